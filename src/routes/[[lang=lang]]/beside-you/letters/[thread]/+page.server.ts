import { error, redirect, type RequestEvent } from '@sveltejs/kit';
import { isId, newId } from '#lib/base/ids.ts';
import { Absent } from '#lib/base/refusal.ts';
import * as companions from '#lib/companions/companions.server.ts';
import { meOf, type Tx } from '#lib/database/as-actor.ts';
import * as listening from '#lib/threads/listening.server.ts';
import { markBeside } from '#lib/threads/thread-marks.server.ts';
import * as threads from '#lib/threads/threads.server.ts';
import { comeByMyself } from '#lib/told/told.server.ts';
import { sendLetter, sendSign, takeBack } from '../../../../../thread-actions.ts';
import type { Actions, PageServerLoad } from './$types.ts';

export const load: PageServerLoad = ({ locals, params, request }) =>
	locals.asActor(async (tx) => {
		await companions.meAsCompanion(tx);
		if (!isId(params.thread)) throw new Absent();
		const { masterKey } = locals.house;
		const thread = await listening.findBeside(tx, params.thread).catch((problem: unknown) => {
			// Handed over while they wrote: nothing is read here any more, but what they wrote stands on the page.
			if (problem instanceof Absent && request.method === 'POST') return null;
			throw problem;
		});
		if (!thread) return { there: null };
		await comeByMyself(tx, request.headers);
		const there = {
			mark: await markBeside(tx, thread.id),
			thread,
			letters: await threads.readLetters(tx, masterKey, thread.id),
			wishes: await threads.readWishes(tx, masterKey, thread.id),
			candidates: await listening.listCandidates(tx, thread.id),
			notes: await listening.listNotes(tx, thread.id),
			reminders: await listening.wantsReminders(tx),
			zone: meOf(tx).zone,
			formId: newId()
		};
		return { there };
	});

const firstName = async (tx: Tx) => (await companions.meAsCompanion(tx)).firstName;

export const actions: Actions = {
	send: (event) => sendLetter(event, firstName),
	sign: (event) => sendSign(event, firstName),
	back: (event) => takeBack(event),
	propose: (event) =>
		act(event, (tx, id, form) => {
			const companion = form.get('companion');
			if (!isId(companion)) throw new Absent();
			return listening.propose(tx, id, companion);
		}),
	advice: (event) => act(event, (tx, id) => listening.askAdvice(tx, id)),
	note: (event) =>
		act(event, (tx, id, form) => {
			const note = String(form.get('note') ?? '').trim();
			return note === '' ? Promise.resolve() : listening.keepNote(tx, id, note.slice(0, 20_000));
		}),
	forget: (event) =>
		act(event, (tx, _id, form) => {
			const note = form.get('note');
			return isId(note) ? listening.removeNote(tx, note) : Promise.resolve();
		}),
	reminders: (event) => act(event, (tx, _id, form) => listening.setReminders(tx, form.get('wanted') === 'yes')),
	end: (event) => act(event, (tx, id) => threads.end(tx, id))
};

async function act(event: RequestEvent, work: (tx: Tx, id: string, form: FormData) => Promise<void>) {
	const { locals, params, request, url } = event;
	const id = params.thread;
	if (!isId(id)) error(404);
	const form = await request.formData();
	await locals.asActor((tx) => work(tx, id, form));
	redirect(303, url.pathname);
}
