import { fail, redirect } from '@sveltejs/kit';
import { newId } from '#lib/base/ids.ts';
import { isEmpty, parseCheckIn } from '#lib/check-ins/check-in.ts';
import * as checkIns from '#lib/check-ins/check-ins.server.ts';
import { emptyForm } from '#lib/check-ins/form-view.ts';
import { readBack } from '#lib/check-ins/read-back.ts';
import { typedFrom } from '#lib/check-ins/typed.ts';
import { emptyKeepForm } from '../../../keep-form.ts';
import { circumstancesOf, feelingsOf } from '../../../check-in-circumstances.ts';
import { sentences } from '../../../refusals.ts';
import type { Actions, PageServerLoad } from './$types.ts';

export const load: PageServerLoad = ({ locals }) => ({
	view: { typed: emptyForm(newId(), ''), problems: {}, feelings: feelingsOf(locals) },
	operator: locals.house.settings.operator,
	backupDays: locals.house.settings.backupDays,
	maySignIn: locals.maySignIn
});

export const actions: Actions = {
	/** Read back, to be printed or left. Nothing is stored. */
	async read({ request, locals }) {
		const typed = typedFrom(await request.formData());
		const { checkIn, refusals } = parseCheckIn(typed, circumstancesOf(locals, null));
		if (!checkIn) return fail(400, { stage: 'form' as const, typed, problems: sentences(refusals) });
		return { stage: 'read' as const, typed, read: readBack(checkIn, locals.locale, feelingsOf(locals)) };
	},

	/** Back to the form with everything as it was typed. */
	async change({ request }) {
		return { stage: 'form' as const, typed: typedFrom(await request.formData()), problems: {} };
	},

	/** Kept with what is already kept here; or, for a visitor, first asked what keeping needs. */
	async keep({ request, locals }) {
		const typed = typedFrom(await request.formData());
		const kept = await locals.asActor(async (tx) => {
			const { checkIn, refusals } = parseCheckIn(typed, circumstancesOf(locals, tx.me));
			if (!checkIn) return refusals;
			if (!tx.me) return null;
			return isEmpty(checkIn) ? '' : tx.last(() => checkIns.recordForm(tx, checkIn));
		});
		if (kept === null) return { stage: 'keep' as const, typed, keep: emptyKeepForm(locals) };
		if (typeof kept !== 'string') return fail(400, { stage: 'form' as const, typed, problems: sentences(kept) });
		redirect(303, kept === '' ? `${locals.prefix}/for-me` : `${locals.prefix}/check-in/${kept}?kept`);
	}
};
