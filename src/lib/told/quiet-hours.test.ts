import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { quietUntil, secondsUntilQuiet, usualQuietHours } from './quiet-hours.ts';

const at = (text: string) => Temporal.Instant.from(text);
const until = (text: string, zone: string, hours = usualQuietHours) =>
	quietUntil(at(text), zone, hours)?.toString() ?? null;

describe('quiet hours', () => {
	it('go from ten in the evening to eight in the morning, over midnight', () => {
		expect(until('2026-11-26T21:59:59+09:00', 'Asia/Tokyo')).toBeNull();
		expect(until('2026-11-26T22:00:00+09:00', 'Asia/Tokyo')).toBe('2026-11-26T23:00:00Z');
		expect(until('2026-11-27T04:00:00+09:00', 'Asia/Tokyo')).toBe('2026-11-26T23:00:00Z');
		expect(until('2026-11-27T08:00:00+09:00', 'Asia/Tokyo')).toBeNull();
	});

	it('may lie within a day, for whoever sleeps then', () => {
		const day = { from: 9 * 60, until: 17 * 60 };
		expect(until('2026-11-26T08:59:00+01:00', 'Europe/Rome', day)).toBeNull();
		expect(until('2026-11-26T09:00:00+01:00', 'Europe/Rome', day)).toBe('2026-11-26T16:00:00Z');
		expect(until('2026-11-26T17:00:00+01:00', 'Europe/Rome', day)).toBeNull();
	});

	it('are never, where both ends are the same', () => {
		expect(until('2026-11-26T03:00:00Z', 'Europe/Rome', { from: 0, until: 0 })).toBeNull();
		expect(secondsUntilQuiet(at('2026-11-26T03:00:00Z'), 'Europe/Rome', { from: 0, until: 0 })).toBeNull();
	});

	it('follow the clock in the nights in which it changes', () => {
		// Rome, 29 March 2026: 02:00 becomes 03:00. Rome, 25 October 2026: 03:00 becomes 02:00.
		expect(until('2026-03-28T22:30:00Z', 'Europe/Rome')).toBe('2026-03-29T06:00:00Z');
		expect(until('2026-10-24T22:30:00Z', 'Europe/Rome')).toBe('2026-10-25T07:00:00Z');
		expect(until('2026-03-29T00:30:00Z', 'Europe/Rome', { from: 60, until: 150 })).toBe('2026-03-29T01:30:00Z');
		expect(until('2026-10-25T00:10:00Z', 'Europe/Rome', { from: 60, until: 150 })).toBe('2026-10-25T00:30:00Z');
	});

	it('end after now and within a day, in every zone and at every moment', () => {
		const zone = fc.constantFrom(...Intl.supportedValuesOf('timeZone'));
		const minute = fc.integer({ min: 0, max: 1439 });
		const moment = fc.integer({ min: Date.UTC(2020, 0), max: Date.UTC(2035, 0) });
		fc.assert(
			fc.property(zone, minute, minute, moment, (zone, from, until, ms) => {
				const now = Temporal.Instant.fromEpochMilliseconds(ms);
				const ends = quietUntil(now, zone, { from, until });
				const wait = secondsUntilQuiet(now, zone, { from, until });
				if (ends) {
					const hours = (ends.epochMilliseconds - ms) / 3_600_000;
					expect(hours).toBeGreaterThan(0);
					expect(hours).toBeLessThanOrEqual(25);
					expect(wait).toBe(0);
				} else if (from !== until) {
					expect(wait).toBeGreaterThanOrEqual(0);
					expect(wait).toBeLessThanOrEqual(26 * 3600);
				}
			})
		);
	});
});
