import { redirect } from '@sveltejs/kit';
import * as studyPlans from '#lib/study-plans/study-plans.server.ts';
import type { PageServerLoad } from './$types.ts';

export const load: PageServerLoad = async ({ locals }) => {
	const mine = await locals.asActor(studyPlans.findMine);
	if (!mine) redirect(303, `${locals.prefix}/study-plan`);
	return { plan: mine.plan, asOf: mine.changedAt.toISOString() };
};
