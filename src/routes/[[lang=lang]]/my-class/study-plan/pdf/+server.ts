import { say } from '#lib/content/words.ts';
import { blankPlanPaper } from '#lib/classes/paper.server.ts';
import { studyParts } from '#lib/classes/study-plan.ts';
import { answerPaper } from '../../../../../paper-answer.ts';
import type { RequestHandler } from './$types.ts';

/** The day on which the words of the sheet were last changed: the same words make the same file. */
const writtenOn = '2026-11-26';

/** The plan without a word in it. */
export const GET: RequestHandler = ({ locals }) => {
	const parts = studyParts.map((part) => ({
		title: say(`classes_plan_${part}`),
		hint: say(`classes_plan_${part}_hint`)
	}));
	return answerPaper(locals, 'study-plan', blankPlanPaper(parts, locals.locale, writtenOn));
};
