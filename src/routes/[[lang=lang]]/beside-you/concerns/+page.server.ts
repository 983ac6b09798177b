import { error, fail, redirect } from '@sveltejs/kit';
import { tagOf } from '#lib/base/locale.ts';
import { now } from '#lib/base/clock.ts';
import { isId } from '#lib/base/ids.ts';
import { Refusal } from '#lib/base/refusal.ts';
import { onDutyAt, parseClosing, parseDuty, sayWait } from '#lib/concerns/concern.ts';
import * as concerns from '#lib/concerns/concerns.server.ts';
import * as duties from '#lib/concerns/duties.server.ts';
import * as two from '#lib/concerns/two.server.ts';
import { m } from '#lib/content/words.ts';
import { meOf } from '#lib/database/as-actor.ts';
import { sentences } from '../../../../refusals.ts';
import type { Actions, PageServerLoad } from './$types.ts';

export const load: PageServerLoad = ({ locals }) =>
	locals.asActor(async (tx) => {
		await concerns.mustCome(tx);
		const { zone } = meOf(tx);
		const at = now();
		const moment = new Intl.DateTimeFormat(tagOf(locals.locale), {
			dateStyle: 'medium',
			timeStyle: 'short',
			timeZone: zone
		});
		const rota = await duties.listDuties(tx);
		const proposable = await two.listProposable(tx);
		return {
			open: (await concerns.listOpen(tx)).map((one) => ({
				...one,
				waited: sayWait(one.raisedAt, at, locals.locale),
				mayPropose: proposable.includes(one.id)
			})),
			two: (await two.listOfOurs(tx)).map((one) => ({ ...one, until: moment.format(one.until) })),
			closed: (await concerns.listClosed(tx)).map((one) => ({ ...one, on: moment.format(one.closedAt) })),
			onDuty: onDutyAt(rota, at).map((duty) =>
				m.concerns_duty_now_until({ name: duty.firstName, until: moment.format(duty.endsAt) })
			),
			duties: rota.map(({ id, firstName: name, beginsAt, endsAt, mine }) => ({
				id,
				mine,
				said: m.concerns_duty_line({ name, begins: moment.format(beginsAt), ends: moment.format(endsAt) })
			})),
			zone
		};
	});

/** Which concern or duty a form names. */
async function formWithId(request: Request): Promise<{ form: FormData; id: string }> {
	const form = await request.formData();
	const id = form.get('id');
	return isId(id) ? { form, id } : error(404);
}

export const actions: Actions = {
	async take({ request, locals }) {
		const { id } = await formWithId(request);
		await locals.asActor((tx) => concerns.take(tx, id));
		redirect(303, `${locals.prefix}/beside-you/concerns`);
	},

	async close({ request, locals }) {
		const { form, id } = await formWithId(request);
		const { words, refusals } = parseClosing(form);
		if (refusals.length > 0) return fail(400, { id, unsent: null, problems: sentences(refusals) });
		try {
			await locals.asActor((tx) => concerns.close(tx, id, words));
		} catch (problem) {
			if (!(problem instanceof Refusal)) throw problem;
			return fail(409, { id, unsent: words, problems: sentences([problem]) });
		}
		redirect(303, `${locals.prefix}/beside-you/concerns`);
	},

	async on({ request, locals }) {
		const form = await request.formData();
		const refusals = await locals.asActor(async (tx) => {
			const read = parseDuty(form, meOf(tx).zone, now());
			if ('refusals' in read) return read.refusals;
			await duties.begin(tx, read);
			return [];
		});
		if (refusals.length > 0) return fail(400, { id: null, unsent: null, problems: sentences(refusals) });
		redirect(303, `${locals.prefix}/beside-you/concerns`);
	},

	async off({ request, locals }) {
		const { id } = await formWithId(request);
		await locals.asActor((tx) => duties.takeBack(tx, id));
		redirect(303, `${locals.prefix}/beside-you/concerns`);
	}
};
