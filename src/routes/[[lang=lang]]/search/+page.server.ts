import { listStanding } from '#lib/paths/local-paths.server.ts';
import { find } from '#lib/search/searches.server.ts';
import { soundsLikeDanger } from '#lib/safety/danger-words.ts';
import { readDangerWords } from '#lib/safety/danger-words.server.ts';
import type { PageServerLoad } from './$types.ts';

/** Nothing of a search is kept: neither what was asked nor what was found. */
export const load: PageServerLoad = async ({ locals, url }) => {
	const { root } = locals.house;
	const asked = (url.searchParams.get('q') ?? '').trim().slice(0, 200);
	return {
		asked,
		danger: soundsLikeDanger(asked, readDangerWords(root)),
		found: asked === '' ? [] : find({ root, locale: locals.locale, asked, local: await locals.asVisitor(listStanding) })
	};
};
