import { error } from '@sveltejs/kit';
import type { Letterbox } from '#lib/letterbox/letterbox.ts';
import * as letterboxes from '#lib/letterbox/letterboxes.server.ts';
import { postLetter, showLetterbox } from './post-letter.server.ts';
import type { Actions, PageServerLoad } from './$types.ts';

/** The letterbox that is open. Where there is none, there is no such page. */
async function openLetterbox(locals: App.Locals): Promise<Letterbox> {
	return (await locals.asVisitor(letterboxes.findOpen)) ?? error(404);
}

export const load: PageServerLoad = async ({ locals }) => {
	const letterbox = await openLetterbox(locals);
	return { ...showLetterbox(locals, letterbox), schools: letterbox.schools };
};

export const actions: Actions = {
	async default(event) {
		return postLetter(event, await openLetterbox(event.locals), null);
	}
};
