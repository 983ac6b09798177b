import { box, curve, ellipse, straight, type Mark } from '#lib/veranda/pen.ts';
import type { PictureName } from '#lib/booklets/booklet.ts';

/** A small drawing, 320 by 200 units, back to front. Each mark says what it is drawn with; see `inks`. */
export function drawPicture(name: PictureName): Mark[] {
	return drawings[name];
}

/** What each word of a mark is drawn with on paper; `Drawing.svelte` has the same words for the screen. */
const inks: Record<string, string> = {
	line: 'fill="none" stroke="#5c554b" stroke-width="1.6" stroke-linecap="round" stroke-linejoin="round"',
	thin: 'fill="none" stroke="#8b8070" stroke-width="1" stroke-linecap="round" stroke-linejoin="round"',
	lamp: 'fill="#f3d9a4"',
	glow: 'fill="#f3d9a4" fill-opacity="0.6"',
	'glow-half': 'fill="#f3d9a4" fill-opacity="0.38"',
	'glow-faint': 'fill="#f3d9a4" fill-opacity="0.18"',
	board: 'fill="#e2d5bf"',
	paper: 'fill="#f7f3ea"',
	deep: 'fill="#efe8da"',
	moss: 'fill="#4c6347" fill-opacity="0.3"',
	emotional: 'fill="#9c5340" fill-opacity="0.28"',
	social: 'fill="#3f6a70" fill-opacity="0.28"',
	existential: 'fill="#7a6230" fill-opacity="0.28"'
};

/** The drawing as a file of its own, in the colours of paper. */
export function pictureFile(name: PictureName): string {
	const paths = drawPicture(name).map(
		({ as, d, at }) => `<path ${inks[as] ?? ''} d="${d}"${at ? ` transform="${at}"` : ''}/>`
	);
	return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 320 200">${paths.join('')}</svg>`;
}

/** The sign of the house, as in `ui/Mark.svelte`. */
export const markFile =
	'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><path fill="none" stroke="#2b2824" stroke-width="1.6" d="M3 11 16 5l13 6M6 11v10M26 11v10M2 21h28M4 25h24M7 29h18"/></svg>';

const floor: Mark[] = [
	{ as: 'board', d: box(0, 168, 320, 32) },
	{ as: 'line', d: straight([[0, 168], [320, 168]]) },
	{ as: 'thin', d: 'M0 184h320M70 168v16M210 168v16M140 184v16M262 184v16' }
]; // prettier-ignore

const drawings: Record<PictureName, Mark[]> = {
	// A post, the boards, a hill outside, someone's cushion and cup.
	veranda: [
		{
			as: 'deep',
			d: `${curve([
				[60, 150],
				[130, 118],
				[200, 132],
				[320, 100]
			])}L320 168L60 168z`
		},
		{
			as: 'thin',
			d: curve([
				[60, 150],
				[130, 118],
				[200, 132],
				[320, 100]
			])
		},
		{ as: 'lamp', d: ellipse(244, 58, 20, 20) },
		{ as: 'thin', d: ellipse(244, 58, 20, 20) },
		{ as: 'lamp', d: box(0, 20, 92, 148) },
		{ as: 'thin', d: 'M0 57h92M0 94h92M0 131h92M31 20v148M62 20v148' },
		{ as: 'line', d: 'M0 20h320M92 20v148' },
		...floor,
		{ as: 'board', d: box(286, 20, 12, 148) },
		{ as: 'line', d: 'M286 20v148M298 20v148M0 12h320' },
		{ as: 'moss', d: 'M150 164c-4-10 4-14 12-14h44c8 0 16 4 12 14z' },
		{ as: 'line', d: 'M150 164c-4-10 4-14 12-14h44c8 0 16 4 12 14z' },
		{ as: 'paper', d: 'M240 150h18v12q0 6-9 6t-9-6z' },
		{ as: 'line', d: 'M240 150h18v12q0 6-9 6t-9-6z' },
		{ as: 'thin', d: 'M246 144q-5-7 0-12M253 144q-5-7 0-12' }
	],
	// Three lamps in one room, each with a colour of its own and lit to a different brightness.
	'three-dimensions': [
		{ as: 'glow', d: ellipse(66, 66, 62, 56) },
		{ as: 'glow-half', d: ellipse(172, 92, 52, 46) },
		{ as: 'glow-faint', d: ellipse(262, 72, 40, 36) },
		...floor,
		{ as: 'emotional', d: 'M46 42h40l14 34h-68z' },
		{ as: 'line', d: 'M46 42h40l14 34h-68zM66 76v88M46 168q20-10 40 0' },
		{ as: 'board', d: 'M134 132h76v8h-76z' },
		{ as: 'line', d: 'M134 132h76v8h-76zM142 140v28M202 140v28M172 112v14M160 132q12-12 24 0' },
		{ as: 'social', d: ellipse(172, 94, 22, 19) },
		{ as: 'line', d: ellipse(172, 94, 22, 19) },
		{ as: 'existential', d: 'M246 84q2-28 16-30q14 2 16 30z' },
		{ as: 'line', d: 'M246 84q2-28 16-30q14 2 16 30zM262 54v-34M240 20h44' }
	],
	// Beside each other, both facing a window.
	'two-chairs': [
		{ as: 'deep', d: box(104, 18, 112, 84) },
		{
			as: 'moss',
			d: `${curve([
				[104, 84],
				[136, 66],
				[170, 80],
				[216, 62]
			])}L216 102L104 102z`
		},
		{
			as: 'thin',
			d: curve([
				[104, 84],
				[136, 66],
				[170, 80],
				[216, 62]
			])
		},
		{ as: 'lamp', d: ellipse(184, 42, 9, 9) },
		{ as: 'line', d: 'M104 18h112v84h-112zM96 108h128' },
		{ as: 'thin', d: 'M160 18v84M104 60h112' },
		...floor,
		...chair(88),
		...chair(176),
		{ as: 'paper', d: 'M153 144h14v9q0 5-7 5t-7-5z' },
		{ as: 'line', d: 'M153 144h14v9q0 5-7 5t-7-5zM146 158h28M150 158v14M170 158v14' }
	],
	// Ajar, with light in the corridor behind it.
	door: [
		{ as: 'glow', d: 'M122 30h76v138h-76z' },
		{ as: 'lamp', d: 'M150 30h48v138h-48z' },
		...floor,
		{ as: 'lamp', d: 'M156 168h42l44 32h-76z' },
		{ as: 'paper', d: 'M122 30l34 14v138l-34-14z' },
		{ as: 'line', d: 'M122 30l34 14v138l-34-14zM114 168v-146h92v146M122 168v-138h76v138' },
		{ as: 'thin', d: 'M129 48l20 8v46l-20-8zM129 106l20 8v50l-20-8z' },
		{ as: 'line', d: 'M148 114l4 2' },
		{ as: 'thin', d: 'M44 70h34v44h-34zM52 104q8-20 18-10' }
	],
	// A sheet with two columns of everyday things.
	signals: [
		{ as: 'board', d: 'M84 16h160v180h-160z' },
		{ as: 'paper', d: 'M76 8h160v180h-160z' },
		{ as: 'line', d: 'M76 8h160v180h-160z' },
		{ as: 'thin', d: 'M156 24v148M92 70h48M172 70h48M92 122h48M172 122h48' },
		// A cup, a shoe, a telephone; a lamp, a bed, and what somebody wrote down.
		{ as: 'line', d: 'M104 34h22v14q0 10-11 10t-11-10zM126 38q9-1 8 6t-9 6' },
		{ as: 'line', d: 'M96 108v-16q8 6 14 0q10 14 26 14q4 4 2 8h-42zM96 108h41M116 98l4-4M122 102l4-4' },
		{ as: 'line', d: 'M106 132h20q3 0 3 3v36q0 3-3 3h-20q-3 0-3-3v-36q0-3 3-3zM113 168h6' },
		{ as: 'lamp', d: 'M184 30h24l7 18h-38z' },
		{ as: 'line', d: 'M184 30h24l7 18h-38zM196 48v14M187 64q9-5 18 0' },
		{ as: 'deep', d: 'M174 100h46v10h-46z' },
		{ as: 'line', d: 'M174 82v34M220 116v-16h-46M174 110h46M174 100v-8q12-4 16 0v8' },
		{ as: 'thin', d: 'M176 142h40M176 152h30M176 162h36' }
	]
};

/** From behind: a back with three rails, a seat, four legs. */
function chair(x: number): Mark[] {
	const back = `M${x} 92q28-6 56 0l-3 42h-50z`;
	return [
		{ as: 'board', d: back },
		{
			as: 'line',
			d: `${back}M${x + 3} 134l-3 44M${x + 53} 134l3 44M${x + 8} 148h40M${x + 13} 150v20M${x + 43} 150v20`
		},
		{ as: 'thin', d: `M${x + 16} 92l2 41M${x + 28} 90v44M${x + 40} 92l-2 41` }
	];
}
