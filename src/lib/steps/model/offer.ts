import { seeded } from '#lib/veranda/seeded.ts';
import { isAskedFor, type Asked } from '#lib/steps/model/asked.ts';
import { gentleReasons, heavyBefore, type Gentle } from '#lib/steps/model/gentle.ts';
import type { Normal } from '#lib/steps/model/normal.ts';
import { wentOf, type Answer } from '#lib/steps/model/outcome.ts';
import { assumed, chanceOf, easeOf, later, type Assumptions, type Person } from '#lib/steps/model/person.ts';
import { comfort, logitOf } from '#lib/steps/model/rasch.ts';
import type { Thing } from '#lib/steps/model/thing.ts';
import { chooseWall, type Candidate } from '#lib/steps/model/wall.ts';

export type Slot = keyof typeof comfort;

/** What the offer is made from. Time and chance are arguments; the same arguments give the same offer. */
export interface Offering {
	/** Made by `learnAll` from the answers. */
	person: Person;
	/** The person's answers in order of time, the last four at least. */
	answers: readonly Answer[];
	things: readonly Thing[];
	putAway: ReadonlySet<string>;
	/** Earlier sets of ids, the last one last. How far back is the caller's choice: what is not handed over can come again. */
	shown: readonly (readonly string[])[];
	/** Whether the person said that nothing be offered. */
	resting: boolean;
	/** Whether the person said that things are heavier now. */
	heavier: boolean;
	/** Dimensions or kinds that the person said they would like. */
	wished: readonly string[];
	asked: Asked;
	/** Days since 1970-01-01; parts of a day count. */
	at: number;
	seed: string;
}

/** Why a thing is offered, as codes for the page to say. */
export type Reason =
	Gentle | 'wished' | 'went_well' | 'not_yet' | 'asked_smaller' | 'asked_others' | 'at_night' | 'in_room';

export interface Offered {
	thing: Thing;
	slot: Slot;
	/**
	 * How likely it goes well, in [0, 1], on whatever day it is; and between what that lies with a chance of four in five,
	 * for a day like any other. To be shown as a range or not at all.
	 */
	chance: number;
	low: number;
	high: number;
	reasons: Reason[];
}

/** Below this chance nothing is offered, in [0, 1], but what is among the lightest. A choice for comfort, as `comfort` is. */
const least = 0.8;
/** How many of the lightest can always be offered, however little is believed of them. */
const lightest = 6;
/** How far from its comfort a thing may lie and count one point less, in logits; and how many points it can lose by it. */
const width = 0.5;
const farthest = 12;
/** A thing answered within so many days counts as shown just now; each set further back counts for so much of the next. */
const recentDays = 7;
const fading = 0.8;
/** 80 % of a normal distribution lie within so many standard deviations. */
const fourInFive = 1.2816;

interface Weighed {
	thing: Thing;
	ease: Normal;
	chance: number;
}

/**
 * Three small things to take or leave: lighter, similar, a bit further; fewer where there are none, nothing while resting.
 *
 * In a time for smaller things (see `gentle.ts`), or where smaller ones were asked for, none is further; after a heavy one
 * none is as difficult as that was, neither for people in general nor as far as is believed for this person. What was put
 * away is never offered, and the same set is not shown again. That nothing was taken up is nothing the offer knows of.
 * @returns the lightest first
 */
export function offer(offering: Offering, assumptions: Assumptions = assumed): Offered[] {
	if (offering.resting) return [];
	const gentle = gentleReasons(offering.answers, offering.heavier, offering.at);
	const allowed = weighAllowed(offering, assumptions);
	const slots = slotsOf(gentle, offering.asked);
	const recency = recencyOf(offering);
	const places = slots.map((slot) =>
		allowed
			.filter(({ chance }, rank) => chance >= least || (slot === 'lighter' && rank < lightest))
			.map((one): Candidate => ({ thing: one.thing, fit: fitOf(one, slot, offering, recency) }))
	);
	const wall = chooseWall(places, offering.shown, seeded(offering.seed));
	const taken = slots.filter((_, place) => wall[place]);
	return allowed
		.filter(({ thing }) => wall.includes(thing))
		.map((one, rank) => describe(one, taken[rank] as Slot, gentle, offering, assumptions));
}

/** What may be offered at all, the lightest for this person first. */
function weighAllowed(offering: Offering, assumptions: Assumptions): Weighed[] {
	const { things, answers, putAway, shown, asked, at } = offering;
	const person = later(offering.person, at, assumptions);
	const weighed = new Map(things.map((thing) => [thing.id, weigh(person, thing, assumptions)]));
	const heavy = weighed.get(heavyBefore(answers, at) ?? '');
	const last = shown.at(-1) ?? [];
	const lightestShown = Math.max(...last.map((id) => weighed.get(id)?.ease.mean ?? -Infinity));
	return [...weighed.values()]
		.filter(({ thing }) => !putAway.has(thing.id) && isAskedFor(thing, asked))
		.filter(({ thing }) => !asked.others || !last.includes(thing.id))
		.filter(({ ease }) => !asked.smaller || ease.mean >= lightestShown)
		.filter(({ thing, ease }) => !heavy || (thing.prior.mean < heavy.thing.prior.mean && ease.mean > heavy.ease.mean))
		.sort((a, b) => b.chance - a.chance || (a.thing.id < b.thing.id ? -1 : 1));
}

function weigh(person: Person, thing: Thing, assumptions: Assumptions): Weighed {
	const ease = easeOf(person, thing, assumptions);
	return { thing, ease, chance: chanceOf(ease, assumptions) };
}

function slotsOf(gentle: readonly Gentle[], asked: Asked): Slot[] {
	if (asked.smaller) return ['lighter', 'lighter', 'lighter'];
	return gentle.length > 0 ? ['lighter', 'lighter', 'similar'] : ['lighter', 'similar', 'further'];
}

/** How lately each thing was shown or answered, from 1 (last time) downwards. Taken up or not makes no difference. */
function recencyOf({ shown, answers, at }: Offering): Map<string, number> {
	const recency = new Map<string, number>();
	for (const { thing, at: then } of answers) if (at - then < recentDays) recency.set(thing, 1);
	[...shown].reverse().forEach((set, ago) => {
		for (const id of set) recency.set(id, Math.max(recency.get(id) ?? 0, fading ** ago));
	});
	return recency;
}

/** How well a thing fits a place: how near to its comfort, whether it was wished, and whether it is something else than lately. */
function fitOf({ thing, chance }: Weighed, slot: Slot, { wished }: Offering, recency: Map<string, number>): number {
	const away = (logitOf(Math.min(chance, 0.9999)) - logitOf(comfort[slot])) / width;
	return (isWished(thing, wished) ? 1 : 0) - Math.min(farthest, away * away) - (recency.get(thing.id) ?? 0);
}

function isWished({ dimension, kind }: Thing, wished: readonly string[]): boolean {
	return wished.some((wish) => wish === kind || dimension.includes(wish));
}

function describe(
	{ thing, ease, chance }: Weighed,
	slot: Slot,
	gentle: readonly Gentle[],
	{ answers, asked, wished }: Offering,
	assumptions: Assumptions
): Offered {
	const spread = fourInFive * Math.sqrt(ease.variance);
	const at = (mean: number) => chanceOf({ mean, variance: 0 }, assumptions);
	const known = answers.filter((answer) => answer.thing === thing.id);
	const reasons: [Reason, boolean][] = [
		['wished', isWished(thing, wished)],
		['went_well', known.some((answer) => wentOf(answer) === 1)],
		['not_yet', known.length === 0],
		['asked_smaller', asked.smaller === true],
		['asked_others', asked.others === true],
		['at_night', asked.onlyAtNight === true],
		['in_room', asked.onlyInRoom === true]
	];
	return {
		thing,
		slot,
		chance,
		low: at(ease.mean - spread),
		high: at(ease.mean + spread),
		reasons: [...gentle, ...reasons.flatMap(([reason, holds]) => (holds ? [reason] : []))]
	};
}
