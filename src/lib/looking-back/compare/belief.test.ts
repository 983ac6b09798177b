import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chanceBelow, quantileOf } from '#lib/looking-back/compare/belief.ts';
import { densityOf, tailOf } from '#lib/looking-back/compare/student.ts';

describe("Student's t", () => {
	// Two-sided 5 % points of any printed table.
	it.each([
		[1, 12.7062047],
		[5, 2.5705818],
		[13, 2.1603687],
		[30, 2.0422725],
		[120, 1.9799304],
		[1e7, 1.9599642]
	])('with %d degrees of freedom has a fortieth above %d', (freedom, t) => {
		expect(tailOf(t, freedom)).toBeCloseTo(0.025, 8);
	});

	it('with one degree of freedom is Cauchy’s, far out too', () => {
		for (const t of [0, 0.5, 1, 20, 1e4]) expect(tailOf(t, 1) / (Math.atan2(1, t) / Math.PI)).toBeCloseTo(1, 8);
	});

	it('has the density 1 / π(1 + t²) with one degree of freedom', () => {
		expect(densityOf(2, 1)).toBeCloseTo(1 / (5 * Math.PI), 10);
	});

	it('loses with its tail what its density says', () => {
		for (const freedom of [13, 27, 362])
			expect((tailOf(1.4999, freedom) - tailOf(1.5001, freedom)) / 0.0002).toBeCloseTo(densityOf(1.5, freedom), 6);
	});
});

describe('a mixture', () => {
	const part = fc.record({
		weight: fc.double({ min: 0.01, max: 1, noNaN: true }),
		centre: fc.double({ min: -1, max: 1, noNaN: true }),
		spread: fc.double({ min: 1e-4, max: 1, noNaN: true })
	});

	it('of one part is that part', () => {
		const belief = { parts: [{ weight: 1, centre: 3, spread: 2 }], freedom: 13 };
		expect(quantileOf(belief, 0.975)).toBeCloseTo(3 + 2 * 2.1603687, 6);
	});

	it('has below each of its quantiles just as much as it should', () => {
		fc.assert(
			fc.property(
				fc.array(part, { minLength: 1, maxLength: 9 }),
				fc.double({ min: 0.01, max: 0.99, noNaN: true }),
				fc.integer({ min: 13, max: 400 }),
				(parts, chance, freedom) => {
					const total = parts.reduce((sum, { weight }) => sum + weight, 0);
					const belief = { parts: parts.map((one) => ({ ...one, weight: one.weight / total })), freedom };
					expect(chanceBelow(belief, quantileOf(belief, chance)).chance).toBeCloseTo(chance, 7);
				}
			)
		);
	});
});
