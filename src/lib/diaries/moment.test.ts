import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Temporal } from 'temporal-polyfill';
import { dayOf, momentOf } from '#lib/base/day.ts';
import {
	dateForms,
	makeDayOf,
	makeToMoment,
	parseDate,
	parseDateTime,
	parseTime,
	plain,
	timeForms
} from '#lib/diaries/moment.ts';

const two = (number: number) => String(number).padStart(2, '0');
const days = fc
	.date({ min: new Date('1900-01-01T00:00:00Z'), max: new Date('2200-12-31T23:59:59Z'), noInvalidDate: true })
	.map((date) => ({ year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() }));

describe('dates as people write them', () => {
	it.each([
		['2025-11-02', 'iso', [2025, 11, 2]],
		['2025/11/2', 'd/m/y', [2025, 11, 2]],
		['2/11/2025', 'd/m/y', [2025, 11, 2]],
		['2/11/2025', 'm/d/y', [2025, 2, 11]],
		['02. 11. 2025', 'd. m. y', [2025, 11, 2]],
		['2025年11月2日', 'y年m月d日', [2025, 11, 2]],
		['2/11/25', 'd/m/y', [2025, 11, 2]],
		['29/2/2024', 'd/m/y', [2024, 2, 29]]
	] as const)('%s, read as %s', (text, form, [year, month, day]) => {
		expect(parseDate(text, form)).toEqual({ year, month, day });
	});

	it.each([
		['2025-02-30', 'iso'],
		['31/4/2025', 'd/m/y'],
		['29/2/2023', 'd/m/y'],
		['13/13/2025', 'm/d/y'],
		['2/11/2025', 'iso'],
		['0000-00-00', 'iso'],
		['20251102', 'iso'],
		['yesterday', 'iso'],
		['', 'iso']
	] as const)('%s is no date in the form %s', (text, form) => {
		expect(parseDate(text, form)).toBeNull();
	});

	it('every day of three centuries comes back, in every form', () => {
		fc.assert(
			fc.property(days, ({ year, month, day }) => {
				const written = {
					iso: `${year}-${two(month)}-${two(day)}`,
					'd/m/y': `${day}/${month}/${year}`,
					'm/d/y': `${month}/${day}/${year}`,
					'd. m. y': `${two(day)}. ${two(month)}. ${year}`,
					y年m月d日: `${year}年${month}月${day}日`
				};
				for (const form of dateForms) expect(parseDate(written[form], form)).toEqual({ year, month, day });
			})
		);
	});
});

describe('a date and a time', () => {
	it('are not looked for in a text that is far too long to be only that', () => {
		expect(parseDateTime(`2025-11-02 ${' '.repeat(40)}23:10`, 'iso', '24h')).not.toBeNull();
		expect(parseDateTime(`2025-11-02 ${' '.repeat(400)}23:10`, 'iso', '24h')).toBeNull();
	});
});

describe('times as people write them', () => {
	it.each([
		['22:10', '24h', [22, 10, 0, null]],
		['22:10:05.123', '24h', [22, 10, 5, null]],
		['10:10 pm', 'am/pm', [22, 10, 0, null]],
		['12:00 AM', 'am/pm', [0, 0, 0, null]],
		['12:30 p.m.', 'am/pm', [12, 30, 0, null]],
		['午後10時10分', 'am/pm', [22, 10, 0, null]],
		['午前0:05', 'am/pm', [0, 5, 0, null]],
		['7 pm', 'am/pm', [19, 0, 0, null]],
		['22時', '24h', [22, 0, 0, null]],
		['22:10Z', '24h', [22, 10, 0, 0]],
		['22:10+0530', '24h', [22, 10, 0, 330]],
		['22:10 -08:00', '24h', [22, 10, 0, -480]]
	] as const)('%s, read as %s', (text, form, [hour, minute, second, offsetMinutes]) => {
		expect(parseTime(text, form)).toEqual({ hour, minute, second, offsetMinutes });
	});

	it.each([
		['25:00', '24h'],
		['24:00', '24h'],
		['10:60', '24h'],
		['10:10 pm', '24h'],
		['22:10', 'am/pm'],
		['13:00 pm', 'am/pm'],
		['10', '24h'],
		['午前10時pm', 'am/pm']
	] as const)('%s is no time in the form %s', (text, form) => {
		expect(parseTime(text, form)).toBeNull();
	});

	it('a telephone’s narrow space before PM and full-width figures make no difference', () => {
		expect(parseTime(plain('10:10\u202fPM'), 'am/pm')?.hour).toBe(22);
		expect(parseDateTime(plain('２０２５年１１月２日　２２：１０'), 'y年m月d日', '24h')).toMatchObject({
			date: { year: 2025, month: 11, day: 2 },
			time: { hour: 22, minute: 10 }
		});
	});

	it('no text whatever makes the readers fail', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
				for (const date of dateForms)
					for (const time of timeForms) {
						parseDate(plain(text), date);
						parseTime(plain(text), time);
						parseDateTime(plain(text), date, time);
					}
			})
		);
	});
});

describe('moments', () => {
	const zones = ['Europe/Rome', 'America/New_York', 'Asia/Tokyo', 'Australia/Lord_Howe', 'UTC', 'Pacific/Apia'];

	it('are those of the calendar library, clock changes and all', () => {
		fc.assert(
			fc.property(fc.constantFrom(...zones), fc.integer({ min: 0, max: 365 * 1440 * 3 }), (zone, minutes) => {
				const local = new Date(Date.UTC(2010, 11, 1) + minutes * 60_000);
				const date = { year: local.getUTCFullYear(), month: local.getUTCMonth() + 1, day: local.getUTCDate() };
				const time = { hour: local.getUTCHours(), minute: local.getUTCMinutes(), second: 0, offsetMinutes: null };
				const expected = momentOf(local.toISOString().slice(0, 19), zone)?.epochMilliseconds;
				expect(makeToMoment(zone)(date, time)).toBe(expected);
			}),
			{ numRuns: 500 }
		);
	});

	it("belong to the person's own day that the house says, clock changes and all", () => {
		const moments = fc.integer({ min: Date.UTC(1995, 0, 1) / 60_000, max: Date.UTC(2030, 0, 1) / 60_000 });
		fc.assert(
			fc.property(fc.constantFrom(...zones), fc.integer({ min: 0, max: 1439 }), moments, (zone, dayBegins, minutes) => {
				const at = minutes * 60_000;
				const expected = dayOf(Temporal.Instant.fromEpochMilliseconds(at), zone, dayBegins);
				expect(makeDayOf(zone, dayBegins)(at)).toBe(expected);
			}),
			{ numRuns: 500 }
		);
	});

	it('in the hour that comes twice, the earlier one is meant', () => {
		const time = { hour: 2, minute: 30, second: 0, offsetMinutes: null };
		expect(makeToMoment('Europe/Rome')({ year: 2025, month: 10, day: 26 }, time)).toBe(
			Date.parse('2025-10-26T00:30:00Z')
		);
	});

	it('a distance from UTC in the text counts more than the zone', () => {
		const time = { hour: 22, minute: 10, second: 0, offsetMinutes: 60 };
		expect(makeToMoment('Asia/Tokyo')({ year: 2025, month: 11, day: 2 }, time)).toBe(
			Date.parse('2025-11-02T21:10:00Z')
		);
	});
});
