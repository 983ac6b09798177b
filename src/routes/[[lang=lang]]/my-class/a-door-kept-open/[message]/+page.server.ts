import { error, fail } from '@sveltejs/kit';
import { Absent, Refusal } from '#lib/base/refusal.ts';
import { findMessage } from '#lib/classes/door.server.ts';
import { parseChanged } from '#lib/words-to-borrow/sentence.ts';
import { sentences } from '../../../../../refusals.ts';
import type { Actions, PageServerLoad } from './$types.ts';

export const load: PageServerLoad = ({ locals, params }) => {
	try {
		return findMessage(locals.house.root, params.message, locals.locale);
	} catch (problem) {
		if (problem instanceof Absent) error(404);
		throw problem;
	}
};

export const actions: Actions = {
	/** Shows what somebody made of it. It comes back in this one answer and is kept nowhere. */
	async show({ request }) {
		const typed = String((await request.formData()).get('text') ?? '');
		try {
			return { text: parseChanged(typed), problem: null };
		} catch (problem) {
			if (!(problem instanceof Refusal)) throw problem;
			return fail(400, { text: typed, problem: sentences([problem]).text ?? null });
		}
	}
};
