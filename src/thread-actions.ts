import { error, fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { isId } from '#lib/base/ids.ts';
import { Absent, Refusal } from '#lib/base/refusal.ts';
import { soundsUrgent } from '#lib/threads/letter-danger.server.ts';
import * as listening from '#lib/threads/listening.server.ts';
import { parseLetter, signs } from '#lib/threads/thread.ts';
import * as threads from '#lib/threads/threads.server.ts';
import type { Tx } from '#lib/database/as-actor.ts';
import { noteErasure } from './erasures-log.ts';
import { sentences } from './refusals.ts';

// What both sides of a thread do: send, answer without words, take back. The page they come from is where they return to.

/** Who writes: null for the person, or the first name of the companion who acts, which the law compares. */
type Signature = ((tx: Tx) => Promise<string>) | null;

/** Sends a letter. Of a person's words it is asked whether somebody should read them sooner; a companion's are not looked at. */
export async function sendLetter(event: RequestEvent, signature: Signature) {
	const { locals } = event;
	const { thread, form, formId } = await read(event);
	const typed = String(form.get('text') ?? '');
	let text: string;
	try {
		text = parseLetter(typed);
	} catch (problem) {
		if (!(problem instanceof Refusal)) throw problem;
		return fail(400, { typed, problems: sentences([problem]) });
	}
	const danger = signature === null && soundsUrgent(locals.house.root, text);
	try {
		await send(event, { thread, formId, content: { text }, danger }, signature);
	} catch (problem) {
		// Ended or handed over since the page was opened: what was written is not lost with it.
		if (!(problem instanceof Absent)) throw problem;
		// To whoever reads nothing here any more it is as if nothing were here; their words stay all the same.
		const find = async (tx: Tx) => void (await (signature ? listening.findBeside : threads.findMine)(tx, thread));
		const reads = await locals.asActor(find).then(
			() => true,
			() => false
		);
		return fail(reads ? 409 : 404, {
			unsent: text,
			problems: sentences([new Refusal('threads_letter_stays', 'text')])
		});
	}
	redirect(303, `${event.url.pathname}${danger ? '?sent' : ''}#end`);
}

/** Answers without words. */
export async function sendSign(event: RequestEvent, signature: Signature) {
	const { thread, form, formId } = await read(event);
	const sign = signs.find((one) => one === form.get('sign'));
	if (!sign) error(400);
	await send(event, { thread, formId, content: { sign }, danger: false }, signature);
	redirect(303, `${event.url.pathname}#end`);
}

/** Takes one of one's own letters back. Its id is noted outside the database too, for backups. */
export async function takeBack(event: RequestEvent): Promise<never> {
	const letter = (await event.request.formData()).get('letter');
	if (!isId(letter)) error(404);
	await event.locals.asActor((tx) => threads.takeLetterBack(tx, letter));
	await noteErasure(event.locals.house);
	redirect(303, `${event.url.pathname}#l${letter}`);
}

async function read(event: RequestEvent): Promise<{ thread: string; form: FormData; formId: string }> {
	const thread = event.params.thread;
	const form = await event.request.formData();
	const formId = form.get('form_id');
	if (!isId(thread)) error(404);
	if (!isId(formId)) error(400);
	return { thread, form, formId };
}

async function send(
	{ locals }: RequestEvent,
	given: { thread: string; formId: string; content: threads.Sending['content']; danger: boolean },
	signature: Signature
): Promise<void> {
	const { thread, formId, content, danger } = given;
	await locals.asActor(async (tx) => {
		const signed = signature && (await signature(tx));
		const { masterKey } = locals.house;
		await threads.send(tx, { masterKey, thread, formId, content, signed, soundsLikeDanger: danger });
	});
}
