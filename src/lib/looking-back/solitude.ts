import { solitudes } from '#lib/check-ins/check-in.ts';
import type { Day } from '#lib/base/day.ts';
import { drawDots, type Drawn } from '#lib/looking-back/dots.ts';
import type { Span } from '#lib/looking-back/spans.ts';

/** One answer to how being alone was, and the days on which it was given. */
export interface SolitudeRow {
	solitude: (typeof solitudes)[number];
	dots: Drawn;
}

/**
 * How being alone was, over time: a row for each answer, in the order of the check-in, none above another in worth.
 * @param said in any order; what is no answer of the check-in is left out
 * @returns empty where nothing was said in the span
 */
export function drawSolitude(said: readonly { day: Day; solitude: string }[], span: Span): SolitudeRow[] {
	const rows = solitudes.map((solitude) => ({
		solitude,
		dots: drawDots(
			said.filter((one) => one.solitude === solitude).map(({ day }) => ({ day, value: 50 })),
			span
		)
	}));
	return rows.every(({ dots }) => dots.paths.length === 0) ? [] : rows;
}
