import type { Dimension } from '#lib/looking-back/answers.ts';
import { field, type Drawn } from '#lib/looking-back/dots.ts';
import type { Raster } from '#lib/looking-back/raster.ts';

// The pictures of leafing back as files of their own, in the colours of paper: the same shapes that the page draws.

/** The tokens of src/lib/ui/tokens.css by daylight, as far as paper needs them. */
const inks = {
	emotional: '#9c5340',
	social: '#3f6a70',
	existential: '#7a6230',
	sleep: '#5c554b',
	line: '#cdbfa6',
	drift: '#4c6347'
};

/** How wide a dot is, by how many answers lie in it. */
const widths: Record<Drawn['paths'][number]['size'], number> = { one: 4, few: 6, many: 8 };

/** A raster is no taller than this, in units of 600 for its width, so that it stays on one sheet. */
const tallest = 520;

/** One dimension: its dots between 0 and 100, and the band where there is one. */
export function dotsFile(dimension: Dimension, dots: Drawn, band: { area: string; middle: string }): string {
	const ink = inks[dimension];
	const level = band.area
		? `<path d="${band.area}" fill="${ink}" fill-opacity="0.14"/><path d="${band.middle}" fill="none" stroke="${ink}" stroke-width="1" stroke-opacity="0.5"/>`
		: '';
	const bounds = `<path d="M0 0H${field.width}M0 ${field.height}H${field.width}" stroke="${inks.line}" stroke-dasharray="1 5"/>`;
	return file(field.width, field.height, bounds + level + paint(dots, ink));
}

/** Days on which one answer was given, as a row of dots. */
export function rowFile(dots: Drawn): string {
	const height = 16;
	const row = `<path d="M0 50H${field.width}" stroke="${inks.line}" stroke-dasharray="1 5"/>${paint(dots, inks.sleep)}`;
	return file(field.width, height, `<g transform="translate(0 ${height / 2 - 50})">${row}</g>`);
}

/** Sleeps over two days a row, and a drift where there is one. */
export function rasterFile(raster: Raster, line: string): string {
	const wide = 2880;
	const high = Math.min(1, tallest / raster.height);
	const again = `transform="translate(1440 ${-raster.pitch})"`;
	const sleeps = `d="${raster.path}" fill="none" stroke="${inks.sleep}" stroke-width="${raster.bar}"`;
	const moves = line ? `d="${line}" fill="none" stroke="${inks.drift}" stroke-width="3"` : '';
	const hours = `<path d="M720 0V${raster.height}M1440 0V${raster.height}M2160 0V${raster.height}" stroke="${inks.line}" stroke-width="4"/>`;
	const drift = moves && `<path ${moves}/><path ${moves} ${again}/>`;
	const shapes = `${hours}<path ${sleeps}/><path ${sleeps} ${again}/>${drift}`;
	const scale = `scale(${field.width / wide} ${high})`;
	const height = Math.ceil(raster.height * high);
	// What is drawn again one row higher would stand out above.
	return file(
		field.width,
		height,
		`<svg width="${field.width}" height="${height}"><g transform="${scale}">${shapes}</g></svg>`
	);
}

function paint({ paths }: Drawn, ink: string): string {
	return paths
		.map(
			({ size, path }) =>
				`<path d="${path}" fill="none" stroke="${ink}" stroke-opacity="0.75" stroke-width="${widths[size]}" stroke-linecap="round"/>`
		)
		.join('');
}

function file(width: number, height: number, shapes: string): string {
	return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 -4 ${width} ${height + 8}">${shapes}</svg>`;
}
