import { describe, expect, it } from 'vitest';
import { unevennessUnder } from '#lib/looking-back/compare/unevenness.ts';

/** Sixteen days in turns, the same about the middle, so that the trend explains nothing and each mean is of eight. */
const flag = Float64Array.from({ length: 16 }, (_, i) => Number(i % 4 === 0 || i % 4 === 3));
const columns = (values: number[]) => ({
	trend: Float64Array.from(flag, (_, i) => i / 7.5 - 1),
	flag,
	values: Float64Array.from(values),
	distances: new Float64Array(16).fill(1)
});
const alone = { carried: 0, alone: 0, prior: 1 };
const sign = (i: number) => (Math.floor(i / 2) % 2 === 0 ? 1 : -1);

describe('days that are not equally restless', () => {
	it('make an interval wider, worked out by hand', () => {
		// Eight days at ±2 and eight at 0. Each day has 1/8 of its mean and x²/Σx² of the trend for its own.
		const values = Array.from(flag, (there, i) => (there === 1 ? 2 * sign(i) : 0));
		const x = Array.from(flag, (_, i) => i - 7.5);
		const all = x.reduce((sum, one) => sum + one * one, 0);
		const slope = x.reduce((sum, one, i) => sum + one * (values[i] as number), 0) / all;
		const terms = x.map((one, i) => ((values[i] as number) - slope * one) / (1 - 1 / 8 - (one * one) / all) / 8);
		const byHand = Math.sqrt(terms.reduce((sum, term) => sum + term * term, 0));
		expect(unevennessUnder(alone, columns(values), 0.01)).toBeCloseTo(byHand / 0.1, 9);
	});

	it('never make it narrower', () => {
		const values = Array.from(flag, (_, i) => sign(i));
		expect(unevennessUnder(alone, columns(values), 1e6)).toBe(1);
	});
});
