import { error } from '@sveltejs/kit';
import { readClasses } from '#lib/classes/classes.server.ts';
import { sheetPaper } from '#lib/classes/paper.server.ts';
import { answerPaper } from '../../../../../paper-answer.ts';
import type { RequestHandler } from './$types.ts';

export const GET: RequestHandler = ({ locals }) => {
	const { sheet } = readClasses(locals.house.root);
	if (!sheet) error(404);
	return answerPaper(locals, 'what-did-i-see', sheetPaper(sheet, locals.locale));
};
