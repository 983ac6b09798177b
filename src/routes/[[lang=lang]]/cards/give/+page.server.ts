import { fail, redirect } from '@sveltejs/kit';
import { isId, newId } from '#lib/base/ids.ts';
import { Refusal } from '#lib/base/refusal.ts';
import { cleanText } from '#lib/base/text.ts';
import { parseCard, parseWhereTo } from '#lib/cards/card.ts';
import * as cards from '#lib/cards/cards.server.ts';
import { asWorker } from '#lib/database/as-actor.ts';
import { writeDay } from '#lib/looking-back/dates.ts';
import { sentences } from '../../../../refusals.ts';
import type { Actions, PageServerLoad } from './$types.ts';

export const load: PageServerLoad = async ({ locals, url }) => {
	const { first, ...where } = await locals.asActor(cards.whereTo);
	const listed = new Intl.ListFormat(locals.locale, { type: 'disjunction' });
	return {
		origin: url.origin,
		formId: newId(),
		...where,
		first: first && { id: first.id, association: first.association, names: listed.format(first.readers) }
	};
};

export const actions: Actions = {
	/** What was written on the page of a ready card comes along. */
	async write({ request }) {
		const form = await request.formData();
		return { stage: 'form' as const, typed: typedIn(form), formId: newId(), problems: {} as Record<string, string> };
	},

	async give({ request, locals }) {
		const form = await request.formData();
		const typed = typedIn(form);
		const formId = isId(form.get('form_id')) ? String(form.get('form_id')) : newId();
		const { house, locale } = locals;
		let link: cards.CardLink | null;
		try {
			const told = form.get('first');
			const first = isId(told) ? told : null;
			const giving = {
				masterKey: house.masterKey,
				formId,
				first,
				text: parseCard(typed.text),
				to: parseWhereTo(typed)
			};
			link = await locals.asActor((tx) => cards.give(tx, giving));
		} catch (problem) {
			if (!(problem instanceof Refusal)) throw problem;
			const status = problem.code === 'cards_too_many' ? 429 : 400;
			return fail(status, { stage: 'form' as const, typed, formId, problems: sentences([problem]) });
		}
		// What has ended goes where the next one comes.
		await asWorker(house.database)(cards.sweep);
		if (!link) redirect(303, `${locals.prefix}/cards/given`);
		const until = writeDay(link.endsAt.toISOString().slice(0, 10), 'weekdayYear', locale);
		return { stage: 'link' as const, token: link.token, code: link.code, until };
	}
};

function typedIn(form: FormData) {
	const said = (field: string) => String(form.get(field) ?? '');
	return { text: cleanText(said('text')), to: said('to'), days: said('days') };
}
