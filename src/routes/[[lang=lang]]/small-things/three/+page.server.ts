import { error, redirect } from '@sveltejs/kit';
import { now } from '#lib/base/clock.ts';
import { dayOf } from '#lib/base/day.ts';
import { isId, newId } from '#lib/base/ids.ts';
import type { Tx } from '#lib/database/as-actor.ts';
import { take } from '#lib/steps/attempts.server.ts';
import type { Known } from '#lib/steps/known.ts';
import { holds, withWall } from '#lib/steps/offering.ts';
import { daysAt, read, write } from '#lib/steps/offers.server.ts';
import { endRest, isResting, rest } from '#lib/steps/rests.server.ts';
import { offerable, type Step } from '#lib/steps/things.ts';
import { readSteps } from '../../../../small-things.ts';
import { askedIn, knownFrom, queryOf } from './visiting.ts';
import type { Actions, PageServerLoad } from './$types.ts';

export const load: PageServerLoad = ({ locals, url }) =>
	locals.asActor(async (tx) => {
		const nothing = url.searchParams.has('nothing');
		if (tx.me && (await isResting(tx))) return { resting: true, nothing, known: null, offered: [], formId: '' };
		const steps = await readSteps(tx, locals.house, locals.locale);
		const known = tx.me ? await read(tx) : knownFrom(url.searchParams);
		const wall = await showWall(tx, known, steps);
		const byId = new Map(steps.map((step) => [step.id, step]));
		const { onlyAtNight, onlyInRoom, notKinds } = wall.asked;
		return {
			resting: false,
			nothing,
			known: { onlyAtNight, onlyInRoom, notKinds, query: tx.me ? '' : queryOf(wall) },
			offered: (wall.wall?.things ?? []).flatMap(({ id, slot, reasons }) => {
				const step = byId.get(id);
				return step ? [{ ...shown(step), slot, reasons }] : [];
			}),
			formId: newId()
		};
	});

const shown = ({ id, words, smaller, kind }: Step) => ({ id, words, smaller, kind });

/** The set that was made today, or another. Read by somebody it is kept, so that the page shows the same again. */
async function showWall(tx: Tx, known: Known, steps: readonly Step[]): Promise<Known> {
	const things = offerable(steps, known.fields);
	const day = dayFor(tx);
	if (holds(known, { things, day })) return known;
	const made = withWall(known, { things, day, at: daysAt(now().epochMilliseconds), seed: newId() });
	if (tx.me) await write(tx, made);
	return made;
}

const dayFor = ({ me }: Tx) => dayOf(now(), me?.zone ?? 'UTC', me?.dayBegins ?? 0);

export const actions: Actions = {
	/** Another set, or what one wants of every set from now on. It holds at once. */
	async ask({ request, locals }) {
		const form = await request.formData();
		const asked = askedIn(form);
		if (!asked) error(400);
		const query = await locals.asActor(async (tx) => {
			const known = tx.me ? await read(tx) : knownFrom(new URLSearchParams(String(form.get('visiting') ?? '')));
			const changed = asked.known(known);
			const steps = await readSteps(tx, locals.house, locals.locale);
			const things = offerable(steps, known.fields);
			const at = daysAt(now().epochMilliseconds);
			const next = withWall(changed, { things, day: dayFor(tx), at, seed: newId(), change: asked.change });
			if (tx.me) await write(tx, next);
			return tx.me ? '' : `?${queryOf(next)}`;
		});
		redirect(303, `${locals.prefix}/small-things/three${query}`);
	},

	async take({ request, locals }) {
		const form = await request.formData();
		const [formId, id] = [form.get('form_id'), form.get('id')];
		if (!isId(formId) || typeof id !== 'string') error(400);
		const attempt = await locals.asActor(async (tx) => {
			const steps = await readSteps(tx, locals.house, locals.locale);
			const step = steps.find((one) => one.id === id);
			if (!step) error(404);
			const words = form.has('smaller') && step.smaller ? step.smaller : step.words;
			return take(tx, formId, dayFor(tx), { step: step.id, words, own: step.own, place: step.where });
		});
		redirect(303, `${locals.prefix}/small-things/taken/${attempt}?kept`);
	},

	/** Said, and kept nowhere. */
	nothing: ({ locals }) => redirect(303, `${locals.prefix}/small-things/three?nothing`),

	async rest({ locals }) {
		await locals.asActor(rest);
		redirect(303, `${locals.prefix}/small-things/three`);
	},

	async end({ locals }) {
		await locals.asActor(endRest);
		redirect(303, `${locals.prefix}/small-things/three`);
	}
};
