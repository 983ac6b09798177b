import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { moveByElo, type Rated } from '#lib/steps/model/elo.ts';
import { abilityAfter, expectedChance, shareOf } from '#lib/steps/model/normal.ts';
import { chanceAt, comfort, difficultyAt, logitOf, softplus } from '#lib/steps/model/rasch.ts';
import { shareWell } from '#lib/steps/model/share.ts';

const logits = fc.double({ min: -6, max: 6, noNaN: true });
const variance = fc.double({ min: 0.001, max: 4, noNaN: true });
const share = fc.double({ min: 0, max: 1, noNaN: true });

describe("Rasch's model", () => {
	it('a thing may be so much below the ability that it goes well with the chance one wants', () => {
		expect(difficultyAt(0, 0.8)).toBeCloseTo(-1.3863, 4);
		expect(difficultyAt(0, 0.85)).toBeCloseTo(-1.7346, 4);
		expect(difficultyAt(0, 0.9)).toBeCloseTo(-2.1972, 4);
		expect(difficultyAt(2, 0.8)).toBeCloseTo(0.6137, 4);
	});
	it('what is offered as similar or further is meant to go well in .85 to .90 of all times, and lighter more often', () => {
		expect(comfort).toEqual({ lighter: 0.95, similar: 0.9, further: 0.85 });
	});
	it('chance and logit undo each other, and no logit is made of certainty', () => {
		fc.assert(
			fc.property(logits, (x) => {
				expect(logitOf(chanceAt(x))).toBeCloseTo(x, 9);
			})
		);
		for (const chance of [0, 1, -1, NaN]) expect(() => logitOf(chance)).toThrow(RangeError);
	});
	it('softplus is exact where it would overflow', () => {
		expect(softplus(0)).toBeCloseTo(Math.LN2, 15);
		expect(softplus(800)).toBe(800);
		expect(softplus(-800)).toBe(0);
	});
});

describe('what is believed after some trials', () => {
	const standard = { mean: 0, variance: 1 };
	const after = (...went: number[]) =>
		abilityAfter(
			standard,
			went.map((value, i) => ({ difficulty: i - 1, went: value }))
		);

	it('is the expected a posteriori of the worked example', () => {
		expect(after(1, 1, 0).mean).toBeCloseTo(0.3154, 4);
		expect(Math.sqrt(after(1, 1, 0).variance)).toBeCloseTo(0.7956, 4);
		expect(after(1, 1, 1).mean).toBeCloseTo(0.9593, 4);
		expect(Math.sqrt(after(1, 1, 1).variance)).toBeCloseTo(0.8117, 4);
		expect(after().mean).toBeCloseTo(0, 9);
		expect(after().variance).toBeCloseTo(1, 9);
	});
	it('agrees with a sum over two thousand points', () => {
		fc.assert(
			fc.property(logits, variance, share, (mean, v, went) => {
				const sd = Math.sqrt(v);
				let [mass, first, second] = [0, 0, 0];
				for (let z = -10; z <= 10; z += 0.01) {
					const x = mean + sd * z;
					const density = Math.exp(went * x - softplus(x) - (z * z) / 2);
					mass += density;
					first += density * x;
					second += density * x * x;
				}
				const found = abilityAfter({ mean, variance: v }, [{ difficulty: 0, went }]);
				expect(found.mean).toBeCloseTo(first / mass, 5);
				expect(found.variance).toBeCloseTo(second / mass - (first / mass) ** 2, 5);
			}),
			{ numRuns: 40 }
		);
	});
	it('rises with how well it went, and is never less sure than before after a clear answer', () => {
		fc.assert(
			fc.property(logits, variance, (mean, v) => {
				const [low, middle, high] = [0, 0.5, 1].map((went) =>
					abilityAfter({ mean, variance: v }, [{ difficulty: 0, went }])
				);
				expect(low?.mean).toBeLessThan(middle?.mean ?? NaN);
				expect(middle?.mean).toBeLessThan(high?.mean ?? NaN);
				for (const one of [low, middle, high]) expect(one?.variance).toBeLessThanOrEqual(v + 1e-9);
			})
		);
	});
	it('a part that was certain learns nothing, the only uncertain one learns everything', () => {
		const before = { mean: 1, variance: 0.5 };
		const learnt = { mean: 0.4, variance: 0.3 };
		expect(shareOf({ mean: 7, variance: 0 }, before, learnt)).toEqual({ mean: 7, variance: 0 });
		const all = shareOf(before, before, learnt);
		expect(all.mean).toBeCloseTo(0.4, 12);
		expect(all.variance).toBeCloseTo(0.3, 12);
	});
	it('the less is known, the nearer to one half is the chance', () => {
		expect(expectedChance({ mean: 2, variance: 0 })).toBeCloseTo(chanceAt(2), 8);
		fc.assert(
			fc.property(fc.double({ min: 0.1, max: 5, noNaN: true }), variance, (mean, v) => {
				expect(expectedChance({ mean, variance: v })).toBeLessThan(chanceAt(mean) + 1e-9);
				expect(expectedChance({ mean, variance: v })).toBeGreaterThan(0.5);
				expect(expectedChance({ mean, variance: v }) + expectedChance({ mean: -mean, variance: v })).toBeCloseTo(1, 8);
			})
		);
	});
});

describe('the simplest rules', () => {
	it("Elo's moves as in the worked example", () => {
		const difficulty = -1.386294;
		let rated: Rated = { ability: 0, difficulty };
		const way = [1, 1, 0, 1].map((went) => {
			const chance = chanceAt(rated.ability - rated.difficulty);
			rated = moveByElo(rated, went, { person: 0.4, thing: 0.2 });
			return [chance, rated.ability, rated.difficulty];
		});
		const expected = [
			[0.8, 0.08, -1.4263],
			[0.8185, 0.1526, -1.4626],
			[0.8341, -0.1811, -1.2958],
			[0.753, -0.0823, -1.3452]
		];
		expected.forEach((row, i) => row.forEach((value, j) => expect(way[i]?.[j]).toBeCloseTo(value, 4)));
	});
	it('a share of a handful begins at .80 and moves gently', () => {
		expect(shareWell(0, 0)).toBeCloseTo(0.8, 12);
		expect(shareWell(0, 1)).toBeCloseTo(0.6667, 4);
		expect(shareWell(3, 4)).toBeCloseTo(7 / 9, 12);
		expect(shareWell(8, 10)).toBeCloseTo(0.8, 12);
	});
});
