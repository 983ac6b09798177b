import { chaptersOf } from '#lib/booklets/plain-text.ts';
import { readyPress } from '#lib/booklets/press.server.ts';
import { cite } from '#lib/content/source.ts';
import { inOrder } from '#lib/safety/helpline.ts';
import { askedBooklet } from '../asked.server.ts';
import type { PageServerLoad } from './$types.ts';

export const load: PageServerLoad = ({ locals, params, url, request }) => {
	const { booklet, chosen, today, choices } = askedBooklet(params.booklet, { locals, url, request });
	readyPress(locals.house.root);
	return {
		booklet,
		chapters: chaptersOf(booklet.blocks),
		citations: booklet.sources.map((source) => cite(source, locals.locale)),
		today,
		country: chosen.country,
		countryName: chosen.name[locals.locale],
		emergency: chosen.emergency,
		helplines: inOrder(chosen.helplines, today),
		countries: choices
	};
};
