import { error, fail, redirect } from '@sveltejs/kit';
import { isId, newId } from '#lib/base/ids.ts';
import { Absent, Refusal } from '#lib/base/refusal.ts';
import { cleanText } from '#lib/base/text.ts';
import { whoStaffs } from '#lib/associations/associations.server.ts';
import type { Tx } from '#lib/database/as-actor.ts';
import { isOneOf, parseLine, parseName, signs, ways } from '#lib/hours/hour.ts';
import { lookInside } from '#lib/hours/hour-stream.server.ts';
import { writeSpan, writeStartDay, zoneFor } from '#lib/hours/hour-time.ts';
import * as hours from '#lib/hours/hours.server.ts';
import { readDangerWords } from '#lib/safety/danger-words.server.ts';
import { soundsLikeDanger } from '#lib/safety/danger-words.ts';
import { sentences } from '../../../../refusals.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types.ts';

/** One that is over, called off, or not for whoever asks, leads back to those that are to come. */
async function orToAll<T>({ locals }: Pick<RequestEvent, 'locals'>, work: (tx: Tx) => Promise<T>): Promise<T> {
	const answer = await locals.asActor(async (tx) => {
		await whoStaffs(tx, 'hours');
		return work(tx).catch((problem: unknown) => {
			if (problem instanceof Absent) return problem;
			throw problem;
		});
	});
	if (answer instanceof Absent) redirect(303, `${locals.prefix}/hours`);
	return answer;
}

export const load: PageServerLoad = async (event) => {
	const { locals, params, url } = event;
	if (!isId(params.id)) error(404);
	const { masterKey } = locals.house;
	const found = await orToAll(event, async (tx) => {
		const hour = await hours.findComing(tx, params.id);
		const inside = await lookInside(tx, masterKey, hour.id);
		const seat = inside && (await hours.findSeat(tx, hour.id));
		return { hour, inside, seat, member: tx.me !== null, own: tx.me?.zone ?? null };
	});
	const zone = zoneFor(found.own, url.searchParams.get('zone'), locals.locale);
	const when = `${writeStartDay(found.hour, zone, locals.locale)}, ${writeSpan(found.hour, zone, locals.locale)} (${zone})`;
	return { ...found, when, formId: newId() };
};

export const actions: Actions = {
	async seat(event) {
		const { request, locals, params } = event;
		const form = await request.formData();
		const [way, raw] = [form.get('way'), String(form.get('name') ?? '').slice(0, 300)];
		if (!isOneOf(ways, way)) error(400);
		try {
			await orToAll(event, async (tx) => {
				const { host } = await hours.findComing(tx, params.id);
				const name = way === 'write' ? parseName(raw, host) : null;
				await hours.takeSeat(tx, { masterKey: locals.house.masterKey, hour: params.id, way, name });
			});
		} catch (problem) {
			return again(problem, { text: '', name: cleanText(raw), way });
		}
		redirect(303, `${locals.prefix}/hours/${params.id}#part`);
	},

	async say(event) {
		const { request, locals, params } = event;
		const form = await request.formData();
		const raw = String(form.get('text') ?? '');
		const formId = isId(form.get('form_id')) ? String(form.get('form_id')) : newId();
		let danger = false;
		try {
			const text = parseLine(raw);
			danger = soundsLikeDanger(text, readDangerWords(locals.house.root));
			const { masterKey } = locals.house;
			await orToAll(event, (tx) =>
				hours.say(tx, { masterKey, hour: params.id, formId, text, soundsLikeDanger: danger })
			);
		} catch (problem) {
			return again(problem, { text: cleanText(raw), name: '', way: '' });
		}
		// Said on the answer itself: nothing in the address or in this browser may tell of it later.
		if (danger) return { typed: null, problems: {} as Record<string, string>, danger: true };
		redirect(303, `${locals.prefix}/hours/${params.id}#part`);
	},

	async sign(event) {
		const { request, locals, params } = event;
		const sign = (await request.formData()).get('sign');
		if (!isOneOf(signs, sign)) error(400);
		try {
			await orToAll(event, (tx) => hours.giveSign(tx, params.id, sign));
		} catch (problem) {
			// The host paused or left meanwhile: a sign that comes too late is nothing to be told about.
			if (!(problem instanceof Refusal)) throw problem;
		}
		redirect(303, `${locals.prefix}/hours/${params.id}#part`);
	}
};

function again(problem: unknown, typed: { text: string; name: string; way: string }) {
	if (!(problem instanceof Refusal)) throw problem;
	return fail(400, { typed, problems: sentences([problem]), danger: false });
}
