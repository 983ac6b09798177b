import { redirect } from '@sveltejs/kit';
import { carriedStudyPlan } from '#lib/study-plans/study-plan.ts';
import * as studyPlans from '#lib/study-plans/study-plans.server.ts';
import { noteErasure } from '../../../../erasures-log.ts';
import type { Actions, PageServerLoad } from './$types.ts';

export const load: PageServerLoad = ({ locals, request }) => {
	if (request.method === 'GET') redirect(303, `${locals.prefix}/study-plan`);
};

export const actions: Actions = {
	/** Taken away at once. What it was goes back to the page and nowhere else, so that it can be put back. */
	async default({ locals }) {
		const before = await locals.asActor(async (tx) => {
			const mine = await studyPlans.findMine(tx);
			await studyPlans.takeAway(tx);
			return mine;
		});
		await noteErasure(locals.house);
		if (!before) redirect(303, `${locals.prefix}/study-plan`);
		return { carried: carriedStudyPlan(before.plan) };
	}
};
