import { chance } from '#lib/base/chance.ts';
import { listAssociations } from '#lib/associations/associations.server.ts';
import { lights, seasons, weathers } from '#lib/veranda/outdoors.ts';
import { sit } from './sit.server.ts';
import type { PageServerLoad } from './$types.ts';

export const load: PageServerLoad = async ({ locals, url }) => {
	const asked = url.searchParams;
	const chosen = (name: string, words: readonly string[]) => words.find((word) => word === asked.get(name)) ?? '';
	const kept = {
		light: chosen('light', lights),
		season: chosen('season', seasons),
		weather: chosen('weather', weathers)
	};
	const another = new URLSearchParams(Object.entries(kept).filter(([, word]) => word));
	another.set('line', String(chance(9_999_999)));
	// What nobody staffs is absent.
	const open = (await locals.asVisitor((tx) => listAssociations(tx))).flatMap(({ openPlaces }) => openPlaces);
	return { open, ...sit({ root: locals.house.root, locale: locals.locale, asked }), kept, another: `?${another}` };
};
