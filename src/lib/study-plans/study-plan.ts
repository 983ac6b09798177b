import { Refusal } from '#lib/base/refusal.ts';
import { cleanText } from '#lib/base/text.ts';

/** A study plan: what a pupil said first, and only then the rest. It has no room for a name. Whoever teaches keeps none here; the pupil may. */

/** Its parts, in their order. Without the first there is no plan. */
export const studyParts = ['said', 'what', 'place', 'showing', 'adult', 'left_out', 'smaller', 'again'] as const;
export type StudyPart = (typeof studyParts)[number];
export type StudyPlan = Record<StudyPart, string>;

/** In characters, for each part. */
export const longestStudyPart = 2000;

/** Nothing written yet. */
export function emptyStudyPlan(): StudyPlan {
	return { said: '', what: '', place: '', showing: '', adult: '', left_out: '', smaller: '', again: '' };
}

/** Before the names of its parts where a form carries it beside something else. */
export const besideOthers = 'study_';

/** Whether a form carries one beside something else. */
export function isStudyPlanIn(form: FormData): boolean {
	return form.has(`${besideOthers}said`);
}

/**
 * Reads the form. What is too long comes back whole beside its refusal.
 * @param prefix `besideOthers` where the form carries it beside something else
 */
export function parseStudyPlan(form: FormData, prefix = ''): { plan: StudyPlan; refusals: Refusal[] } {
	const plan = emptyStudyPlan();
	const refusals: Refusal[] = [];
	for (const part of studyParts) {
		plan[part] = cleanText(String(form.get(prefix + part) ?? '')).trim();
		if ([...plan[part]].length > longestStudyPart)
			refusals.push(new Refusal('study_plans_long', part, { most: longestStudyPart }));
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

/** The pairs of name and value that carry a plan through a form without showing it. @param prefix as where it is read */
export function carriedStudyPlan(plan: StudyPlan, prefix = ''): { name: string; value: string }[] {
	return studyParts.map((part) => ({ name: prefix + part, value: plan[part] }));
}

/**
 * As a file of plain text.
 * @param titleOf what a part is called
 */
export function studyPlanText(plan: StudyPlan, title: string, titleOf: (part: StudyPart) => string): string {
	return [title, ...writtenParts(plan).map(({ part, text }) => `${titleOf(part)}\n${text}`)].join('\n\n') + '\n';
}
