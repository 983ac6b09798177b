import type { Normal } from '#lib/steps/model/normal.ts';

/** Answers of many people to many things, as columns of one length: the answer at i is of `person[i]` to `thing[i]`. */
export interface Columns {
	/** Which person, from 0 to `persons` − 1. */
	person: ArrayLike<number>;
	/** Which thing, from 0 to `things.length` − 1. */
	thing: ArrayLike<number>;
	/** How well it went, in [0, 1]. *Not today* and *put away* are no answers. */
	went: ArrayLike<number>;
	/** How many people there are, those without an answer too. */
	persons: number;
	/** What was believed of each thing's difficulty before: mean and variance, in logits and logits². */
	things: readonly Normal[];
}

/** The same, person by person: the things that person p answered stand in `thing` from `from[p]` to before `from[p + 1]`. */
export interface ByPerson {
	from: Uint32Array;
	thing: Uint32Array;
	/** How well all of a person's answers went together. */
	wentOfPerson: Float64Array;
	/** And all answers to a thing. */
	wentOfThing: Float64Array;
	answersOfThing: Uint32Array;
	/** The most answers that anybody gave. */
	most: number;
	/** How many people gave any. */
	answering: number;
}

/**
 * Sorts answers by person, in their order, in one pass for counting and one for placing.
 * @throws {RangeError} for columns of different lengths, for people or things that do not exist, for answers outside [0, 1]
 */
export function sortByPerson({ person, thing, went, persons, things }: Columns): ByPerson {
	if (person.length !== thing.length || person.length !== went.length)
		throw new RangeError(`columns of ${person.length}, ${thing.length} and ${went.length} answers`);
	const from = new Uint32Array(persons + 1);
	for (let i = 0; i < person.length; i++) {
		const [p, t, w] = [person[i] as number, thing[i] as number, went[i] as number];
		if (!isPlace(p, persons) || !isPlace(t, things.length))
			throw new RangeError(`answer ${i}: person ${p}, thing ${t}`);
		if (!(w >= 0 && w <= 1)) throw new RangeError(`answer ${i}: ${w} is not between 0 and 1`);
		from[p + 1] = (from[p + 1] as number) + 1;
	}
	let [most, answering] = [0, 0];
	for (let p = 0; p < persons; p++) {
		const count = from[p + 1] as number;
		if (count > 0) answering++;
		if (count > most) most = count;
		from[p + 1] = count + (from[p] as number);
	}
	const sorted: ByPerson = {
		from,
		thing: new Uint32Array(person.length),
		wentOfPerson: new Float64Array(persons),
		wentOfThing: new Float64Array(things.length),
		answersOfThing: new Uint32Array(things.length),
		most,
		answering
	};
	const next = from.slice(0, persons);
	for (let i = 0; i < person.length; i++) {
		const [p, t, w] = [person[i] as number, thing[i] as number, went[i] as number];
		const at = next[p] as number;
		next[p] = at + 1;
		sorted.thing[at] = t;
		sorted.wentOfPerson[p] = (sorted.wentOfPerson[p] as number) + w;
		sorted.wentOfThing[t] = (sorted.wentOfThing[t] as number) + w;
		sorted.answersOfThing[t] = (sorted.answersOfThing[t] as number) + 1;
	}
	return sorted;
}

function isPlace(value: number, below: number): boolean {
	return Number.isInteger(value) && value >= 0 && value < below;
}
