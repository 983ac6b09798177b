import { fail, redirect } from '@sveltejs/kit';
import { now } from '#lib/base/clock.ts';
import { isId, newId, ownId } from '#lib/base/ids.ts';
import { Refusal } from '#lib/base/refusal.ts';
import { whoStaffs } from '#lib/associations/associations.server.ts';
import { meAsCompanion } from '#lib/companions/companions.server.ts';
import { meOf } from '#lib/database/as-actor.ts';
import { parsePlan, type TypedPlan } from '#lib/hours/hour.ts';
import { localOf, writeSpan, writeStartDay } from '#lib/hours/hour-time.ts';
import { forWord, titleOf } from '#lib/hours/hour-words.ts';
import * as hosting from '#lib/hours/hosting.server.ts';
import { sentences } from '../../../../refusals.ts';
import type { Actions, PageServerLoad } from './$types.ts';

export const load: PageServerLoad = async ({ locals }) =>
	locals.asActor(async (tx) => {
		await whoStaffs(tx, 'hours');
		const me = await meAsCompanion(tx);
		const { zone } = meOf(tx);
		const { locale } = locals;
		const tomorrow = now().add({ hours: 24 }).epochMilliseconds;
		const fresh: TypedPlan = {
			...{
				kind: '',
				about: '',
				size: 'few',
				minutes: '60',
				minors: false,
				families: false,
				signs: true,
				writing: true
			},
			locale,
			starts: `${localOf(new Date(tomorrow), zone).slice(0, 10)}T20:00`
		};
		return {
			zone,
			fresh,
			formId: newId(),
			mayHostMinors: me.minorsUntilDay !== null,
			hours: (await hosting.listOurs(tx)).map((hour) => ({
				...{ id: hour.id, host: hour.host, forWhom: forWord(hour), title: titleOf(hour) },
				when: `${writeStartDay(hour, zone, locale)}, ${writeSpan(hour, zone, locale)}`
			}))
		};
	});

export const actions: Actions = {
	async default({ request, locals }) {
		const form = await request.formData();
		const formId = isId(form.get('form_id')) ? String(form.get('form_id')) : newId();
		const zone = await locals.asActor(async (tx) => meOf(tx).zone);
		const { typed, refusals, plan } = parsePlan(form, zone, now());
		const again = (those: Refusal[]) => fail(400, { typed, problems: sentences(those) });
		if (!plan) return again(refusals);
		try {
			await locals.asActor((tx) => hosting.plan(tx, ownId(meOf(tx).account, formId), plan));
		} catch (problem) {
			if (!(problem instanceof Refusal)) throw problem;
			return again([problem]);
		}
		redirect(303, `${locals.prefix}/beside-you/hours`);
	}
};
