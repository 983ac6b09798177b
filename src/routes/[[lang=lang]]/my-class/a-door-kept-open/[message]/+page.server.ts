import { findMessage } from '#lib/classes/door.server.ts';
import { parseChanged } from '#lib/words-to-borrow/sentence.ts';
import { showChanged } from '../../../../../show-changed.ts';
import type { Actions, PageServerLoad } from './$types.ts';

export const load: PageServerLoad = ({ locals, params }) =>
	findMessage(locals.house.root, params.message, locals.locale);

export const actions: Actions = {
	show: showChanged(parseChanged)
};
