import type { Temporal } from 'temporal-polyfill';
import type { Day } from '#lib/base/day.ts';
import { Refusal } from '#lib/base/refusal.ts';
import { cleanText } from '#lib/base/text.ts';

/** In characters as a reader counts them; some pages of a letter. */
export const longestQuestion = 10_000;

/** A letter as whoever wrote it finds it again. */
export interface Letter {
	question: string;
	sentDay: Day;
	answerByDay: Day;
	answer: string | null;
	answeredDay: Day | null;
	/** The last day it is kept unless it is opened again. */
	endsDay: Day;
	reader: string;
	/** Whether the letterbox it was put in has been closed since. */
	closed: boolean;
}

/**
 * Reads the form. Whoever says that they are younger than the letterbox allows is told so before anything is looked at.
 * @param minimumAge in years; null where age is not asked
 */
export function parseLetter(
	typed: Record<string, string>,
	minimumAge: number | null
): { question: string } | { refusals: Refusal[] } | { tooYoung: true } {
	if (minimumAge !== null && typed.age === 'younger') return { tooYoung: true };
	const refusals: Refusal[] = [];
	const question = cleanText(typed.question ?? '').trim();
	if (!/[^\s\p{Cf}\p{Mn}]/u.test(question)) refusals.push(new Refusal('letterbox_empty', 'question'));
	else if (lengthOf(question) > longestQuestion)
		refusals.push(new Refusal('letterbox_too_long', 'question', { most: longestQuestion }));
	if (minimumAge !== null && typed.age !== 'old-enough')
		refusals.push(new Refusal('letterbox_age_missing', 'age', { age: minimumAge }));
	return refusals.length > 0 ? { refusals } : { question };
}

/** Counted in code points, without building a list of a megabyte. */
function lengthOf(text: string): number {
	return text.length - (text.match(/[\ud800-\udbff]/g)?.length ?? 0);
}

/**
 * The five minutes a form is sent in, and those around the ten minutes before, said of that form only. Kept as a
 * fingerprint, so that nobody who does not have the form can tell when a letter was sent, but the form itself can tell
 * that it was just now.
 * @returns the present one first
 */
export function momentsOf(formId: string, now: Temporal.Instant): [string, ...string[]] {
	const slot = Math.floor(now.epochMilliseconds / 300_000);
	return [`${formId} ${slot}`, `${formId} ${slot - 1}`, `${formId} ${slot - 2}`];
}
