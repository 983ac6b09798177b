import { Refusal } from '#lib/base/refusal.ts';
import { cleanText } from '#lib/base/text.ts';

/** A card of a minor that somebody of an association reads before it lies with whom it is meant for. */

/** In characters; a few lines. */
export const longestBack = 600;

/** How a card waits. */
export const waits = ['waits', 'nobody', 'removed'] as const;

/** By whom what the actor gives is read first. */
export interface FirstReaders {
	id: string;
	association: string;
	readers: string[];
}

/** To what kind of account a card goes that waits. */
export type ToKind = 'person' | 'relative' | 'teacher' | 'companion' | 'minor';

/** A card that waits, as whoever reads it sees it: neither whose it is, nor to whom exactly. */
export interface WaitingCard {
	id: string;
	words: string;
	to: ToKind;
}

/**
 * How a card of the actor's stands that is read first: it waits; nobody is there who could read it; it goes to nobody,
 * because its writer removed whom it was for; or it came back with words of somebody's.
 */
export type Reading =
	{ stage: (typeof waits)[number]; association: string } | { stage: 'back'; by: string; words: string };

/** Reads what is written to a minor with a card that goes back; there are some words, and not too many. */
export function parseBack(form: FormData): { words: string; refusals: Refusal[] } {
	const words = cleanText(String(form.get('words') ?? '')).trim();
	if (!/[^\s\p{Cf}\p{Mn}]/u.test(words)) return { words, refusals: [new Refusal('cards_back_empty', 'words')] };
	const long = [...words].length > longestBack;
	return { words, refusals: long ? [new Refusal('cards_back_long', 'words', { most: longestBack })] : [] };
}
