import { dimensions, type Answers, type Dimension } from '#lib/looking-back/answers.ts';
import type { Entry } from '#lib/looking-back/dots.ts';
import { middleHalf } from '#lib/looking-back/middle-half.ts';
import { silencesIn } from '#lib/looking-back/silences.ts';
import type { Span } from '#lib/looking-back/spans.ts';

/** What stands under one picture: what was written, never what it means. */
export interface Caption {
	dimension: Dimension;
	entries: Entry[];
	/** Between which values at least half of it lies; null where there is too little to say. */
	half: { low: number; high: number } | null;
	/** The silences to name here: those that touch none that a picture above has named already. */
	silences: Span[];
}

/** How many silences are named one by one; where there are more, that there are some is enough. */
export const mostNamed = 2;

/** The three pictures, in their order. @param answers of one span, in any order */
export function captionsOf(answers: readonly Answers[]): Caption[] {
	const named: Span[] = [];
	return dimensions.map((dimension) => {
		const entries = answers.flatMap((answer) => {
			const value = answer[dimension];
			return value === null ? [] : [{ day: answer.day, value }];
		});
		const silences = silencesIn(entries.map(({ day }) => day)).filter(
			(silence) => !named.some(({ from, to }) => silence.from <= to && silence.to >= from)
		);
		named.push(...silences);
		return { dimension, entries, half: middleHalf(entries.map(({ value }) => value)), silences };
	});
}
