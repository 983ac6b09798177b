import * as v from 'valibot';
import { locales, type Locale } from '#lib/base/locale.ts';
import { Refusal } from '#lib/base/refusal.ts';
import { cleanText } from '#lib/base/text.ts';

/** Where one could say it; the order in which they stand on the page. */
export const situations = [
	'family',
	'doctor',
	'school',
	'old_friend',
	'shop',
	'telephone',
	'parcel',
	'neighbour'
] as const;
type Situation = (typeof situations)[number];

/** A ready sentence, as somebody would say it in each language. */
export interface Sentence {
	/** Lower-case words with hyphens; part of its address. */
	id: string;
	situation: Situation;
	text: Record<Locale, string>;
}

/** Longer than any sentence that fits on a screen to hold up. */
const longest = 300;

const textForm = v.pipe(v.string(), v.trim(), v.minLength(2), v.maxLength(200));
const fileForm = v.strictObject({
	situation: v.picklist(situations),
	sentences: v.pipe(
		v.array(
			v.strictObject({
				id: v.pipe(v.string(), v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)),
				...(Object.fromEntries(locales.map((locale) => [locale, textForm])) as Record<Locale, typeof textForm>)
			})
		),
		v.minLength(1)
	)
});

/** Reads one file of `content/words-to-borrow`. @throws {Error} that names the place and what is the matter */
export function parseSentences(read: unknown): Sentence[] {
	const { success, output, issues } = v.safeParse(fileForm, read);
	if (!success) throw new Error(`${v.getDotPath(issues[0]) ?? ''}: ${issues[0].message}`);
	return output.sentences.map(({ id, ...text }) => ({ id, situation: output.situation, text }));
}

/** What somebody made of a sentence, to be shown or printed; it is kept nowhere. @throws {Refusal} words_to_borrow_empty, words_to_borrow_long */
export function parseChanged(typed: string): string {
	const text = cleanText(typed).trim();
	if (text === '') throw new Refusal('words_to_borrow_empty', 'text');
	// A few letters become two in their canonical form (UAX #15): what fitted into the field is never too long.
	if (Math.min(text.length, typed.length) > longest)
		throw new Refusal('words_to_borrow_long', 'text', { most: longest });
	return text;
}
