import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findDrifting } from '#lib/body-clock/drifting.ts';

/** Mid-sleeps of days in a row, each of which moves by so many hours. */
const daysIn = (mids: number[]) => findDrifting(mids).days;

function nights(...parts: [days: number, hoursADay: number][]): number[] {
	let hour = 4;
	return parts
		.flatMap(([days, by]) => Array.from({ length: days }, () => (hour += by)))
		.map((mid, day) => 24 * day + mid);
}

describe('the days in which sleep moved', () => {
	it('are all of them where it moves all along', () =>
		expect(findDrifting(nights([120, 0.75]))).toMatchObject({ days: { first: 0 }, throughout: true }));
	it('are those before it stayed, to within a fortnight', () => {
		const { days: found, throughout } = findDrifting(nights([90, 0.75], [60, 0]));
		expect([found?.first, throughout]).toEqual([0, false]);
		// By then sleep has gone round the clock nearly three times: its nights lie as many days later.
		expect(Math.abs((found?.last ?? 0) - 90)).toBeLessThanOrEqual(14);
	});
	it('are those after it began to', () => {
		const found = daysIn(nights([60, 0], [90, 0.75]));
		expect(Math.abs((found?.first ?? 0) - 60)).toBeLessThanOrEqual(14);
	});
	it('are the longest of several, and the later of two alike', () => {
		const found = daysIn(nights([35, 1], [40, 0], [70, 1], [40, 0]));
		expect(found?.first).toBeGreaterThan(60);
		const alike = daysIn(nights([42, 1], [42, 0], [42, 1]));
		expect(alike?.first).toBeGreaterThan(70);
	});
	it('go one way: earlier after later is another drift', () =>
		expect(findDrifting(nights([60, 0.75], [40, -0.75]))).toMatchObject({ days: { first: 0 }, throughout: false }));
	it('are not a week or two that wander', () =>
		expect(findDrifting(nights([60, 0], [14, 0.75], [60, 0]))).toEqual({ days: null, throughout: false }));
	it('are none of sleep that keeps to the clock, and of three weeks', () => {
		expect(findDrifting(nights([200, 0]))).toEqual({ days: null, throughout: false });
		expect(findDrifting(nights([20, 1]))).toEqual({ days: null, throughout: true });
	});
	it('cannot be told of no sleep, of a handful, and of a night now and then', () => {
		const nowAndThen = nights([200, 0.75]).filter((_, night) => night % 3 === 0);
		for (const mids of [[], nights([9, 1]), nowAndThen])
			expect(findDrifting(mids)).toEqual({ days: null, throughout: null });
	});
	it('do not go on through a silence', () => {
		const before = nights([60, 0.75]);
		const after = before.map((mid) => mid + 24 * 200);
		const { days: found, throughout } = findDrifting([...before, ...after]);
		expect(throughout).toBe(true);
		expect((found?.last ?? 0) - (found?.first ?? 0)).toBeLessThan(90);
	});
	it('are found through a silence of thousands of years, and in any order', () => {
		const mids = nights([60, 0.75]);
		const far = [...mids.map((mid) => mid + 24 * 365 * 4000), ...mids];
		expect(daysIn(far)).toEqual(daysIn(far.toReversed()));
		expect(daysIn(far)).not.toBeNull();
	});
	it('are days or nothing, whatever the times', () => {
		fc.assert(
			fc.property(fc.array(fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e6, max: 1e6 })), (mids) => {
				const found = daysIn(mids);
				if (found) expect(found.last - found.first).toBeGreaterThanOrEqual(27);
			})
		);
		expect(() => findDrifting([NaN])).toThrow(RangeError);
	});
});
