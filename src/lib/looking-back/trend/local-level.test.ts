import { describe, expect, it } from 'vitest';
import { filterLevel, smoothLevel } from '#lib/looking-back/trend/local-level.ts';

describe('a level that wanders, worked by hand', () => {
	// A worked example of this house, recomputed from the formulas by an independent program: q 0.5, r 1, and a start of 4 with variance 1.
	const series = { gap: Float64Array.of(0, 1, 3, 1, 1), value: Float64Array.of(4, 5, 2, NaN, 3) };
	const variances = { q: 0.5, r: 1 };
	const filtered = filterLevel(series, variances, { mean: 4, variance: 1 });
	const near = (found: Float64Array, expected: number[]) =>
		expected.forEach((value, i) => expect(found[i]).toBeCloseTo(value, 6));

	it('is filtered', () => {
		near(filtered.mean, [4, 4.5, 17 / 6, 17 / 6, 2.9375]);
		near(filtered.variance, [0.5, 0.5, 2 / 3, 7 / 6, 0.625]);
	});

	it('has a likelihood', () => expect(filtered.logLik).toBeCloseTo(-6.705497, 6));

	it('is smoothed', () => {
		const smoothed = smoothLevel(filtered, series, variances);
		near(smoothed.mean, [4.046875, 4.09375, 2.875, 2.90625, 2.9375]);
		near(smoothed.variance, [0.3515625, 0.40625, 0.5, 0.65625, 0.625]);
	});
});

describe('a level of which nothing was known', () => {
	it('begins with the first value, and is as uncertain before it as the wandering makes it', () => {
		const series = { gap: Float64Array.of(0, 2, 1), value: Float64Array.of(NaN, 5, 5) };
		const filtered = filterLevel(series, { q: 1, r: 1 }, null);
		expect([...filtered.variance]).toEqual([Infinity, 1, 2 / 3]);
		const { mean, variance } = smoothLevel(filtered, series, { q: 1 });
		expect([...mean]).toEqual([5, 5, 5]);
		expect(variance[0]).toBeCloseTo(2 + (variance[1] as number), 12);
	});
});
