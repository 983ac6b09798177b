import { cleanText } from '#lib/base/text.ts';
import { emptyStudyPlan, studyParts, type StudyPart, type StudyPlan } from '#lib/study-plans/study-plan.ts';

/** In bytes: eight full parts with room for their titles, each character written as four. */
export const largestStudyFile = 128 * 1024;

/**
 * Reads a plan out of a file as `studyPlanText` writes one, in whatever language. A title counts once and in its order, so that
 * the same words further down are somebody's text. What stands before the first title is left out.
 * @param partOf which part a line is the title of
 * @returns null where it is no text, or no title was found in it
 */
export function readStudyFile(bytes: Uint8Array, partOf: (line: string) => StudyPart | undefined): StudyPlan | null {
	const text = decode(bytes);
	if (text === null) return null;
	const plan = emptyStudyPlan();
	let at = -1;
	for (const line of cleanText(text).split('\n')) {
		const part = partOf(line.trim());
		const place = part === undefined ? -1 : studyParts.indexOf(part);
		const current = studyParts[at];
		if (place > at) at = place;
		else if (current) plan[current] += `${line}\n`;
	}
	for (const part of studyParts) plan[part] = plan[part].trim();
	return at === -1 ? null : plan;
}

function decode(bytes: Uint8Array): string | null {
	try {
		return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
	} catch {
		return null; // Not UTF-8: a picture, a PDF, or a text of another time.
	}
}
