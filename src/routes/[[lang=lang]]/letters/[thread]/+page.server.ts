import { error, redirect, type RequestEvent } from '@sveltejs/kit';
import { isId, newId } from '#lib/base/ids.ts';
import { Absent } from '#lib/base/refusal.ts';
import { listAssociations } from '#lib/associations/associations.server.ts';
import { meOf, type Tx } from '#lib/database/as-actor.ts';
import { heardAnswers, stageOf } from '#lib/threads/thread.ts';
import { markMine } from '#lib/threads/thread-marks.server.ts';
import * as threads from '#lib/threads/threads.server.ts';
import { comeByMyself } from '#lib/told/told.server.ts';
import { sendLetter, sendSign, takeBack } from '../../../../thread-actions.ts';
import type { Actions, PageServerLoad } from './$types.ts';

export const load: PageServerLoad = ({ locals, params, request, url }) =>
	locals.asActor(async (tx) => {
		if (!isId(params.thread)) throw new Absent();
		const thread = await threads.findMine(tx, params.thread);
		await comeByMyself(tx, request.headers);
		const association = (await listAssociations(tx)).find(({ id }) => id === thread.association);
		const letters = await threads.readLetters(tx, locals.house.masterKey, thread.id);
		return {
			mark: await markMine(tx, thread.id),
			thread: { ...thread, stage: stageOf(thread) },
			letters,
			lastSigned: letters.findLast(({ signed }) => signed !== null)?.signed ?? null,
			association: { name: association?.name ?? '', emergency: association?.emergency ?? '' },
			danger: url.searchParams.has('sent'),
			zone: meOf(tx).zone,
			formId: newId()
		};
	});

export const actions: Actions = {
	send: (event) => sendLetter(event, null),
	sign: (event) => sendSign(event, null),
	back: (event) => takeBack(event),
	answer: (event) =>
		act(event, (tx, id, form) => {
			const companion = form.get('companion');
			if (!isId(companion)) throw new Absent();
			return threads.answerProposal(tx, id, companion, form.get('accepts') === 'yes');
		}),
	heard: (event) =>
		act(event, (tx, id, form) => {
			const answer = heardAnswers.find((one) => one === form.get('answer'));
			return answer ? threads.sayHeard(tx, id, answer) : Promise.resolve();
		}),
	end: (event) => act(event, (tx, id) => threads.end(tx, id)),
	reopen: (event) => act(event, (tx, id) => threads.reopen(tx, id))
};

async function act(event: RequestEvent, work: (tx: Tx, id: string, form: FormData) => Promise<void>) {
	const { locals, params, request } = event;
	const id = params.thread;
	if (!isId(id)) error(404);
	const form = await request.formData();
	await locals.asActor((tx) => work(tx, id, form));
	redirect(303, `${locals.prefix}/letters/${id}`);
}
