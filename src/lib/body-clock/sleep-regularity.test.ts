import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { seeded } from '#lib/veranda/seeded.ts';
import { sleepRegularity } from '#lib/body-clock/sleep-regularity.ts';

/** A day of hours with eight hours of sleep from a given one. */
const night = (from: number, epochs = 48) =>
	Array.from({ length: epochs }, (_, i) => (((i * 24) / epochs - from + 240) % 24 < 8 ? 1 : 0));

describe('the Sleep Regularity Index', () => {
	it('of the same day again and again is 100', () => {
		expect(sleepRegularity(Array.from({ length: 7 }, () => night(23)))).toEqual({ sri: 100, pairs: 288, dayPairs: 6 });
	});

	it('of days that are each the other way round is −100', () => {
		const day = night(0).map((_, i) => (i < 24 ? 1 : 0));
		expect(sleepRegularity([day, day.map((state) => 1 - state), day]).sri).toBe(-100);
	});

	it.each([
		[1, 83.33],
		[0.5, 91.67]
	])('of somebody whose sleep moves %d hours later each day looks regular', (hours, sri) => {
		expect(sleepRegularity(Array.from({ length: 7 }, (_, day) => night(1 + hours * day))).sri).toBeCloseTo(sri, 2);
	});

	it('falls to two thirds with one night of seven shifted by six hours', () => {
		const days = Array.from({ length: 7 }, (_, day) => night(day === 3 ? 7 : 1));
		expect(sleepRegularity(days).sri).toBeCloseTo(66.67, 2);
	});

	it.each([
		[
			[
				[1, 1, 0, 0],
				[1, 0, 0, null],
				[1, 1, 0, 0]
			],
			33.333333,
			6
		],
		[
			[
				[1, 1, 0, 0],
				[1, 0, 0, null],
				[0, 1, 0, 0],
				[0, 1, 0, 1]
			],
			20,
			10
		]
	])('of %j takes all pairs together', (days, sri, pairs) => {
		const found = sleepRegularity(days);
		expect(found.sri).toBeCloseTo(sri, 6);
		expect(found.pairs).toBe(pairs);
	});

	it('of somebody asleep a third of the time at random is about a ninth', () => {
		const roll = seeded('asleep at random');
		const days = Array.from({ length: 400 }, () => Array.from({ length: 96 }, () => Number(roll() < 1 / 3)));
		// Twice the share of pairs that chance makes alike, 5/9, less one; known to half a point.
		expect(Math.abs((sleepRegularity(days).sri as number) - 100 / 9)).toBeLessThan(2);
	});

	it('does not compare over a day of which nothing is known', () => {
		expect(sleepRegularity([night(0), null, night(0)])).toEqual({ sri: null, pairs: 0, dayPairs: 0 });
	});

	it('lies between −100 and 100, whatever the days', () => {
		const state = fc.constantFrom(0, 1, null);
		fc.assert(
			fc.property(fc.array(fc.option(fc.array(state, { minLength: 4, maxLength: 4 }))), (days) => {
				const { sri, pairs } = sleepRegularity(days);
				expect(sri === null ? pairs === 0 : sri >= -100 && sri <= 100).toBe(true);
			})
		);
	});
});
