import { Refusal } from '#lib/base/refusal.ts';
import { cleanText } from '#lib/base/text.ts';

/** A way to be reached that somebody leaves with an association, which two of it together can open. */

/** In characters; a few lines. */
export const longestContact = 500;

/** An association with which one can be left, and what was left with it. */
export interface ContactPlace {
	association: string;
	name: string;
	/** Who runs this computer. */
	operator: string;
	/** Null where none was left. */
	words: string | null;
}

/** Reads the words; there are some, and not too many. */
export function parseContact(form: FormData): { words: string; refusals: Refusal[] } {
	const words = cleanText(String(form.get('words') ?? '')).trim();
	if (!/[^\s\p{Cf}\p{Mn}]/u.test(words)) return { words, refusals: [new Refusal('contact_empty', 'words')] };
	const long = [...words].length > longestContact;
	return { words, refusals: long ? [new Refusal('contact_long', 'words', { most: longestContact })] : [] };
}
