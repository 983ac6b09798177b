import type { Temporal } from 'temporal-polyfill';
import type { Day } from '#lib/base/day.ts';

/** What can be let be seen: each is the table it names. Notes are a kind of their own, apart from the check-in beside them. */
export type ShareKind = 'check_ins' | 'check_in_notes' | 'sleeps';

/** All of a kind, one item of it, or a span of the person's own days, both ends included. */
export type ShareReach = { itemId: string } | { fromDay: Day; untilDay: Day } | 'all';

/** What a person lets somebody of the association see, why and until when. */
export interface ShareWish {
	recipient: string;
	kind: ShareKind;
	reach: ShareReach;
	/** In the person's own words, 1 to 500 characters. */
	purpose: string;
	endsAt: Temporal.Instant;
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
