import { error } from '@sveltejs/kit';
import { Absent } from '#lib/base/refusal.ts';
import { findMessage } from '#lib/classes/door.server.ts';
import { parseChanged } from '#lib/words-to-borrow/sentence.ts';
import { showChanged } from '../../../../../show-changed.ts';
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
	show: showChanged(parseChanged)
};
