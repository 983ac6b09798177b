import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aroundTheClock, shortWay } from '#lib/body-clock/circular.ts';

describe('times of day', () => {
	it.each([
		[[23, 1], 0, 0.965926, 1.006],
		[[3, 4, 5], 4, 0.9773, 0.8187],
		[[2, 4, 6, 20], 2.586265, 0.598543, 3.871]
	])('%j have their middle at %d', (hours, mean, resultant, spread) => {
		const found = aroundTheClock(hours);
		expect(shortWay(mean, found.mean as number)).toBeCloseTo(0, 5);
		expect(found.resultant).toBeCloseTo(resultant, 4);
		expect(found.spread).toBeCloseTo(spread, 2);
	});

	it.each([[[0, 12]], [[0, 8, 16]], [[]]])('%j have none', (hours) => {
		expect(aroundTheClock(hours)).toMatchObject({ mean: null, spread: null });
	});

	it('always the same have no spread', () => {
		const { mean, spread } = aroundTheClock([3.25, 3.25, 27.25]);
		expect(mean).toBeCloseTo(3.25, 12);
		expect(spread).toBeCloseTo(0, 6);
	});

	it('have a middle from 0 to below 24, or none, whatever they are', () => {
		fc.assert(
			fc.property(fc.array(fc.double({ noNaN: true, noDefaultInfinity: true })), (hours) => {
				const { mean, spread } = aroundTheClock(hours);
				expect(mean === null ? spread === null : mean >= 0 && mean < 24 && Number.isFinite(spread)).toBe(true);
			})
		);
	});

	it('that are none are refused', () => expect(() => aroundTheClock([Infinity])).toThrow(RangeError));
});
