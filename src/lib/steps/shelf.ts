import { choose, places, type Place, type SmallThing, type Wish } from '#lib/steps/library.ts';

/** How many things of a place lie on the page at once: one where nothing was asked for, a few where something was. */
const fewUnasked = 1;
const fewAsked = 3;

/** What lies on the page of small things: by place, one or a few of each, or all of one place that was asked for. */
export interface Shelf {
	groups: { place: Place; things: SmallThing[]; more: boolean }[];
	/** The turn that brings other few; null where everything that fits lies there. */
	next: number | null;
}

/** @param turn which few of each place; after the last come the first again */
export function layOut(all: readonly SmallThing[], wish: Wish, turn: number): Shelf {
	const few = writeWish(wish) === '' ? fewUnasked : fewAsked;
	const groups = places.flatMap((place) => {
		const there = choose(all, { ...wish, place }).filter(() => !wish.place || wish.place === place);
		if (there.length === 0) return [];
		if (wish.place || there.length <= few) return [{ place, things: there, more: false }];
		const things = Array.from({ length: few }, (_, at) => there[(turn * few + at) % there.length] as SmallThing);
		return [{ place, things, more: true }];
	});
	return { groups, next: groups.some(({ more }) => more) ? turn + 1 : null };
}

/** The turn that an address asks for; anything that is none is the first. */
export function readTurn(asked: URLSearchParams): number {
	const turn = asked.get('turn') ?? '';
	return /^\d{1,4}$/.test(turn) ? Number(turn) : 0;
}

/** A wish as it stands in an address, with its question mark, or nothing. */
export function writeWish(wish: Wish, turn = 0): string {
	const { solitude, ...words } = wish;
	const asked = new URLSearchParams(Object.entries(words).flatMap(([name, word]) => (word ? [[name, word]] : [])));
	if (solitude) asked.set('solitude', 'yes');
	if (turn > 0) asked.set('turn', String(turn));
	return asked.size > 0 ? `?${asked.toString()}` : '';
}
