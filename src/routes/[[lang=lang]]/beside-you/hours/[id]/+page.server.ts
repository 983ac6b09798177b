import { error, fail, redirect } from '@sveltejs/kit';
import { now } from '#lib/base/clock.ts';
import { isId, newId } from '#lib/base/ids.ts';
import { Absent, Refusal } from '#lib/base/refusal.ts';
import { cleanText } from '#lib/base/text.ts';
import { whoStaffs } from '#lib/associations/associations.server.ts';
import { meAsCompanion } from '#lib/companions/companions.server.ts';
import { meOf, type Tx } from '#lib/database/as-actor.ts';
import { earliest, parseLine, parsePlan, type TypedPlan } from '#lib/hours/hour.ts';
import { lookInside } from '#lib/hours/hour-stream.server.ts';
import { localOf, writeSpan, writeStartDay } from '#lib/hours/hour-time.ts';
import * as hosting from '#lib/hours/hosting.server.ts';
import { say } from '#lib/hours/hours.server.ts';
import { sentences } from '../../../../../refusals.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types.ts';

type Act = Pick<RequestEvent, 'locals' | 'params' | 'request'>;

/** An hour that is over, or that is nobody's of this association, leads back to those that are to come. */
export const load: PageServerLoad = async ({ locals, params }) => {
	if (!isId(params.id)) error(404);
	const found = await locals.asActor(async (tx) => {
		await whoStaffs(tx, 'hours');
		const me = await meAsCompanion(tx);
		const { zone } = meOf(tx);
		const hour = await hosting.findOurs(tx, params.id).catch((problem: unknown) => {
			if (problem instanceof Absent) return null;
			throw problem;
		});
		if (!hour) return null;
		if (hour.mine) await hosting.stay(tx, hour.id);
		const minutes = (hour.endsAt.getTime() - hour.startsAt.getTime()) / 60_000;
		const typed: TypedPlan = {
			...{ kind: hour.kind, about: hour.about, size: hour.size, locale: hour.locale },
			...{ minors: hour.minors, families: hour.families, signs: hour.signs, writing: hour.writing },
			starts: localOf(hour.startsAt, zone),
			minutes: String(minutes)
		};
		return {
			...{ hour, zone, typed, formId: newId(), mayHostMinors: me.minorsUntilDay !== null },
			mayCancel: !hour.opened && (hour.mine || me.roles.includes('coordinator')),
			mayOpen: hour.mine && hour.startsAt.getTime() - earliest * 60_000 <= now().epochMilliseconds,
			inside: await lookInside(tx, locals.house.masterKey, hour.id),
			when: `${writeStartDay(hour, zone, locals.locale)}, ${writeSpan(hour, zone, locals.locale)} (${zone})`
		};
	});
	return found ?? redirect(303, `${locals.prefix}/beside-you/hours`);
};

export const actions: Actions = {
	async change(event) {
		const { locals, params } = event;
		const zone = await locals.asActor(async (tx) => meOf(tx).zone);
		const { typed, refusals, plan } = parsePlan(await event.request.formData(), zone, now());
		if (!plan) return fail(400, { typed, text: '', problems: sentences(refusals) });
		return act(event, (tx) => hosting.change(tx, params.id, plan), { typed, text: '' });
	},

	open: (event) => act(event, (tx) => hosting.open(tx, event.locals.house.masterKey, event.params.id)),
	pause: (event) => act(event, (tx) => hosting.act(tx, event.params.id, 'pause')),
	go_on: (event) => act(event, (tx) => hosting.act(tx, event.params.id, 'go_on')),
	leave: (event) => act(event, (tx) => hosting.act(tx, event.params.id, 'leave')),
	end: (event) => act(event, (tx) => hosting.act(tx, event.params.id, 'end')),
	cancel: (event) => act(event, (tx) => hosting.act(tx, event.params.id, 'cancel')),
	hide: (event) => quiet(event, 'hide'),
	lead_out: (event) => quiet(event, 'lead_out'),

	async say(event) {
		const { request, locals, params } = event;
		const form = await request.formData();
		const raw = String(form.get('text') ?? '');
		const formId = isId(form.get('form_id')) ? String(form.get('form_id')) : newId();
		const { masterKey } = locals.house;
		return act(
			event,
			async (tx) => say(tx, { masterKey, hour: params.id, formId, text: parseLine(raw), soundsLikeDanger: false }),
			{ typed: null, text: cleanText(raw) }
		);
	}
};

async function quiet(event: Act, what: 'hide' | 'lead_out') {
	const line = (await event.request.formData()).get('line');
	if (!isId(line)) error(404);
	return act(event, (tx) => hosting.quiet(tx, event.params.id, line, what));
}

/** One act; what the law refuses does not exist here. */
async function act(
	{ locals, params }: Act,
	work: (tx: Tx) => Promise<void>,
	said: { typed: TypedPlan | null; text: string } = { typed: null, text: '' }
) {
	try {
		await locals.asActor(work);
	} catch (problem) {
		if (!(problem instanceof Refusal)) throw problem;
		return fail(400, { ...said, problems: sentences([problem]) });
	}
	redirect(303, `${locals.prefix}/beside-you/hours/${params.id}`);
}
