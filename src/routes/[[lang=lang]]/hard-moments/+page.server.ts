import { fail, redirect } from '@sveltejs/kit';
import { Refusal } from '#lib/base/refusal.ts';
import { emptyPlan } from '#lib/plans/plan.ts';
import * as plans from '#lib/plans/plans.server.ts';
import { emptyKeepForm } from '../../../keep-form.ts';
import { planAround, planCarried, planForm, planToRead, readPlanForm } from '../../../plan-around.ts';
import type { Actions, PageServerLoad } from './$types.ts';

export const load: PageServerLoad = async ({ locals, request, url }) => {
	const around = planAround(locals, request);
	// For a visitor from files alone, as Help now, so that it stands when nothing else does.
	const mine =
		locals.session === null
			? null
			: await locals.asActor(async (tx) => tx.me && { me: tx.me, kept: await plans.findMine(tx) });
	return {
		view: mine?.kept ? planToRead(mine.kept.plan, around) : null,
		/** Never offered where others use the device too. */
		mayStayHere: mine?.kept ? !mine.me.sharedDevice : false,
		kept: url.searchParams.has('kept'),
		form: planForm(emptyPlan(), around),
		operator: locals.house.settings.operator,
		backupDays: locals.house.settings.backupDays,
		maySignIn: locals.maySignIn
	};
};

export const actions: Actions = {
	/** The lines of another country, with everything as it was typed. */
	async lines({ request, locals }) {
		const around = planAround(locals, request);
		const { plan, asOf } = readPlanForm(await request.formData(), around);
		return { stage: 'form' as const, form: planForm(plan, around, { asOf }) };
	},

	/** Read back, to be printed or left. Nothing is stored. */
	async read({ request, locals }) {
		const around = planAround(locals, request);
		const { plan, refusals, asOf } = readPlanForm(await request.formData(), around);
		if (refusals.length > 0)
			return fail(400, { stage: 'form' as const, form: planForm(plan, around, { asOf, refusals }) });
		return { stage: 'read' as const, view: planToRead(plan, around), carried: planCarried(plan, asOf) };
	},

	/** Back to the form with everything as it was typed. */
	async change({ request, locals }) {
		const around = planAround(locals, request);
		const { plan, asOf } = readPlanForm(await request.formData(), around);
		return { stage: 'form' as const, form: planForm(plan, around, { asOf }) };
	},

	/** Kept with what is already kept here; or, for a visitor, first asked what keeping needs. */
	async keep({ request, locals }) {
		const around = planAround(locals, request);
		const { plan, refusals, asOf } = readPlanForm(await request.formData(), around);
		if (refusals.length > 0)
			return fail(400, { stage: 'form' as const, form: planForm(plan, around, { asOf, refusals }) });
		const kept = await locals.asActor(async (tx) => {
			if (!tx.me) return 'visitor' as const;
			try {
				await plans.keep(tx, { plan, asOf: asOf || null });
				return 'kept' as const;
			} catch (error) {
				if (!(error instanceof Refusal)) throw error;
				return { refusal: error, now: (await plans.findMine(tx))?.changedAt.toISOString() ?? '' };
			}
		});
		if (kept === 'visitor')
			return { stage: 'keep' as const, carried: planCarried(plan, asOf), keep: emptyKeepForm(locals) };
		if (kept !== 'kept') {
			const again = planForm(plan, around, { asOf: kept.now, refusals: [kept.refusal] });
			return fail(409, { stage: 'form' as const, form: again });
		}
		redirect(303, `${locals.prefix}/hard-moments?kept`);
	}
};
