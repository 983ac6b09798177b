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

/** Below this chance nothing is offered, in [0, 1], unless fewer things than enough are above it. A choice for comfort, as `comfort` is. */
const least = 0.8;
const enough = 6;
/** Where so little fits, so many of the lightest are chosen from, and all that is offered is called lighter. */
const lightest = 12;
const allLighter: Slot[] = ['lighter', 'lighter', 'lighter'];

/** How far from its comfort a thing may lie and count one point less, in logits; and how many points it can lose by it. */
const width = 0.5;
const farthest = 12;
/** How much a thing counts as known when it was answered just now, and in how many days that is forgotten (to 1 / e). */
const known = 2;
const forgottenDays = 30;
/** How much a thing counts as known that was in the last set, and how much of that a set counts before each later one. */
const shownJustNow = 1;
const fading = 0.8;
/** What a thing gains, in points, where the person wished for such; and, at most, where things of its kind went well lately. */
const wish = 1;
const liking = 0.5;
/** Of so many last answers, so many that went well make two thirds of that. */
const latelyAnswers = 20;
const likingAnswers = 3;
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
 * none is as difficult as that is believed to be for this person, nor for people in general unless it was among the lightest
 * there are. What was put away is never offered, and the same set is not shown again. That nothing was taken up is nothing
 * the offer knows of.
 * @returns the lightest first
 */
export function offer(offering: Offering, assumptions: Assumptions = assumed): Offered[] {
	if (offering.resting) return [];
	const gentle = gentleReasons(offering.answers, offering.heavier, offering.at);
	const allowed = weighAllowed(offering, assumptions);
	const fitting = allowed.filter(({ chance }) => chance >= least);
	const isEnough = fitting.length >= enough;
	const slots = isEnough ? slotsOf(gentle, offering.asked) : allLighter;
	const before = whatIsKnown(offering);
	const places = slots.map((slot) =>
		(isEnough ? fitting : allowed.slice(0, lightest)).map((one): Candidate => ({
			thing: one.thing,
			fit: fitOf(one, slot, offering.wished, before)
		}))
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
	const allowed = [...weighed.values()]
		.filter(({ thing }) => !putAway.has(thing.id) && isAskedFor(thing, asked))
		.filter(({ thing }) => !asked.others || !last.includes(thing.id))
		.filter(({ ease }) => !asked.smaller || ease.mean >= lightestShown)
		.sort((a, b) => b.chance - a.chance || (a.thing.id < b.thing.id ? -1 : 1));
	return heavy ? below(heavy, allowed) : allowed;
}

/**
 * What is lighter than a thing that was heavy: for this person, and for people in general too. Where that leaves less than
 * enough to choose from, the heavy one was among the lightest there are; then the other lightest ones for this person count.
 */
function below(heavy: Weighed, allowed: readonly Weighed[]): Weighed[] {
	const lighter = allowed.filter(({ thing, ease }) => thing.id !== heavy.thing.id && ease.mean > heavy.ease.mean);
	const smaller = lighter.filter(({ thing }) => thing.prior.mean < heavy.thing.prior.mean);
	return smaller.length < lightest ? lighter.slice(0, lightest) : smaller;
}

function weigh(person: Person, thing: Thing, assumptions: Assumptions): Weighed {
	const ease = easeOf(person, thing, assumptions);
	return { thing, ease, chance: chanceOf(ease, assumptions) };
}

function slotsOf(gentle: readonly Gentle[], asked: Asked): Slot[] {
	if (asked.smaller) return allLighter;
	return gentle.length > 0 ? ['lighter', 'lighter', 'similar'] : ['lighter', 'similar', 'further'];
}

/** What is worth a point or two beside how well a thing fits. */
interface Known {
	/** How much each thing is known, so that others come first. Whether it was taken up when it was shown makes no difference. */
	things: ReadonlyMap<string, number>;
	/** How many of the last answers to things of each kind went well. */
	kinds: ReadonlyMap<string, number>;
}

function whatIsKnown({ shown, answers, things, at }: Offering): Known {
	const byId = new Map<string, number>();
	for (const { thing, at: then } of answers) byId.set(thing, known * Math.exp((then - at) / forgottenDays));
	[...shown].reverse().forEach((set, ago) => {
		for (const id of set) byId.set(id, Math.max(byId.get(id) ?? 0, shownJustNow * fading ** ago));
	});
	const kindOf = new Map(things.map(({ id, kind }) => [id, kind]));
	const kinds = new Map<string, number>();
	for (const answer of answers.slice(-latelyAnswers)) {
		const kind = kindOf.get(answer.thing);
		if (kind !== undefined && wentOf(answer) === 1) kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
	}
	return { things: byId, kinds };
}

/** How well a thing fits a place, in points: how near to its comfort, whether it was wished or liked, and how new it is. */
function fitOf({ thing, chance }: Weighed, slot: Slot, wished: readonly string[], { things, kinds }: Known): number {
	const away = (logitOf(Math.min(chance, 0.9999)) - logitOf(comfort[slot])) / width;
	const liked = 1 - Math.exp(-(kinds.get(thing.kind) ?? 0) / likingAnswers);
	return (
		(isWished(thing, wished) ? wish : 0) +
		liking * liked -
		Math.min(farthest, away * away) -
		(things.get(thing.id) ?? 0)
	);
}

function isWished({ dimensions, kind }: Thing, wished: readonly string[]): boolean {
	return wished.some((wish) => wish === kind || dimensions.includes(wish));
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
	const itself = answers.filter((answer) => answer.thing === thing.id);
	const reasons: [Reason, boolean][] = [
		['wished', isWished(thing, wished)],
		['went_well', itself.some((answer) => wentOf(answer) === 1)],
		['not_yet', itself.length === 0],
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
