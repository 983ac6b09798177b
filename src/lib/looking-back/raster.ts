import { scaleLinear } from 'd3-scale';
import type { Temporal } from 'temporal-polyfill';
import { offsetAt } from '#lib/base/zone-offset.ts';
import { dayAt, numberOf } from '#lib/looking-back/day-numbers.ts';
import type { Span } from '#lib/looking-back/spans.ts';

/** One sleep as it was written. */
export interface Slept {
	startedAt: Temporal.Instant;
	endedAt: Temporal.Instant;
	/** Where the clock hung: each sleep has its own zone. */
	zone: string;
}

/** A stretch of sleep inside one calendar day, by the clock on the wall. */
export interface Piece {
	/** Number of the calendar day (see day-numbers.ts). */
	row: number;
	/** Minutes after midnight, 0 to 1440. */
	from: number;
	to: number;
}

const minute = 60_000;
const dayMinutes = 1440;

/**
 * A sleep cut at each local midnight, by the clock on the wall. Where the clock goes forward, the hour that was not is
 * drawn as slept through; where it goes back, the hour that came twice is drawn once if either was slept.
 * @returns the pieces in order, none overlapping another
 * @throws {RangeError} for a zone that this machine does not know
 */
export function piecesOf(sleep: Slept): Piece[] {
	const pieces: Piece[] = [];
	let end = -Infinity; // wall clock, in minutes since 1970
	for (const { from, to } of steadyStretches(sleep)) {
		// What the clock skipped lies between two stretches of one sleep; what it repeated lies in both.
		const begins = end !== -Infinity && from > end ? end : from;
		pieces.push(...cutAtMidnights(begins, to));
		end = to;
	}
	return join(pieces);
}

/** The stretches of a sleep between two changes of the clock, in wall-clock minutes since 1970. */
function steadyStretches(sleep: Slept): { from: number; to: number }[] {
	const [start, end] = [sleep.startedAt.epochMilliseconds, sleep.endedAt.epochMilliseconds];
	const [before, after] = [offsetAt(sleep.zone, start), offsetAt(sleep.zone, end)];
	// No clock changes twice within the 48 hours of a sleep and ends as it began.
	if (before === after) return start < end ? [{ from: (start + before) / minute, to: (end + after) / minute }] : [];
	const stretches: { from: number; to: number }[] = [];
	let at = sleep.startedAt.toZonedDateTimeISO(sleep.zone);
	while (at.epochMilliseconds < end) {
		const change = at.getTimeZoneTransition('next')?.epochMilliseconds ?? Infinity;
		const stop = Math.min(change, end);
		const offset = offsetAt(sleep.zone, at.epochMilliseconds);
		stretches.push({ from: (at.epochMilliseconds + offset) / minute, to: (stop + offset) / minute });
		at = at.add({ milliseconds: stop - at.epochMilliseconds });
	}
	return stretches;
}

function cutAtMidnights(from: number, to: number): Piece[] {
	const pieces: Piece[] = [];
	for (let row = Math.floor(from / dayMinutes); row * dayMinutes < to; row++) {
		const midnight = row * dayMinutes;
		pieces.push({ row, from: Math.max(0, from - midnight), to: Math.min(dayMinutes, to - midnight) });
	}
	return pieces;
}

/** The same stretches without overlaps, in order. */
function join(pieces: readonly Piece[]): Piece[] {
	const joined: Piece[] = [];
	for (const piece of [...pieces].sort((a, b) => a.row - b.row || a.from - b.from)) {
		const before = joined.at(-1);
		if (before && before.row === piece.row && piece.from <= before.to) before.to = Math.max(before.to, piece.to);
		else joined.push({ ...piece });
	}
	return joined;
}

/** A raster ready to draw: each row a calendar day, 48 hours wide once it is drawn twice. */
export interface Raster {
	/** The days of its first and last row. */
	span: Span;
	rows: number;
	/** Height of one row, and of its bar, in the units of the path. */
	pitch: number;
	bar: number;
	height: number;
	/** One path of strokes over 0 to 1440 minutes; drawn again 1440 to the right and one row higher. */
	path: string;
}

/** Tallest picture, in pixels: about one screen and a half, even for years. */
const tallest = 1100;

/**
 * Draws sleeps by the clock on the wall, from the first day of the span that has any to the last.
 * @returns null where no sleep was written
 */
export function drawRaster(sleeps: readonly Slept[], span: Span): Raster | null {
	const [from, to] = [numberOf(span.from), numberOf(span.to)];
	const pieces = join(sleeps.flatMap(piecesOf)).filter(({ row }) => row >= from && row <= to + 1);
	const rows = pieces.map(({ row }) => row).filter((row) => row <= to);
	if (rows.length === 0) return null;
	const [first, last] = [rows[0] as number, rows.at(-1) as number];
	const count = last - first + 1;
	const pitch = Math.min(count <= 31 ? 7 : 5, tallest / count);
	const y = scaleLinear([first, last + 1], [0, count * pitch]);
	return {
		span: { from: dayAt(first), to: dayAt(last) },
		rows: count,
		pitch,
		// Rows thinner than this would blur into a veil if there were air between them.
		bar: pitch < 3 ? pitch : pitch * 0.7,
		height: Math.ceil(count * pitch),
		path: pieces
			.map((piece) => `M${Math.round(piece.from)} ${middle(piece.row)}h${Math.round(piece.to - piece.from)}`)
			.join('')
	};

	function middle(row: number): string {
		return String(Math.round(y(row + 0.5) * 100) / 100);
	}
}
