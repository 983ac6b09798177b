import { error } from '@sveltejs/kit';
import type { Letterbox } from '#lib/letterbox/letterbox.ts';
import * as letterboxes from '#lib/letterbox/letterboxes.server.ts';
import { postLetter, showLetterbox } from '../../letterbox/post-letter.server.ts';
import type { Actions, PageServerLoad } from './$types.ts';

/** The letterbox, where one is open that takes questions from schools. Where there is none, there is no such page. */
async function openToSchools(locals: App.Locals): Promise<Letterbox> {
	const letterbox = await locals.asVisitor(letterboxes.findOpen);
	if (!letterbox?.schools) error(404);
	return letterbox;
}

export const load: PageServerLoad = async ({ locals }) => showLetterbox(locals, await openToSchools(locals));

export const actions: Actions = {
	async default(event) {
		return postLetter(event, await openToSchools(event.locals), 'school');
	}
};
