import type { Outdoors } from '#lib/veranda/outdoors.ts';
import { box, curve, straight, type Mark, type Point } from '#lib/veranda/pen.ts';

/** Whether a lamp burns indoors. At dawn it is still on, though one has to look twice to tell. */
function lamplight(light: Outdoors['light']): 'bright' | 'faint' | 'none' {
	return light === 'night' || light === 'dusk' ? 'bright' : light === 'dawn' ? 'faint' : 'none';
}

/** The boards, the sill, the edge of the mat. One board has a knot the shape of an island. */
export function drawBoards({ light, weather }: Outdoors): Mark[] {
	const lamp = lamplight(light);
	const marks: Mark[] = [
		{ as: 'board', d: box(-10, 626, 1620, 118) },
		{ as: 'board-dark', d: box(-10, 626, 1620, 9) },
		{ as: 'line', d: 'M-10 626h1620M-10 635h1620' },
		{
			as: 'line thin o7',
			d: 'M-10 657h1620M-10 682h1620M-10 711h1620M460 635v22M1106 635v22M740 657v25M1290 657v25M540 682v29M1180 682v29M900 711v33M1400 711v33'
		},
		{
			as: 'line thin o3',
			d: 'M480 646q120 5 240 0M620 669q90-5 200 1q120 5 220-2M420 696q60 5 110 0M830 698q120-6 260 1M960 727q120-6 280 2M430 729q120 6 300-2M1130 647q90 4 160-1M1310 670q60 4 90 0'
		},
		{ as: 'line thin o6', d: 'M1010 694c8-6 22-5 30-1s16 1 20 5s-10 8-20 7s-34-3-30-11zM1018 696c8-3 20-1 26 2' },
		{ as: 'wood', d: box(-10, 744, 1620, 16) },
		{ as: 'line', d: 'M-10 744h1620M-10 760h1620' },
		{ as: 'line thin o5', d: 'M-10 750h1620M-10 754h1620' },
		{ as: 'mat', d: box(-10, 760, 1620, 50) },
		{ as: 'mat-edge', d: box(-10, 760, 1620, 11) },
		{ as: 'line thin o4', d: 'M-10 771h1620M-10 780h1620M-10 788h1620M-10 796h1620' }
	];
	if (lamp === 'bright') marks.push({ as: 'glow o4', d: box(200, 600, 1120, 260), fill: 'glow' });
	if (light === 'evening' && (weather === 'clear' || weather === 'wind'))
		marks.push({ as: 'glow o3', d: straight([[430, 744], [620, 635], [980, 635], [830, 744]], true) + straight([[860, 744], [1005, 635], [1230, 635], [1130, 744]], true) }); // prettier-ignore
	if (light === 'day' && weather === 'clear') marks.push({ as: 'glow o4', d: straight([[400, 668], [420, 635], [1384, 635], [1384, 668]], true) }); // prettier-ignore
	if (weather === 'snow') marks.push({ as: 'snow', d: curve([[320, 632], [420, 621], [520, 624], [640, 620], [760, 624], [900, 621], [1040, 624], [1200, 620], [1320, 624], [1460, 621], [1570, 630], [1440, 638], [1200, 639], [1000, 636], [800, 640], [600, 637], [470, 640]], true) }); // prettier-ignore
	return marks;
}

/** The frame that the garden is seen through: paper screens, post, lintel. */
export function drawFrame({ light }: Outdoors): Mark[] {
	const lamp = lamplight(light);
	return [
		{ as: 'wood-dark', d: box(-10, -10, 1620, 52) },
		{ as: 'wood', d: box(-10, 42, 1620, 14) },
		{ as: 'line', d: 'M-10 42h1620M-10 56h1620' },
		{ as: 'line thin o5', d: 'M-10 20h1620M-10 49h1620' },
		...screen(-64, 424, lamp),
		{ as: 'wood', d: box(1384, 56, 26, 688) },
		{ as: 'line', d: 'M1384 56v688M1410 56v688' },
		{ as: 'line thin o4', d: 'M1392 60c3 120-2 300 1 420s-2 160 0 262M1402 60c-3 180 3 330 0 680' },
		...screen(1476, 424, lamp)
	];
}

/** A sliding screen. One pane is newer and whiter than the rest. */
function screen(x: number, width: number, lamp: 'bright' | 'faint' | 'none'): Mark[] {
	const [left, right, top, bottom] = [x + 16, x + width - 16, 56, 744];
	const columns = [1, 2, 3].map((i) => Math.round(left + ((right - left) * i) / 4));
	const rows = [1, 2, 3, 4, 5, 6].map((i) => Math.round(72 + ((622 - 72) * i) / 7));
	const marks: Mark[] = [
		{ as: 'wood', d: box(x, top, width, bottom - top) },
		{ as: lamp === 'none' ? 'paper' : 'paper lit', d: box(left, 72, right - left, 550) },
		{ as: lamp === 'none' ? 'pane' : 'pane lit', d: box(columns[1] as number, rows[3] as number, (columns[2] as number) - (columns[1] as number), (rows[4] as number) - (rows[3] as number)) } // prettier-ignore
	];
	if (lamp !== 'none')
		marks.push({ as: lamp === 'bright' ? 'glow' : 'glow o5', d: box(left, 72, right - left, 550), fill: 'glow' });
	marks.push(
		{ as: 'wood', d: `M${x} 622h${width}v122h-${width}zM${right} 72h16v550h-16zM${x} 72h16v550h-16z` },
		{
			as: 'line lattice w2',
			d: columns.map((c) => `M${c} 72v550`).join('') + rows.map((r) => `M${left} ${r}h${right - left}`).join('')
		},
		{ as: 'line', d: `M${x} 56v688M${x + width} 56v688M${left} 72h${right - left}v550h-${right - left}zM${left} 640h${right - left}v90h-${right - left}z` }, // prettier-ignore
		{ as: 'line thin o4', d: `M${left} 662q90 6 190 0t${right - left - 190} 2M${left} 684q120-8 210 0t${right - left - 210}-2M${left} 706q90 7 200 1t${right - left - 200} 0` } // prettier-ignore
	);
	return marks;
}

/** What hangs from the eaves. */
export function drawEaves({ season, weather }: Outdoors): Mark[] {
	const wind = weather === 'wind';
	if (season === 'summer') {
		const at = 'translate(1250 56)';
		const strip = wind ? 'translate(1272 130) rotate(-52)' : 'translate(1250 138)';
		const bell = 'M-14 52c0-24 28-24 28 0c0 6-3 9-5 10h-18c-2-1-5-4-5-10z';
		return [
			{ as: 'water o6', d: bell, at },
			{ as: 'camellia', d: 'M-8 48c4-4 8-2 8 2s-6 4-8-2z', at },
			{ as: 'line thin', d: `M0 0v34${bell}M0 56${wind ? 'q8 12 22 18' : 'v26'}`, at },
			{ as: 'cup', d: 'M-7 0h14v44h-14z', at: strip },
			{ as: 'line thin', d: 'M-7 0h14v44h-14zM-3 12h6M-3 18h6', at: strip }
		];
	}
	if (season === 'autumn') {
		const strings = [1246, 1284, 1322, 1358].map((x, i) => ({ x, count: 5 - (i % 2) }));
		const hung: Point[] = strings.flatMap(({ x, count }) =>
			Array.from({ length: count }, (_, k): Point => [x + (wind ? k * 3 : (k % 2) * 2 - 1), 88 + k * 30])
		);
		return [
			{ as: 'line thin', d: strings.map(({ x, count }) => `M${x} 56l${wind ? count * 3 : 0} ${count * 30}`).join('') },
			{
				as: 'fruit',
				d: hung.map(([x, y]) => `M${x} ${y - 9}c10-2 13 6 9 14c-3 7-6 9-9 9s-6-2-9-9c-4-8-1-16 9-14z`).join('')
			},
			{
				as: 'line thin fruit-dark',
				d: hung.map(([x, y]) => `M${x} ${y - 9}c10-2 13 6 9 14c-3 7-6 9-9 9s-6-2-9-9c-4-8-1-16 9-14z`).join('')
			}
		];
	}
	if (weather === 'snow')
		return [
			{ as: 'snow', d: [430, 470, 498, 560, 640, 700, 716, 800, 884, 960, 1010, 1100, 1180, 1206, 1290, 1340].map((x, i) => `M${x} 56h9l-4 ${16 + ((i * 7) % 5) * 7}z`).join('') } // prettier-ignore
		];
	return [];
}
