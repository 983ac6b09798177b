import { redirect } from '@sveltejs/kit';
import { isId } from '#lib/base/ids.ts';
import { Absent } from '#lib/base/refusal.ts';
import * as checkIns from '#lib/check-ins/check-ins.server.ts';
import { typedOf } from '#lib/check-ins/form-view.ts';
import type { Actions, PageServerLoad } from './$types.ts';

export const load: PageServerLoad = ({ locals, params, request }) => {
	if (request.method === 'GET') redirect(303, `${locals.prefix}/check-in/${params.id}`);
};

export const actions: Actions = {
	/** Removed at once. What it was goes back to the page and nowhere else, so that it can be put back. */
	async default({ locals, params }) {
		const { id } = params;
		const removed = await locals.asActor(async (tx) => {
			if (!isId(id)) throw new Absent();
			const found = await checkIns.find(tx, id);
			await checkIns.remove(tx, id);
			return found;
		});
		return { typed: typedOf(removed) };
	}
};
