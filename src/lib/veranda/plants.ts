import type { Outdoors, Season } from '#lib/veranda/outdoors.ts';
import { curve, dots, ellipse, limb, strokes, type Mark, type Point } from '#lib/veranda/pen.ts';
import { seeded, type Roll } from '#lib/veranda/seeded.ts';

/** What grows low, and the maple at the far end. */
export function drawPlants({ season, weather }: Outdoors): Mark[] {
	const lean = weather === 'wind' ? 0.55 : weather === 'rain' ? -0.05 : 0.08;
	const same = seeded(`plants in ${season}`);
	return [...grasses(1196, 596, 1.25, season, lean, same), ...flowers(season, lean, same)];
}

/** The maple behind the hedge. */
export function drawMaple({ season, weather }: Outdoors): Mark[] {
	return maple(season, weather);
}

/** In front of everything, at the edge of the boards. */
export function drawNearPlants({ season, weather }: Outdoors): Mark[] {
	const lean = weather === 'wind' ? 0.55 : 0.06;
	const same = seeded(`near plants in ${season}`);
	const marks = grasses(434, 632, 1, season, lean, same);
	if (season === 'spring') marks.push(...fiddleheads());
	if (season === 'summer') marks.push(...hydrangea(1000, 604));
	if (season === 'winter') marks.push(...narcissus());
	return marks;
}

function blades(x: number, y: number, count: number, height: number, spread: number, lean: number, same: Roll) {
	return Array.from({ length: count }, () => {
		const side = (same() - 0.5) * 2;
		const h = height * (0.55 + same() * 0.45);
		const dx = side * spread + lean * h;
		return {
			from: [x + side * spread * 0.35, y + same() * 5] as Point,
			via: [dx * 0.2, -h * 0.75] as Point,
			to: [dx, -h] as Point
		};
	});
}

function grasses(x: number, y: number, scale: number, season: Season, lean: number, same: Roll): Mark[] {
	const tall = { spring: 62, summer: 96, autumn: 104, winter: 66 }[season] * scale;
	const bent = season === 'winter' ? 1.7 : 1;
	const back = blades(x, y, 34, tall, 40 * scale * bent, lean, same);
	const front = blades(x, y + 4, 24, tall * 0.72, 46 * scale * bent, lean, same);
	const marks: Mark[] = [
		{ as: 'line grass-deep w2', d: strokes(back) },
		{ as: 'line grass w2', d: strokes(front) }
	];
	if (season === 'autumn' || season === 'winter') marks.push(...plumes(x, y, scale, season, lean, same));
	return marks;
}

/** Susuki: the plumes are out in autumn and stay, thinner, for the winter. */
function plumes(x: number, y: number, scale: number, season: Season, lean: number, same: Roll): Mark[] {
	const stems = Array.from({ length: season === 'autumn' ? 9 : 4 }, (_, i) => {
		const h = (118 + same() * 50) * scale;
		const dx = ((i - 4) * 11 + same() * 8) * scale + lean * h * 0.9;
		return { from: [x + (i - 4) * 4, y] as Point, via: [dx * 0.2, -h * 0.8] as Point, to: [dx, -h] as Point };
	});
	const side = lean < 0 ? -1 : 1;
	const hairs = stems.flatMap(({ from, to }) =>
		Array.from({ length: 9 }, (_, k) => ({
			from: [from[0] + to[0] - k * side * 0.9, from[1] + to[1] + k * 4] as Point,
			via: [side * (5 + same() * 6), -3] as Point,
			to: [side * (7 + same() * 13), 6 + same() * 15] as Point
		}))
	);
	return [
		{ as: 'line grass-deep', d: strokes(stems) },
		{ as: 'line plume w2', d: strokes(hairs) }
	];
}

function flowers(season: Season, lean: number, same: Roll): Mark[] {
	if (season === 'spring') {
		const stems = Array.from({ length: 7 }, (_, i) => ({
			from: [1168 + i * 9, 596] as Point,
			via: [lean * 10, -40] as Point,
			to: [(i - 3) * 5 + lean * 30, -64 - same() * 40] as Point
		}));
		const heads = stems.map(({ from, to }): Point => [from[0] + to[0], from[1] + to[1]]);
		return [
			{ as: 'line grass-deep', d: strokes(stems) },
			{
				as: 'iris',
				d: heads
					.map(
						([x, y]) =>
							`M${Math.round(x)} ${Math.round(y)}c-5-6-4-13 0-18c4 5 5 12 0 18c-9-3-14 2-15 9c8 1 13-2 15-9c2 7 7 10 15 9c-1-7-6-12-15-9z`
					)
					.join('')
			}
		];
	}
	return [];
}

/** In the wet months the blue heaps stand under the lantern. */
function hydrangea(x: number, y: number): Mark[] {
	const heads: [number, number, number][] = [[-44, -34, 21], [-8, -52, 24], [34, -36, 22], [4, -20, 18], [64, -16, 16]]; // prettier-ignore
	const same = seeded('hydrangea');
	const petals = heads.flatMap(([dx, dy, r]) =>
		Array.from({ length: 22 }, (): Point => {
			const angle = same() * 2 * Math.PI;
			const distance = Math.sqrt(same()) * r * 0.9;
			return [x + dx + Math.cos(angle) * distance, y + dy + Math.sin(angle) * distance * 0.85];
		})
	);
	const leaf = 'c6-18 24-26 42-22c-4 16-22 28-42 22z';
	const mirrored = 'c-6-18-24-26-42-22c4 16 22 28 42 22z';
	const leaves = `M${x + 30} ${y + 4}${leaf}M${x + 4} ${y + 12}${leaf}M${x - 26} ${y + 4}${mirrored}M${x + 2} ${y + 14}${mirrored}M${x + 66} ${y + 14}${leaf}M${x - 52} ${y + 18}${mirrored}`;
	return [
		{ as: 'hedge-dark', d: leaves },
		{ as: 'line thin o7', d: leaves },
		{ as: 'bloom', d: heads.map(([dx, dy, r]) => ellipse(x + dx, y + dy, r, Math.round(r * 0.86))).join('') },
		{ as: 'line bloom-deep w4', d: dots(petals.filter((_, i) => i % 2 === 0)) },
		{ as: 'line bloom-light w4', d: dots(petals.filter((_, i) => i % 2 === 1)) },
		{ as: 'line thin o5', d: heads.map(([dx, dy, r]) => ellipse(x + dx, y + dy, r, Math.round(r * 0.86))).join('') }
	];
}

function fiddleheads(): Mark[] {
	return [
		{ as: 'line grass-deep w2', d: 'M930 622c-2-18 2-30 8-38c8-6 15 2 10 7s-10-1-7-6M952 624c0-12 4-24 12-30c8-4 13 4 8 8s-9-1-6-5M912 624c0-10-2-18-8-24c-7-5-13 2-8 6s8 0 6-4' } // prettier-ignore
	];
}

function narcissus(): Mark[] {
	const heads: Point[] = [
		[916, 588],
		[936, 580],
		[956, 592]
	];
	return [
		{ as: 'line grass-deep w2', d: 'M926 626q-8-20-10-36M934 626q2-24 2-44M942 626q8-18 14-32M920 626q-14-16-18-34M948 626q14-10 24-30' }, // prettier-ignore
		{
			as: 'line bloom-light w4',
			d: heads.map(([x, y]) => `M${x} ${y}l-6-3m6 3l6-3m-6 3l-4 5m4-5l4 5m-4-5l0-7`).join('')
		},
		{ as: 'line fruit w3', d: dots(heads) }
	];
}

function maple(season: Season, weather: Outdoors['weather']): Mark[] {
	const same = seeded('the maple');
	const pads: [number, number, number][] = [[1300, 300, 92], [1402, 256, 104], [1500, 300, 92], [1350, 210, 84], [1460, 186, 92], [1262, 356, 62], [1560, 240, 70], [1424, 336, 72]]; // prettier-ignore
	const marks: Mark[] = [];
	const inPads = (count: number, wide: number): Point[] =>
		Array.from({ length: count }, () => {
			const [x, y, r] = pads[Math.floor(same() * pads.length)] as [number, number, number];
			const angle = same() * 2 * Math.PI;
			const far = Math.sqrt(same()) * r * wide;
			return [x + Math.cos(angle) * far, y + Math.sin(angle) * far * 0.34];
		});
	// Leaves in flat layers, as this tree holds them.
	if (season !== 'winter')
		marks.push({ as: 'line maple w20', d: dots(inPads(250, 1)) }, { as: 'line maple w12', d: dots(inPads(110, 1.16)) });
	const limbs: Point[][] = [
		[[1440, 476], [1432, 420], [1410, 370], [1420, 310], [1452, 250], [1460, 190]], // prettier-ignore
		[[1412, 380], [1360, 330], [1310, 306], [1258, 318]], // prettier-ignore
		[[1418, 320], [1382, 262], [1350, 214], [1320, 190]], // prettier-ignore
		[[1420, 340], [1470, 310], [1520, 296], [1572, 262]] // prettier-ignore
	];
	limbs.forEach((points, i) => marks.push({ as: 'bark', d: limb(points, i === 0 ? 17 : 8, 2) }));
	if (season !== 'winter') {
		const some = (count: number) =>
			strokes(inPads(count, 1.1).map((from) => ({ from, via: [2, 3] as Point, to: [(same() - 0.5) * 9, 6] as Point })));
		marks.push({ as: 'line maple-deep w3', d: some(90) }, { as: 'line maple-light w2', d: some(50) });
	} else {
		const bare = limbs.flatMap((points) => points.slice(1).flatMap((from) => [-1, 1].map((side) => ({ from, via: [side * 12, -20 - same() * 8] as Point, to: [side * (24 + same() * 30), -38 - same() * 22] as Point })))); // prettier-ignore
		marks.push({ as: 'line bark', d: strokes(bare) });
		if (weather === 'snow') marks.push({ as: 'line snow w3', d: limbs.slice(1).map((points) => curve(points.map(([x, y]): Point => [x, y - 4]))).join('') }); // prettier-ignore
	}
	return marks;
}
