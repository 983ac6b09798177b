import { places, readWish } from '#lib/steps/library.ts';
import { readSmallThings } from '#lib/steps/library.server.ts';
import { lineOf } from '#lib/steps/line.ts';
import { layOut, readTurn, writeWish } from '#lib/steps/shelf.ts';
import type { PageServerLoad } from './$types.ts';

/** A few small things of each place, or all of one. What was looked for stands in the address only. */
export const load: PageServerLoad = ({ locals, url }) => {
	locals.alike = true;
	const wish = readWish(url.searchParams);
	const { groups, next } = layOut(readSmallThings(locals.house.root), wish, readTurn(url.searchParams));
	return {
		wish,
		asked: writeWish(wish) !== '',
		/** Whether more than a place was asked for. */
		particular: writeWish({ ...wish, place: undefined }) !== '',
		places: places.map((place) => ({ place, address: writeWish({ ...wish, place }), here: place === wish.place })),
		groups: groups.map(({ place, things, more }) => ({
			place,
			lines: things.map((thing) => lineOf(thing, locals.locale)),
			all: more ? writeWish({ ...wish, place }) : null
		})),
		others: next === null ? null : writeWish(wish, next)
	};
};
