import type { Outdoors } from '#lib/veranda/outdoors.ts';
import { curve, ellipse, type Mark } from '#lib/veranda/pen.ts';

/** The basin by the boards, with its bamboo pipe and ladle. */
export function drawBasin({ season, weather }: Outdoors): Mark[] {
	const at = 'translate(516 0)';
	const snow = weather === 'snow';
	const ice = season === 'winter' && (weather === 'clear' || weather === 'cloud');
	const marks: Mark[] = [
		{ as: 'bamboo', d: 'M-98 520l92 26l-2 9l-92-26zM-104 508h14v120h-14z', at },
		{ as: 'line', d: 'M-90 522l84 24l-2 9l-82-23M-104 640v-132h14v132M-104 548h14M-104 590h14', at },
		{ as: weather === 'rain' ? 'stone wet' : 'stone', d: 'M-46 570c-4 24-4 44 2 66h94c6-24 4-44-2-66z', at },
		{ as: 'stone-dark', d: 'M26 572c6 24 6 42 2 64h22c6-24 4-44-2-66z', at },
		{ as: 'stone', d: ellipse(1, 570, 47, 14), at },
		{ as: ice ? 'snow' : 'water', d: ellipse(1, 571, 34, 9), at },
		{ as: 'line', d: `M-46 570c-4 24-4 44 2 66M48 570c6 22 8 42 2 66${ellipse(1, 570, 47, 14)}`, at },
		{ as: 'line thin', d: ellipse(1, 571, 34, 9), at },
		{ as: 'line thin o6', d: ice ? 'M-20 570l14 4l10-6l12 5' : 'M-16 571q12 3 26 0M-6 575q10 2 18-1', at },
		{ as: 'line w2 wood-line', d: 'M-30 575l96-22', at },
		{ as: 'wood', d: 'M-42 566l13-3l5 15l-13 3z', at },
		{ as: 'line', d: 'M-42 566l13-3l5 15l-13 3z', at }
	];
	if (!ice && !snow) marks.push({ as: 'line thin water-line', d: 'M-6 553q4 8 3 17', at });
	if (weather === 'rain') marks.push({ as: 'line thin', d: ellipse(14, 571, 9, 3) + ellipse(-8, 573, 6, 2), at });
	if (snow) marks.push({ as: 'snow', d: 'M-50 572c-2-12 22-17 50-17s52 5 50 17c-8-6-26-8-48-8s-44 2-52 8zM-108 508c0-8 22-8 22 0zM-98 519l90 25l-2 4l-90-25z', at }); // prettier-ignore
	return marks;
}

/** The step under the edge, and two sandals on it. Both are left ones. */
export function drawStep({ weather }: Outdoors): Mark[] {
	const sandal = 'c-9 0-11-6-7-9s26-4 31-1s0 9-6 9z';
	return [
		{ as: weather === 'rain' ? 'stone wet' : 'stone', d: curve([[688, 640], [694, 612], [730, 604], [820, 603], [862, 610], [872, 640]]) + 'z' }, // prettier-ignore
		{ as: 'line', d: curve([[688, 640], [694, 612], [730, 604], [820, 603], [862, 610], [872, 640]]) }, // prettier-ignore
		{ as: 'line thin o5', d: 'M700 622c30-4 110-6 160-2' },
		{ as: 'straw', d: `M752 620${sandal}M796 621${sandal}` },
		{ as: 'line', d: `M752 620${sandal}M796 621${sandal}M754 618q8-8 14-4M798 619q8-8 14-4` }
	];
}
