import { fail, redirect } from '@sveltejs/kit';
import { listAssociations } from '#lib/associations/associations.server.ts';
import { Refusal } from '#lib/base/refusal.ts';
import { listColleagues, meAsCompanion } from '#lib/companions/companions.server.ts';
import { inOrderOfAnswer, parseOpening, type Opening } from '#lib/letterbox/answering.ts';
import * as answering from '#lib/letterbox/answering.server.ts';
import { nameLanguages } from '#lib/letterbox/language-names.ts';
import { findOpenOf } from '#lib/letterbox/letterboxes.server.ts';
import { writeDay } from '#lib/looking-back/dates.ts';
import { sentences } from '../../../../refusals.ts';
import type { Actions, PageServerLoad } from './$types.ts';

export const load: PageServerLoad = ({ locals }) =>
	locals.asActor(async (tx) => {
		const me = await meAsCompanion(tx);
		const association = (await listAssociations(tx)).find((one) => one.id === me.association);
		const letters = inOrderOfAnswer(await answering.listWaiting(tx)).map((one) => ({
			...one,
			by: writeDay(one.answerByDay, 'weekday', locals.locale),
			language: nameLanguages([one.locale], locals.locale)
		}));
		const fresh: Opening = {
			reader: me.id,
			role: '',
			answerDays: 7,
			minimumAge: null,
			secondEyes: false,
			languages: [locals.locale]
		};
		return {
			waiting: letters.filter((one) => !one.answered),
			done: letters.filter((one) => one.answered),
			letterbox: await findOpenOf(tx, me.association),
			staffed: association?.openPlaces.includes('letterbox') ?? false,
			opens: me.roles.some((role) => role === 'coordinator' || role === 'administrator'),
			readers: (await listColleagues(tx)).filter((one) => one.roles.some((role) => role !== 'administrator')),
			fresh
		};
	});

export const actions: Actions = {
	async open({ request, locals }) {
		const { opening, refusals } = parseOpening(await request.formData());
		if (refusals.length > 0) return fail(400, { typed: opening, problems: sentences(refusals) });
		try {
			await locals.asActor((tx) => answering.openBox(tx, opening, locals.locale));
		} catch (problem) {
			if (!(problem instanceof Refusal)) throw problem;
			return fail(409, { typed: opening, problems: sentences([problem]) });
		}
		redirect(303, `${locals.prefix}/beside-you/letterbox`);
	},

	async close({ locals }) {
		await locals.asActor((tx) => answering.closeBox(tx));
		redirect(303, `${locals.prefix}/beside-you/letterbox`);
	}
};
