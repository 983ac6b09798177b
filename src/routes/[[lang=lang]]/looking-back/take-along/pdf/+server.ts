import { m } from '#lib/content/words.ts';
import { answerPaper } from '../../../../../paper-answer.ts';
import { alongPaper } from '../../../../../take-along-paper.ts';
import { gatherAlong } from '../../../../../take-along.ts';
import type { RequestHandler } from './$types.ts';

/** What somebody picked of their own days, on paper. It is printed once and kept nowhere. */
export const GET: RequestHandler = async ({ locals, url }) => {
	const { root } = locals.house;
	const { locale } = locals;
	const found = await locals.asActor((tx) => gatherAlong(tx, { root, locale }, url));
	const { paper, pictures } = alongPaper(found, locale);
	return answerPaper(locals, 'some-days', paper, { called: m.looking_back_along_paper(), pictures });
};
