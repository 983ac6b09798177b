import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isAskedFor } from '#lib/steps/model/asked.ts';
import { gentleReasons } from '#lib/steps/model/gentle.ts';
import { offer, type Offered, type Offering } from '#lib/steps/model/offer.ts';
import { wasHeavy, type Answer } from '#lib/steps/model/outcome.ts';
import { easeOf, later, learnAll, unknown } from '#lib/steps/model/person.ts';
import type { Thing } from '#lib/steps/model/thing.ts';
import { aThing, someAnswers, someThings } from '../../../../tests/steps.ts';

/** Sixty things from very small to large, of ten kinds, in three dimensions and places. */
const library: Thing[] = Array.from({ length: 60 }, (_, i) =>
	aThing({
		id: `thing ${i}`,
		prior: { mean: -4.5 + i / 10, sd: 0.4 },
		dimensions: [['emotional', 'social', 'existential'][i % 3] as string],
		kind: `kind ${i % 10}`,
		place: ['room', 'kitchen', 'street', 'bed'][i % 4] as string,
		hour: ['any', 'night', 'day'][(i * 7) % 3] as string
	})
);
const quiet: Omit<Offering, 'person' | 'things'> = {
	answers: [],
	putAway: new Set(),
	shown: [],
	resting: false,
	heavier: false,
	wished: [],
	asked: {},
	at: 100,
	seed: 'a'
};
const well = (thing: string, at: number): Answer => ({ thing, outcome: 'done', felt: 'right', at });
const heavy = (thing: string, at: number): Answer => ({ thing, outcome: 'partly', felt: 'heavy', at });
const offerTo = (answers: Answer[], more: Partial<Offering> = {}, things = library) =>
	offer({
		...quiet,
		person: learnAll(answers, new Map(things.map((thing) => [thing.id, thing]))),
		answers,
		things,
		...more
	});
const ids = (offered: readonly Offered[]) => offered.map(({ thing }) => thing.id);
const slots = (offered: readonly Offered[]) => offered.map(({ slot }) => slot);
const settled = Array.from({ length: 8 }, (_, i) => well(`thing ${10 + i}`, 90 + i));

const anyOffering = fc
	.record({
		things: someThings,
		answers: someAnswers,
		putAway: fc.uniqueArray(fc.nat({ max: 29 }).map((i) => `t${i}`)),
		shown: fc.array(
			fc.uniqueArray(
				fc.nat({ max: 29 }).map((i) => `t${i}`),
				{ minLength: 1, maxLength: 3 }
			),
			{ maxLength: 6 }
		),
		heavier: fc.boolean(),
		wished: fc.subarray(['social', 'emotional', 'making', 'going']),
		asked: fc.record(
			{
				others: fc.boolean(),
				smaller: fc.boolean(),
				notKinds: fc.subarray(['making', 'going', 'writing']),
				onlyAtNight: fc.boolean(),
				onlyInRoom: fc.boolean()
			},
			{ requiredKeys: [] }
		),
		after: fc.double({ min: 0, max: 500, noNaN: true }),
		seed: fc.string()
	})
	.map(({ after, putAway, ...rest }): Offering => ({
		...rest,
		resting: false,
		putAway: new Set(putAway),
		person: learnAll(rest.answers, new Map(rest.things.map((thing) => [thing.id, thing]))),
		at: (rest.answers.at(-1)?.at ?? 0) + after
	}));

describe('what is offered', () => {
	it('to somebody who has done some things: one lighter, one similar, one a bit further, in this order', () => {
		const offered = offerTo(settled);
		expect(slots(offered)).toEqual(['lighter', 'similar', 'further']);
		const chances = offered.map(({ chance }) => chance);
		expect(chances).toEqual([...chances].sort((a, b) => b - a));
		expect(chances[0]).toBeGreaterThan(0.92);
		expect(chances[2]).toBeGreaterThan(0.8);
		expect(chances[2]).toBeLessThan(0.89);
	});
	it('nothing while resting, whatever else is asked', () => {
		expect(offerTo(settled, { resting: true })).toEqual([]);
		fc.assert(fc.property(anyOffering, (any) => offer({ ...any, resting: true }).length === 0));
	});
	it('the same to the same, and others with another seed', () => {
		expect(offerTo(settled)).toEqual(offerTo(settled));
		const sets = new Set(['a', 'b', 'c', 'd', 'e', 'f'].map((seed) => ids(offerTo(settled, { seed })).join()));
		expect(sets.size).toBeGreaterThan(3);
	});
	it('three different things, of different dimensions and kinds, to anybody', () => {
		for (const seed of 'abcdefghijklmnopqrst') {
			const offered = offerTo(settled, { seed });
			for (const trait of ['dimensions', 'kind', 'id'] as const)
				expect(new Set(offered.map(({ thing }) => String(thing[trait]))).size, seed).toBe(3);
		}
	});
	it('always within the rules, whoever asks what of which library', () => {
		fc.assert(
			fc.property(anyOffering, (any) => {
				const offered = offer(any);
				expect(offered.length).toBeLessThanOrEqual(3);
				expect(new Set(ids(offered)).size).toBe(offered.length);
				const last = any.shown.at(-1) ?? [];
				if (offered.length > 0) expect([...ids(offered)].sort()).not.toEqual([...last].sort());
				offered.forEach(({ thing, chance, low, high }, i) => {
					expect(any.things).toContain(thing);
					expect(any.putAway.has(thing.id)).toBe(false);
					expect(isAskedFor(thing, any.asked)).toBe(true);
					if (any.asked.others) expect(last).not.toContain(thing.id);
					expect(low).toBeLessThanOrEqual(chance + 1e-9);
					expect(high).toBeGreaterThanOrEqual(chance - 1e-9);
					expect(chance).toBeLessThanOrEqual((offered[i - 1]?.chance ?? 1) + 1e-12);
				});
				const order = ['lighter', 'similar', 'further'];
				const given = slots(offered).map((slot) => order.indexOf(slot));
				expect(given).toEqual([...given].sort());
			}),
			{ numRuns: 400 }
		);
	});
	it('never anything further after a heavy one, nor anything as difficult for them, to anybody', () => {
		fc.assert(
			fc.property(anyOffering, (any) => {
				const last = any.answers.at(-1);
				fc.pre(last !== undefined && wasHeavy(last) && any.at - last.at < 14);
				const offered = offer(any);
				expect(slots(offered)).not.toContain('further');
				const was = any.things.find(({ id }) => id === last?.thing);
				if (!was) return;
				const now = later(any.person, any.at);
				for (const { thing } of offered) expect(easeOf(now, thing).mean).toBeGreaterThan(easeOf(now, was).mean);
			}),
			{ numRuns: 400 }
		);
	});
	it('after a heavy one nothing as difficult for people in general either, unless that was among the lightest there are', () => {
		for (const number of [15, 25, 35, 59]) {
			const offered = [...'abcdef'].flatMap((seed) => offerTo([...settled, heavy(`thing ${number}`, 99)], { seed }));
			expect(offered.length).toBe(18);
			for (const { thing } of offered) expect(thing.prior.mean).toBeLessThan(library[number]?.prior.mean ?? NaN);
		}
		expect(offerTo([...settled, heavy('thing 0', 99)]).length).toBe(3);
	});
	it('to somebody of whom nothing is known: small things, and why', () => {
		const offered = offerTo([]);
		expect(slots(offered)).toEqual(['lighter', 'lighter', 'similar']);
		for (const { reasons } of offered) expect(reasons).toEqual(['first', 'not_yet']);
		expect(offer({ ...quiet, person: unknown(), things: [] })).toEqual([]);
	});
	it('something light also where everything is too much', () => {
		const low = Array.from({ length: 12 }, (_, i) => heavy(`thing ${i % 4}`, 60 + i));
		const offered = offerTo(low, { at: 100 });
		expect(offered.length).toBeGreaterThan(0);
		for (const { slot } of offered) expect(slot).toBe('lighter');
	});
	it('what is not done today cannot be said to the offer at all', () => {
		const notToday = { thing: 'thing 20', outcome: 'not_today' as const, felt: null, at: 99 };
		// @ts-expect-error not today is no answer
		const answers: Offering['answers'] = [...settled, notToday];
		expect(() => offerTo(answers as Answer[])).toThrow(TypeError);
	});
	it('what was shown and not taken up comes again later as if it had not been shown', () => {
		const old = ids(offerTo(settled));
		const since = Array.from({ length: 20 }, (_, i) => [`thing ${40 + (i % 20)}`]);
		const chances = (shown: string[][]) =>
			offerTo(settled, { shown, things: library.filter(({ id }) => old.includes(id)) }).map(({ chance }) => chance);
		expect(chances([['thing 1'], ...since])).toEqual(chances(since));
		expect(
			ids(offerTo(settled, { shown: [old, ...since], things: library.filter(({ id }) => old.includes(id)) })).length
		).toBeGreaterThan(0);
	});
});

describe('never the same wall again', () => {
	it('forty times in a row, each set is another', () => {
		const shown: string[][] = [];
		for (let time = 0; time < 40; time++) shown.push(ids(offerTo(settled, { shown, seed: `${time}` })).sort());
		expect(new Set(shown.map((set) => set.join())).size).toBe(40);
		expect(new Set(shown.flat()).size).toBeGreaterThan(12);
	});
	it('where three things are left there are fewer of them, and one that was shown alone gives way once', () => {
		const few = library.slice(8, 11);
		const shown: string[][] = [];
		const next = () => {
			const set = ids(offerTo([], { shown }, few)).sort();
			shown.push(set);
			return set;
		};
		const all = Array.from({ length: 7 }, next);
		expect(new Set(all.map((set) => set.join())).size).toBe(7);
		expect(next()).not.toEqual(all[6]);
		const one = library.slice(8, 9);
		expect(offerTo([], { shown: [['thing 8']] }, one)).toEqual([]);
		expect(ids(offerTo([], { shown: [['thing 8'], []] }, one))).toEqual(['thing 8']);
	});
});

describe('what one asks for holds at once', () => {
	const shown = [ids(offerTo(settled))];
	it('others: none of those', () => {
		for (const id of ids(offerTo(settled, { shown, asked: { others: true } }))) expect(shown[0]).not.toContain(id);
	});
	it('smaller: none is harder than the lightest of those, and again', () => {
		const chance = (offered: Offered[]) => offered.map((one) => one.chance);
		const smaller = offerTo(settled, { shown, asked: { smaller: true } });
		expect(slots(smaller)).toEqual(['lighter', 'lighter', 'lighter']);
		const most = Math.max(...chance(offerTo(settled)));
		for (const one of chance(smaller)) expect(one).toBeGreaterThanOrEqual(most - 0.03);
		const still = offerTo(settled, { shown: [...shown, ids(smaller)], asked: { smaller: true } });
		const mean = (offered: Offered[]) => offered.reduce((sum, { thing }) => sum + thing.prior.mean, 0) / offered.length;
		expect(mean(still)).toBeLessThan(mean(smaller));
		expect(mean(smaller)).toBeLessThan(mean(offerTo(settled)));
	});
	it('not this kind, only at night, only in my room', () => {
		const offered = offerTo(settled, { asked: { notKinds: ['kind 3'], onlyAtNight: true, onlyInRoom: true } });
		expect(offered.length).toBe(3);
		for (const { thing, reasons } of offered) {
			expect(thing.kind).not.toBe('kind 3');
			expect(['any', 'night']).toContain(thing.hour);
			expect(['room', 'bed']).toContain(thing.place);
			expect(reasons).toEqual(expect.arrayContaining(['at_night', 'in_room']));
		}
	});
	it('what was wished comes more often, and says so', () => {
		const share = (wished: string[]) =>
			[...'abcdefghij']
				.flatMap((seed) => offerTo(settled, { wished, seed }))
				.filter(({ thing }) => thing.kind === 'kind 4').length;
		expect(share(['kind 4'])).toBeGreaterThan(share([]));
		const wished = offerTo(settled, { wished: ['social'] }).filter(({ thing }) => thing.dimensions.includes('social'));
		for (const { reasons } of wished) expect(reasons).toContain('wished');
	});
});

describe('times for smaller things', () => {
	it('have their reasons, and end', () => {
		expect(gentleReasons([], false, 0)).toEqual(['first']);
		expect(gentleReasons([well('a', 0)], false, 1)).toEqual([]);
		expect(gentleReasons([well('a', 0)], false, 13.9)).toEqual([]);
		expect(gentleReasons([well('a', 0)], false, 14)).toEqual(['after_absence']);
		expect(gentleReasons([well('a', 0)], true, 1)).toEqual(['heavier_time']);
		expect(gentleReasons([heavy('a', 0)], false, 1)).toEqual(['after_heavy']);
		expect(gentleReasons([heavy('a', 0), well('a', 1)], false, 2)).toEqual([]);
		expect(gentleReasons([heavy('a', 0), heavy('a', 1), well('a', 2)], false, 3)).toEqual(['heavier_time']);
		expect(gentleReasons([heavy('a', 0), heavy('a', 1), ...[2, 3, 4].map((at) => well('a', at))], false, 5)).toEqual(
			[]
		);
	});
	it.each<[string, Answer[], Partial<Offering>]>([
		['after a heavy one', [...settled, heavy('thing 25', 99)], {}],
		['in a heavier time', settled, { heavier: true }],
		['after a month', settled, { at: 130 }],
		['after a year', settled, { at: 465 }]
	])('%s what is offered is smaller', (_, answers, more) => {
		const size = (answers: Answer[], more: Partial<Offering>) => {
			const all = [...'abcdefghijkl'].flatMap((seed) => offerTo(answers, { ...more, seed }));
			expect(all.length).toBeGreaterThan(24);
			return all.reduce((sum, { thing }) => sum + thing.prior.mean, 0) / all.length;
		};
		expect(size(answers, more)).toBeLessThan(size(settled, {}) - 0.3);
	});
	it('coming back after a year looks like coming back after a month, but for how much is known', () => {
		const month = offerTo(settled, { at: 130 });
		const year = offerTo(settled, { at: 465 });
		expect(slots(year)).toEqual(slots(month));
		expect(year.flatMap(({ reasons }) => reasons)).not.toContain('heavier_time');
		expect(year[0]?.reasons).toContain('after_absence');
	});
});
