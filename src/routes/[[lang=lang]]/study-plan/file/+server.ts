import { Absent } from '#lib/base/refusal.ts';
import * as studyPlans from '#lib/study-plans/study-plans.server.ts';
import { answerStudyFile } from '../../../../study-file.ts';
import type { RequestHandler } from './$types.ts';

/** One's own, to take along. */
export const GET: RequestHandler = async ({ locals }) => {
	const mine = await locals.asActor(studyPlans.findMine);
	if (!mine) throw new Absent();
	return answerStudyFile(locals, mine.plan, 'pupil');
};
