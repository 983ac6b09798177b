import { error } from '@sveltejs/kit';
import { Absent } from '#lib/base/refusal.ts';
import { parseChanged } from '#lib/words-to-borrow/sentence.ts';
import { findSentence, readSentences } from '#lib/words-to-borrow/sentences.server.ts';
import { showChanged } from '../../../../show-changed.ts';
import type { Actions, PageServerLoad } from './$types.ts';

export const load: PageServerLoad = ({ locals, params }) => {
	try {
		const { id, situation, text } = findSentence(locals.house.root, params.sentence);
		const near = readSentences(locals.house.root).filter((other) => other.situation === situation && other.id !== id);
		return {
			id,
			situation,
			text: text[locals.locale],
			near: near.map((one) => ({ id: one.id, text: one.text[locals.locale] }))
		};
	} catch (problem) {
		if (problem instanceof Absent) error(404);
		throw problem;
	}
};

export const actions: Actions = {
	show: showChanged(parseChanged)
};
