import { fail, redirect } from '@sveltejs/kit';
import { isId } from '#lib/base/ids.ts';
import { Absent } from '#lib/base/refusal.ts';
import { parseNote, typedIn, typedOf } from '#lib/family-notes/family-note.ts';
import * as familyNotes from '#lib/family-notes/family-notes.server.ts';
import { noteDay } from '../../../../../family-note-form.ts';
import { sentences } from '../../../../../refusals.ts';
import type { Actions, PageServerLoad } from './$types.ts';

export const load: PageServerLoad = async ({ locals, params }) => {
	const note = await locals.asActor((tx) => {
		if (!isId(params.id)) throw new Absent();
		return familyNotes.find(tx, params.id);
	});
	return { typed: typedOf(note) };
};

export const actions: Actions = {
	async default({ request, locals, params }) {
		const { id } = params;
		const typed = { ...typedIn(await request.formData()), id };
		const refusals = await locals.asActor(async (tx) => {
			if (!isId(id)) throw new Absent();
			const before = await familyNotes.find(tx, id);
			const { note, refusals } = parseNote({ ...typed, day: typed.day || before.day }, noteDay(locals, tx.me));
			if (refusals.length === 0) await familyNotes.change(tx, id, note);
			return refusals;
		});
		if (refusals.length > 0) return fail(400, { typed, problems: sentences(refusals) });
		redirect(303, `${locals.prefix}/someone-i-love/notes?kept#kept`);
	}
};
