import type { Day } from '#lib/base/day.ts';
import type { Locale } from '#lib/base/locale.ts';
import type { Letter } from '#lib/letterbox/letter.ts';
import { writeDay } from '#lib/looking-back/dates.ts';

/** A letter as its page shows it: days as one says them, and how it is with the answer. */
export interface LetterView {
	reader: string;
	question: string;
	sent: string;
	answerBy: string;
	answer: { text: string; on: string } | null;
	/** Without an answer: whether it may still come in time, should have come, or may not come at all. */
	waiting: 'in-time' | 'late' | 'closed';
	keptUntil: string;
}

export function toView(letter: Letter, today: Day, locale: Locale): LetterView {
	const day = (one: Day) => writeDay(one, 'weekdayYear', locale);
	return {
		reader: letter.reader,
		question: letter.question,
		sent: day(letter.sentDay),
		answerBy: day(letter.answerByDay),
		answer: letter.answer === null ? null : { text: letter.answer, on: day(letter.answeredDay ?? today) },
		waiting: letter.closed ? 'closed' : letter.answerByDay < today ? 'late' : 'in-time',
		keptUntil: day(letter.endsDay)
	};
}
