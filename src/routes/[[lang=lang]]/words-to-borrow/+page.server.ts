import { situations } from '#lib/words-to-borrow/sentence.ts';
import { readSentences } from '#lib/words-to-borrow/sentences.server.ts';
import type { PageServerLoad } from './$types.ts';

export const load: PageServerLoad = ({ locals }) => {
	const all = readSentences(locals.house.root);
	return {
		groups: situations.map((situation) => ({
			situation,
			sentences: all
				.filter((sentence) => sentence.situation === situation)
				.map(({ id, text }) => ({ id, text: text[locals.locale] }))
		}))
	};
};
