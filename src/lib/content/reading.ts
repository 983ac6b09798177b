import type { Locale } from '#lib/base/locale.ts';

/**
 * Words a minute, read aloud: the mean over 17 languages in S. Trauzettel-Klosinski and K. Dietz, "Standardized
 * assessment of reading performance: the New International Reading Speed Texts IReST", 2012, doi 10.1167/iovs.11-8284.
 * Most people read faster in silence; nobody is hurried here.
 */
const wordsAMinute = 184;
/** Characters a minute: a convention, one manuscript page of 400 squares. */
const charactersAMinute = 400;

/** How long an unhurried reader needs, in whole minutes, rounded up, at least one. */
export function minutesFor(text: string, locale: Locale): number {
	const minutes =
		locale === 'ja' ? text.replace(/\s/g, '').length / charactersAMinute : wordsOf(text).length / wordsAMinute;
	return Math.max(1, Math.ceil(minutes));
}

/** The words of a text in a language that puts spaces between them. */
export function wordsOf(text: string): string[] {
	return text.match(/[\p{L}\p{N}]+(?:[’'.,-]?[\p{L}\p{N}]+)*/gu) ?? [];
}

/** The sentences of a text. */
export function sentencesOf(text: string, locale: Locale): string[] {
	return [...new Intl.Segmenter(locale, { granularity: 'sentence' }).segment(text)]
		.map(({ segment }) => segment.trim())
		.filter((sentence) => /[\p{L}\p{N}]/u.test(sentence));
}

/**
 * How easily a text is read, 0 to 100, the higher the easier; null in Japanese, for which there is no formula here, and for
 * an empty text. It counts lengths only: a guide to where a second look is worth it, never a verdict.
 *
 * English: Flesch reading ease, 206.835 − 1.015 words a sentence − 84.6 syllables a word; R. Flesch, "A new readability
 * yardstick", 1948, doi 10.1037/h0057532; syllables counted by vowel groups. Italian: Gulpease, 89 + (300 sentences − 10
 * letters) / words; P. Lucisano and M. E. Piemontese, "GULPEASE: una formula per la predizione della difficoltà dei testi in
 * lingua italiana", 1988; below 80 hard after primary school, below 60 after middle school.
 */
export function readingEase(text: string, locale: Locale): number | null {
	const words = wordsOf(text);
	const sentences = sentencesOf(text, locale).length;
	if (locale === 'ja' || words.length === 0 || sentences === 0) return null;
	if (locale === 'it') {
		const letters = words.join('').replace(/[^\p{L}\p{N}]/gu, '').length;
		return Math.min(100, 89 + (300 * sentences - 10 * letters) / words.length);
	}
	const syllables = words.reduce((sum, word) => sum + syllablesOf(word), 0);
	return Math.min(100, 206.835 - (1.015 * words.length) / sentences - (84.6 * syllables) / words.length);
}

/** An estimate: groups of vowels, without an e that is silent at the end. */
function syllablesOf(word: string): number {
	const spoken = word.toLowerCase().replace(/(?<=[^aeiouyl])e$|(?<=[^aeiouytd])ed$|(?<=[^aeiouyscxzgh])es$/, '');
	return Math.max(1, spoken.match(/[aeiouy]+/g)?.length ?? 1);
}
