import { abilityAfter, expectedChance, shareOf, type Normal } from '#lib/steps/model/normal.ts';
import { wentOf, type Answer } from '#lib/steps/model/outcome.ts';
import type { Thing } from '#lib/steps/model/thing.ts';

/**
 * What is believed of somebody, for the offer alone. It can be made anew from their answers at any time; what is kept of it
 * is sealed beside them (see `known.ts`), and made anew where one was changed or removed.
 *
 * How easy a thing is for a person, in logits, is a sum: their ability, how much at ease they are with its kind, their own
 * view of it, and the day, minus its difficulty for people in general. The day is noise that is let go after each answer
 * and takes its share of what was learnt: one heavy time is first of all a heavy day.
 */
export interface Person {
	ability: Normal;
	/** When something was last learnt, in days since 1970-01-01; null before the first answer. */
	at: number | null;
	/** How much easier than other things those of a kind are for them, in logits. A kind that is absent is as at first. */
	kinds: ReadonlyMap<string, Normal>;
	/** How much easier than for people in general a thing is for them, in logits. One that is absent is as at first. */
	views: ReadonlyMap<string, Normal>;
}

/** What is assumed before anything was answered. Every number is a choice of ours; `docs/small-things.md` says what it does. */
export interface Assumptions {
	/** How abilities differ between people. */
	ability: Normal;
	/** Variance, in logits², of how much at ease people are with a kind. */
	kindVariance: number;
	/** Variance of how people differ in their view of one thing, beside how unsure its difficulty is for everybody. */
	viewVariance: number;
	/** Variance of the day: what a heavy or light day adds or takes. */
	dayVariance: number;
	/**
	 * How fast less becomes known of somebody: variance of their ability added a day, in logits². The ability walks at
	 * random, as in the local-level model (Durbin J., Koopman S. J., Time Series Analysis by State Space Methods, 2nd ed.,
	 * Oxford 2012, chapter 2). It never grows beyond what was assumed at first.
	 */
	variancePerDay: number;
}

export const assumed: Assumptions = {
	ability: { mean: 0, variance: 0.7 },
	kindVariance: 0.4,
	viewVariance: 0.3,
	dayVariance: 0.6,
	variancePerDay: 0.01
};

/** Somebody of whom nothing is known. */
export function unknown(assumptions: Assumptions = assumed): Person {
	return { ability: assumptions.ability, at: null, kinds: new Map(), views: new Map() };
}

/**
 * What is believed of a person some time later without an answer: the same, and less surely. Nothing is taken from
 * anybody for having been away; after long enough as little is known as at the beginning, about the same ability.
 * @param at days since 1970-01-01; a moment before the last answer changes nothing
 */
export function later(person: Person, at: number, assumptions: Assumptions = assumed): Person {
	if (person.at === null || at <= person.at) return person;
	const grown = person.ability.variance + assumptions.variancePerDay * (at - person.at);
	const most = Math.max(person.ability.variance, assumptions.ability.variance);
	return { ...person, at, ability: { mean: person.ability.mean, variance: Math.min(grown, most) } };
}

/**
 * What is believed of a person after one answer: Bayes' rule, keeping mean and variance of each part alone, which is
 * assumed density filtering (Minka T., A family of algorithms for approximate Bayesian inference, PhD thesis, MIT 2001,
 * section 3.2). The thing's difficulty for people in general is not touched here (see `joint.ts`).
 * @throws {TypeError} for an outcome that nothing is learnt from
 */
export function learn(person: Person, { thing, answer }: Learnt, assumptions: Assumptions = assumed): Person {
	const kinds = new Map(person.kinds);
	const views = new Map(person.views);
	return { ...learnInto({ ...person, kinds, views }, { thing, answer }, assumptions), kinds, views };
}

/** An answer, and the thing that it is about. */
export interface Learnt {
	thing: Thing;
	answer: Answer;
}

/** What is believed of a person after all their answers. Answers to things that are not there any more say nothing. */
export function learnAll(
	answers: readonly Answer[],
	things: ReadonlyMap<string, Thing>,
	assumptions: Assumptions = assumed
): Person {
	// One pair of maps for all of them: a copy for each answer would cost more the more somebody has lived.
	const maps = { kinds: new Map<string, Normal>(), views: new Map<string, Normal>() };
	let known = { ...unknown(assumptions), ...maps };
	for (const answer of [...answers].sort((a, b) => a.at - b.at)) {
		const thing = things.get(answer.thing);
		if (thing) known = { ...learnInto(known, { thing, answer }, assumptions), ...maps };
	}
	return known;
}

interface Draft extends Person {
	kinds: Map<string, Normal>;
	views: Map<string, Normal>;
}

/** One answer learnt; its kind and its view are written into the maps that were given. */
function learnInto(person: Draft, { thing, answer }: Learnt, assumptions: Assumptions): Pick<Person, 'ability' | 'at'> {
	const now = later(person, answer.at, assumptions);
	const { ability, kind, view } = partsOf(now, thing, assumptions);
	const before = easeOnTheDay(easeOf(now, thing, assumptions), assumptions);
	const after = abilityAfter(before, [{ difficulty: 0, went: wentOf(answer) }]);
	person.kinds.set(thing.kind, shareOf(kind, before, after));
	person.views.set(thing.id, shareOf(view, before, after));
	return { ability: shareOf(ability, before, after), at: Math.max(now.at ?? answer.at, answer.at) };
}

/** How easy a thing is for a person on a day like any other: mean in logits, and how uncertain that is. */
export function easeOf(person: Person, thing: Thing, assumptions: Assumptions = assumed): Normal {
	const { ability, kind, view } = partsOf(person, thing, assumptions);
	return {
		mean: ability.mean + kind.mean + view.mean - thing.prior.mean,
		variance: ability.variance + kind.variance + view.variance
	};
}

/** The chance that a thing goes well on whatever day it is, in [0, 1]: everything uncertain is in it, the day too. */
export function chanceOf(ease: Normal, assumptions: Assumptions = assumed): number {
	return expectedChance(easeOnTheDay(ease, assumptions));
}

function easeOnTheDay(ease: Normal, { dayVariance }: Assumptions): Normal {
	return { mean: ease.mean, variance: ease.variance + dayVariance };
}

function partsOf(person: Person, thing: Thing, assumptions: Assumptions): Record<'ability' | 'kind' | 'view', Normal> {
	return {
		ability: person.ability,
		kind: person.kinds.get(thing.kind) ?? { mean: 0, variance: assumptions.kindVariance },
		view: person.views.get(thing.id) ?? { mean: 0, variance: assumptions.viewVariance + thing.prior.sd ** 2 }
	};
}
