import { Absent } from '#lib/base/refusal.ts';
import * as studyPlans from '#lib/study-plans/study-plans.server.ts';
import { answerStudyFile } from '../../../../study-file.ts';
import type { RequestHandler } from './$types.ts';

/** One's own, to take along. */
export const GET: RequestHandler = async ({ locals }) => {
	const mine = await locals.asActor(async (tx) => {
		const found = await studyPlans.findMine(tx);
		if (!found) throw new Absent();
		return found;
	});
	return answerStudyFile(locals, mine.plan, 'pupil');
};
