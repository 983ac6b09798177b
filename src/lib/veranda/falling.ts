import type { Outdoors } from '#lib/veranda/outdoors.ts';
import { dots, ellipse, strokes, type Mark, type Point } from '#lib/veranda/pen.ts';
import type { Roll } from '#lib/veranda/seeded.ts';

const opening = { left: 364, right: 1384, top: 62, bottom: 618 };

/** What lies on the ground or is in the air just now. It is another one every hour. */
export function drawFalling(outdoors: Outdoors, roll: Roll): Mark[] {
	const { light, season, weather } = outdoors;
	return [
		...fallen(outdoors, roll),
		...(weather === 'rain' ? rain(roll) : []),
		...(weather === 'snow' ? snow(roll) : []),
		...(weather === 'wind' ? flying(season, roll) : []),
		...(season === 'summer' && (light === 'night' || light === 'dusk') && weather !== 'rain' && weather !== 'wind'
			? fireflies(roll)
			: [])
	];
}

function somewhere(roll: Roll, count: number, top = opening.top, bottom = opening.bottom): Point[] {
	return Array.from({ length: count }, () => [
		opening.left + roll() * (opening.right - opening.left),
		top + roll() * (bottom - top)
	]);
}

/** Petals in spring, leaves in autumn, under the trees rather than elsewhere. */
function fallen({ season, weather }: Outdoors, roll: Roll): Mark[] {
	const under = (count: number): Point[] =>
		Array.from({ length: count }, () => {
			const near = roll() + roll() + roll() - 1.5;
			return [910 + near * 420, 506 + roll() * 112];
		});
	if (season === 'spring')
		return [
			{ as: 'line bloom w4', d: dots(under(70)) },
			{ as: 'line bloom-light w3', d: dots(under(40)) }
		];
	if (season === 'autumn') {
		const leaves = (count: number) =>
			strokes(
				under(count).map((from) => ({ from, via: [3, -3] as Point, to: [7 - roll() * 4, roll() * 6 - 3] as Point }))
			);
		return [
			{ as: 'line leaf-deep w4', d: leaves(46) },
			{ as: 'line maple w4', d: leaves(34) },
			{ as: 'line leaf-light w3', d: leaves(26) }
		];
	}
	// Bird prints as far as the stone. From there, air.
	if (weather === 'snow')
		return [{ as: 'line thin o7', d: Array.from({ length: 11 }, (_, i) => `M${1104 - i * 32} ${600 - i * 2.2 + (i % 2) * 8}l-7 2m7-2l-6-3m6 3l-5 6`).join('') }]; // prettier-ignore
	return [];
}

function rain(roll: Roll): Mark[] {
	const falling = (count: number, length: number) =>
		somewhere(roll, count).map(([x, y]) => `M${Math.round(x)} ${Math.round(y)}l-${Math.round(length / 11)} ${Math.round(length * (0.7 + roll() * 0.6))}`).join(''); // prettier-ignore
	const eaves = Array.from(
		{ length: 26 },
		(_, i) => `M${374 + i * 39} ${64 + Math.round(roll() * 480)}v${10 + Math.round(roll() * 16)}`
	).join('');
	const rings = Array.from({ length: 15 }, () =>
		ellipse(380 + roll() * 980, 592 + roll() * 24, 8 + Math.round(roll() * 6), 3)
	).join('');
	return [
		{ as: 'line thin rain o5', d: falling(90, 44) },
		{ as: 'line rain o7', d: falling(44, 62) },
		{ as: 'line rain o7 w2', d: eaves },
		{ as: 'line thin rain', d: rings }
	];
}

function snow(roll: Roll): Mark[] {
	return [
		{ as: 'line flake w3 o7', d: dots(somewhere(roll, 150, 62, 600)) },
		{ as: 'line flake w4', d: dots(somewhere(roll, 80, 62, 610)) },
		{ as: 'line flake w6', d: dots(somewhere(roll, 30, 62, 616)) }
	];
}

function flying(season: Outdoors['season'], roll: Roll): Mark[] {
	const colour = { spring: 'bloom', summer: 'leaf-deep', autumn: 'maple', winter: 'leaf-deep' }[season];
	const drifting = somewhere(roll, season === 'winter' ? 6 : 26, 150, 560).map((from) => ({
		from,
		via: [5, -3] as Point,
		to: [9, 2 - roll() * 5] as Point
	}));
	return [{ as: `line ${colour} w4`, d: strokes(drifting) }];
}

/** They stay where they are; nothing blinks here. */
function fireflies(roll: Roll): Mark[] {
	const lit = somewhere(roll, 17, 400, 606);
	return [
		{ as: 'line firefly w12 o2', d: dots(lit) },
		{ as: 'line firefly w6 o5', d: dots(lit) },
		{ as: 'line firefly w3', d: dots(lit) }
	];
}
