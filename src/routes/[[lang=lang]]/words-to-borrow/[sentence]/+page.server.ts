import { parseChanged } from '#lib/words-to-borrow/sentence.ts';
import { findSentence, readSentences } from '#lib/words-to-borrow/sentences.server.ts';
import { showChanged } from '../../../../show-changed.ts';
import type { Actions, PageServerLoad } from './$types.ts';

export const load: PageServerLoad = ({ locals, params }) => {
	const { id, situation, text } = findSentence(locals.house.root, params.sentence);
	const near = readSentences(locals.house.root).filter((other) => other.situation === situation && other.id !== id);
	return {
		id,
		situation,
		text: text[locals.locale],
		near: near.map((one) => ({ id: one.id, text: one.text[locals.locale] }))
	};
};

export const actions: Actions = {
	show: showChanged(parseChanged)
};
