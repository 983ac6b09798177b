import { numberOf } from '#lib/looking-back/day-numbers.ts';
import type { Raster } from '#lib/looking-back/raster.ts';
import type { Span } from '#lib/looking-back/spans.ts';

/** The middle of one sleep: its calendar day (see day-numbers.ts) and hours after that day's midnight, by the clock on the wall. */
export interface Middle {
	day: number;
	hours: number;
}

const hoursADay = 24;
const minutesAnHour = 60;

/**
 * A drift as a slanted line over a raster of sleeps: where the middle of sleep lies if it moves by so much each day. It begins
 * again at the left where it leaves at the right.
 * @param hoursPerDay later (above 0) or earlier each day
 * @param days the rows that it runs through; all of the raster if left out
 * @returns one path over 0 to 1440 minutes, in the units of the raster; empty where the sleeps lie around no such line
 */
export function drawDrift(
	middles: readonly Middle[],
	hoursPerDay: number,
	raster: Raster,
	days: Span = raster.span
): string {
	const start = meanHour(middles.map(({ day, hours }) => hours - hoursPerDay * day));
	if (start === null) return '';
	const first = numberOf(raster.span.from);
	const from = Math.max(0, numberOf(days.from) - first);
	const to = Math.min(raster.rows, numberOf(days.to) - first + 1);
	const turns = Array.from({ length: to - from + 1 }, (_, at) => {
		const row = from + at;
		const hours = start + hoursPerDay * (first + row);
		return { row, turn: Math.floor(hours / hoursADay), hours };
	});
	const lines: string[] = [];
	for (const [at, from] of turns.slice(0, -1).entries()) {
		const to = turns[at + 1] as (typeof turns)[number];
		for (let turn = Math.min(from.turn, to.turn); turn <= Math.max(from.turn, to.turn); turn++) {
			const [a, b] = [clip(from.hours, turn), clip(to.hours, turn)];
			if (a === b && from.turn !== to.turn) continue;
			lines.push(`M${x(a, turn)} ${y(from, to, a)}L${x(b, turn)} ${y(from, to, b)}`);
		}
	}
	return lines.join('');

	function clip(hours: number, turn: number): number {
		return Math.min(Math.max(hours, turn * hoursADay), (turn + 1) * hoursADay);
	}
	function x(hours: number, turn: number): string {
		return short((hours - turn * hoursADay) * minutesAnHour);
	}
	function y(from: { row: number; hours: number }, to: { hours: number }, hours: number): string {
		const along = to.hours === from.hours ? 0 : (hours - from.hours) / (to.hours - from.hours);
		return short((from.row + along) * raster.pitch);
	}
}

/** How near to each other hours have to lie, 0 to 1, for one line to stand for them all. */
const nearest = 0.5;

/** The mean of hours on a clock of 24, or null where they lie too far apart to have one. */
function meanHour(hours: readonly number[]): number | null {
	const angles = hours.map((hour) => (hour / hoursADay) * 2 * Math.PI);
	const [sine, cosine] = [Math.sin, Math.cos].map((of) => angles.reduce((sum, angle) => sum + of(angle), 0)) as [
		number,
		number
	];
	if (hours.length === 0 || Math.hypot(sine, cosine) < nearest * hours.length) return null;
	return (Math.atan2(sine, cosine) / (2 * Math.PI)) * hoursADay;
}

function short(length: number): string {
	return String(Math.round(length * 10) / 10);
}
