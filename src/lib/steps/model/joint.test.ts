import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { seeded } from '#lib/veranda/seeded.ts';
import type { Columns } from '#lib/steps/model/columns.ts';
import { estimateJointly } from '#lib/steps/model/joint.ts';
import type { Normal } from '#lib/steps/model/normal.ts';
import { chanceAt, softplus } from '#lib/steps/model/rasch.ts';

const broad: Normal = { mean: -1, variance: 4 };

/** Answers as Rasch's model lets them be: `each` of every person, to things in turn from a random one on. */
function live(seed: string, persons: number, things: number, each: number) {
	const roll = seeded(seed);
	const normal = () => Math.sqrt(-2 * Math.log(1 - roll())) * Math.cos(2 * Math.PI * roll());
	const ability = Array.from({ length: persons }, () => 1.2 * normal());
	const difficulty = Array.from({ length: things }, () => -1 + 1.2 * normal());
	const [person, thing, went]: number[][] = [[], [], []];
	for (let p = 0; p < persons; p++) {
		const first = Math.floor(roll() * things);
		for (let i = 0; i < each; i++) {
			const j = (first + i) % things;
			person?.push(p);
			thing?.push(j);
			went?.push(roll() < chanceAt((ability[p] as number) - (difficulty[j] as number)) ? 1 : 0);
		}
	}
	const columns = { person, thing, went, persons, things: difficulty.map(() => broad) } as Columns;
	return { columns, ability, difficulty };
}

const rootMeanSquare = (values: number[]) => Math.sqrt(values.reduce((sum, v) => sum + v * v, 0) / values.length);
const apart = (found: Float64Array, truth: number[]) => truth.map((value, i) => (found[i] as number) - value);

describe('many people and many things', () => {
	it('what was put in comes out: difficulties, the spread of abilities, and how sure each of them is', () => {
		const { columns, ability, difficulty } = live('many', 1500, 40, 25);
		const found = estimateJointly(columns);
		expect(found.converged).toBe(true);
		expect(rootMeanSquare(apart(found.difficulty, difficulty))).toBeLessThan(0.12);
		expect(Math.abs(found.abilitySd - 1.2)).toBeLessThan(0.08);
		const within = (away: number[], se: Float64Array) =>
			away.filter((value, i) => Math.abs(value) < 1.96 * (se[i] as number)).length / away.length;
		expect(within(apart(found.difficulty, difficulty), found.difficultySe)).toBeGreaterThan(0.85);
		const persons = within(apart(found.ability, ability), found.abilitySe);
		expect(persons).toBeGreaterThan(0.93);
		expect(persons).toBeLessThan(0.97);
	});
	it('more answers make it surer, and nearer', () => {
		const away = [3, 10, 30].map((each) => {
			const { columns, difficulty } = live('more', 800, 30, each);
			const found = estimateJointly(columns);
			return { rms: rootMeanSquare(apart(found.difficulty, difficulty)), se: found.difficultySe[0] as number };
		});
		for (const by of ['rms', 'se'] as const) {
			expect(away[1]?.[by]).toBeLessThan(away[0]?.[by] ?? 0);
			expect(away[2]?.[by]).toBeLessThan(away[1]?.[by] ?? 0);
		}
	});
	it('few answers a person do not spoil the difficulties, as they would if abilities were estimated beside them', () => {
		const { columns, difficulty } = live('few', 4000, 10, 3);
		const { difficulty: found } = estimateJointly(columns);
		// Estimated jointly without integrating, differences are stretched, however many people there are (Neyman and Scott 1948).
		const mean = (values: ArrayLike<number>) => Array.from(values).reduce((a, b) => a + b, 0) / values.length;
		const [m, f] = [mean(difficulty), mean(found)];
		const slope =
			difficulty.reduce((sum, b, j) => sum + (b - m) * ((found[j] as number) - f), 0) /
			difficulty.reduce((sum, b) => sum + (b - m) ** 2, 0);
		expect(slope).toBeGreaterThan(0.9);
		expect(slope).toBeLessThan(1.1);
	});
	it('is what nobody could better: at the end the posterior falls in every direction', () => {
		const { columns } = live('top', 60, 5, 4);
		const found = estimateJointly(columns);
		const best = posteriorOf(columns, found.difficulty, found.abilitySd);
		found.difficulty.forEach((_, j) => {
			for (const way of [-0.05, 0.05]) {
				const moved = found.difficulty.slice();
				moved[j] = (moved[j] as number) + way;
				expect(posteriorOf(columns, moved, found.abilitySd)).toBeLessThan(best);
			}
		});
		for (const way of [0.95, 1.05])
			expect(posteriorOf(columns, found.difficulty, found.abilitySd * way)).toBeLessThan(best);
	});
	it('the same answers give the same numbers, bit by bit; in another order of people, the same people', () => {
		const { columns } = live('same', 200, 15, 8);
		const found = estimateJointly(columns);
		expect(estimateJointly(columns)).toEqual(found);
		const turned = estimateJointly({ ...columns, person: Array.from(columns.person, (p) => columns.persons - 1 - p) });
		found.ability.forEach((value, p) => expect(turned.ability[columns.persons - 1 - p]).toBeCloseTo(value, 6));
	});
});

describe('what is missing', () => {
	const things: Normal[] = [-2, 0, 1].map((mean) => ({ mean, variance: 0.5 }));

	it('nobody answered anything: all is as it was believed before', () => {
		const found = estimateJointly({ person: [], thing: [], went: [], persons: 2, things });
		expect([...found.difficulty]).toEqual([-2, 0, 1]);
		for (const se of found.difficultySe) expect(se).toBeCloseTo(Math.sqrt(0.5), 12);
		expect([...found.ability]).toEqual([0, 0]);
		expect(found.abilitySd).toBeCloseTo(1, 6);
		expect([...found.island]).toEqual([0, 1, 2]);
		expect(estimateJointly({ person: [], thing: [], went: [], persons: 0, things: [] }).converged).toBe(true);
	});
	it('a thing without answers and a person without answers stay as they were, the others move', () => {
		const found = estimateJointly({ person: [0, 0, 1], thing: [0, 1, 1], went: [0, 0, 0], persons: 3, things });
		expect(found.difficulty[2]).toBe(1);
		expect(found.ability[2]).toBe(0);
		expect(found.abilitySe[2]).toBeCloseTo(found.abilitySd, 12);
		expect(found.difficulty[1]).toBeGreaterThan(0);
		expect(found.ability[0]).toBeLessThan(0);
		expect([...found.island]).toEqual([0, 0, 1]);
	});
	it('somebody with whom all went well, and a thing that never did, have finite numbers', () => {
		const columns = {
			person: [0, 0, 0, 0, 1, 1],
			thing: [0, 1, 0, 1, 2, 2],
			went: [1, 1, 1, 1, 0, 0],
			persons: 2,
			things
		};
		const found = estimateJointly(columns);
		expect(found.converged).toBe(true);
		expect(found.ability[0]).toBeGreaterThan(0);
		expect(found.ability[0]).toBeLessThan(3);
		expect(found.ability[1]).toBeLessThan(0);
		expect(found.difficulty[2]).toBeGreaterThan(1);
		expect(found.difficulty[2]).toBeLessThan(4);
		expect([...found.island]).toEqual([0, 0, 1]);
	});
	it('groups that share nothing are each as they would be alone, but for the spread of abilities', () => {
		const one = live('one', 300, 6, 6).columns;
		const two = {
			...one,
			person: [...Array.from(one.person), ...Array.from(one.person, (p) => p + 300)],
			thing: [...Array.from(one.thing), ...Array.from(one.thing, (j) => j + 6)],
			went: [...Array.from(one.went), ...Array.from(one.went)],
			persons: 600,
			things: [...one.things, ...one.things]
		};
		const [alone, both] = [estimateJointly(one), estimateJointly(two)];
		alone.difficulty.forEach((b, j) => {
			expect(both.difficulty[j]).toBeCloseTo(b, 2);
			expect(both.difficulty[j + 6]).toBeCloseTo(both.difficulty[j] as number, 6);
		});
		expect([...both.island]).toEqual([0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1]);
	});
	it('one thing answered a hundred times by one person says less than a hundred people', () => {
		const answers = Array.from({ length: 100 }, (_, i) => i);
		const went = answers.map((i) => (i % 4 === 0 ? 0 : 1));
		const thing = answers.map(() => 0);
		const one = estimateJointly({ person: thing, thing, went, persons: 1, things });
		const many = estimateJointly({ person: answers, thing, went, persons: 100, things });
		expect(one.difficultySe[0]).toBeGreaterThan(many.difficultySe[0] as number);
		expect(one.abilitySe[0]).toBeLessThan(many.abilitySe[0] as number);
	});
	it('whatever is answered, the numbers are finite, and no surer than answers can make them', () => {
		const answer = fc.tuple(fc.nat({ max: 4 }), fc.nat({ max: 2 }), fc.constantFrom(0, 0.5, 1));
		fc.assert(
			fc.property(fc.array(answer, { maxLength: 80 }), (answers) => {
				const [person, thing, went] = [0, 1, 2].map((i) => answers.map((one) => one[i] as number));
				const found = estimateJointly({ person, thing, went, persons: 5, things } as Columns);
				for (const values of [found.ability, found.difficulty, found.abilitySe, found.difficultySe])
					expect([...values].every((value) => Number.isFinite(value))).toBe(true);
				for (const se of found.difficultySe) {
					expect(se).toBeGreaterThan(1 / Math.sqrt(answers.length / 4 + 2) - 1e-9);
					expect(se).toBeLessThanOrEqual(Math.sqrt(0.5) + 1e-9);
				}
			}),
			{ numRuns: 60 }
		);
	});
	it.each<[string, Partial<Columns>]>([
		['columns of different lengths', { went: [1] }],
		['a person who is not there', { person: [0, 2] }],
		['half a person', { person: [0, 0.5] }],
		['a thing that is not there', { thing: [0, 3] }],
		['an answer above 1', { went: [1, 1.01] }],
		['an answer that is no number', { went: [1, NaN] }]
	])('%s is refused', (_, wrong) => {
		expect(() =>
			estimateJointly({ person: [0, 1], thing: [0, 1], went: [1, 0], persons: 2, things, ...wrong })
		).toThrow(RangeError);
	});
});

/** The logarithm of the posterior, written down as in a textbook, over far more points. */
function posteriorOf({ person, thing, went, persons, things }: Columns, difficulty: Float64Array, sd: number): number {
	let sum = -4 * (Math.log(sd) + 1 / (2 * sd * sd));
	things.forEach((prior, j) => (sum -= ((difficulty[j] as number) - prior.mean) ** 2 / (2 * prior.variance)));
	for (let p = 0; p < persons; p++) {
		let mass = 0;
		for (let z = -8; z <= 8; z += 0.02) {
			let log = (-z * z) / 2;
			for (let i = 0; i < person.length; i++)
				if (person[i] === p) {
					const x = sd * z - (difficulty[thing[i] as number] as number);
					log += (went[i] as number) * x - softplus(x);
				}
			mass += Math.exp(log) * 0.02;
		}
		sum += Math.log(mass);
	}
	return sum;
}
