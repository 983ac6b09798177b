import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mostAndLeastActive, stabilityAndVariability } from '#lib/body-clock/activity.ts';

describe('activity from day to day', () => {
	it('of the same day seven times is wholly stable', () => {
		const week = Array.from({ length: 7 * 24 }, (_, hour) => (hour % 24 < 8 ? 0 : 1));
		const { interdailyStability, intradailyVariability } = stabilityAndVariability(week, 24);
		expect(interdailyStability).toBeCloseTo(1, 12);
		expect(intradailyVariability).toBeCloseTo(0.3503, 4);
	});

	it('of three days of four steps', () => {
		const { interdailyStability, intradailyVariability } = stabilityAndVariability(
			[0, 0, 1, 1, 0, 1, 1, 1, 0, 0, 1, 0],
			4
		);
		expect(interdailyStability).toBeCloseTo(0.5556, 4);
		expect(intradailyVariability).toBeCloseTo(2.1818, 4);
	});

	it.each([[[]], [[3]], [[null, null]], [[5, 5, 5, 5]]])('cannot be told of %j', (activity) => {
		expect(stabilityAndVariability(activity, 2)).toEqual({ interdailyStability: null, intradailyVariability: null });
	});

	it('of one day, or of hours that were each measured once, says nothing of other days', () => {
		expect(stabilityAndVariability([0, 1, 2, 5], 4).interdailyStability).toBeNull();
		expect(stabilityAndVariability([0, 1, null, null, null, null, 2, 5], 4).interdailyStability).toBeNull();
		expect(stabilityAndVariability([0, 1, null, null, null, 1, 2, 5], 4).interdailyStability).toBeCloseTo(1, 12);
	});

	it('is finite, whatever was measured, and stability lies between 0 and 1', () => {
		const value = fc.option(
			fc.oneof(fc.constantFrom(0, 5e-324, 1e100, 1), fc.double({ min: 0, max: 1e9, noNaN: true }))
		);
		fc.assert(
			fc.property(fc.array(value), fc.integer({ min: 1, max: 5 }), (activity, perDay) => {
				const { interdailyStability: is, intradailyVariability: iv } = stabilityAndVariability(activity, perDay);
				expect(is === null || (is >= 0 && is <= 1)).toBe(true);
				expect(iv === null || Number.isFinite(iv)).toBe(true);
				const found = mostAndLeastActive(activity, perDay);
				const amplitude = found?.relativeAmplitude ?? 0;
				expect(amplitude >= 0 && amplitude <= 1).toBe(true);
			})
		);
	});

	it('is refused where a value is without end', () => {
		expect(() => stabilityAndVariability([1, Infinity], 2)).toThrow(RangeError);
	});
});

describe('the least and the most active hours', () => {
	it('of a day, with the definition named', () => {
		const day = [2, 1, 0, 0, 1, 2, 5, 8, 10, 12, 14, 15, 16, 15, 14, 14, 13, 12, 12, 10, 9, 7, 5, 3];
		const found = mostAndLeastActive(day, 24);
		expect(found).toMatchObject({ l5Start: 0, m10Start: 9, definition: expect.stringContaining('circle') as string });
		expect(found?.l5).toBeCloseTo(0.8, 12);
		expect(found?.m10).toBeCloseTo(13.7, 12);
		expect(found?.relativeAmplitude).toBeCloseTo(0.8897, 4);
	});

	it('cannot be told where an hour was never measured', () => {
		expect(mostAndLeastActive([1, null, 3, null], 2)).toBeNull();
	});
});
