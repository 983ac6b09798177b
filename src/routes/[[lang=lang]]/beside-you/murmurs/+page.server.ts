import { fail, redirect } from '@sveltejs/kit';
import { Refusal } from '#lib/base/refusal.ts';
import { meAsCompanion } from '#lib/companions/companions.server.ts';
import { writeDay } from '#lib/looking-back/dates.ts';
import { inOrderOfPromise, isDone, parseDays } from '#lib/murmurs/murmur.ts';
import * as reading from '#lib/murmurs/reading.server.ts';
import { sentences } from '../../../../refusals.ts';
import type { Actions, PageServerLoad } from './$types.ts';

export const load: PageServerLoad = ({ locals }) =>
	locals.asActor(async (tx) => {
		const { roles } = await meAsCompanion(tx);
		const murmurs = inOrderOfPromise(await reading.listToRead(tx)).map((one) => ({
			...one,
			done: isDone(one),
			by: writeDay(one.promisedDay, 'weekday', locals.locale)
		}));
		return {
			waiting: murmurs.filter((one) => !one.done),
			done: murmurs.filter((one) => one.done),
			days: await reading.readPromise(tx),
			promises: roles.some((role) => role === 'coordinator' || role === 'administrator')
		};
	});

export const actions: Actions = {
	async promise({ request, locals }) {
		const days = parseDays(String((await request.formData()).get('days') ?? ''));
		if (days === null) return fail(400, { problems: sentences([new Refusal('murmurs_promise_unknown', 'days')]) });
		await locals.asActor((tx) => reading.promise(tx, days));
		redirect(303, `${locals.prefix}/beside-you/murmurs`);
	}
};
