import { Temporal } from 'temporal-polyfill';
import type { Day } from '#lib/base/day.ts';
import { locales, type Locale } from '#lib/base/locale.ts';
import { Refusal } from '#lib/base/refusal.ts';
import { cleanLine, cleanText } from '#lib/base/text.ts';
import { longestQuestion } from '#lib/letterbox/letter.ts';
import type { Entrance } from '#lib/letterbox/letterbox.ts';

/** A letter as it waits for those who answer: days only, and not a word of it. */
export interface WaitingLetter {
	id: string;
	/** The language of the page on which it was written. */
	locale: Locale;
	sentDay: Day;
	answerByDay: Day;
	/** Whether its words sound like danger, or a human is needed there for another reason. */
	sooner: boolean;
	drafted: boolean;
	/** Whether somebody else has seen the draft. */
	seen: boolean;
	answered: boolean;
	entrance: Entrance;
}

/** A letter with its words, for whoever answers. */
export interface LetterToAnswer {
	id: string;
	locale: Locale;
	sentDay: Day;
	answerByDay: Day;
	question: string;
	answer: { text: string; day: Day } | null;
	draft: {
		text: string;
		/** First name of who wrote it last, while they are of the association. */
		by: string | null;
		mine: boolean;
		seen: boolean;
	} | null;
	/** Tells this draft from any other; empty for none. */
	version: string;
	/** Whether somebody else sees an answer before it is sent. */
	secondEyes: boolean;
	entrance: Entrance;
}

/** What a letterbox is opened with. */
export interface Opening {
	/** The account of who reads, of the association. */
	reader: string;
	role: string;
	answerDays: number;
	minimumAge: number | null;
	secondEyes: boolean;
	languages: Locale[];
}

/** Those that sound like danger first, then by the day that was promised; what is answered last. */
export function inOrderOfAnswer(letters: readonly WaitingLetter[]): WaitingLetter[] {
	const rank = (one: WaitingLetter) => (one.answered ? 2 : one.sooner ? 0 : 1);
	return letters.toSorted(
		(a, b) => rank(a) - rank(b) || Temporal.PlainDate.compare(a.answerByDay, b.answerByDay) || (a.id < b.id ? -1 : 1)
	);
}

/** Whether a draft may be sent: it is there, and somebody else saw it where the letterbox asks for that. */
export function maySend({ draft, answer, secondEyes }: LetterToAnswer): boolean {
	return answer === null && draft !== null && (draft.seen || !secondEyes);
}

/** Reads an answer; as long as a letter may be. */
export function parseAnswer(form: FormData): { text: string; refusals: Refusal[] } {
	const text = cleanText(String(form.get('text') ?? '')).trim();
	if (!/[^\s\p{Cf}\p{Mn}]/u.test(text)) return { text, refusals: [new Refusal('letterbox_answer_empty', 'text')] };
	const refusals =
		[...text].length > longestQuestion ? [new Refusal('letterbox_answer_long', 'text', { most: longestQuestion })] : [];
	return { text, refusals };
}

/** Reads with what a letterbox is opened; what is missing is said by field. */
export function parseOpening(form: FormData): { opening: Opening; refusals: Refusal[] } {
	const field = (name: string) => cleanLine(String(form.get(name) ?? ''));
	const whole = (name: string, least: number, most: number) => {
		const number = /^\d{1,2}$/.test(field(name)) ? Number(field(name)) : NaN;
		return number >= least && number <= most ? number : null;
	};
	const answerDays = whole('answer_days', 1, 60);
	const opening = {
		reader: field('reader'),
		role: field('role').slice(0, 80),
		answerDays: answerDays ?? 7,
		minimumAge: whole('minimum_age', 6, 18),
		secondEyes: form.get('second_eyes') === 'yes',
		languages: locales.filter((locale) => form.getAll('languages').includes(locale))
	};
	const refusals = [
		...(opening.reader === '' ? [new Refusal('letterbox_open_reader_missing', 'reader')] : []),
		...(opening.role === '' ? [new Refusal('letterbox_open_role_missing', 'role')] : []),
		...(answerDays === null ? [new Refusal('letterbox_open_days_unknown', 'answer_days')] : []),
		...(opening.languages.length === 0 ? [new Refusal('letterbox_open_languages_missing', 'languages')] : [])
	];
	return { opening, refusals };
}
