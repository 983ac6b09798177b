import { error } from '@sveltejs/kit';
import { m } from '#lib/content/words.ts';
import { signsPaper } from '#lib/signs/sheet-paper.server.ts';
import { parseSheet, viewSheet } from '#lib/signs/sheet.ts';
import { readSigns } from '#lib/signs/signs.server.ts';
import { helpAround } from '../../../../../help-around.ts';
import { answerPaper } from '../../../../../paper-answer.ts';
import type { RequestHandler } from './$types.ts';

/** What was posted comes back on paper, and is stored nowhere. */
export const POST: RequestHandler = async ({ locals, request, url }) => {
	const { groups } = readSigns(locals.house.root);
	const { sheet, refusals } = parseSheet(await request.formData(), groups);
	if (refusals.length > 0) error(400);
	const { locale } = locals;
	const { emergency } = helpAround(locals, request, null);
	const paper = signsPaper(viewSheet(sheet, groups, locale), locale, {
		emergency: emergency && { words: emergency.for[locale], number: emergency.number },
		address: `${url.host}/${locale}/find-help`
	});
	return answerPaper(locals, 'one-sheet', paper, { called: m.signs_title() });
};
