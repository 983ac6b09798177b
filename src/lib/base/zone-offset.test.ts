import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { offsetAt } from './zone-offset.ts';

const byRule = (zone: string, at: number) =>
	Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone).offsetNanoseconds / 1e6;

describe('how far a clock is ahead', () => {
	it('is what the rules of the zone say, at any moment and in any order', () => {
		const zones = fc.constantFrom(
			'Europe/Rome',
			'Asia/Tokyo',
			'America/St_Johns',
			'Australia/Lord_Howe',
			'Africa/Casablanca',
			'UTC'
		);
		const moments = fc.integer({ min: Date.UTC(1990, 0), max: Date.UTC(2035, 0) });
		fc.assert(
			fc.property(zones, moments, (zone, at) => void expect(offsetAt(zone, at)).toBe(byRule(zone, at))),
			{ numRuns: 400 }
		);
	});

	it('changes with the clock, to the millisecond', () => {
		const autumn = Date.UTC(2025, 9, 26, 1);
		for (const at of [autumn - 1, autumn, autumn + 1])
			expect(offsetAt('Europe/Rome', at)).toBe(byRule('Europe/Rome', at));
		expect(offsetAt('Europe/Rome', autumn - 1) - offsetAt('Europe/Rome', autumn)).toBe(3_600_000);
	});

	it('is not guessed for a zone that nobody knows', () => {
		expect(() => offsetAt('Europe/Nowhere', 0)).toThrow(RangeError);
	});
});
