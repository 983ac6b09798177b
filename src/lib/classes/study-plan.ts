import { Refusal } from '#lib/base/refusal.ts';
import { cleanText } from '#lib/base/text.ts';

/** A study plan: what a pupil said first, and only then the rest. It has no room for a name, and is kept nowhere. */

/** Its parts, in their order. Without the first there is no plan. */
export const studyParts = ['said', 'what', 'where', 'how', 'who', 'left_out', 'smaller', 'again'] as const;
export type StudyPart = (typeof studyParts)[number];
export type StudyPlan = Record<StudyPart, string>;

/** In characters, for each part. */
export const longestStudyPart = 2000;

/** Nothing written yet. */
export function emptyStudyPlan(): StudyPlan {
	return { said: '', what: '', where: '', how: '', who: '', left_out: '', smaller: '', again: '' };
}

/** Reads the form. What is too long comes back whole beside its refusal. */
export function parseStudyPlan(form: FormData): { plan: StudyPlan; refusals: Refusal[] } {
	const plan = emptyStudyPlan();
	const refusals: Refusal[] = [];
	for (const part of studyParts) {
		plan[part] = cleanText(String(form.get(part) ?? '')).trim();
		if ([...plan[part]].length > longestStudyPart)
			refusals.push(new Refusal('classes_plan_long', part, { most: longestStudyPart }));
	}
	return { plan, refusals };
}

/** Whether it stops at its first line: the pupil has said nothing yet. */
export function stopsHere(plan: StudyPlan): boolean {
	return plan.said === '';
}

/** What was written, part by part, without those left empty. */
export function writtenParts(plan: StudyPlan): { part: StudyPart; text: string }[] {
	return studyParts.filter((part) => plan[part] !== '').map((part) => ({ part, text: plan[part] }));
}

/**
 * As a file of plain text.
 * @param titleOf what a part is called
 */
export function studyPlanText(plan: StudyPlan, title: string, titleOf: (part: StudyPart) => string): string {
	return [title, ...writtenParts(plan).map(({ part, text }) => `${titleOf(part)}\n${text}`)].join('\n\n') + '\n';
}
