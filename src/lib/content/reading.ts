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
