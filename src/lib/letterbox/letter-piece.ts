import { isLocale, type Locale } from '#lib/base/locale.ts';
import { Refusal } from '#lib/base/refusal.ts';
import { cleanText } from '#lib/base/text.ts';

/** A few lines; in characters as a reader counts them. */
const longestPieceQuestion = 1_000;
/** Read in a few minutes. */
const longestPieceAnswer = 5_000;

/** A text written anew from a letter and its answer, as anybody would read it. */
export interface PieceText {
	/** The language it is written in. */
	locale: Locale;
	question: string;
	answer: string;
}

/** A piece as the writer of its letter and those who answer it find it. */
export interface LetterPiece {
	/** Null where it has ended: then none is asked for again. */
	text: PieceText | null;
	/** Tells this text from any other; empty where there is none. */
	version: string;
	/** Whether the writer of the letter said yes to this text. */
	agreed: boolean;
}

/** What somebody who answers letters proposes; `adult` is that nothing in the letter says that a minor wrote it. */
export interface Proposal {
	text: PieceText;
	adult: boolean;
}

/** Reads a proposal; what is missing is said by field, and what was typed stays. */
export function parseProposal(form: FormData, fallback: Locale): { proposal: Proposal; refusals: Refusal[] } {
	const field = (name: string) => cleanText(String(form.get(name) ?? '')).trim();
	const locale = form.get('locale');
	const text = {
		locale: isLocale(locale) ? locale : fallback,
		question: field('question'),
		answer: field('answer')
	};
	const adult = form.get('adult') === 'yes';
	const refusals = [
		...(isLocale(locale) ? [] : [new Refusal('letterbox_piece_language_missing', 'locale')]),
		...lengthOf(text.question, 'question', longestPieceQuestion),
		...lengthOf(text.answer, 'answer', longestPieceAnswer),
		...(adult ? [] : [new Refusal('letterbox_piece_adult_missing', 'adult')])
	];
	return { proposal: { text, adult }, refusals };
}

function lengthOf(text: string, field: string, most: number): Refusal[] {
	if (!/[^\s\p{Cf}\p{Mn}]/u.test(text)) return [new Refusal('letterbox_answer_empty', field)];
	return [...text].length > most ? [new Refusal('letterbox_answer_long', field, { most })] : [];
}

/** Those in the language of the page, and those in others; no order among them means anything. */
export function byLanguage<T extends { locale: Locale }>(
	pieces: readonly T[],
	locale: Locale
): { here: T[]; elsewhere: T[] } {
	return {
		here: pieces.filter((piece) => piece.locale === locale),
		elsewhere: pieces.filter((piece) => piece.locale !== locale)
	};
}
