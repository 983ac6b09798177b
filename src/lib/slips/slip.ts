import { Refusal } from '#lib/base/refusal.ts';
import { cleanText } from '#lib/base/text.ts';
import { longestSlip, mostLines } from '#lib/slips/slip-size.ts';

/** A slip that somebody turned over. Whose it is, and since when it lies there, is nowhere. */
export interface Slip {
	id: string;
	words: string;
}

/** A slip as whoever left it finds it again. */
export interface OwnSlip {
	words: string;
	/** Whether it lies there for others; otherwise it waits to be read, or does not lie there for a reason. */
	lies: boolean;
	notBecause: Reason | null;
	/** The last day it is kept. */
	endsDay: string;
}

/** Why a slip does not lie there: somebody could be recognised, or reached; too heavy alone; it sells; it could hurt. */
export const reasons = ['somebody', 'reachable', 'heavy', 'sells', 'hurts'] as const;
export type Reason = (typeof reasons)[number];

export function isReason(text: unknown): text is Reason {
	return (reasons as readonly unknown[]).includes(text);
}

/** What somebody wrote on a slip: one to three lines. @throws {Refusal} slips_empty, slips_long, slips_lines */
export function parseSlip(typed: string): string {
	const words = cleanText(typed)
		.split('\n')
		.map((line) => line.trim())
		.filter((line) => line !== '')
		.join('\n');
	if (!/[^\s\p{Cf}\p{Mn}]/u.test(words)) throw new Refusal('slips_empty', 'words');
	if ([...words].length > longestSlip) throw new Refusal('slips_long', 'words', { most: longestSlip });
	if (words.split('\n').length > mostLines) throw new Refusal('slips_lines', 'words', { most: mostLines });
	return words;
}
