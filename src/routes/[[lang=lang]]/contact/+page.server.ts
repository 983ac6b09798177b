import { error, fail, redirect } from '@sveltejs/kit';
import { isId } from '#lib/base/ids.ts';
import { Absent } from '#lib/base/refusal.ts';
import { parseContact } from '#lib/concerns/contact.ts';
import * as contacts from '#lib/concerns/contacts.server.ts';
import { noteErasure } from '../../../erasures-log.ts';
import { sentences } from '../../../refusals.ts';
import type { Actions, PageServerLoad } from './$types.ts';

export const load: PageServerLoad = ({ locals, url }) =>
	locals.asActor(async (tx) => {
		const places = await contacts.listPlaces(tx);
		if (places.length === 0) throw new Absent();
		return { places, done: url.searchParams.get('done') };
	});

export const actions: Actions = {
	async leave({ request, locals }) {
		const form = await request.formData();
		const association = form.get('association');
		if (!isId(association)) error(404);
		const { words, refusals } = parseContact(form);
		if (refusals.length > 0) return fail(400, { association, words, problems: sentences(refusals) });
		await locals.asActor((tx) => contacts.leave(tx, { association, words }));
		await noteErasure(locals.house);
		redirect(303, `${locals.prefix}/contact?done=left`);
	},

	async away({ request, locals }) {
		const association = (await request.formData()).get('association');
		if (!isId(association)) error(404);
		await locals.asActor((tx) => contacts.takeAway(tx, association));
		await noteErasure(locals.house);
		redirect(303, `${locals.prefix}/contact?done=away`);
	}
};
