import * as fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { dayOf, isZone, momentOf, parseClock, parseDay, usualDayBegins, writeClock } from '#lib/base/day.ts';

const at = (text: string) => Temporal.Instant.from(text);
const zones = [
	'UTC',
	'Europe/Rome',
	'Asia/Tokyo',
	'America/St_Johns',
	'Pacific/Apia',
	'Asia/Kathmandu',
	'Australia/Lord_Howe'
];
const moments = fc
	.integer({ min: Date.UTC(1990, 0), max: Date.UTC(2060, 0) })
	.map((milliseconds) => Temporal.Instant.fromEpochMilliseconds(milliseconds));

describe('the person’s own day', () => {
	it.each([
		['what Aki writes at 03:59 belongs to the day before', '2026-03-02T02:59:59Z', 'Europe/Rome', 240, '2026-03-01'],
		['what she writes at 04:00 belongs to the new one', '2026-03-02T03:00:00Z', 'Europe/Rome', 240, '2026-03-02'],
		['a day that begins at midnight is the calendar’s', '2026-03-01T23:00:00Z', 'Europe/Rome', 0, '2026-03-02'],
		['a day may begin in the evening: 17:59', '2026-03-02T08:59:00Z', 'Asia/Tokyo', 1080, '2026-03-01'],
		['a day may begin in the evening: 18:00', '2026-03-02T09:00:00Z', 'Asia/Tokyo', 1080, '2026-03-02'],
		// Europe/Rome goes from 02:00 to 03:00 on 29 March 2026: 04:00 comes an hour sooner.
		['before four when the clock has skipped an hour', '2026-03-29T01:59:00Z', 'Europe/Rome', 240, '2026-03-28'],
		['at four when the clock has skipped an hour', '2026-03-29T02:00:00Z', 'Europe/Rome', 240, '2026-03-29'],
		[
			'a day that begins in the skipped hour begins when it is over',
			'2026-03-29T00:59:59Z',
			'Europe/Rome',
			150,
			'2026-03-28'
		],
		['the first moment after the skipped hour', '2026-03-29T01:00:00Z', 'Europe/Rome', 150, '2026-03-29'],
		// On 25 October 2026 the hour from 02:00 to 03:00 comes twice.
		['the first 02:30 of two', '2026-10-25T00:30:00Z', 'Europe/Rome', 120, '2026-10-25'],
		['the second 02:30 of two', '2026-10-25T01:30:00Z', 'Europe/Rome', 120, '2026-10-25'],
		// Samoa had no 30 December 2011.
		['the last moment before a day that was left out', '2011-12-30T09:59:59Z', 'Pacific/Apia', 0, '2011-12-29'],
		['the first moment after a day that was left out', '2011-12-30T10:00:00Z', 'Pacific/Apia', 0, '2011-12-31'],
		['the first of March of a leap year, at night', '2028-03-01T01:00:00Z', 'UTC', 240, '2028-02-29']
	])('%s', (_, moment, zone, dayBegins, day) => expect(dayOf(at(moment), zone, dayBegins)).toBe(day));

	it('never goes back as time goes on, wherever one is and whenever the day begins, clocks being set aside', () => {
		fc.assert(
			fc.property(
				moments,
				fc.integer({ min: 0, max: 1439 }),
				fc.constantFrom('UTC', 'Asia/Tokyo'),
				(moment, dayBegins, zone) => {
					const later = dayOf(moment.add({ minutes: 7 }), zone, dayBegins);
					expect(later >= dayOf(moment, zone, dayBegins)).toBe(true);
				}
			)
		);
	});

	it('is the calendar’s day or the one before', () => {
		fc.assert(
			fc.property(moments, fc.constantFrom(...zones), fc.integer({ min: 0, max: 1439 }), (moment, zone, dayBegins) => {
				const calendar = moment.toZonedDateTimeISO(zone).toPlainDate();
				expect([calendar.toString(), calendar.subtract({ days: 1 }).toString()]).toContain(
					dayOf(moment, zone, dayBegins)
				);
			})
		);
	});

	it('begins at four unless somebody says otherwise', () => expect(usualDayBegins).toBe(4 * 60));
});

describe('a local date and time', () => {
	it.each([
		['is read in its zone', '2026-03-02T12:30', 'Asia/Tokyo', '2026-03-02T03:30:00Z'],
		['in the hour that comes twice is the earlier', '2026-10-25T02:30', 'Europe/Rome', '2026-10-25T00:30:00Z'],
		['in the hour that is left out is the moment after', '2026-03-29T02:30', 'Europe/Rome', '2026-03-29T01:30:00Z']
	])('%s', (_, local, zone, moment) => expect(momentOf(local, zone)?.toString()).toBe(moment));

	it.each(['', 'yesterday', '2026-02-30T10:00', '2026-03-02T25:00', '2026-03-02T10:61', '20260302T99'])(
		'"%s" is none',
		(text) => expect(momentOf(text, 'Europe/Rome')).toBeNull()
	);

	it('and back again', () => {
		fc.assert(
			fc.property(moments, fc.constantFrom('UTC', 'Asia/Tokyo', 'Asia/Kathmandu'), (moment, zone) => {
				const local = moment.toZonedDateTimeISO(zone).toPlainDateTime().toString();
				expect(momentOf(local, zone)?.toString()).toBe(moment.toString());
			})
		);
	});

	it('whatever is typed is a moment or none, never a fault', () => {
		fc.assert(fc.property(fc.string(), (text) => void momentOf(text, 'Europe/Rome')));
	});
});

describe('a calendar day', () => {
	it.each(['2026-03-02', '2028-02-29', '0001-01-01'])('%s is one', (text) => expect(parseDay(text)).toBe(text));
	it.each(['2026-02-29', '2026-13-01', '2026-3-2', '2026-03-02T00:00', ' 2026-03-02', '20260302', '+002026-03-02', ''])(
		'"%s" is none',
		(text) => expect(parseDay(text)).toBeNull()
	);
	it('whatever is typed is a day or none, never a fault', () => {
		fc.assert(fc.property(fc.string(), (text) => void expect([null, text]).toContain(parseDay(text))));
		const form = fc.stringMatching(/^\d{4}-\d{2}-\d{2}$/);
		fc.assert(fc.property(form, (text) => void expect([null, text]).toContain(parseDay(text))));
	});
});

describe('a time zone', () => {
	it.each(zones)('%s is one', (zone) => expect(isZone(zone)).toBe(true));
	it.each(['', 'Mars/Olympus', 'Europe/Rome; drop table accounts'])('"%s" is none', (zone) =>
		expect(isZone(zone)).toBe(false)
	);
});

describe('a time in a form', () => {
	it('is read and written as minutes after midnight', () => {
		expect([parseClock('22:00'), parseClock(' 08:05 '), parseClock('23:59:00')]).toEqual([1320, 485, 1439]);
		for (const typed of ['', '24:00', '8:00', '22.00', '22:60', 'night', '２２:００'])
			expect(parseClock(typed)).toBeNull();
		expect(writeClock(485)).toBe('08:05');
	});
});
