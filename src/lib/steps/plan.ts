import { places, type Place } from '#lib/steps/library.ts';
import { fnv1a } from '#lib/steps/scatter.ts';

// A drawn plan of a house and its street. Things lie where they happened: every place is as large as the next, there is no
// axis, no order and no line from one to another, and how many lie there is said nowhere.

/** Width and height of one place, and how far from its edge a thing may lie, in units of the drawing. */
export const cell = { width: 100, height: 100, margin: 14 } as const;

/** As many lie in one place at most: more would be a heap, and a heap is a count. */
const mostInPlace = 24;

export interface Lying {
	id: string;
	x: number;
	y: number;
	/** In degrees, so that nothing lies in rows. */
	turned: number;
}

/** Where one place begins in the drawing. */
export function cornerOf(place: Place): { x: number; y: number } {
	const at = places.indexOf(place);
	return { x: (at % 5) * cell.width, y: Math.floor(at / 5) * cell.height };
}

/** Lays things where they were: always at the same spot for the same thing, wherever else others lie. */
export function lay(place: Place, ids: readonly string[]): Lying[] {
	const corner = cornerOf(place);
	const room = { x: cell.width - 2 * cell.margin, y: cell.height * 0.45 - cell.margin };
	return ids.slice(0, mostInPlace).map((id) => {
		const [a, b, c] = [fnv1a(`${id} x`), fnv1a(`${id} y`), fnv1a(`${id} turned`)];
		return {
			id,
			x: corner.x + cell.margin + a * room.x,
			y: corner.y + cell.height * 0.55 + b * room.y,
			turned: Math.round(c * 360)
		};
	});
}
