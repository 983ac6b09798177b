import { fail } from '@sveltejs/kit';
import { Refusal } from '#lib/base/refusal.ts';
import { openByLink } from '#lib/cards/cards.server.ts';
import { sentences } from '../../../../../refusals.ts';
import type { Actions } from './$types.ts';

// As a visitor, and the same page for every link, whether it leads anywhere or not. The card comes with the answer: no
// cookie, nothing that is left in this browser when the tab is closed.

export const actions: Actions = {
	async default({ request, locals, params }) {
		const code = String((await request.formData()).get('code') ?? '').slice(0, 40);
		const brought = {
			masterKey: locals.house.masterKey,
			token: params.token.slice(0, 100),
			code,
			caller: locals.caller
		};
		try {
			const card = await locals.asVisitor((tx) => openByLink(tx, brought));
			if (card) return { stage: 'card' as const, words: card.words };
			throw new Refusal('cards_open_unknown', 'code');
		} catch (problem) {
			if (!(problem instanceof Refusal)) throw problem;
			const status = problem.code === 'cards_open_too_many' ? 429 : 400;
			return fail(status, { stage: 'code' as const, code, problem: sentences([problem]).code ?? null });
		}
	}
};
