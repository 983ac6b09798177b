import { fail, redirect } from '@sveltejs/kit';
import { now } from '#lib/base/clock.ts';
import { isId, newId, ownId } from '#lib/base/ids.ts';
import { meOf } from '#lib/database/as-actor.ts';
import { emptyLocalPath, parseLocalPath } from '#lib/paths/local-path.ts';
import { mustWrite, write } from '#lib/paths/local-paths.server.ts';
import { sentences } from '../../../../../refusals.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types.ts';

export const load: PageServerLoad = async (event) => ({
	fresh: emptyLocalPath(event.locals.locale, (await whoWrites(event)).today),
	formId: newId()
});

export const actions: Actions = {
	async default(event) {
		const { request, locals } = event;
		// Whoever may not write learns nothing of what is missing.
		const { account, today } = await whoWrites(event);
		const form = await request.formData();
		const { typed, refusals, text } = parseLocalPath(form, today);
		if (!text) return fail(400, { typed, problems: sentences(refusals) });
		const formId = isId(form.get('form_id')) ? String(form.get('form_id')) : newId();
		const id = ownId(account, formId);
		await locals.asActor((tx) => write(tx, id, text));
		redirect(303, `${locals.prefix}/beside-you/local-paths/${id}?kept`);
	}
};

function whoWrites({ locals }: Pick<RequestEvent, 'locals'>): Promise<{ account: string; today: string }> {
	return locals.asActor(async (tx) => {
		await mustWrite(tx);
		const { account, zone } = meOf(tx);
		return { account, today: now().toZonedDateTimeISO(zone).toPlainDate().toString() };
	});
}
