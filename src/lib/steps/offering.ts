import { offer, type Offering } from '#lib/steps/model/offer.ts';
import type { Answer } from '#lib/steps/model/outcome.ts';
import { learn, learnAll } from '#lib/steps/model/person.ts';
import type { Thing } from '#lib/steps/model/thing.ts';
import { nothingKnown, type Known } from '#lib/steps/known.ts';

/** For which page a set is made. */
export interface WallAsked {
	things: readonly Thing[];
	/** The person's own day. */
	day: string;
	/** Days since 1970-01-01; parts of a day count. */
	at: number;
	seed: string;
	/** None of those shown last, or nothing further than the lightest of them. */
	change?: 'others' | 'smaller' | null;
}

/** What is known, with another set to offer. Empty where nothing fits what was asked. */
export function withWall(known: Known, { things, day, at, seed, change = null }: WallAsked): Known {
	const { person, answers, putAway, shown, asked } = known;
	const offering: Offering = {
		...{ person, answers, things, putAway, shown, at, seed },
		asked: { ...asked, others: change === 'others', smaller: change === 'smaller' },
		...{ resting: false, heavier: false, wished: [] }
	};
	const offered = offer(offering);
	const wall = { day, things: offered.map(({ thing, slot, reasons }) => ({ id: thing.id, slot, reasons })) };
	return { ...known, wall, shown: offered.length > 0 ? [...shown, offered.map(({ thing }) => thing.id)] : shown };
}

/** Whether the set that was made last is still to be shown: made today, and all of it still there. */
export function holds({ wall }: Known, { things, day }: Pick<WallAsked, 'things' | 'day'>): boolean {
	return wall !== null && wall.day === day && wall.things.every(({ id }) => things.some((thing) => thing.id === id));
}

/** What is known after one more answer; the next page offers anew. An answer to what is not there any more says nothing. */
export function withAnswer(known: Known, answer: Answer, things: ReadonlyMap<string, Thing>): Known {
	const thing = things.get(answer.thing);
	if (!thing) return known;
	return {
		...known,
		person: learn(known.person, { thing, answer }),
		answers: [...known.answers, answer].sort((a, b) => a.at - b.at),
		wall: null
	};
}

/** What is known where an answer was changed or taken away: learnt anew from all that count. */
export function learntAnew(known: Known, answers: readonly Answer[], things: ReadonlyMap<string, Thing>): Known {
	const counting = answers.filter(({ at }) => at >= known.since).sort((a, b) => a.at - b.at);
	return { ...known, person: learnAll(counting, things), answers: counting, wall: null };
}

/** Nothing is known any more, and what was before a moment is not learnt again. */
export function forgotten(at: number): Known {
	return { ...nothingKnown(), since: at };
}
