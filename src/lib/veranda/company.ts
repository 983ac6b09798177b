import type { Outdoors } from '#lib/veranda/outdoors.ts';
import { ellipse, type Mark } from '#lib/veranda/pen.ts';
import type { Roll } from '#lib/veranda/seeded.ts';

const catPlaces: readonly (readonly [number, number])[] = [[668, 706], [706, 704], [640, 708]]; // prettier-ignore

/** Two cushions, and the cat on both; a cup, a book face down. */
export function drawCompany(outdoors: Outdoors, roll: Roll): Mark[] {
	const [x, y] = catPlaces[Math.floor(roll() * catPlaces.length)] as readonly [number, number];
	const at = `translate(${x} ${y})`;
	const warm = outdoors.season === 'winter' || roll() > 0.4;
	const cup = `translate(${x + 150} ${y + 4})`;
	return [
		{ as: 'shadow o2', d: ellipse(0, 16, 104, 11), at },
		{ as: 'cloth', d: 'M-96 12c-4-12 2-18 10-19c30-4 80-4 108 0c8 1 12 8 9 18c-2 8-120 9-127 1z', at },
		{ as: 'line', d: 'M-96 12c-4-12 2-18 10-19c30-4 80-4 108 0c8 1 12 8 9 18c-2 8-120 9-127 1z', at },
		{ as: 'cloth second', d: 'M-34 10c-3-12 2-19 12-20c30-4 74-4 102 0c8 1 12 8 8 18c-2 9-118 11-122 2z', at },
		{ as: 'line', d: 'M-34 10c-3-12 2-19 12-20c30-4 74-4 102 0c8 1 12 8 8 18c-2 9-118 11-122 2z', at },
		...cat(at, roll),
		{ as: 'shadow o2', d: ellipse(2, 16, 24, 5), at: cup },
		{ as: 'cup', d: 'M-13-8c0 14 2 22 6 24h14c4-2 6-10 6-24z', at: cup },
		{ as: 'tea', d: ellipse(0, -8, 13, 4), at: cup },
		{ as: 'line', d: `M-13-8c0 14 2 22 6 24h14c4-2 6-10 6-24${ellipse(0, -8, 13, 4)}`, at: cup },
		...(warm ? [{ as: 'line thin o5', d: 'M-4-16c-6-8 4-12-1-21M5-17c-5-7 4-11 0-18', at: cup }] : []),
		{ as: 'cup', d: 'M1222 724l44-15l42 11l-46 14z' },
		{ as: 'line', d: 'M1222 724l44-15l42 11l-46 14zM1222 724q20-9 40 10M1262 734q18-18 46-14M1266 709q-10 8-4 25' }
	];
}

/** Asleep, in a ring. */
function cat(at: string, roll: Roll): Mark[] {
	const turned = roll() > 0.5 ? `${at} scale(-1 1)` : at;
	const body = 'M-58-4c-4-24 16-42 46-44c34-2 62 14 64 36c1 14-14 20-36 21c-30 2-70 4-74-13z';
	const head = 'M20-8c-2-13 8-21 21-22c5-5 9-8 12-10c2 4 3 9 2 14c8 6 11 14 8 21c-4 8-14 11-24 9s-18-5-19-12z';
	return [
		{ as: 'cat', d: body, at: turned },
		{
			as: 'cat-dark',
			d: 'M-54-14c2-18 18-31 38-33c8 8 6 20-4 26s-22 12-34 7zM22-44c14 3 24 10 28 18c-8 4-22 2-28-6z',
			at: turned
		},
		{ as: 'cat-red', d: 'M-8-47c12-1 22 1 30 4c0 12-8 18-18 17s-16-12-12-21z', at: turned },
		{ as: 'cat', d: head, at: turned },
		{ as: 'cat-red', d: 'M41-30c5-5 9-8 12-10c2 4 3 9 2 14c-4 4-12 3-14-4z', at: turned },
		{ as: 'line', d: `${body}${head}M28-28c-2-5-1-10 1-13c4 2 8 6 11 11`, at: turned },
		{ as: 'cat', d: 'M-56-6c-4 14 20 18 44 17s38-4 44-10c3-5-4-8-9-5c-12 7-60 12-79-2z', at: turned },
		{ as: 'line', d: 'M-56-6c-4 14 20 18 44 17s38-4 44-10c3-5-4-8-9-5c-10 6-40 10-62 6', at: turned },
		{
			as: 'line thin',
			d: 'M40-12q4 3 8 0M54-13q3 2 6-1M50-7l2 2l2-2M38-4l-12 2M39-1l-11 5M61-6l8-1M60-3l8 3',
			at: turned
		}
	];
}
