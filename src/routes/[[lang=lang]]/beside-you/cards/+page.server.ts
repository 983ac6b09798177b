import { error, fail, redirect } from '@sveltejs/kit';
import { isId } from '#lib/base/ids.ts';
import { Refusal } from '#lib/base/refusal.ts';
import { parseBack } from '#lib/cards/card-reading.ts';
import * as readings from '#lib/cards/card-readings.server.ts';
import * as concerns from '#lib/concerns/concerns.server.ts';
import type { Tx } from '#lib/database/as-actor.ts';
import { sentences } from '../../../../refusals.ts';
import type { Actions, PageServerLoad } from './$types.ts';

export const load: PageServerLoad = ({ locals, url }) =>
	locals.asActor(async (tx) => ({
		cards: await readings.listToRead(tx),
		called: await concerns.listCalled(tx, 'cards'),
		marked: url.searchParams.has('marked')
	}));

export const actions: Actions = {
	async through({ request, locals }) {
		const id = (await request.formData()).get('id');
		if (!isId(id)) error(404);
		return act(locals, { id, words: '' }, (tx) => readings.letThrough(tx, id));
	},

	async back({ request, locals }) {
		const form = await request.formData();
		const id = form.get('id');
		if (!isId(id)) error(404);
		const { words, refusals } = parseBack(form);
		if (refusals.length > 0) return fail(400, { id, words, problems: sentences(refusals) });
		return act(locals, { id, words }, (tx) => readings.handBack(tx, id, words));
	},

	/** It still waits: that a human is needed decides nothing about the card. */
	async needed({ request, locals }) {
		const id = (await request.formData()).get('id');
		if (!isId(id)) error(404);
		await locals.asActor((tx) => concerns.raise(tx, 'cards', id));
		redirect(303, `${locals.prefix}/beside-you/cards?marked=yes`);
	}
};

/** What is not the actor's to decide does not exist here; what somebody else decided meanwhile is said, with what was typed. */
async function act(locals: App.Locals, typed: { id: string; words: string }, verb: (tx: Tx) => Promise<void>) {
	try {
		await locals.asActor(verb);
	} catch (problem) {
		if (!(problem instanceof Refusal)) throw problem;
		return fail(409, { ...typed, problems: sentences([problem]) });
	}
	redirect(303, `${locals.prefix}/beside-you/cards`);
}
