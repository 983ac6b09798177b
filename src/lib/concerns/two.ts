import { Refusal } from '#lib/base/refusal.ts';
import { cleanText } from '#lib/base/text.ts';

/** Two people of an association decide together, and open for a day what somebody wrote to it. */

/** What the person wrote to their association, of one kind. */
export const writtenKinds = ['letters', 'murmurs', 'wrongs'] as const;
/** What can be looked at: all of one kind, or the way to be reached that they left. */
export const twoKinds = [...writtenKinds, 'contact'] as const;
export type TwoKind = (typeof twoKinds)[number];

export interface OpenedText {
	id: string;
	words: string;
}

/** A decision of two: proposed by one, open for 24 hours from when the other agreed. */
export interface TwoOpening {
	id: string;
	proposedAs: string;
	proposedAt: Date;
	/** Whether the person is told from the beginning; otherwise when it is over. */
	toldFirst: boolean;
	agreedAs: string | null;
	agreedAt: Date | null;
	/** Until when it is open, or waits for a second; earlier where one of the two ended it. */
	until: Date;
}

/** One that waits for a second companion, or is open, for whoever may be one of the two. */
export interface DayOpen extends TwoOpening {
	words: string;
	concern: string | null;
	/** Whether the actor proposed it. */
	mine: boolean;
}

/** One that the person is told of. */
export interface TwoTold extends TwoOpening {
	words: string;
	looks: { as: string; kind: TwoKind; at: Date }[];
}

/** In characters; half a page, for the person to read. */
const longestReason = 1000;

/** Reads the reason; there is one, and not too long. */
export function parseReason(form: FormData): { words: string; toldFirst: boolean; refusals: Refusal[] } {
	const words = cleanText(String(form.get('words') ?? '')).trim();
	const toldFirst = form.get('told') !== 'after';
	if (!/[^\s\p{Cf}\p{Mn}]/u.test(words))
		return { words, toldFirst, refusals: [new Refusal('two_reason_empty', 'words')] };
	const long = [...words].length > longestReason;
	return { words, toldFirst, refusals: long ? [new Refusal('two_reason_long', 'words', { most: longestReason })] : [] };
}

/** What of its row says how it stands. */
export interface OpeningRow {
	id: string;
	proposed_as: string;
	proposed_at: Date;
	told_first: boolean;
	agreed_as: string | null;
	agreed_at: Date | null;
	ended_at?: Date | null;
}

/** A decision from its row. */
export function toOpening(row: OpeningRow): TwoOpening {
	const day = new Date((row.agreed_at ?? row.proposed_at).getTime() + 24 * 3_600_000);
	return {
		id: row.id,
		proposedAs: row.proposed_as,
		proposedAt: row.proposed_at,
		toldFirst: row.told_first,
		agreedAs: row.agreed_as,
		agreedAt: row.agreed_at,
		until: row.ended_at ?? day
	};
}
