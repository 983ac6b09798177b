import * as v from 'valibot';
import type { Locale } from '#lib/base/locale.ts';
import { day, id, words } from '#lib/content/forms.ts';

/** `term.yaml`: what holds for a term in every language. An everyday word needs no source. */
export const termForm = v.strictObject({
	see: v.optional(v.array(id), []),
	sources: v.optional(v.array(id), []),
	reviewed_on: day
});

const front = {
	term: words,
	/** Other ways in which it is written: plural, inflected. */
	forms: v.optional(v.array(words), []),
	/** What it means, first, in one sentence. */
	sentence: words
};
const kana = v.pipe(words, v.regex(/^[\p{Script=Hiragana}\p{Script=Katakana}ー・ ]+$/u, 'is not kana'));
const latinFront = v.strictObject({ ...front, reading: v.optional(words) });

/** What stands above the paragraph. In Japanese its reading too, by which it is put in order. */
export const termFronts = { en: latinFront, it: latinFront, ja: v.strictObject({ ...front, reading: kana }) };

const collators = {
	en: new Intl.Collator('en'),
	it: new Intl.Collator('it'),
	ja: new Intl.Collator('ja')
};

/** The order of a dictionary: the alphabet, or 五十音 by reading. */
export function byReading<T extends { words: Record<Locale, { term: string; reading?: string | undefined }> }>(
	terms: T[],
	locale: Locale
): T[] {
	const key = ({ words }: T) => hiragana(words[locale].reading ?? words[locale].term);
	return [...terms].sort((a, b) => collators[locale].compare(key(a), key(b)));
}

/** A word in katakana stands where it would in hiragana. */
function hiragana(text: string): string {
	return text.replace(/[ァ-ヶ]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) - 0x60));
}
