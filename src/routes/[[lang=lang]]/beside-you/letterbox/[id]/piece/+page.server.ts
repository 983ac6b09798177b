import { error, fail, redirect } from '@sveltejs/kit';
import { isId } from '#lib/base/ids.ts';
import { Refusal } from '#lib/base/refusal.ts';
import * as answering from '#lib/letterbox/answering.server.ts';
import { parseProposal } from '#lib/letterbox/letter-piece.ts';
import * as pieces from '#lib/letterbox/letter-pieces.server.ts';
import { writeDay } from '#lib/looking-back/dates.ts';
import { noteErasure } from '../../../../../../erasures-log.ts';
import { sentences } from '../../../../../../refusals.ts';
import type { Actions, PageServerLoad } from './$types.ts';

/** Of a letter that is not answered, or that was asked from a school, no piece is made, so there is no such page. */
export const load: PageServerLoad = async ({ locals, params }) => {
	if (!isId(params.id)) error(404);
	const { letter, piece } = await locals.asActor(async (tx) => ({
		letter: await answering.openLetter(tx, params.id),
		piece: await pieces.findBeside(tx, locals.house.masterKey, params.id)
	}));
	if (!letter.answer || letter.entrance !== null) error(404);
	return {
		letter: { id: letter.id, question: letter.question, answer: letter.answer.text, locale: letter.locale },
		sent: writeDay(letter.sentDay, 'weekday', locals.locale),
		piece
	};
};

export const actions: Actions = {
	async propose({ request, locals, params }) {
		if (!isId(params.id)) error(404);
		const form = await request.formData();
		const { proposal, refusals } = parseProposal(form, locals.locale);
		const again = (status: number, problems: Refusal[]) =>
			fail(status, { typed: proposal, problems: sentences(problems) });
		if (refusals.length > 0) {
			// Whoever may not propose learns nothing of what is missing.
			await locals.asActor((tx) => answering.openLetter(tx, params.id));
			return again(400, refusals);
		}
		const version = String(form.get('version') ?? '').slice(0, 64);
		try {
			await locals.asActor((tx) => pieces.propose(tx, { letter: params.id, version, ...proposal }));
		} catch (problem) {
			if (!(problem instanceof Refusal)) throw problem;
			return again(409, [problem]);
		}
		await noteErasure(locals.house);
		redirect(303, `${locals.prefix}/beside-you/letterbox/${params.id}/piece`);
	},

	async withdraw({ locals, params }) {
		if (!isId(params.id)) error(404);
		await locals.asActor((tx) => pieces.withdraw(tx, params.id));
		await noteErasure(locals.house);
		redirect(303, `${locals.prefix}/beside-you/letterbox/${params.id}/piece`);
	}
};
