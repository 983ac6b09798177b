import { plain } from '#lib/diaries/moment.ts';

/** The questions of a diary that have a place here; each is stored as 0 to 100. */
export const dimensions = ['emotional', 'social', 'existential', 'energy'] as const;
export type Dimension = (typeof dimensions)[number];

/** How answers of a diary's own scale are read. */
export interface Scale {
	/** One column, or several of which the larger answer counts. */
	columns: string[];
	low: number;
	high: number;
	/** Whether a high answer means little: "I felt alone", 5 of 5, is 0 for "someone understands me". */
	reversed: boolean;
}

/**
 * An answer as 0 to 100: (x − low) ÷ (high − low) × 100, rounded to a whole number (halves up); reversed, 100 minus the
 * unrounded share. So 1…5 becomes 25 (x − 1).
 * @returns null if the answer lies outside low…high, which is never squeezed in
 */
export function toHundred(answer: number, scale: Pick<Scale, 'low' | 'high' | 'reversed'>): number | null {
	if (!(answer >= scale.low && answer <= scale.high)) return null;
	const share = ((answer - scale.low) / (scale.high - scale.low)) * 100;
	return Math.round(scale.reversed ? 100 - share : share);
}

/** A number as people write it: "3", "3,5", "３", "-1", "75 %". @returns null for anything else */
export function parseAnswer(text: string): number | null {
	const found = /^([+-]?\d{1,12}(?:[.,]\d{1,12})?) ?%?$/.exec(plain(text));
	return found ? Number((found[1] ?? '').replace(',', '.')) : null;
}
