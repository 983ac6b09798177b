import { error } from '@sveltejs/kit';
import { parseStudyPlan, stopsHere } from '#lib/study-plans/study-plan.ts';
import { answerStudyFile } from '../../../../../study-file.ts';
import type { RequestHandler } from './$types.ts';

/** What was posted comes back as a file, and is stored nowhere. A plan in which the pupil said nothing is no file. */
export const POST: RequestHandler = async ({ locals, request }) => {
	const { plan, refusals } = parseStudyPlan(await request.formData());
	if (refusals.length > 0 || stopsHere(plan)) error(400);
	return answerStudyFile(locals, plan, 'teacher');
};
