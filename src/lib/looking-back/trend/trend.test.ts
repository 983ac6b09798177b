import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { seeded } from '#lib/veranda/seeded.ts';
import { filterLevel } from '#lib/looking-back/trend/local-level.ts';
import { findTrend, type Trend } from '#lib/looking-back/trend/trend.ts';

// What follows knows nothing of filters: the whole covariance of all values at once, and its Cholesky factor.

interface Seen {
	time: number[];
	value: number[];
}

function solve(matrix: number[][], right: number[]): { solution: number[]; logDeterminant: number } {
	const size = right.length;
	const factor = matrix.map((row) => [...row]);
	for (let j = 0; j < size; j++) {
		for (let i = j; i < size; i++) {
			let sum = matrix[i]?.[j] as number;
			for (let k = 0; k < j; k++) sum -= (factor[i]?.[k] as number) * (factor[j]?.[k] as number);
			(factor[i] as number[])[j] = i === j ? Math.sqrt(sum) : sum / (factor[j]?.[j] as number);
		}
	}
	const at = (i: number, j: number) => factor[i]?.[j] as number;
	const half: number[] = [];
	for (let i = 0; i < size; i++)
		half.push(((right[i] as number) - half.reduce((sum, x, k) => sum + at(i, k) * x, 0)) / at(i, i));
	const solution = new Array<number>(size).fill(0);
	for (let i = size - 1; i >= 0; i--) {
		let sum = half[i] as number;
		for (let k = i + 1; k < size; k++) sum -= at(k, i) * (solution[k] as number);
		solution[i] = sum / at(i, i);
	}
	return { solution, logDeterminant: 2 * factor.reduce((sum, row, i) => sum + Math.log(row[i] as number), 0) };
}

/** Differences from the first value have mean 0 and a covariance without anything diffuse in it. */
function dense({ time, value }: Seen, q: number, r: number) {
	const since = time.slice(1).map((t) => t - (time[0] as number));
	const differences = value.slice(1).map((y) => y - (value[0] as number));
	const covariance = since.map((s, i) => since.map((t, j) => q * Math.min(s, t) + r + (i === j ? r : 0)));
	const { solution, logDeterminant } = solve(covariance, differences);
	const quadratic = solution.reduce((sum, x, i) => sum + x * (differences[i] as number), 0);
	return {
		logLik: -0.5 * (differences.length * Math.log(2 * Math.PI) + logDeterminant + quadratic),
		levelAt(t: number): { mean: number; variance: number } {
			const s = t - (time[0] as number);
			const with_ = since.map((other) => q * Math.min(s, other) + r);
			const weights = solve(covariance, with_).solution;
			return {
				mean: (value[0] as number) + with_.reduce((sum, x, i) => sum + x * (solution[i] as number), 0),
				variance: q * s + r - weights.reduce((sum, x, i) => sum + x * (with_[i] as number), 0)
			};
		}
	};
}

function invent(name: string, count: number, { q, r }: { q: number; r: number }): Seen {
	const roll = seeded(name);
	const normal = () => Math.sqrt(-2 * Math.log(1 - roll())) * Math.cos(2 * Math.PI * roll());
	const seen: Seen = { time: [], value: [] };
	let [t, level] = [0, 50];
	for (let i = 0; i < count; i++) {
		const gap = roll() < 0.1 ? 0 : roll() < 0.1 ? 20 * roll() : roll();
		t += gap;
		level += Math.sqrt(q * gap) * normal();
		seen.time.push(t);
		seen.value.push(level + Math.sqrt(r) * normal());
	}
	return seen;
}

describe('the likelihood and the level', () => {
	const worlds = [
		{ q: 4, r: 25 },
		{ q: 0.01, r: 9 },
		{ q: 30, r: 1 }
	];

	it('agree with the whole covariance at given variances', () => {
		for (const [at, world] of worlds.entries()) {
			const { time, value } = invent(`given ${at}`, 80, world);
			const gap = Float64Array.from(time, (t, i) => t - (time[i - 1] ?? t));
			const { logLik } = filterLevel({ gap, value: Float64Array.from(value) }, world, null);
			expect(Math.abs(logLik - dense({ time, value }, world.q, world.r).logLik)).toBeLessThan(1e-6);
		}
	});

	it('agree with it at the estimates, and nothing near is likelier', () => {
		for (const [at, world] of worlds.entries()) {
			const seen = invent(`estimated ${at}`, 80, world);
			const trend = findTrend(seen);
			const [q, r] = [trend.q as number, trend.r as number];
			const whole = dense(seen, q, r);
			expect(Math.abs((trend.logLik as number) - whole.logLik)).toBeLessThan(1e-6);
			for (const { time, mean, low, high } of trend.points) {
				const level = whole.levelAt(time);
				expect(Math.abs((mean as number) - level.mean)).toBeLessThan(1e-3);
				expect(((high as number) - (low as number)) / 2 / 1.959964).toBeCloseTo(Math.sqrt(level.variance), 3);
			}
			for (const [byQ, byR] of [
				[1.1, 1],
				[0.9, 1],
				[1, 1.1],
				[1, 0.9],
				[30, 1],
				[0.03, 1]
			] as const)
				expect(dense(seen, q * byQ, r * byR).logLik).toBeLessThanOrEqual(whole.logLik + 1e-9);
		}
	});
});

const meanOf = ({ points }: Trend, at: number) => points[at]?.mean;

describe('few and odd records have an answer', () => {
	it('none', () => expect(findTrend({ time: [], value: [] })).toEqual({ q: null, r: null, logLik: null, points: [] }));

	it('only records without a value', () => {
		expect(findTrend({ time: [1], value: [null] }).points).toEqual([
			{ time: 1, mean: null, low: null, high: null, record: 0 }
		]);
	});

	it('one: the level is it, and how far it may be off cannot be told', () => {
		expect(findTrend({ time: [3], value: [40] })).toEqual({
			q: null,
			r: null,
			logLik: null,
			points: [{ time: 3, mean: 40, low: null, high: null, record: 0 }]
		});
	});

	it('two say nothing of wandering, so none is believed', () => {
		const trend = findTrend({ time: [0, 10], value: [3, 7] });
		expect(trend).toMatchObject({ q: 0, r: 8 });
		expect(meanOf(trend, 0)).toBeCloseTo(5, 12);
	});

	it('the same again and again is a line', () => {
		const trend = findTrend({ time: [0, 1, 5], value: [4, 4, 4] });
		expect(trend).toMatchObject({ q: 0, r: 0, logLik: null });
		expect(trend.points.at(-1)).toMatchObject({ mean: 4, low: 4, high: 4 });
	});

	it('without noise the level goes through every record', () => {
		const { q, r, points } = findTrend({ time: [0, 1, 2, 3, 4, 5, 6, 7], value: [0, 2, 4, 6, 8, 10, 12, 14] });
		expect(q).toBeGreaterThan(0);
		expect(r).toBe(0);
		expect(points.map(({ mean }) => mean)).toEqual([0, 2, 4, 6, 8, 10, 12, 14]);
	});

	it('without wandering the level is the mean', () => {
		const trend = findTrend({ time: [0, 1, 2, 3, 4, 5], value: [4, 6, 4, 6, 4, 6] });
		expect(trend.q).toBe(0);
		trend.points.forEach(({ mean }) => expect(mean).toBeCloseTo(5, 12));
	});

	it('records of one moment that never differ leave the noise of rounding', () => {
		const { r, logLik } = findTrend({ time: [0, 0, 1, 1, 2, 2, 3, 3], value: [1, 1, 5, 5, 2, 2, 7, 7] });
		expect(r).toBeCloseTo(1 / 12, 12);
		expect(Number.isFinite(logLik)).toBe(true);
	});

	it('all of one moment: their mean, with less noise than each', () => {
		const trend = findTrend({ time: [2, 2, 2], value: [1, 2, 6] });
		expect(trend.q).toBe(0);
		expect(meanOf(trend, 0)).toBeCloseTo(3, 12);
		expect(trend.points[2]).toMatchObject({ low: trend.points[0]?.low, high: trend.points[0]?.high });
	});

	it('out of order they are put into it, and each says which it was', () => {
		const { points } = findTrend({ time: [2, 0, 1], value: [3, 1, 2] });
		expect(points.map(({ time, record }) => [time, record])).toEqual([
			[0, 1],
			[1, 2],
			[2, 0]
		]);
	});
});

describe('a silence', () => {
	it('widens the band, and the scale cuts it', () => {
		const { time, value } = invent('silence', 60, { q: 20, r: 20 });
		const asked = (time.at(-1) as number) + 30;
		const records = { time: [...time, asked - 29, asked], value: [...value, null, null] };
		const wide = ({ low, high }: { low: number | null; high: number | null }) => (high as number) - (low as number);
		const { points } = findTrend(records);
		const [before, soon, late] = points.slice(-3) as [never, never, never];
		expect(wide(soon)).toBeGreaterThan(wide(before));
		expect(wide(late)).toBeGreaterThan(wide(soon));
		const cut = findTrend(records, { low: 40, high: 60 });
		for (const { mean, low, high } of cut.points)
			for (const at of [mean, low, high]) expect((at as number) >= 40 && (at as number) <= 60).toBe(true);
	});
});

describe('whatever is recorded', () => {
	const odd = fc.constantFrom(0, -0, 5e-324, 1e-310, 1e-160, 1e99, -1e100, 1e100, 1, 1 + 1e-15);
	const value = fc.option(
		fc.oneof(odd, fc.integer({ min: 0, max: 4 }), fc.double({ min: -1e6, max: 1e6, noNaN: true }))
	);
	const time = fc.oneof(
		fc.constantFrom(0, 5e-324, 1e-9, 1e8, -1e8),
		fc.integer({ min: 0, max: 5 }),
		fc.double({ min: -1e4, max: 1e4, noNaN: true })
	);

	it('has finite numbers in the band, in order, or null', () => {
		fc.assert(
			fc.property(fc.array(fc.tuple(time, value), { maxLength: 12 }), (records) => {
				const trend = findTrend({ time: records.map(([t]) => t), value: records.map(([, y]) => y) });
				for (const number of [trend.q, trend.r, trend.logLik])
					expect(number === null || Number.isFinite(number)).toBe(true);
				for (const { mean, low, high } of trend.points) {
					if (mean !== null) expect(Number.isFinite(mean)).toBe(true);
					if (low === null || high === null) expect([low, high]).toEqual([null, null]);
					else {
						expect(Number.isFinite(low) && Number.isFinite(high)).toBe(true);
						expect(low <= (mean as number) && (mean as number) <= high).toBe(true);
					}
				}
			}),
			{ numRuns: 1000 }
		);
	});

	it.each([
		[[Infinity], [1]],
		[[NaN], [1]],
		[[1e9], [1]],
		[[1], [Infinity]],
		[[1], [NaN]],
		[[1], [-1e101]],
		[[1, 2], [1]]
	])('but not time %j with value %j', (times, values) => {
		expect(() => findTrend({ time: times, value: values })).toThrow(RangeError);
	});
});
