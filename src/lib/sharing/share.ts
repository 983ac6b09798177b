import type { Temporal } from 'temporal-polyfill';
import type { Day } from '#lib/base/day.ts';

/** What can be let be seen: each is the table it names. Notes are a kind of their own, apart from the check-in beside them. */
export const shareKinds = ['check_ins', 'check_in_notes', 'sleeps', 'sheets'] as const;
export type ShareKind = (typeof shareKinds)[number];

/** Why, as one of a few reasons, so that each side reads it in its own language. */
export const purposes = ['talk', 'explain', 'known', 'agreed', 'unsaid'] as const;
export type Purpose = (typeof purposes)[number];

/** All of a kind, one item of it, or a span of the person's own days, both ends included. */
export type ShareReach = { itemId: string } | { fromDay: Day; untilDay: Day } | 'all';

/** What a person lets somebody of the association see, why and until when. */
export interface ShareWish {
	recipient: string;
	kind: ShareKind;
	reach: ShareReach;
	purpose: Purpose;
	endsAt: Temporal.Instant;
}

/** What was let be seen in one act: one or several kinds of the same reach, for the same reason. */
export interface SharedTogether {
	/** The shares of it; each can be taken back alone. */
	shares: { id: string; kind: ShareKind }[];
	/** The other side: for its owner whom it is for, for the recipient whose it is. */
	other: string;
	reach: ShareReach;
	purpose: Purpose;
	madeAt: Date;
	endsAt: Date;
}

/** What a share depends on over time. */
export interface ShareLife {
	endsAt: Temporal.Instant;
	takenBackAt: Temporal.Instant | null;
}

/** Whether a share still lets anything be seen. The law asks the same when something is read. */
export function isLive(share: ShareLife, now: Temporal.Instant): boolean {
	return share.takenBackAt === null && share.endsAt.epochNanoseconds > now.epochNanoseconds;
}
