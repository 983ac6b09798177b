import { error, fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { Temporal } from 'temporal-polyfill';
import { now } from '#lib/base/clock.ts';
import { momentOf, parseClock } from '#lib/base/day.ts';
import { isId } from '#lib/base/ids.ts';
import { tagOf } from '#lib/base/locale.ts';
import { Refusal } from '#lib/base/refusal.ts';
import { meOf, type Tx } from '#lib/database/as-actor.ts';
import { parseAfterwards, parseExpects, parseIfThen } from '#lib/steps/attempt.ts';
import * as attempts from '#lib/steps/attempts.server.ts';
import { learnAnew, learnFrom } from '#lib/steps/offers.server.ts';
import { isTold } from '#lib/told/told.server.ts';
import { byId, readSteps } from '../../../../../small-things.ts';
import { sentences } from '../../../../../refusals.ts';
import type { Actions, PageServerLoad } from './$types.ts';

export const load: PageServerLoad = ({ locals, params, url }) =>
	locals.asActor(async (tx) => {
		const attempt = await attempts.find(tx, idOf(params.id));
		const { zone } = meOf(tx);
		const when = new Intl.DateTimeFormat(tagOf(locals.locale), {
			dateStyle: 'full',
			timeStyle: 'short',
			timeZone: zone
		});
		return {
			attempt,
			remindAt: attempt.remindAt && when.format(attempt.remindAt),
			told: await isTold(tx),
			kept: url.searchParams.has('kept')
		};
	});

export const actions: Actions = {
	ifthen: (event) => write(event, (tx, id, form) => attempts.change(tx, id, parseIfThen(form))),
	before: (event) => write(event, (tx, id, form) => attempts.change(tx, id, parseExpects(form))),

	after: (event) =>
		write(event, async (tx, id, form) => {
			const said = parseAfterwards(form);
			const before = await attempts.find(tx, id);
			const after = await attempts.change(tx, id, said);
			await learnFrom(tx, after, before, await things(tx, event));
		}),

	remind: (event) =>
		write(event, async (tx, id, form) => {
			const { zone } = meOf(tx);
			const minutes = parseClock(String(form.get('time') ?? ''));
			const today = now().toZonedDateTimeISO(zone).toPlainDate();
			const day = form.get('day') === 'tomorrow' ? today.add({ days: 1 }) : today;
			const at = minutes === null ? null : momentOf(`${day.toString()}T${String(form.get('time'))}`, zone);
			if (!at || Temporal.Instant.compare(at, now()) <= 0) throw new Refusal('steps_remind_unknown', 'time');
			await attempts.remind(tx, id, at);
		}),

	quiet: (event) => write(event, (tx, id) => attempts.remind(tx, id, null)),

	async remove(event) {
		const id = idOf(event.params.id);
		await event.locals.asActor(async (tx) => {
			const { outcome } = await attempts.find(tx, id);
			await attempts.remove(tx, id);
			if (outcome !== null) await learnAnew(tx, await things(tx, event));
		});
		redirect(303, `${event.locals.prefix}/small-things/taken`);
	}
};

const things = async (tx: Tx, { locals }: RequestEvent) => byId(await readSteps(tx, locals.house, locals.locale));

/** Writes something to it; what is refused is said beside what was typed, and nothing of it is lost. */
async function write(event: RequestEvent, work: (tx: Tx, id: string, form: FormData) => Promise<unknown>) {
	const { locals, params, request } = event;
	const id = idOf(params.id);
	const form = await request.formData();
	try {
		await locals.asActor(async (tx) => {
			// First whether it is there at all: to others than its owner nothing else is answered.
			await attempts.find(tx, id);
			await work(tx, id, form);
		});
	} catch (problem) {
		if (!(problem instanceof Refusal)) throw problem;
		const typed = Object.fromEntries(
			[...form].flatMap(([name, text]) => (typeof text === 'string' ? [[name, text]] : []))
		);
		return fail(400, { typed, problems: sentences([problem]) });
	}
	redirect(303, `${locals.prefix}/small-things/taken/${id}?kept`);
}

function idOf(id: string | undefined): string {
	if (!isId(id)) error(404);
	return id;
}
