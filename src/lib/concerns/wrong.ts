import { places, type Place } from '#lib/associations/association.ts';
import type { Day } from '#lib/base/day.ts';
import { isId } from '#lib/base/ids.ts';
import { Refusal } from '#lib/base/refusal.ts';
import { cleanText } from '#lib/base/text.ts';

/** In characters; a page. */
export const longestWrong = 2000;

/** Where something can have been wrong: in a place of the association, in what two of it decided, or on a card. */
export type WrongPlace = Place | 'two' | 'cards';

/** What something that was wrong stood in: a place, and which answer, letter, slip … there. */
export interface About {
	place: WrongPlace;
	item: string;
}

/** Who reads it where somebody says that something was wrong. */
export interface WrongReaders {
	association: string;
	name: string;
	/** Who runs this computer. */
	operator: string;
	/** Within how many days, or null where the association has not said. */
	days: number | null;
	readers: string[];
}

/** That something was wrong, as whoever said so, or whoever reads it, sees it. */
export interface Wrong extends About {
	id: string;
	words: string;
	promisedDay: Day | null;
}

/** What an address or a form says something is about, or null where there is no such thing. */
export function parseAbout(place: unknown, item: unknown): About | null {
	const known = ([...places, 'two', 'cards'] as const).find((one) => one === place);
	return known && isId(item) ? { place: known, item } : null;
}

/** Reads the words; there are some, and not too many. */
export function parseWrong(form: FormData): { words: string; refusals: Refusal[] } {
	const words = cleanText(String(form.get('words') ?? '')).trim();
	if (!/[^\s\p{Cf}\p{Mn}]/u.test(words)) return { words, refusals: [new Refusal('concerns_wrong_empty', 'words')] };
	const long = [...words].length > longestWrong;
	return { words, refusals: long ? [new Refusal('concerns_wrong_long', 'words', { most: longestWrong })] : [] };
}
