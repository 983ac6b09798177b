import { scaleLinear } from 'd3-scale';
import type { Day } from '#lib/base/day.ts';
import { dayAt, numberOf } from '#lib/looking-back/day-numbers.ts';
import { field, type Entry } from '#lib/looking-back/dots.ts';
import type { Span } from '#lib/looking-back/spans.ts';
import { findTrend } from '#lib/looking-back/trend/trend.ts';

/** Where the level may have been on one day, each 0 to 100. */
export interface Level {
	day: Day;
	mean: number;
	low: number;
	high: number;
}

/** Fewer answers than this say nothing of a level. */
const fewest = 8;
/** As many places as a picture can show. */
const mostPlaces = 150;

/**
 * The level that the answers lie around, with a 95 % band that grows wider where nothing was written: a local-level model over
 * the days of the span (see `trend.ts`), from each day's mean.
 * @param entries in any order; those outside the span are left out
 * @returns evenly spaced days from the first answer to the last, in order; empty where there are fewer than eight days with an answer
 */
export function levelsOf(entries: readonly Entry[], span: Span): Level[] {
	const byDay = Map.groupBy(
		entries.filter(({ day }) => day >= span.from && day <= span.to),
		({ day }) => day
	);
	if (byDay.size < fewest) return [];
	const written = [...byDay].map(([day, all]) => ({
		time: numberOf(day),
		value: all.reduce((sum, { value }) => sum + value, 0) / all.length
	}));
	const times = written.map(({ time }) => time);
	const places = placesIn(Math.min(...times), Math.max(...times));
	const records = [...places.map((time) => ({ time, value: null })), ...written];
	const columns = { time: records.map(({ time }) => time), value: records.map(({ value }) => value) };
	return findTrend(columns, { low: 0, high: 100 }).points.flatMap(({ time, mean, low, high, record }) => {
		const asked = records[record]?.value === null;
		return asked && mean !== null && low !== null && high !== null ? [{ day: dayAt(time), mean, low, high }] : [];
	});
}

/** Nothing is said of days before the first answer and after the last. */
function placesIn(from: number, to: number): number[] {
	const step = Math.max(1, Math.ceil((to - from) / mostPlaces));
	const places = Array.from({ length: Math.floor((to - from) / step) + 1 }, (_, at) => from + at * step);
	return places.at(-1) === to ? places : [...places, to];
}

/** The band as one closed shape, and its middle as a line, in the field of the dots. Empty where there are no levels. */
export function drawBand(levels: readonly Level[], span: Span): { area: string; middle: string } {
	const first = numberOf(span.from);
	const x = scaleLinear([first, numberOf(span.to) + 1], [0, field.width]);
	const y = scaleLinear([0, 100], [field.height, 0]);
	const at = (day: Day, value: number) => `${short(x(numberOf(day) + 0.5))} ${short(y(value))}`;
	const edge = (which: 'low' | 'mean' | 'high') => levels.map((level) => at(level.day, level[which]));
	if (levels.length === 0) return { area: '', middle: '' };
	return {
		area: `M${[...edge('high'), ...edge('low').toReversed()].join('L')}Z`,
		middle: `M${edge('mean').join('L')}`
	};
}

function short(length: number): string {
	return String(Math.round(length * 10) / 10);
}
