import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { abilityAfter } from '#lib/steps/model/normal.ts';
import { isAnswered, wasHeavy, wentOf, type Answer, type Outcome } from '#lib/steps/model/outcome.ts';
import {
	assumed,
	chanceOf,
	easeOf,
	later,
	learn,
	learnAll,
	unknown,
	type Assumptions,
	type Person
} from '#lib/steps/model/person.ts';
import type { Thing } from '#lib/steps/model/thing.ts';
import { anAnswer, aThing, someAnswers, someThings } from '../../../../tests/steps.ts';

const window: Thing = aThing({ id: 'window', kind: 'looking', prior: { mean: -2, sd: 0.5 } });
const walk: Thing = aThing({ id: 'walk', kind: 'going', prior: { mean: 0, sd: 0.5 } });
const done = (at = 0): Answer => ({ thing: 'window', outcome: 'done', felt: null, at });
const heavy = (at = 0): Answer => ({ thing: 'window', outcome: 'tried_stopped', felt: 'heavy', at });
const sd = (person: Person) => Math.sqrt(person.ability.variance);

describe('what came of a thing', () => {
	it('done is well, half done half, stopped not; heavy is half less; light, right and silence are alike', () => {
		const went = (outcome: Answer['outcome']) =>
			[null, 'light', 'right', 'heavy'].map((felt) => wentOf({ outcome, felt: felt as Answer['felt'] }));
		expect(went('done')).toEqual([1, 1, 1, 0.5]);
		expect(went('partly')).toEqual([0.5, 0.5, 0.5, 0]);
		expect(went('tried_stopped')).toEqual([0, 0, 0, 0]);
	});
	it('not today and put away are no answers: they do not compile, and a program that hands them over anyhow is told', () => {
		const outcomes: Outcome[] = ['done', 'not_today', 'partly', 'put_away', 'tried_stopped'];
		expect(outcomes.filter(isAnswered)).toEqual(['done', 'partly', 'tried_stopped']);
		// @ts-expect-error not today is no outcome that is learnt from
		const notToday: Answer = { thing: 'window', outcome: 'not_today', felt: null, at: 0 };
		// @ts-expect-error put away is no outcome that is learnt from
		const putAway: Answer = { thing: 'window', outcome: 'put_away', felt: 'heavy', at: 0 };
		for (const answer of [notToday, putAway]) {
			expect(() => wentOf(answer)).toThrow(TypeError);
			expect(() => learn(unknown(), { thing: window, answer })).toThrow(TypeError);
		}
	});
	it('stopping without a word was too much, stopping something light was not', () => {
		expect(wasHeavy({ outcome: 'tried_stopped', felt: null })).toBe(true);
		expect(wasHeavy({ outcome: 'tried_stopped', felt: 'light' })).toBe(false);
		expect(wasHeavy({ outcome: 'done', felt: 'heavy' })).toBe(true);
		expect(wasHeavy({ outcome: 'done', felt: null })).toBe(false);
	});
});

describe('what is believed of a person', () => {
	it('a done thing makes everything a little easier, its own kind and itself more so', () => {
		const after = learn(unknown(), { thing: window, answer: done() });
		const gain = (thing: Thing) => easeOf(after, thing).mean - easeOf(unknown(), thing).mean;
		const sibling = { ...window, id: 'curtain' };
		expect(gain(walk)).toBeGreaterThan(0);
		expect(gain(sibling)).toBeGreaterThan(gain(walk));
		expect(gain(window)).toBeGreaterThan(gain(sibling));
	});
	it('one heavy time moves the ability gently: less than half a logit, also the very first', () => {
		const first = learn(unknown(), { thing: window, answer: heavy() });
		expect(first.ability.mean).toBeLessThan(0);
		expect(first.ability.mean).toBeGreaterThan(-0.5);
		let settled = unknown();
		for (let day = 0; day < 10; day++) settled = learn(settled, { thing: window, answer: done(day) });
		const after = learn(settled, { thing: window, answer: heavy(10) });
		expect(settled.ability.mean - after.ability.mean).toBeLessThan(0.5);
	});
	it('no single answer moves it by more than its variance, and what happened can only move it the way it went', () => {
		fc.assert(
			fc.property(someThings, someAnswers, anAnswer, (things, answers, answer) => {
				const byId = new Map(things.map((thing) => [thing.id, thing]));
				const before = later(learnAll(answers, byId), 400);
				const thing = things[0] as Thing;
				const well = learn(before, { thing, answer: { ...answer, outcome: 'done', felt: null, at: 400 } });
				const not = learn(before, { thing, answer: { ...answer, outcome: 'tried_stopped', felt: null, at: 400 } });
				for (const after of [well, not])
					expect(Math.abs(after.ability.mean - before.ability.mean)).toBeLessThanOrEqual(before.ability.variance);
				expect(well.ability.mean).toBeGreaterThanOrEqual(before.ability.mean);
				expect(not.ability.mean).toBeLessThanOrEqual(before.ability.mean);
				expect(easeOf(not, thing).mean).toBeLessThan(easeOf(before, thing).mean);
			})
		);
	});
	it('days on which nothing was taken up change nothing: only answers are handed over, in whatever order', () => {
		fc.assert(
			fc.property(
				someThings,
				someAnswers,
				fc.array(fc.constantFrom<Outcome>('not_today', 'put_away')),
				(things, answers, none) => {
					const byId = new Map(things.map((thing) => [thing.id, thing]));
					const attempts = [
						...none.map((outcome, i) => ({ thing: `t${i % 4}`, outcome, felt: null, at: 3 * i })),
						...answers
					].sort((a, b) => a.at - b.at);
					const learnt = attempts.flatMap(({ outcome, ...rest }) =>
						isAnswered(outcome) ? [{ ...rest, outcome }] : []
					);
					expect(learnAll(learnt, byId)).toEqual(learnAll(answers, byId));
				}
			)
		);
	});
	it('what is not in the library any more says nothing', () => {
		expect(learnAll([{ ...done(), thing: 'gone' }], new Map([[window.id, window]]))).toEqual(unknown());
	});
	it('comes near to the exact posterior where only the ability is uncertain', () => {
		const alone: Assumptions = { ...assumed, kindVariance: 0, viewVariance: 0, dayVariance: 0, variancePerDay: 0 };
		const things = [-1, 0, 1].map((mean) => aThing({ id: `${mean}`, prior: { mean, sd: 0 } }));
		const byId = new Map(things.map((thing) => [thing.id, thing]));
		const answers = (['done', 'done', 'tried_stopped'] as const).map((outcome, i): Answer => ({
			thing: `${i - 1}`,
			outcome,
			felt: null,
			at: i
		}));
		const trials = [1, 1, 0].map((went, i) => ({ difficulty: i - 1, went }));
		const exact = abilityAfter(alone.ability, trials);
		const { ability } = learnAll(answers, byId, alone);
		expect(Math.abs(ability.mean - exact.mean)).toBeLessThan(0.02);
		expect(Math.abs(ability.variance - exact.variance)).toBeLessThan(0.02);
	});
	it('finds somebody again: after a hundred answers the ability is within its own uncertainty', () => {
		for (const truth of [-1, 0, 1]) {
			const things = Array.from({ length: 40 }, (_, i) =>
				aThing({ id: `t${i}`, kind: `k${i % 8}`, prior: { mean: truth - 2 + i / 10, sd: 0.1 } })
			);
			const byId = new Map(things.map((thing) => [thing.id, thing]));
			// As many go well as Rasch's model lets go well, spread evenly: no chance in it.
			let owed = 0;
			const answers = Array.from({ length: 120 }, (_, i): Answer => {
				const thing = things[(i * 7) % 40] as Thing;
				owed += 1 / (1 + Math.exp(thing.prior.mean - truth));
				const well = owed >= 1;
				if (well) owed -= 1;
				return { thing: thing.id, outcome: well ? 'done' : 'tried_stopped', felt: null, at: i };
			});
			const person = learnAll(answers, byId);
			expect(Math.abs(person.ability.mean - truth)).toBeLessThan(2 * sd(person));
			expect(sd(person)).toBeLessThan(0.55);
		}
	});
});

describe('having been away', () => {
	const known = [0, 1, 2, 3].reduce((person, day) => learn(person, { thing: window, answer: done(day) }), unknown());

	it('takes nothing: the ability stays, only less surely, and never less surely than at first', () => {
		const soon = later(known, 30);
		const late = later(known, 4000);
		expect(soon.ability.mean).toBe(known.ability.mean);
		expect(late.ability.mean).toBe(known.ability.mean);
		expect(soon.ability.variance).toBeGreaterThan(known.ability.variance);
		expect(late.ability.variance).toBe(assumed.ability.variance);
		expect([late.kinds, late.views]).toEqual([known.kinds, known.views]);
	});
	it('a year is a year, however often one looked in between', () => {
		fc.assert(
			fc.property(fc.array(fc.double({ min: 0, max: 400, noNaN: true })), (days) => {
				const looks = [...days].sort((a, b) => a - b).map((day) => day + 3);
				const often = looks.reduce((person, day) => later(person, day), known);
				expect(later(often, 500).ability.variance).toBeCloseTo(later(known, 500).ability.variance, 9);
			})
		);
	});
	it('time before the first answer, or backwards, is no time', () => {
		expect(later(unknown(), 900)).toEqual(unknown());
		expect(later(known, -5)).toBe(known);
	});
	it('makes what is offered smaller, because less is sure', () => {
		const chance = (person: Person) => chanceOf(easeOf(person, window));
		expect(chance(later(known, 300))).toBeLessThan(chance(known));
	});
});
