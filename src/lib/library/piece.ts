import * as v from 'valibot';
import type { Locale } from '#lib/base/locale.ts';
import { day, shaped, slug, words } from '#lib/content/form.ts';

/** To whom a piece is written, in the order of the list: to the person; about the matter; for those around. */
export const readers = ['you', 'matter', 'around'] as const;
export type Reader = (typeof readers)[number];

const aboutForm = v.strictObject({
	for: v.picklist(readers),
	order: v.pipe(v.number(), v.integer()),
	reviewed_on: day,
	sources: v.pipe(v.array(slug), v.minLength(1, 'a piece without a source')),
	related: v.optional(v.pipe(v.array(slug), v.maxLength(3)), [])
});
const frontForm = v.strictObject({
	title: words,
	summary: words,
	/** What this does not mean. */
	does_not_mean: v.pipe(v.array(words), v.minLength(1)),
	/** At most one thing one could do. */
	one_thing: v.optional(words)
});

/** What holds for a piece in every language. */
export type AboutPiece = v.InferOutput<typeof aboutForm>;
/** What stands above a piece in one language. */
export type PieceFront = v.InferOutput<typeof frontForm>;

/** @throws {Misprint} */
export const parseAbout = (read: unknown, file: string): AboutPiece => shaped(aboutForm, read, file);
/** @throws {Misprint} */
export const parseFront = (read: unknown, file: string): PieceFront => shaped(frontForm, read, file);

/**
 * How many minutes a text takes, at least one, rounded up. Silent reading by adults: 238 words a minute of English prose
 * (Brysbaert 2019, How many words do we read per minute?, DOI 10.1016/j.jml.2019.104047); here slower, since whoever
 * reads at three in the morning reads slower. Italian and Japanese by our own convention: 190 words, 500 characters.
 */
export function minutesToRead(text: string, locale: Locale): number {
	const length = locale === 'ja' ? text.replace(/\s/g, '').length : (text.match(/\S+/g) ?? []).length;
	return Math.max(1, Math.ceil(length / { en: 200, it: 190, ja: 500 }[locale]));
}
