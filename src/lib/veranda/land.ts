import type { Outdoors } from '#lib/veranda/outdoors.ts';
import { box, curve, dots, ellipse, straight, type Mark, type Point } from '#lib/veranda/pen.ts';
import { seeded, type Roll } from '#lib/veranda/seeded.ts';

/** The fence, the moss, the raked gravel and the stones: what stays as it is from year to year. */
export function drawLand({ season, weather, light }: Outdoors, seed: number): Mark[] {
	const same = seeded('the land');
	const snow = weather === 'snow';
	return [
		...fence(snow),
		...hedge(same, snow, season === 'winter'),
		...moss(same, snow),
		...shadows(light, weather),
		...gravel(snow, seed),
		...stones(same, snow, weather === 'rain'),
		...lantern(light, snow),
		...bucket(snow)
	];
}

function fence(snow: boolean): Mark[] {
	const slats = Array.from({ length: 55 }, (_, i) => `M${350 + i * 12} ${398 + (i % 3)}v${66 - (i % 2)}`).join('');
	const marks: Mark[] = [
		{ as: 'bamboo', d: straight([[340, 397], [1006, 398], [1012, 468], [340, 468]], true) }, // prettier-ignore
		{ as: 'line thin o3', d: slats },
		{ as: 'bamboo-dark', d: box(340, 407, 667, 5) + box(340, 432, 670, 5) },
		{ as: 'line thin o7', d: 'M340 407h667M340 412h667M340 432h669M340 437h670M340 397h666l7 71' },
		{ as: 'line w2', d: Array.from({ length: 10 }, (_, i) => `M${378 + i * 68} 405l4 9m-4 0l4-9m-2 25v9`).join('') }
	];
	if (snow) marks.push({ as: 'snow', d: curve([[340, 400], [440, 391], [520, 393], [600, 390], [700, 393], [800, 391], [900, 393], [980, 390], [1010, 400]], true) }); // prettier-ignore
	return marks;
}

function hedge(same: Roll, snow: boolean, winter: boolean): Mark[] {
	const top: Point[] = [[1000, 470], [1004, 424], [1040, 404], [1090, 410], [1130, 398], [1190, 392], [1240, 406], [1290, 396], [1350, 388], [1420, 400], [1480, 392], [1540, 398], [1620, 390]]; // prettier-ignore
	const leaves: Point[] = Array.from({ length: 56 }, () => [1012 + same() * 590, 412 + same() * 54]);
	const marks: Mark[] = [
		{ as: 'hedge', d: curve(top) + 'V474H1000z' },
		{ as: 'line hedge-dark w3', d: dots(leaves) },
		{ as: 'line thin o6', d: curve(top) }
	];
	// Camellias flower in the cold.
	if (winter)
		marks.push({ as: 'line camellia w6', d: dots([[1046, 426], [1098, 440], [1130, 416], [1206, 430], [1268, 418], [1322, 442], [1440, 424], [1498, 440]]) }); // prettier-ignore
	if (snow) marks.push({ as: 'snow', d: curve([...top.slice(1), [1620, 398], [1540, 410], [1480, 403], [1420, 412], [1350, 399], [1290, 408], [1240, 416], [1190, 404], [1130, 411], [1090, 420], [1040, 415]], true) }); // prettier-ignore
	return marks;
}

function moss(same: Roll, snow: boolean): Mark[] {
	const rise: Point[] = [[340, 470], [460, 462], [560, 468], [680, 458], [800, 448], [900, 450], [1000, 464], [1120, 470], [1240, 460], [1360, 466], [1480, 456], [1620, 466]]; // prettier-ignore
	const tufts: Point[] = Array.from({ length: 80 }, () => [350 + same() * 1250, 472 + same() ** 1.5 * 60]);
	const marks: Mark[] = [
		{ as: snow ? 'snow' : 'moss', d: curve(rise) + 'V640H340z' },
		{ as: 'line thin o4', d: curve(rise) },
		{ as: snow ? 'snow-shade' : 'moss-dark o5', d: curve([[340, 520], [470, 500], [560, 508], [690, 486], [800, 478], [900, 482], [1010, 500], [1120, 506], [1240, 492], [1380, 500], [1500, 490], [1620, 498]]) + 'V640H340z' } // prettier-ignore
	];
	if (!snow) marks.push({ as: 'line moss-dark w2', d: dots(tufts) });
	return marks;
}

/** In the low sun everything lies down long. */
function shadows(light: Outdoors['light'], weather: Outdoors['weather']): Mark[] {
	if (weather === 'rain' || weather === 'snow' || weather === 'cloud') return [];
	if (light === 'evening')
		return [
			{ as: 'shadow o2', d: 'M905 514C1010 520 1180 534 1600 548V566C1200 552 1010 536 925 520z' },
			{ as: 'shadow o2', d: 'M640 556C760 562 960 576 1240 606C1080 612 800 586 600 570z' },
			{ as: 'shadow o2', d: 'M1098 548C1200 552 1300 562 1420 572C1320 576 1180 566 1090 554z' }
		];
	if (light === 'day') return [{ as: 'shadow o2', d: ellipse(940, 518, 120, 12) }];
	return [];
}

/** Raked gravel: lines that lie still, and go round the stones. */
function gravel(snow: boolean, seed: number): Mark[] {
	const edge: Point[] = [[340, 574], [450, 556], [540, 548], [620, 556], [700, 560], [800, 552], [900, 534], [1010, 540], [1120, 550], [1230, 540], [1340, 532], [1470, 548], [1620, 540]]; // prettier-ignore
	const lines = [0, 1, 2, 3, 4, 5, 6].map((k) => {
		const y = 560 + k * 8 + k * k * 0.55;
		const points = Array.from({ length: 15 }, (_, i): Point => {
			const x = 340 + i * 90;
			const bump = (cx: number, rx: number, height: number) =>
				height * Math.exp(-(((x - cx) / rx) ** 2)) * Math.exp(-k / 2.6);
			return [x, y + bump(668, 120, 17) - bump(1090, 120, 8) + Math.sin(x / 190 + (seed % 3)) * 1.4];
		});
		return curve(points);
	});
	return [
		{ as: snow ? 'snow' : 'gravel', d: curve(edge) + 'V640H340z' },
		{ as: 'line thin o5', d: curve(edge) },
		{ as: snow ? 'line thin snow-shade' : 'line thin o4', d: lines.join('') }
	];
}

function stones(same: Roll, snow: boolean, wet: boolean): Mark[] {
	const big: Point[] = [
		[572, 562],
		[572, 540],
		[586, 510],
		[610, 486],
		[630, 458],
		[656, 446],
		[684, 450],
		[704, 472],
		[716, 502],
		[728, 528],
		[738, 562]
	];
	const flat: Point[] = [
		[716, 562],
		[722, 540],
		[750, 530],
		[792, 534],
		[812, 548],
		[816, 562]
	];
	const small: Point[] = [
		[552, 566],
		[556, 548],
		[574, 540],
		[592, 550],
		[598, 566]
	];
	const stone = (points: Point[]) => curve(points) + 'z';
	const fringe: Point[] = Array.from({ length: 46 }, (_, i) => [524 + i * 6.6 + same() * 4, 560 + same() * 9]);
	const tone = wet ? 'stone wet' : 'stone';
	const marks: Mark[] = [
		{ as: tone, d: stone(big), at: 'translate(4 2)' },
		{ as: tone, d: stone(flat), at: 'translate(3 2)' },
		{ as: tone, d: stone(small), at: 'translate(2 2)' },
		{ as: 'stone-dark', d: curve([[684, 450], [704, 472], [716, 502], [728, 528], [738, 562], [694, 564], [690, 532], [668, 500], [678, 470]], true) }, // prettier-ignore
		{ as: 'line', d: curve(big) + curve(flat) + curve(small) },
		{
			as: 'line thin o6',
			d: 'M684 450c0 14-12 34-14 50s18 20 22 34 2 20 2 28M632 460c2 18 16 22 14 40s-10 18-8 34M586 512c10 2 20 8 24 20M610 486c4 6 10 8 14 16M750 530c6 8 22 6 34 12'
		},
		{ as: snow ? 'snow' : 'moss', d: curve([[516, 571], [570, 562], [640, 563], [700, 560], [770, 562], [834, 570], [760, 578], [660, 580], [580, 577]], true) }, // prettier-ignore
		{ as: snow ? 'snow-shade line w2' : 'line moss-dark w3', d: dots(fringe) }
	];
	if (snow)
		marks.push({ as: 'snow', d: curve([[606, 494], [626, 456], [654, 438], [686, 442], [708, 470], [716, 496], [700, 482], [680, 464], [656, 464], [634, 476]], true) + curve([[718, 546], [728, 532], [752, 522], [794, 526], [814, 545], [780, 540]], true) + curve([[537, 556], [556, 539], [577, 553], [556, 553]], true) }); // prettier-ignore
	else marks.push({ as: 'line moss-dark w3 o6', d: dots([[584, 552], [592, 546], [600, 554], [608, 549], [578, 540], [724, 554], [718, 546], [748, 556]]) }); // prettier-ignore
	return marks;
}

/** A low lantern with a wide roof, made for looking at snow. */
function lantern(light: Outdoors['light'], snow: boolean): Mark[] {
	const at = 'translate(1090 466)';
	const lit = light === 'dusk' || light === 'night' || light === 'dawn';
	const marks: Mark[] = [
		{ as: 'stone', d: 'M-15 44h30l14 40h-9l-10-30h-20l-10 30h-9zM-22 38h44v7h-44zM-16 12h32v26h-32z', at },
		{
			as: 'stone',
			d: 'M-52 14c20-4 34-14 42-26h20c8 12 22 22 42 26l-3 5h-98zM-6-12c-6-8 2-12 6-18c4 6 12 10 6 18z',
			at
		},
		{ as: 'stone-dark', d: 'M-49 14h98l-3 5h-92zM8 45h7l14 39h-9z', at },
		{ as: lit ? 'lamp' : 'stone-dark', d: 'M-9 18h18v15h-18z', at },
		{ as: 'line', d: 'M-52 14c20-4 34-14 42-26h20c8 12 22 22 42 26l-3 5h-98zM-6-12c-6-8 2-12 6-18c4 6 12 10 6 18M-16 19v19h32v-19M-22 38h44v7h-44zM-15 45l-14 39h9l10-29h20l10 29h9l-14-39', at }, // prettier-ignore
		{ as: 'line thin', d: 'M-9 19v14h18v-14M0 19v14', at }
	];
	if (lit) marks.unshift({ as: 'glow', d: ellipse(0, 27, 100, 80), fill: 'glow', at });
	if (snow) marks.push({ as: 'snow', d: 'M-54 13c16-6 34-16 42-28c-6-8 8-14 12-21c5 6 16 14 12 21c8 12 26 22 42 28c-20 2-34-10-54-9s-34 10-54 9z', at }); // prettier-ignore
	return marks;
}

function bucket(snow: boolean): Mark[] {
	const at = 'translate(1004 470) rotate(-9)';
	const marks: Mark[] = [
		{ as: 'pail', d: 'M-13-2h26l-4 27h-18z', at: 'translate(1005 471) rotate(-9)' },
		{ as: 'line', d: 'M-13-3h26l-4 28h-18zM-12 4h24M-12-3c2-16 22-16 24 0', at }
	];
	if (snow) marks.push({ as: 'snow', d: 'M-16-1c0-9 8-13 15-13s16 4 17 13z', at: 'translate(1006 468) rotate(-4)' });
	return marks;
}
