import type { Season, Weather } from '#lib/veranda/outdoors.ts';
import { curve, dots, ellipse, limb, strokes, type Mark, type Point } from '#lib/veranda/pen.ts';
import { seeded, type Roll } from '#lib/veranda/seeded.ts';

interface Limb {
	points: Point[];
	from: number;
	to: number;
}

interface Twig {
	from: Point;
	via: Point;
	to: Point;
}

/** The one tree in the middle: always the same wood, whatever it wears. */
const wood: Limb[] = [
	{ points: [[934, 516], [916, 470], [926, 414], [914, 356], [880, 300]], from: 32, to: 19 }, // prettier-ignore
	{ points: [[886, 310], [828, 264], [758, 248], [692, 224], [630, 234], [584, 258]], from: 16, to: 2 }, // prettier-ignore
	{ points: [[920, 386], [866, 362], [812, 366], [766, 354]], from: 8, to: 2 }, // prettier-ignore
	{ points: [[884, 306], [854, 236], [804, 180], [740, 148], [680, 152]], from: 12, to: 2 }, // prettier-ignore
	{ points: [[874, 282], [896, 208], [886, 140], [908, 52]], from: 12, to: 5 }, // prettier-ignore
	{ points: [[914, 354], [960, 304], [1024, 286], [1090, 302]], from: 11, to: 2 }, // prettier-ignore
	{ points: [[892, 192], [950, 150], [1014, 122], [1076, 66]], from: 8, to: 3 } // prettier-ignore
];
const twigs = grow(seeded('the tree'));

/** The tree as it is in its season. */
export function drawTree(season: Season, weather: Weather): Mark[] {
	const marks: Mark[] = [];
	const same = seeded(`the tree in ${season}`);
	// In summer the thin wood is behind the leaves.
	const thin: Mark = { as: season === 'summer' ? 'line bark w2 o6' : 'line bark w2', d: strokes(twigs) };
	if (season === 'summer') marks.push(thin, ...masses(season, same));
	else if (season === 'spring') marks.push(...masses(season, same), thin);
	else marks.push(thin);
	for (const { points, from, to } of wood) marks.push({ as: 'bark', d: limb(points, from, to) });
	marks.push(...grain());
	if (season === 'spring') marks.push(...blossom(same));
	if (season === 'summer') marks.push(...leaves(same, 260));
	if (season === 'autumn') marks.push(...leaves(same, 170), ...persimmons());
	if (season === 'winter') marks.push(...nest());
	if (weather === 'snow') marks.push(...snowOn());
	return marks;
}

function grow(same: Roll): Twig[] {
	const all: Twig[] = [];
	const twig = (from: Point, angle: number, length: number, depth: number) => {
		const bend = (same() - 0.5) * 0.9;
		const via: Point = [Math.cos(angle + bend) * length * 0.55, Math.sin(angle + bend) * length * 0.55];
		const to: Point = [Math.cos(angle) * length, Math.sin(angle) * length + length * 0.06];
		all.push({ from, via, to });
		if (depth === 0) return;
		const tip: Point = [from[0] + to[0], from[1] + to[1]];
		const middle: Point = [from[0] + (via[0] + to[0]) / 2, from[1] + (via[1] + to[1]) / 2];
		twig(tip, angle + (same() - 0.5) * 1.2, length * (0.5 + same() * 0.25), depth - 1);
		if (same() > 0.25)
			twig(middle, angle + (same() > 0.5 ? 0.7 : -0.7) + (same() - 0.5) * 0.4, length * 0.6, depth - 1);
	};
	for (const { points } of wood.slice(1))
		points.forEach((point, i) => {
			const before = points[i - 1];
			if (!before) return;
			const along = Math.atan2(point[1] - before[1], point[0] - before[0]);
			const middle: Point = [(point[0] + before[0]) / 2, (point[1] + before[1]) / 2];
			const last = i === points.length - 1;
			for (const [start, side] of [
				[middle, 1],
				[point, -1],
				[point, last ? 0.2 : 1],
				[middle, -1]
			] as [Point, number][])
				// prettier-ignore
				if (last || same() > 0.36) twig(start, along + side * (0.45 + same() * 0.6), 34 + same() * 28, 1);
		});
	return all;
}

/** A place somewhere along a twig. */
function place({ from, via, to }: Twig, t: number): Point {
	return [from[0] + 2 * t * (1 - t) * via[0] + t * t * to[0], from[1] + 2 * t * (1 - t) * via[1] + t * t * to[1]];
}

/** Dabs of a round brush along the twigs: together they are the cloud of leaves or blossom. */
function dabs(same: Roll, count: number, spread: number, shift = 0): string {
	return dots(
		Array.from({ length: count }, () => {
			const [x, y] = place(twigs[Math.floor(same() * twigs.length)] as Twig, 0.4 + same() * 0.7);
			return [x + (same() - 0.5) * spread, y + (same() - 0.5) * spread * 0.7 + shift] as Point;
		})
	);
}

function masses(season: Season, same: Roll): Mark[] {
	if (season === 'spring')
		return [
			{ as: 'line leaf w20', d: dabs(same, 330, 30) },
			{ as: 'line leaf-deep w12 o4', d: dabs(same, 110, 16, 4) }
		];
	return [
		{ as: 'line leaf w40', d: dabs(same, 210, 40) },
		{ as: 'line leaf-deep w20 o4', d: dabs(same, 170, 18, 8) },
		{ as: 'line leaf-light w12 o4', d: dabs(same, 80, 30, -8) }
	];
}

function blossom(same: Roll): Mark[] {
	const some = (count: number, spread: number): Point[] =>
		Array.from({ length: count }, () => {
			const [x, y] = place(twigs[Math.floor(same() * twigs.length)] as Twig, same());
			return [x + (same() - 0.5) * spread, y + (same() - 0.5) * spread];
		});
	return [
		{ as: 'line bloom w8', d: dots(some(200, 46)) },
		{ as: 'line bloom-deep w4', d: dots(some(150, 40)) },
		{ as: 'line bloom-light w6', d: dots(some(170, 50)) },
		{ as: 'line bark w1', d: dots(some(40, 14)) }
	];
}

function leaves(same: Roll, count: number): Mark[] {
	const some = (n: number, spread: number) =>
		strokes(
			Array.from({ length: n }, () => {
				const [x, y] = place(twigs[Math.floor(same() * twigs.length)] as Twig, 0.3 + same() * 0.7);
				const angle = 0.4 + same() * 2.4;
				const length = 7 + same() * 5;
				const to: Point = [Math.cos(angle) * length, Math.sin(angle) * length];
				return {
					from: [x + (same() - 0.5) * spread, y + (same() - 0.5) * spread * 0.8] as Point,
					via: [to[0] * 0.6 + 2, to[1] * 0.3] as Point,
					to
				};
			})
		);
	const dense = count > 200;
	return [
		{ as: dense ? 'line leaf-deep w3' : 'line leaf-deep w4', d: some(count * 0.5, dense ? 60 : 14) },
		{ as: 'line leaf-light w3', d: some(count * 0.3, dense ? 66 : 16) },
		{ as: 'line leaf-dark w3', d: some(count * 0.2, dense ? 54 : 14) }
	];
}

/** One at the top, where the ladder stops short. */
function persimmons(): Mark[] {
	const hung: Point[] = [[884, 92], [584, 284], [622, 262], [678, 254], [716, 262], [790, 284], [772, 380], [826, 392], [700, 178], [748, 176], [806, 212], [980, 322], [1040, 312], [1088, 324], [966, 168], [1030, 142], [660, 192], [846, 286], [610, 226]]; // prettier-ignore
	const ripe = hung.map(([x, y]) => ellipse(x, y, 9, 8)).join('');
	return [
		{ as: 'line bark w1', d: hung.map(([x, y]) => `M${x} ${y - 8}v-9`).join('') },
		{ as: 'fruit', d: ripe, at: 'translate(1 1)' },
		{ as: 'line fruit-dark thin', d: ripe },
		{ as: 'line bark w2', d: hung.map(([x, y]) => `M${x - 4} ${y - 7}q4 3 8 0`).join('') }
	];
}

/** The tree, now bare, turns out to have a nest in it. */
function nest(): Mark[] {
	const at = 'translate(10 -14)';
	return [
		{ as: 'bark', d: 'M872 188c2 18 34 20 40 2c-12 6-30 6-40-2z', at },
		{
			as: 'line bark w1',
			d: 'M868 190q22 12 48-2M870 194q20 12 42 0M872 199q20 10 38 0M876 186q16 12 40 8M866 186l10 12M916 184l-8 14',
			at
		}
	];
}

function snowOn(): Mark[] {
	const along = wood
		.slice(1)
		.map(({ points, from, to }) =>
			curve(points.map(([x, y], i): Point => [x, y - (from + ((to - from) * i) / (points.length - 1)) / 2 - 1]))
		);
	const lying = twigs.filter(({ to }) => Math.abs(to[0]) > Math.abs(to[1]) * 1.2);
	return [
		{ as: 'line snow w6', d: along.join('') },
		{
			as: 'line snow w3',
			d: strokes(lying.map((twig) => ({ ...twig, from: [twig.from[0], twig.from[1] - 2] as Point })))
		}
	];
}

function grain(): Mark[] {
	return [
		{ as: 'bark', d: 'M914 478c-4 18-12 30-34 40c18 0 30-2 38 0c12 2 14 0 26-1c10 0 20 2 30 1c-22-10-34-20-40-38z' },
		{
			as: 'line thin bark-dark',
			d: 'M914 506c4-12 8-20 4-36s4-34 6-50-4-34-8-50-16-32-26-46M932 498c-6-18-10-26-6-42M924 420c4-10 6-16 4-26M892 312c-4-10-8-16-8-26'
		}
	];
}
