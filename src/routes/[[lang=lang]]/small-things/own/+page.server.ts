import { error, fail, redirect } from '@sveltejs/kit';
import { now } from '#lib/base/clock.ts';
import { dayOf } from '#lib/base/day.ts';
import { isId, newId } from '#lib/base/ids.ts';
import { Refusal } from '#lib/base/refusal.ts';
import { meOf, type Tx } from '#lib/database/as-actor.ts';
import { take } from '#lib/steps/attempts.server.ts';
import { places } from '#lib/steps/library.ts';
import { readSmallThings } from '#lib/steps/library.server.ts';
import { parseOwnStep, type OwnStep } from '#lib/steps/own-step.ts';
import * as own from '#lib/steps/own-steps.server.ts';
import { sentences } from '../../../../refusals.ts';
import type { Actions, PageServerLoad } from './$types.ts';

export const load: PageServerLoad = ({ locals, url }) =>
	locals.asActor(async (tx) => {
		const from = readSmallThings(locals.house.root).find(({ id }) => id === url.searchParams.get('from'));
		return {
			mine: await own.list(tx),
			/** One of the library that is to be changed, to begin with. */
			from: from && {
				words: from.text[locals.locale],
				smaller: from.smaller[locals.locale],
				place: from.place as string
			},
			places,
			formId: newId()
		};
	});

export const actions: Actions = {
	keep: (event) => write(event, (tx, { form, step }) => own.keep(tx, idIn(form, 'form_id'), step)),
	change: (event) => write(event, (tx, { form, step }) => own.change(tx, idIn(form, 'id'), step)),

	async remove({ locals, request }) {
		const id = idIn(await request.formData(), 'id');
		await locals.asActor((tx) => own.remove(tx, id));
		redirect(303, `${locals.prefix}/small-things/own`);
	},

	async take({ locals, request }) {
		const form = await request.formData();
		const id = idIn(form, 'id');
		const attempt = await locals.asActor(async (tx) => {
			const step = (await own.list(tx)).find((one) => one.id === id);
			if (!step) error(404);
			const { zone, dayBegins } = meOf(tx);
			const taking = { step: id, words: step.words, own: true, place: step.place };
			return take(tx, idIn(form, 'form_id'), dayOf(now(), zone, dayBegins), taking);
		});
		redirect(303, `${locals.prefix}/small-things/taken/${attempt}?kept`);
	}
};

/** What is refused is said beside what was typed. */
async function write(
	{ locals, request }: { locals: App.Locals; request: Request },
	work: (tx: Tx, given: { form: FormData; step: OwnStep }) => Promise<unknown>
) {
	const form = await request.formData();
	try {
		const step = parseOwnStep(form, places);
		await locals.asActor((tx) => work(tx, { form, step }));
	} catch (problem) {
		if (!(problem instanceof Refusal)) throw problem;
		const typed = (name: string) => String(form.get(name) ?? '');
		const step = { words: typed('words'), smaller: typed('smaller'), place: typed('place') };
		return fail(400, { id: typed('id'), step, problems: sentences([problem]) });
	}
	redirect(303, `${locals.prefix}/small-things/own`);
}

function idIn(form: FormData, name: string): string {
	const id = form.get(name);
	if (!isId(id)) error(400);
	return id;
}
