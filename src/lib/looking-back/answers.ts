import type { Day } from '#lib/base/day.ts';

/** The three dimensions, in the order in which they are always shown. */
export const dimensions = ['emotional', 'social', 'existential'] as const;
export type Dimension = (typeof dimensions)[number];

/** What one check-in says on the scales, 0 to 100, or null where it was left empty. */
export interface Answers extends Record<Dimension, number | null> {
	/** The person's own day. */
	day: Day;
}
