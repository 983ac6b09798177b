import type { Roll } from '#lib/veranda/seeded.ts';
import type { Thing } from '#lib/steps/model/thing.ts';

/** A thing that could stand in a place of the wall, and how well it would fit there (higher is better, any unit). */
export interface Candidate {
	thing: Thing;
	fit: number;
}

/** How many of each place's best are tried with each other. */
const tried = 8;
/** What two things gain by being unlike, in units of fit. */
const unlike = { dimension: 0.6, kind: 0.6, place: 0.2, company: 0.2 } as const;
/** An empty place is worse than any fit that is let in. */
const empty = -20;

/**
 * Chooses one thing for each place, spread over dimensions, kinds, places and company, so that the set is not one of those
 * that were shown before. Where too few things are left for another set of three, it is one of two or of one; where every
 * set was shown, only the last one is avoided. Every combination of each place's eight best is weighed.
 * @param places candidates of each place, in any order
 * @param shown earlier sets of ids, the last one last
 * @returns for each place its thing, or null
 */
export function chooseWall(
	places: readonly (readonly Candidate[])[],
	shown: readonly (readonly string[])[],
	roll: Roll
): (Thing | null)[] {
	const best = places.map((candidates) =>
		candidates
			.map((one) => ({ ...one, fit: one.fit + roll() / 2 }))
			.sort((a, b) => b.fit - a.fit)
			.slice(0, tried)
	);
	const before = new Set(shown.map(nameOf));
	const last = nameOf(shown.at(-1) ?? []);
	const none: (Thing | null)[] = places.map(() => null);
	let [fresh, freshWorth, again, againWorth] = [none, -Infinity, none, -Infinity];
	for (const { wall, worth } of combinations(best)) {
		const name = nameOf(wall.flatMap((thing) => (thing ? [thing.id] : [])));
		if (name === '' || name === last) continue;
		if (worth > againWorth) [again, againWorth] = [wall, worth];
		if (worth > freshWorth && !before.has(name)) [fresh, freshWorth] = [wall, worth];
	}
	return freshWorth > -Infinity ? fresh : again;
}

/** Every choice of one candidate or none for each place, no thing twice. */
function* combinations(
	places: readonly (readonly Candidate[])[]
): Generator<{ wall: (Thing | null)[]; worth: number }> {
	const [first, ...rest] = places;
	if (!first) return yield { wall: [], worth: 0 };
	for (const { wall, worth } of combinations(rest)) {
		yield { wall: [null, ...wall], worth: worth + empty };
		for (const { thing, fit } of first) {
			if (wall.some((other) => other?.id === thing.id)) continue;
			yield { wall: [thing, ...wall], worth: worth + fit + spread(thing, wall) };
		}
	}
}

function spread(thing: Thing, others: readonly (Thing | null)[]): number {
	let gain = 0;
	for (const other of others) {
		if (!other) continue;
		gain += unlike.dimension * unshared(thing.dimensions, other.dimensions);
		for (const trait of ['kind', 'place', 'company'] as const) if (thing[trait] !== other[trait]) gain += unlike[trait];
	}
	return gain;
}

/** Which share of all dimensions of two things only one of them has, in [0, 1]. */
function unshared(one: readonly string[], other: readonly string[]): number {
	const both = one.filter((dimension) => other.includes(dimension)).length;
	return 1 - both / (one.length + other.length - both);
}

function nameOf(ids: readonly string[]): string {
	return [...ids].sort().join(' ');
}
