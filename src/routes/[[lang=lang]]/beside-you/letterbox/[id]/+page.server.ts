import { error, fail, redirect } from '@sveltejs/kit';
import { now } from '#lib/base/clock.ts';
import { isId } from '#lib/base/ids.ts';
import { Refusal } from '#lib/base/refusal.ts';
import { cleanText } from '#lib/base/text.ts';
import { listCalled, raise } from '#lib/concerns/concerns.server.ts';
import { maySend, parseAnswer } from '#lib/letterbox/answering.ts';
import * as answering from '#lib/letterbox/answering.server.ts';
import { parseLetterWrong, wrongView } from '#lib/letterbox/letter-wrong.ts';
import * as wrongs from '#lib/letterbox/letter-wrongs.server.ts';
import { writeDay } from '#lib/looking-back/dates.ts';
import { sentences } from '../../../../../refusals.ts';
import type { Actions, PageServerLoad } from './$types.ts';

export const load: PageServerLoad = async ({ locals, params }) => {
	if (!isId(params.id)) error(404);
	const { letter, said, called } = await locals.asActor(async (tx) => ({
		letter: await answering.openLetter(tx, params.id),
		said: await wrongs.findBeside(tx, params.id),
		called: (await listCalled(tx, 'letterbox')).get(params.id)
	}));
	const today = now().toZonedDateTimeISO('UTC').toPlainDate().toString();
	const day = (one: string) => writeDay(one, 'weekday', locals.locale);
	return {
		letter,
		called,
		sent: day(letter.sentDay),
		by: day(letter.answerByDay),
		answeredOn: letter.answer && day(letter.answer.day),
		maySend: maySend(letter),
		wrong: wrongView({ said, byDay: null }, today, locals.locale).said
	};
};

/** What a form says of the draft that was read: which one it was, and its words, to stay on the page where it is another one now. */
async function draftRead(request: Request): Promise<{ version: string; unsent: string }> {
	const form = await request.formData();
	return {
		version: String(form.get('version') ?? '').slice(0, 64),
		unsent: cleanText(String(form.get('text') ?? '')).trim()
	};
}

/** Somebody else was there first: nothing is done, and nothing that was read or written is lost. */
function stays(problem: unknown, words: { text?: string; unsent?: string; wrong?: string }) {
	if (!(problem instanceof Refusal)) throw problem;
	return fail(409, { ...words, problems: sentences([problem]) });
}

export const actions: Actions = {
	async keep({ request, locals, params }) {
		if (!isId(params.id)) error(404);
		const form = await request.formData();
		const { text, refusals } = parseAnswer(form);
		if (refusals.length > 0) return fail(400, { text, problems: sentences(refusals) });
		const version = String(form.get('version') ?? '').slice(0, 64);
		try {
			await locals.asActor((tx) => answering.keepDraft(tx, { id: params.id, version, text }));
		} catch (problem) {
			return stays(problem, { text });
		}
		redirect(303, `${locals.prefix}/beside-you/letterbox/${params.id}`);
	},

	async seen({ request, locals, params }) {
		if (!isId(params.id)) error(404);
		const { version, unsent } = await draftRead(request);
		try {
			await locals.asActor((tx) => answering.seeDraft(tx, params.id, version));
		} catch (problem) {
			return stays(problem, { unsent });
		}
		redirect(303, `${locals.prefix}/beside-you/letterbox/${params.id}`);
	},

	async send({ request, locals, params }) {
		if (!isId(params.id)) error(404);
		const { version, unsent } = await draftRead(request);
		try {
			await locals.asActor((tx) => answering.send(tx, params.id, version));
		} catch (problem) {
			return stays(problem, { unsent });
		}
		redirect(303, `${locals.prefix}/beside-you/letterbox`);
	},

	/** What was wrong with the answer is answered, by somebody else. */
	async wrong({ request, locals, params }) {
		if (!isId(params.id)) error(404);
		if (!(await locals.asActor((tx) => wrongs.findBeside(tx, params.id)))) error(404);
		const { text: wrong, refusals } = parseLetterWrong(await request.formData());
		if (refusals.length > 0) return fail(400, { wrong, problems: sentences(refusals) });
		try {
			await locals.asActor((tx) => wrongs.answer(tx, params.id, wrong));
		} catch (problem) {
			return stays(problem, { wrong });
		}
		redirect(303, `${locals.prefix}/beside-you/letterbox/${params.id}`);
	},

	/** Somebody of the association thinks that a human is needed here sooner. */
	async needed({ locals, params }) {
		if (!isId(params.id)) error(404);
		await locals.asActor(async (tx) => {
			await answering.openLetter(tx, params.id);
			await raise(tx, 'letterbox', params.id);
		});
		redirect(303, `${locals.prefix}/beside-you/concerns`);
	}
};
