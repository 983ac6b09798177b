import * as v from 'valibot';
import type { Locale } from '#lib/base/locale.ts';
import { day, shaped, slug, words } from '#lib/content/form.ts';

const aboutForm = v.strictObject({
	see: v.optional(v.pipe(v.array(slug), v.maxLength(4)), []),
	sources: v.optional(v.array(slug), []),
	reviewed_on: day
});
const frontForm = v.strictObject({
	term: words,
	forms: v.optional(v.array(words), []),
	/** Japanese: in kana, for the order of the list. */
	reading: v.optional(words),
	sentence: words
});

/** What holds for a term in every language. */
export type AboutTerm = v.InferOutput<typeof aboutForm>;
/** A term in one language: how it is written, and what it is in one sentence. */
export type TermFront = v.InferOutput<typeof frontForm>;

/** @throws {Misprint} */
export const parseAbout = (read: unknown, file: string): AboutTerm => shaped(aboutForm, read, file);
/** @throws {Misprint} */
export const parseFront = (read: unknown, file: string): TermFront => shaped(frontForm, read, file);

/** How a term may stand in a text. */
export interface Spelling {
	id: string;
	forms: readonly string[];
}

/** Where a term stands in a text: from which character to which. */
export interface Found {
	id: string;
	from: number;
	to: number;
}

/**
 * Looks for terms in running text. The longest form that fits wins; in languages with spaces only whole words count.
 * Each term is found once.
 * @param met terms that were found before; those found here are added
 */
export function findTerms(text: string, finder: Finder, met: Set<string>): Found[] {
	const found: Found[] = [];
	for (const match of text.matchAll(finder.pattern)) {
		const id = finder.ids.get(match[0].toLowerCase());
		if (id === undefined || met.has(id)) continue;
		met.add(id);
		found.push({ id, from: match.index, to: match.index + match[0].length });
	}
	return found;
}

/** What terms are looked for with, in one language. */
export interface Finder {
	pattern: RegExp;
	/** Which term a form in lower case belongs to. */
	ids: ReadonlyMap<string, string>;
}

export function makeFinder(spellings: readonly Spelling[], locale: Locale): Finder {
	const ids = new Map<string, string>();
	for (const { id, forms } of spellings) for (const form of forms) ids.set(form.toLowerCase(), id);
	const longestFirst = [...ids.keys()].sort((a, b) => b.length - a.length).map((form) => RegExp.escape(form));
	const any = longestFirst.length > 0 ? longestFirst.join('|') : '(?!)';
	// An Italian article leans on its word: "l’ansia" holds the word "ansia".
	const pattern = locale === 'ja' ? any : `(?<![\\p{L}\\p{M}\\p{N}-])(?:${any})(?![\\p{L}\\p{M}\\p{N}-])`;
	return { pattern: new RegExp(pattern, 'giu'), ids };
}
