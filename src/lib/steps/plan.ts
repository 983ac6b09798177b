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

/** Lays things in their place: always at the same spot for the same thing, whatever else lies there. */
export function lay(ids: readonly string[]): Lying[] {
	const room = { x: cell.width - 2 * cell.margin, y: cell.height * 0.45 - cell.margin };
	return ids.slice(0, mostInPlace).map((id) => {
		const [a, b, c] = [fnv1a(`${id} x`), fnv1a(`${id} y`), fnv1a(`${id} turned`)];
		return {
			id,
			x: cell.margin + a * room.x,
			y: cell.height * 0.55 + b * room.y,
			turned: Math.round(c * 360)
		};
	});
}
