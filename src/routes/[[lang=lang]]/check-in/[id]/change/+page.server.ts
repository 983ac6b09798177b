import { fail, redirect } from '@sveltejs/kit';
import { isId } from '#lib/base/ids.ts';
import { Absent } from '#lib/base/refusal.ts';
import { parseCheckIn } from '#lib/check-ins/check-in.ts';
import * as checkIns from '#lib/check-ins/check-ins.server.ts';
import { typedOf } from '#lib/check-ins/form-view.ts';
import { typedFrom } from '#lib/check-ins/typed.ts';
import { circumstancesOf, feelingsOf } from '../../../../../check-in-circumstances.ts';
import { sentences } from '../../../../../refusals.ts';
import type { Actions, PageServerLoad } from './$types.ts';

export const load: PageServerLoad = async ({ locals, params }) => {
	const checkIn = await locals.asActor((tx) => {
		if (!isId(params.id)) throw new Absent();
		return checkIns.find(tx, params.id);
	});
	return { id: checkIn.id, view: { typed: typedOf(checkIn), problems: {}, feelings: feelingsOf(locals) } };
};

export const actions: Actions = {
	async default({ request, locals, params }) {
		const typed = { ...typedFrom(await request.formData()), id: [params.id] };
		const refusals = await locals.asActor(async (tx) => {
			const parsed = parseCheckIn(typed, circumstancesOf(locals, tx.me));
			if (parsed.checkIn) await checkIns.change(tx, parsed.checkIn);
			return parsed.refusals;
		});
		if (refusals.length > 0) return fail(400, { typed, problems: sentences(refusals) });
		redirect(303, `${locals.prefix}/check-in/${params.id}?kept`);
	}
};
