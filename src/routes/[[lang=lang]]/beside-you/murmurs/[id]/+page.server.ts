import { error, fail, redirect } from '@sveltejs/kit';
import { isId } from '#lib/base/ids.ts';
import { Refusal } from '#lib/base/refusal.ts';
import { cleanText } from '#lib/base/text.ts';
import { listCalled, raise } from '#lib/concerns/concerns.server.ts';
import { writeDay } from '#lib/looking-back/dates.ts';
import { refuseText } from '#lib/murmurs/murmur.ts';
import * as reading from '#lib/murmurs/reading.server.ts';
import { sentences } from '../../../../../refusals.ts';
import type { Actions, PageServerLoad } from './$types.ts';

export const load: PageServerLoad = async ({ locals, params }) => {
	if (!isId(params.id)) error(404);
	const read = await locals.asActor(async (tx) => ({
		murmur: await reading.openOne(tx, params.id),
		called: (await listCalled(tx, 'murmurs')).get(params.id)
	}));
	const day = (one: string) => writeDay(one, 'weekday', locals.locale);
	return { ...read, sent: day(read.murmur.sentDay), by: day(read.murmur.promisedDay) };
};

export const actions: Actions = {
	async read({ locals, params }) {
		if (!isId(params.id)) error(404);
		await locals.asActor((tx) => reading.markRead(tx, params.id));
		redirect(303, `${locals.prefix}/beside-you/murmurs`);
	},

	async answer({ request, locals, params }) {
		if (!isId(params.id)) error(404);
		const text = cleanText(String((await request.formData()).get('text') ?? '')).trim();
		const refusals = refuseText(text, 'text');
		if (refusals.length > 0) return fail(400, { text, problems: sentences(refusals) });
		try {
			await locals.asActor((tx) => reading.answer(tx, params.id, text));
		} catch (problem) {
			if (!(problem instanceof Refusal)) throw problem;
			return fail(409, { text, problems: sentences([problem]) });
		}
		redirect(303, `${locals.prefix}/beside-you/murmurs`);
	},

	/** Somebody of the association thinks that a human is needed here sooner. */
	async needed({ locals, params }) {
		if (!isId(params.id)) error(404);
		await locals.asActor(async (tx) => {
			await reading.openOne(tx, params.id);
			await raise(tx, 'murmurs', params.id);
		});
		redirect(303, `${locals.prefix}/beside-you/concerns`);
	}
};
