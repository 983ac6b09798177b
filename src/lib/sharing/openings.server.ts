import { Absent } from '#lib/base/refusal.ts';
import { meOf, type AsActor } from '#lib/database/as-actor.ts';

/** What an opening admits to. */
export interface Opening {
	/** Whose it is. */
	owner: string;
	kind: string;
}

/**
 * Takes a look at what somebody lets the actor see. The look is committed in a transaction of its own before anything is
 * read, so that no fault while reading erases it; what it admits to is read in the next transaction, within 60 seconds.
 * @throws {Absent} if there is no such share, or it is not for the actor, or it lives no longer
 */
export async function open(asActor: AsActor, shareId: string): Promise<Opening> {
	return asActor(async (tx) => {
		const me = meOf(tx);
		const share = await tx.db
			.selectFrom('shares')
			.select(['owner', 'kind'])
			.where('id', '=', shareId)
			.where('recipient', '=', me.account)
			.executeTakeFirst(); // the law shows a recipient only what lives
		if (!share) throw new Absent();
		await tx.db
			.insertInto('openings')
			.values({ share_id: shareId, owner: share.owner, viewer: me.account, session_id: me.session })
			.execute();
		return share;
	});
}
