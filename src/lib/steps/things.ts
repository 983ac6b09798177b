import type { Locale } from '#lib/base/locale.ts';
import { isOnlyAskedFor, placesInTheRoom, type Field, type SmallThing } from '#lib/steps/library.ts';
import type { Thing } from '#lib/steps/model/thing.ts';
import type { OwnStep } from '#lib/steps/own-step.ts';
import { beliefOf } from '#lib/steps/prior.ts';

// Small things as the offer and its pages need them: those of the library and one's own side by side.

/** A small thing with its words in one language. */
export interface Step extends Thing {
	words: string;
	/** Its smaller form, or '' where an own one has none. */
	smaller: string;
	own: boolean;
	/** Where it happens, as the library and the plan name it, or ''. */
	where: string;
	/** School or work: offered only to whoever asked for that field. */
	field: Field | null;
}

/** How difficult one's own things are believed to be: about like the middle of the library, and little is known. */
const ownPrior = { mean: -2, sd: 1.2 };

/** @param difficulties how things of the library are for people here, where that was estimated */
export function stepOfLibrary(
	thing: SmallThing,
	locale: Locale,
	difficulties: ReadonlyMap<string, Thing['prior']>
): Step {
	const { id, dimensions, company, hour, place, field } = thing;
	return {
		...{ id, company, field, own: false, where: place, hour, dimensions },
		words: thing.text[locale],
		smaller: thing.smaller[locale],
		kind: kindOf(thing),
		place: placeOf(place),
		prior: difficulties.get(id) ?? beliefOf(thing)
	};
}

export function stepOfOwn({ id, words, smaller, place }: OwnStep & { id: string }): Step {
	return {
		...{ id, words, smaller, own: true, where: place, field: null, prior: ownPrior },
		...{ kind: 'own', dimensions: [], company: 'none', hour: 'any' },
		place: placeOf(place)
	};
}

/** What may be offered: school and work only where they were asked for. */
export function offerable(steps: readonly Step[], fields: readonly string[]): Step[] {
	return steps.filter(({ field }) => !field || !isOnlyAskedFor({ field }) || fields.includes(field));
}

/** What sort of thing it is: what it may lead on to, else with whom, else where. */
function kindOf({ field, company, place }: SmallThing): string {
	if (field) return field;
	if (company !== 'none') return company;
	return ['threshold', 'street', 'shop', 'park'].includes(place) ? 'outside' : 'inside';
}

/** What is read on a screen is in the room as well. */
function placeOf(place: string): string {
	return place === 'online' || (placesInTheRoom as readonly string[]).includes(place) ? 'room' : place;
}
