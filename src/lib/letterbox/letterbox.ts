import { Temporal } from 'temporal-polyfill';
import type { Day } from '#lib/base/day.ts';
import type { Locale } from '#lib/base/locale.ts';

/** From which side a letter was asked: in a school, or by anybody (null). Not which school. */
export type Entrance = 'school' | null;

/** That somebody is set up to read letters, and until when they answer. */
export interface Letterbox {
	id: string;
	/** First name of who reads. */
	reader: string;
	/** Who that is, in words, in the language `locale`. */
	role: string;
	locale: Locale;
	answerDays: number;
	/** In which languages letters are answered. */
	languages: Locale[];
	/** In years; null for any age. */
	minimumAge: number | null;
	/** Whether it also takes questions from schools. */
	schools: boolean;
}

/** The day on which a letter that is sent today is answered at the latest. Days here are those of UTC, as the database counts. */
export function answerBy(letterbox: Letterbox, today: Day): Day {
	return Temporal.PlainDate.from(today).add({ days: letterbox.answerDays }).toString();
}

/** The letterbox as its page shows it: days as one says them. */
export interface OpenLetterbox {
	reader: string;
	role: string;
	roleLocale: Locale;
	minimumAge: number | null;
	until: string;
	/** Null where it is all of them. */
	languages: string | null;
}

/** What became of a letter: given back, not for so young a writer, or in, with the words that lead back to it. */
export type PostedLetter =
	| { stage: 'form'; formId: string; typed: { question: string; age: string }; problems: Record<string, string> }
	| { stage: 'young'; question: string }
	| { stage: 'words'; words: string[]; danger: boolean };
