import type { Day } from '#lib/base/day.ts';
import type { Locale } from '#lib/base/locale.ts';
import { Refusal } from '#lib/base/refusal.ts';
import { cleanText } from '#lib/base/text.ts';
import { writeDay } from '#lib/looking-back/dates.ts';

/** In characters; a page. */
export const longestLetterWrong = 2000;

/** That something in an answer was wrong, and what somebody else than who answered says to it. */
export interface LetterWrong {
	words: string;
	saidDay: Day;
	answerByDay: Day;
	answer: { text: string; day: Day } | null;
}

/** What stands beside an answer: what was said to be wrong, or by which day it would be answered; or that nobody else would read it. */
export interface BesideAnswer {
	said: LetterWrong | null;
	byDay: Day | null;
}

/** The same as a page shows it. */
export interface LetterWrongView {
	said: { words: string; on: string; by: string; late: boolean; answer: { text: string; on: string } | null } | null;
	by: string | null;
}

export function wrongView({ said, byDay }: BesideAnswer, today: Day, locale: Locale): LetterWrongView {
	const day = (one: Day) => writeDay(one, 'weekdayYear', locale);
	return {
		said: said && {
			words: said.words,
			on: day(said.saidDay),
			by: day(said.answerByDay),
			late: said.answerByDay < today,
			answer: said.answer && { text: said.answer.text, on: day(said.answer.day) }
		},
		by: byDay && day(byDay)
	};
}

/** Reads what was wrong, or what is answered to it: there is something, and not too much. */
export function parseLetterWrong(form: FormData): { text: string; refusals: Refusal[] } {
	const text = cleanText(String(form.get('wrong') ?? '')).trim();
	if (!/[^\s\p{Cf}\p{Mn}]/u.test(text)) return { text, refusals: [new Refusal('letterbox_wrong_empty', 'wrong')] };
	const long = [...text].length > longestLetterWrong;
	return { text, refusals: long ? [new Refusal('letterbox_wrong_long', 'wrong', { most: longestLetterWrong })] : [] };
}
