import { locales } from '#lib/base/locale.ts';
import { cleanLine } from '#lib/base/text.ts';
import { say, speak } from '#lib/content/words.ts';
import { studyParts, type StudyPart } from '#lib/study-plans/study-plan.ts';

/** Who speaks in a plan: whoever teaches, of the pupil; or the pupil. */
export type Voice = 'teacher' | 'pupil';

/** What a part is called. */
export function titleOf(part: StudyPart, voice: Voice): string {
	return say(voice === 'pupil' ? `study_plans_mine_${part}` : `study_plans_${part}`);
}

/** What stands below the title of a part in a form. */
export function hintOf(part: StudyPart, voice: Voice): string {
	return say(voice === 'pupil' ? `study_plans_mine_${part}_hint` : `study_plans_${part}_hint`);
}

/** Which part a line is the title of, in any of the languages and in either voice. */
export function partByTitle(line: string): StudyPart | undefined {
	return titles().get(cleanLine(line));
}

let known: Map<string, StudyPart> | undefined;

function titles(): Map<string, StudyPart> {
	known ??= new Map(
		locales.flatMap((locale) =>
			speak(locale, () =>
				studyParts.flatMap((part) =>
					(['teacher', 'pupil'] as const).map((voice): [string, StudyPart] => [cleanLine(titleOf(part, voice)), part])
				)
			)
		)
	);
	return known;
}
