import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { drawGarden } from '#lib/veranda/garden.ts';
import type { Season } from '#lib/veranda/outdoors.ts';
import type { Mark } from '#lib/veranda/pen.ts';
import type { BookletName } from '#lib/booklets/booklet.ts';

/** Each booklet has a season of the garden on its cover, so that one knows them apart on a shelf. */
const seasons: Record<BookletName, Season> = {
	parents: 'autumn',
	teachers: 'spring',
	'young-people': 'summer',
	helpers: 'winter'
};

const drawn = new Map<string, string>();

/**
 * The garden by day, as a file of its own.
 * @param root the folder of the program
 * @returns SVG, the middle part of the garden, wider than high
 */
export function coverFile(root: string, name: BookletName): string {
	const known = drawn.get(name) ?? drawCover(root, seasons[name]);
	drawn.set(name, known);
	return known;
}

function drawCover(root: string, season: Season): string {
	const paint = readPaint(root, season);
	const marks = drawGarden({ light: 'day', season, weather: 'clear', seed: 20 });
	return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="372 142 960 597"><defs>${washes}</defs>${marks.map((mark) => paint(mark)).join('')}</svg>`;
}

/** By day the sky fades from the colour of mist into that of paper, and light is pale. */
const washes =
	'<linearGradient id="sky" x2="0" y2="1"><stop offset=".1" stop-color="#e3e8e4"/><stop offset=".9" stop-color="#f7f2e6"/></linearGradient>' +
	['glow', 'halo']
		.map(
			(id) =>
				`<radialGradient id="${id}"><stop stop-color="#fbeecb" stop-opacity=".9"/><stop offset="1" stop-color="#fbeecb" stop-opacity="0"/></radialGradient>`
		)
		.join('');

/**
 * The garden's own style sheets, read for paper: a browser resolves them by itself, Typst takes only what stands on the
 * mark. `cover.test.ts` watches that no class is without its colour.
 */
function readPaint(root: string, season: Season): (mark: Mark) => string {
	const sheet = (name: string) => readFileSync(join(root, 'src/lib/veranda', name), 'utf8');
	const paint = sheet('garden-paint.css');
	const seasonal =
		sheet('garden-seasons.css')
			.split('.garden.')
			.find((part) => part.startsWith(season)) ?? '';
	const colours = [...`${paint}${seasonal}`.matchAll(/& \.([\w-]+) \{\s*--c: (#[0-9a-f]{6})/g)];
	const measures = [...paint.matchAll(/\.garden \.([\w-]+) \{[^}]*?(stroke-width|opacity): ([\d.]+)/g)];
	const ofDay: [string, string][] = [['sun', '#fbf3d9'], ['mist', '#f4efe4'], ['cloud', '#fbf8f0'], ['glow', '#fbeecb']]; // prettier-ignore
	return ({ as, d, at, fill }) => {
		const classes = as.split(' ');
		const colour =
			ofDay.find(([name]) => classes.includes(name))?.[1] ??
			colours.findLast(([, name]) => classes.includes(name ?? ''))?.[2] ??
			inkOfDay;
		const measured = measures
			.filter(([, name]) => classes.includes(name ?? ''))
			.map(([, , what, value]) => ` ${what}="${value}"`);
		const unique = new Map(measured.map((text) => [text.split('=')[0], text]));
		const drawnWith = classes.includes('line')
			? `fill="none" stroke="${colour}" stroke-linecap="round" stroke-linejoin="round"`
			: `fill="${fill ? `url(#${fill})` : colour}"`;
		return `<path ${drawnWith}${[...unique.values()].join('')} d="${d}"${at ? ` transform="${at}"` : ''}/>`;
	};
}

const inkOfDay = '#5f574c';
