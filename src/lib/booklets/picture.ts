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
	const paths = drawPicture(name).map(({ as, d, at }) => `<path ${inks[as] ?? ''} d="${d}"${at ? ` transform="${at}"` : ''}/>`);
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
		{ as: 'deep', d: `${curve([[60, 150], [130, 118], [200, 132], [320, 100]])}L320 168L60 168z` },
		{ as: 'thin', d: curve([[60, 150], [130, 118], [200, 132], [320, 100]]) },
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
	// Someone close, a place among others, a reason: three circles that share a middle.
	'three-dimensions': [
		{ as: 'emotional', d: ellipse(160, 74, 58, 58) },
		{ as: 'social', d: ellipse(120, 130, 58, 58) },
		{ as: 'existential', d: ellipse(200, 130, 58, 58) },
		{ as: 'line', d: ellipse(160, 74, 58, 58) },
		{ as: 'line', d: ellipse(120, 130, 58, 58) },
		{ as: 'line', d: ellipse(200, 130, 58, 58) },
		// Two near each other; several together; a lamp in a window.
		{ as: 'line', d: `${ellipse(151, 44, 6, 6)}M140 64q11-18 22 0${ellipse(171, 47, 5, 5)}M162 64q9-15 18 0` },
		{ as: 'line', d: `${ellipse(84, 136, 5, 5)}M75 154q9-15 18 0${ellipse(104, 144, 5, 5)}M95 162q9-15 18 0${ellipse(88, 164, 5, 5)}M79 180q9-15 18 0` },
		{ as: 'line', d: 'M216 140h28v30h-28zM230 140v30M216 155h28M230 130v4M222 132l2 4M238 132l-2 4' }
	],
	// Side by side, looking the same way.
	'two-chairs': [
		{ as: 'deep', d: box(206, 28, 78, 84) },
		{ as: 'thin', d: 'M206 28h78v84h-78zM245 28v84M206 70h78' },
		{ as: 'thin', d: curve([[208, 98], [226, 88], [245, 94], [282, 82]]) },
		...floor,
		...chair(74),
		...chair(132),
		{ as: 'paper', d: 'M194 146h14v9q0 5-7 5t-7-5z' },
		{ as: 'line', d: 'M194 146h14v9q0 5-7 5t-7-5zM182 160h40M188 160v8M216 160v8' }
	],
	// Open by a hand's breadth; light falls through it.
	door: [
		{ as: 'lamp', d: 'M166 24h34v144h-34z' },
		{ as: 'paper', d: box(62, 24, 104, 144) },
		{ as: 'paper', d: box(200, 24, 70, 144) },
		{ as: 'thin', d: 'M62 60h104M62 96h104M62 132h104M97 24v144M131 24v144M200 60h70M200 96h70M200 132h70M235 24v144' },
		{ as: 'line', d: 'M62 24h104v144h-104zM200 24h70v144h-70zM44 24h244M44 14h244M50 24v144M282 24v144' },
		...floor,
		{ as: 'lamp', d: 'M166 168h34l34 32h-52z' },
		{ as: 'paper', d: 'M110 168h38v6h-38z' },
		{ as: 'line', d: 'M106 170h46l-4 6h-38zM118 170v-9h12v9M134 170q1-8 6-8t6 8' }
	],
	// A cup, a lamp, the moon in a window, a telephone face down.
	signals: [
		{ as: 'deep', d: box(36, 26, 92, 96) },
		{ as: 'lamp', d: 'M84 50a20 20 0 1 0 16 32a22 22 0 0 1-16-32z' },
		{ as: 'line', d: 'M36 26h92v96h-92zM84 50a20 20 0 1 0 16 32a22 22 0 0 1-16-32z' },
		{ as: 'thin', d: 'M82 26v96M36 74h92M30 128h104' },
		...floor,
		{ as: 'lamp', d: 'M214 66h44l12 36h-68z' },
		{ as: 'line', d: 'M214 66h44l12 36h-68zM236 102v60M218 168q18-10 36 0' },
		{ as: 'paper', d: 'M164 142h22v16q0 10-11 10t-11-10z' },
		{ as: 'line', d: 'M164 142h22v16q0 10-11 10t-11-10zM186 147q9-1 8 7t-9 6' },
		{ as: 'deep', d: 'M64 160h44l8 8h-60z' },
		{ as: 'line', d: 'M64 160h44l8 8h-60z' }
	]
};

function chair(x: number): Mark[] {
	const d = `M${x} 74h6l5 52h30v6h-38zM${x + 9} 132l-4 36M${x + 38} 132l3 36`;
	return [
		{ as: 'board', d: `M${x} 74h6l5 52h30v6h-38z` },
		{ as: 'line', d }
	];
}
