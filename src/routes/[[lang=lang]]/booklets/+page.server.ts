import { readShelf } from '#lib/booklets/booklets.server.ts';
import { chaptersOf } from '#lib/booklets/plain-text.ts';
import { readyPress } from '#lib/booklets/press.server.ts';
import { askedCountry } from './asked.server.ts';
import type { PageServerLoad } from './$types.ts';

export const load: PageServerLoad = ({ locals, url, request }) => {
	const { root, log } = locals.house;
	const { booklets, misprints } = readShelf(root);
	for (const { message } of misprints) log.error({ problem: message }, 'booklets');
	readyPress(root);
	const { chosen, choices } = askedCountry({ locals, url, request });
	return {
		country: chosen.country,
		countries: choices,
		booklets: booklets.map(({ name, words }) => {
			const { subtitle, for_whom, blocks } = words[locals.locale];
			return { name, subtitle, forWhom: for_whom, chapters: chaptersOf(blocks) };
		})
	};
};
