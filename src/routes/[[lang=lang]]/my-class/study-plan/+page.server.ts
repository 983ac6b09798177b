import { fail } from '@sveltejs/kit';
import { readyPress } from '#lib/booklets/press.server.ts';
import { emptyStudyPlan, parseStudyPlan, stopsHere } from '#lib/study-plans/study-plan.ts';
import { sentences } from '../../../../refusals.ts';
import type { Actions, PageServerLoad } from './$types.ts';

export const load: PageServerLoad = ({ locals }) => {
	readyPress(locals.house.root);
	return { plan: emptyStudyPlan() };
};

export const actions: Actions = {
	/** Read back, to be printed or taken. Where the pupil has said nothing yet it stops. Nothing is stored. */
	async read({ request }) {
		const { plan, refusals } = parseStudyPlan(await request.formData());
		if (refusals.length > 0) return fail(400, { stage: 'form' as const, plan, problems: sentences(refusals) });
		return { stage: stopsHere(plan) ? ('stop' as const) : ('read' as const), plan };
	},

	/** Back to the form with everything as it was typed. */
	async change({ request }) {
		const { plan, refusals } = parseStudyPlan(await request.formData());
		return { stage: 'form' as const, plan, problems: sentences(refusals) };
	}
};
