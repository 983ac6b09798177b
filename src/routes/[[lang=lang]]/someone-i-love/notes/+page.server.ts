import { fail, redirect } from '@sveltejs/kit';
import { isId, newId } from '#lib/base/ids.ts';
import { emptyNote, isUnwritten, noteCarried, parseNote, typedIn } from '#lib/family-notes/family-note.ts';
import * as familyNotes from '#lib/family-notes/family-notes.server.ts';
import { drawDots } from '#lib/looking-back/dots.ts';
import { spanOf } from '#lib/looking-back/spans.ts';
import { noteDay } from '../../../../family-note-form.ts';
import { emptyKeepForm } from '../../../../keep-form.ts';
import { sentences } from '../../../../refusals.ts';
import type { Actions, PageServerLoad } from './$types.ts';

/** A form for anybody; below it, for whoever has a page of their own, what they kept. */
export const load: PageServerLoad = async ({ locals, url }) => {
	const before = url.searchParams.get('before');
	// For a visitor from files alone, so that it stands when nothing else does.
	const mine =
		locals.session === null
			? null
			: await locals.asActor(async (tx) => {
					if (!tx.me) return null;
					const leaf = await familyNotes.list(tx, isId(before) ? before : null);
					return { ...leaf, today: noteDay(locals, tx.me), eases: await familyNotes.readEases(tx) };
				});
	const days = (mine?.eases ?? []).map(({ day }) => day);
	const known = { first: days.at(-1) ?? null, last: days.at(0) ?? null };
	const span = spanOf({ kind: 'all' }, { today: mine?.today ?? '', ...known });
	return {
		typed: emptyNote(newId()),
		mine: mine && { notes: mine.notes, more: mine.more, today: mine.today, leafed: isId(before) },
		// One day alone is no picture.
		picture: mine && known.first !== known.last ? { span, dots: drawDots(mine.eases, span) } : null,
		kept: url.searchParams.has('kept'),
		operator: locals.house.settings.operator,
		backupDays: locals.house.settings.backupDays,
		maySignIn: locals.maySignIn
	};
};

export const actions: Actions = {
	/** Read back, to be printed or left. Nothing is stored. */
	async read({ request, locals }) {
		const typed = typedIn(await request.formData());
		const { note, refusals } = parseNote(typed, noteDay(locals, null));
		if (refusals.length > 0) return fail(400, { stage: 'form' as const, typed, problems: sentences(refusals) });
		return { stage: 'read' as const, note, carried: noteCarried(typed) };
	},

	/** Back to the form with everything as it was typed. */
	async change({ request }) {
		return { stage: 'form' as const, typed: typedIn(await request.formData()), problems: sentences([]) };
	},

	/** Kept with what is already kept here; or, for a visitor, first asked what keeping needs. */
	async keep({ request, locals }) {
		const typed = typedIn(await request.formData());
		const kept = await locals.asActor(async (tx) => {
			const { note, refusals } = parseNote(typed, noteDay(locals, tx.me));
			if (refusals.length > 0) return refusals;
			if (!tx.me) return null;
			return isUnwritten(note) ? '' : familyNotes.record(tx, typed.id, note);
		});
		if (kept === null) return { stage: 'keep' as const, carried: noteCarried(typed), keep: emptyKeepForm(locals) };
		if (typeof kept !== 'string') return fail(400, { stage: 'form' as const, typed, problems: sentences(kept) });
		redirect(303, `${locals.prefix}/someone-i-love/notes${kept === '' ? '' : '?kept#kept'}`);
	}
};
