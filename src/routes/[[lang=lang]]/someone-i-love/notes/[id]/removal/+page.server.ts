import { redirect } from '@sveltejs/kit';
import { isId } from '#lib/base/ids.ts';
import { Absent } from '#lib/base/refusal.ts';
import { noteCarried, typedOf } from '#lib/family-notes/family-note.ts';
import * as familyNotes from '#lib/family-notes/family-notes.server.ts';
import type { Actions, PageServerLoad } from './$types.ts';

export const load: PageServerLoad = ({ locals, request }) => {
	if (request.method === 'GET') redirect(303, `${locals.prefix}/someone-i-love/notes`);
};

export const actions: Actions = {
	/** Removed at once. What it was goes back to the page and nowhere else, so that it can be put back. */
	async default({ locals, params }) {
		const { id } = params;
		const removed = await locals.asActor(async (tx) => {
			if (!isId(id)) throw new Absent();
			const found = await familyNotes.find(tx, id);
			await familyNotes.remove(tx, id);
			return found;
		});
		return { carried: noteCarried(typedOf(removed)) };
	}
};
