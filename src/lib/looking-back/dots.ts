import { scaleLinear } from 'd3-scale';
import type { Day } from '#lib/base/day.ts';
import { numberOf } from '#lib/looking-back/day-numbers.ts';
import type { Span } from '#lib/looking-back/spans.ts';

/** One written answer. */
export interface Entry {
	day: Day;
	/** 0 to 100 */
	value: number;
}

/** All dots of one size as one path of strokes without length, for round line ends. */
interface DotPath {
	size: 'one' | 'few' | 'many';
	path: string;
}

export interface Drawn {
	/** Whether several days share a column; the dots are finer then. */
	dense: boolean;
	/** Empty where nothing was written. */
	paths: DotPath[];
}

/** The field that dots are drawn in; the page stretches it to its own width and height. */
export const field = { width: 600, height: 100 };

/** Days closer to each other than this share a column, so that years stay dots and do not become bars. */
const narrowest = 6;

/**
 * What was written, as dots and nothing else: no line, nothing where nothing was written. Where several answers fall
 * on the same place the dot is larger (two or three; four or more).
 * @param entries in any order; those outside the span are left out
 */
export function drawDots(entries: readonly Entry[], span: Span): Drawn {
	const first = numberOf(span.from);
	const x = scaleLinear([first, numberOf(span.to) + 1], [0, field.width]);
	const y = scaleLinear([0, 100], [field.height, 0]);
	const daysInColumn = Math.ceil(narrowest / (x(first + 1) - x(first)));
	const places = new Map<string, number>();
	for (const { day, value } of entries) {
		if (day < span.from || day > span.to) continue;
		const column = Math.floor((numberOf(day) - first) / daysInColumn) * daysInColumn + daysInColumn / 2;
		const place = `${short(x(first + column))} ${short(y(value))}`;
		places.set(place, (places.get(place) ?? 0) + 1);
	}
	const sizes: Record<DotPath['size'], string[]> = { one: [], few: [], many: [] };
	for (const [place, count] of places) sizes[count < 2 ? 'one' : count < 4 ? 'few' : 'many'].push(place);
	const paths = (Object.entries(sizes) as [DotPath['size'], string[]][])
		.filter(([, list]) => list.length > 0)
		.map(([size, list]) => ({ size, path: list.map((place) => `M${place}h0`).join('') }));
	return { dense: daysInColumn > 1, paths };
}

function short(length: number): string {
	return String(Math.round(length * 10) / 10);
}
