import { redirect } from '@sveltejs/kit';
import * as plans from '#lib/plans/plans.server.ts';
import { noteErasure } from '../../../../erasures-log.ts';
import { planCarried } from '../../../../plan-around.ts';
import type { Actions, PageServerLoad } from './$types.ts';

export const load: PageServerLoad = ({ locals, request }) => {
	if (request.method === 'GET') redirect(303, `${locals.prefix}/hard-moments`);
};

export const actions: Actions = {
	/** Taken away at once. What it was goes back to the page and nowhere else, so that it can be put back. */
	async default({ locals }) {
		const before = await locals.asActor(async (tx) => {
			const mine = await plans.findMine(tx);
			await plans.takeAway(tx);
			return mine;
		});
		await noteErasure(locals.house);
		if (!before) redirect(303, `${locals.prefix}/hard-moments`);
		return { carried: planCarried(before.plan, '') };
	}
};
