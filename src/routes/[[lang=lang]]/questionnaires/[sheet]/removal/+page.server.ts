import { redirect } from '@sveltejs/kit';
import { isId } from '#lib/base/ids.ts';
import { Absent } from '#lib/base/refusal.ts';
import { carriedAnswers } from '#lib/measures/sheet.ts';
import * as sheets from '#lib/measures/sheets.server.ts';
import type { Actions, PageServerLoad } from './$types.ts';

export const load: PageServerLoad = ({ locals, params, request }) => {
	if (request.method === 'GET') redirect(303, `${locals.prefix}/questionnaires/${params.sheet}`);
};

export const actions: Actions = {
	/** Erased at once. What it was goes back to the page and nowhere else, so that it can be put back, where it could be answered anew. */
	async default({ locals, params }) {
		const { sheet } = params;
		const { state, offered, measure } = await locals.asActor(async (tx) => {
			if (!isId(sheet)) throw new Absent();
			const found = await sheets.findMine(tx, sheet);
			await sheets.erase(tx, sheet);
			return found;
		});
		const canBePutBack = offered && measure !== null;
		if (!canBePutBack || state === null || state === 'left') redirect(303, `${locals.prefix}/questionnaires?erased`);
		return { carried: carriedAnswers(state) };
	}
};
