import { blankPlanPaper } from '#lib/classes/paper.server.ts';
import { hintOf, titleOf } from '#lib/study-plans/study-plan-words.ts';
import { studyParts } from '#lib/study-plans/study-plan.ts';
import { answerPaper } from '../../../../../paper-answer.ts';
import type { RequestHandler } from './$types.ts';

/** The day on which the words of the sheet were last changed: the same words make the same file. */
const writtenOn = '2026-11-26';

/** The plan without a word in it. */
export const GET: RequestHandler = ({ locals }) => {
	const parts = studyParts.map((part) => ({
		title: titleOf(part, 'teacher'),
		hint: hintOf(part, 'teacher')
	}));
	return answerPaper(locals, 'study-plan', blankPlanPaper(parts, locals.locale, writtenOn));
};
