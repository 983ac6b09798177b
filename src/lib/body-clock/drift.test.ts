import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { seeded } from '#lib/veranda/seeded.ts';
import { findDrift } from '#lib/body-clock/drift.ts';
import { scanPeriods } from '#lib/body-clock/period-scan.ts';
import { medianOf, select } from '#lib/body-clock/select.ts';

const nightly = (hours: number[]) => hours.map((hour, day) => hour + 24 * day);
const every = (period: number, count: number, from = 4) => Array.from({ length: count }, (_, i) => from + period * i);

function noise(name: string): () => number {
	const roll = seeded(name);
	return () => Math.sqrt(-2 * Math.log(1 - roll())) * Math.cos(2 * Math.PI * roll());
}

describe('mid-sleep that moves', () => {
	it('exactly by 45 minutes each day', () => {
		const drift = findDrift(every(24.75, 14));
		for (const hours of Object.values(drift ?? {})) expect(hours).toBeCloseTo(0.75, 9);
		expect(drift).not.toBeNull();
	});

	it('by about that, as people sleep', () => {
		const drift = findDrift(nightly([4, 4.5, 5.75, 6, 7.25, 8, 8.25, 9.5, 10, 10.5, 11.75, 12.25, 13, 13.5]));
		expect(drift?.hoursPerDay).toBeCloseTo(0.75, 12);
		expect(drift?.low).toBeGreaterThan(0.6);
		expect(drift?.high).toBeLessThan(0.9);
	});

	it('not at all where it only varies', () => {
		const drift = findDrift(nightly([3.5, 4, 3.25, 4.5, 3.75, 4.25, 3.5, 4, 4.25, 3.75, 4, 3.5, 4.25, 4]));
		expect(drift?.hoursPerDay).toBe(0);
		expect(drift?.low).toBeLessThan(0);
		expect(drift?.high).toBeGreaterThan(0);
	});

	it('by two hours each day over a week without records, which unwrapping alone would turn round', () => {
		const all = every(26, 21);
		expect(findDrift([...all.slice(0, 7), ...all.slice(14)])?.hoursPerDay).toBeCloseTo(2, 9);
	});

	it('earlier each day, all round the clock', () =>
		expect(findDrift(every(23.25, 60))?.hoursPerDay).toBeCloseTo(-0.75, 9));

	it('to and fro without a direction, and is not said to have one', () => {
		const next = noise('to and fro');
		let told = 0;
		for (let person = 0; person < 40; person++) {
			let away = 0;
			const drift = findDrift(nightly(Array.from({ length: 60 }, () => 4 + (away += next()))));
			if (drift && (drift.low > 0.25 || drift.high < -0.25)) told++;
		}
		expect(told).toBeLessThanOrEqual(2);
	});

	it('cannot be told of three nights, of none, or of sleep at random hours', () => {
		const roll = seeded('random hours');
		expect(findDrift(nightly([4, 5, 6]))).toBeNull();
		expect(findDrift([])).toBeNull();
		expect(findDrift(nightly(Array.from({ length: 60 }, () => 24 * roll())))).toBeNull();
	});

	it.each([
		[14, 1],
		[40, 0.6],
		[80, 0.4]
	])('cannot be told of random hours on %d days, though only %d of them were written down', (days, written) => {
		const roll = seeded(`random hours ${days}`);
		let told = 0;
		for (let person = 0; person < 200; person++) {
			const mids = nightly(Array.from({ length: days }, () => 24 * roll()));
			if (findDrift(mids.filter(() => roll() < written))) told++;
		}
		expect(told).toBeLessThanOrEqual(8);
	});
});

describe('a record full of gaps', () => {
	const some = (period: number, sd: number) => {
		const [roll, next] = [seeded(`gaps ${period}`), noise(`gaps ${period}`)];
		return every(period, 80)
			.filter(() => roll() < 0.25)
			.map((mid) => mid + sd * next());
	};

	it.each([24, 24.75, 25.5])('keeps a period of %d hours', (period) => {
		const drift = findDrift(some(period, 0.5));
		expect(drift?.hoursPerDay).toBeCloseTo(period - 24, 1);
		expect((drift?.low as number) < period - 24 && period - 24 < (drift?.high as number)).toBe(true);
	});

	it('has it inside the interval about as often as is said, though there are fifteen sleeps', () => {
		const [roll, next] = [seeded('fifteen sleeps'), noise('fifteen sleeps')];
		let [told, held] = [0, 0];
		for (let person = 0; person < 500; person++) {
			const mids = every(25, 60).filter(() => roll() < 0.25);
			const period = scanPeriods(Float64Array.from(mids, (mid) => mid + next()).sort());
			if (!period) continue;
			told++;
			if (period.low <= 25 && 25 <= period.high) held++;
		}
		expect(told).toBeGreaterThan(400);
		expect(held / told).toBeGreaterThan(0.93);
	});

	it('of every fourteenth night could be of several periods, so none is told', () => {
		const next = noise('fourteenth');
		expect(findDrift(every(24 * 14, 20).map((mid) => mid + 0.5 * next()))).toBeNull();
	});
});

describe('the scan over periods', () => {
	it('finds 24.75 hours exactly', () => {
		const period = scanPeriods(Float64Array.from(every(24.75, 14)));
		expect(period?.hours).toBeCloseTo(24.75, 6);
		expect(period?.resultant).toBeCloseTo(1, 9);
	});

	it('finds none in sleep at random hours', () => {
		const roll = seeded('scan at random');
		expect(scanPeriods(Float64Array.from({ length: 30 }, (_, i) => 72 * i + 24 * roll()))).toBeNull();
	});
});

describe('whatever times there are', () => {
	it('the drift is finite and inside its interval, or null', () => {
		const time = fc.oneof(fc.constantFrom(0, 5e-324, -1e9, 1e9, 12), fc.double({ min: -1e5, max: 1e5, noNaN: true }));
		fc.assert(
			fc.property(fc.array(time, { maxLength: 40 }), (times) => {
				const drift = findDrift(times);
				if (drift) expect(drift.low <= drift.hoursPerDay && drift.hoursPerDay <= drift.high).toBe(true);
			}),
			{ numRuns: 500 }
		);
		expect(() => findDrift([1, Infinity])).toThrow(RangeError);
	});

	it('the k-th smallest is the one that sorting finds', () => {
		fc.assert(
			fc.property(fc.array(fc.integer({ min: -3, max: 3 }), { minLength: 1 }), fc.nat(), (numbers, at) => {
				const sorted = [...numbers].sort((a, b) => a - b);
				const k = at % numbers.length;
				expect(select(Float64Array.from(numbers), k)).toBe(sorted[k]);
				const half = sorted.length / 2;
				const median = ((sorted[Math.ceil(half) - 1] as number) + (sorted[Math.floor(half)] as number)) / 2;
				expect(medianOf(Float64Array.from(numbers))).toBe(median);
			})
		);
	});
});
