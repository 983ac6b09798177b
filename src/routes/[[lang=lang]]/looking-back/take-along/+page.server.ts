import { readyPress } from '#lib/booklets/press.server.ts';
import { gatherAlong, mostDays } from '../../../../take-along.ts';
import type { PageServerLoad } from './$types.ts';

export const load: PageServerLoad = ({ locals, url }) => {
	const { root } = locals.house;
	readyPress(root);
	return locals.asActor(async (tx) => ({
		...(await gatherAlong(tx, { root, locale: locals.locale }, url)),
		mostDays,
		/** The same of the same days, for the PDF. */
		asked: url.searchParams.toString()
	}));
};
