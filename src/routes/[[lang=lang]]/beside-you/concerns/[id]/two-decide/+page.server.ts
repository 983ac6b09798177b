import { error, fail, redirect } from '@sveltejs/kit';
import { isId, newId } from '#lib/base/ids.ts';
import { Absent } from '#lib/base/refusal.ts';
import * as concerns from '#lib/concerns/concerns.server.ts';
import { parseReason } from '#lib/concerns/two.ts';
import * as two from '#lib/concerns/two.server.ts';
import { sentences } from '../../../../../../refusals.ts';
import type { Actions, PageServerLoad } from './$types.ts';

export const load: PageServerLoad = ({ locals, params }) =>
	locals.asActor(async (tx) => {
		await concerns.mustCome(tx);
		const concern = (await concerns.listOpen(tx)).find((one) => one.id === params.id);
		if (!concern || !(await two.listProposable(tx)).includes(concern.id)) throw new Absent();
		return { place: concern.place, formId: newId() };
	});

export const actions: Actions = {
	async default({ request, locals, params }) {
		const form = await request.formData();
		const formId = form.get('form_id');
		if (!isId(params.id) || !isId(formId)) error(404);
		const { words, toldFirst, refusals } = parseReason(form);
		if (refusals.length > 0) return fail(400, { words, toldFirst, formId, problems: sentences(refusals) });
		const id = await locals.asActor((tx) => two.propose(tx, { concern: params.id, words, toldFirst, formId }));
		redirect(303, `${locals.prefix}/beside-you/two-decide/${id}`);
	}
};
