import { error, fail, redirect } from '@sveltejs/kit';
import { isId } from '#lib/base/ids.ts';
import { Refusal } from '#lib/base/refusal.ts';
import { raise } from '#lib/concerns/concerns.server.ts';
import { maySend, parseAnswer } from '#lib/letterbox/answering.ts';
import * as answering from '#lib/letterbox/answering.server.ts';
import { writeDay } from '#lib/looking-back/dates.ts';
import { sentences } from '../../../../../refusals.ts';
import type { Actions, PageServerLoad } from './$types.ts';

export const load: PageServerLoad = async ({ locals, params }) => {
	if (!isId(params.id)) error(404);
	const letter = await locals.asActor((tx) => answering.openLetter(tx, params.id));
	const day = (one: string) => writeDay(one, 'weekday', locals.locale);
	return {
		letter,
		sent: day(letter.sentDay),
		by: day(letter.answerByDay),
		answeredOn: letter.answer && day(letter.answer.day),
		maySend: maySend(letter)
	};
};

/** Which draft a form was made for. */
async function versionOf(request: Request): Promise<string> {
	return String((await request.formData()).get('version') ?? '').slice(0, 64);
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
			if (!(problem instanceof Refusal)) throw problem;
			return fail(409, { text, problems: sentences([problem]) });
		}
		redirect(303, `${locals.prefix}/beside-you/letterbox/${params.id}`);
	},

	async seen({ request, locals, params }) {
		if (!isId(params.id)) error(404);
		const version = await versionOf(request);
		await locals.asActor((tx) => answering.seeDraft(tx, params.id, version));
		redirect(303, `${locals.prefix}/beside-you/letterbox/${params.id}`);
	},

	async send({ request, locals, params }) {
		if (!isId(params.id)) error(404);
		const version = await versionOf(request);
		await locals.asActor((tx) => answering.send(tx, params.id, version));
		redirect(303, `${locals.prefix}/beside-you/letterbox`);
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
