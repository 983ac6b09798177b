import type { Day } from '#lib/base/day.ts';
import type { Answers } from '#lib/looking-back/answers.ts';
import { dayAt, numberOf } from '#lib/looking-back/day-numbers.ts';
import type { Slept } from '#lib/looking-back/raster.ts';
import type { Span } from '#lib/looking-back/spans.ts';
import type { ShownSheet } from '#lib/measures/sheet.ts';
import type { WrittenDay } from '#lib/looking-back/written-day.ts';

/** A day as somebody else sees it through a share. */
interface SeenDay extends WrittenDay {
	/** Notes that are seen without the check-in beside which they stand. */
	notes: string[];
	/** Questionnaires that were answered on it. */
	sheets: ShownSheet[];
}

/** What is seen through a share: three months at once at most. */
export interface Seen {
	/** Null where there is nothing to be seen. */
	span: Span | null;
	/** The latest first. */
	days: SeenDay[];
	answers: Answers[];
	sleeps: Slept[];
	/** Whether there is anything earlier. */
	earlier: boolean;
}

/** How many days are seen at once. */
const daysAtOnce = 90;

/** The days that are seen at once, of those between the first and the last on which there is anything. */
export function spanSeen(first: Day, last: Day): Span {
	const from = dayAt(numberOf(last) - daysAtOnce + 1);
	return { from: from < first ? first : from, to: last };
}
