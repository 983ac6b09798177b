import { redirect } from '@sveltejs/kit';
import * as plans from '#lib/plans/plans.server.ts';
import { planAround, planForm } from '../../../../plan-around.ts';
import type { PageServerLoad } from './$types.ts';

export const load: PageServerLoad = async ({ locals, request }) => {
	const mine = await locals.asActor(plans.findMine);
	if (!mine) redirect(303, `${locals.prefix}/hard-moments`);
	return { form: planForm(mine.plan, planAround(locals, request), { asOf: mine.changedAt.toISOString() }) };
};
