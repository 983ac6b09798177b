import { sql } from 'kysely';
import { Absent } from '#lib/base/refusal.ts';
import { newId } from '#lib/base/ids.ts';
import { meOf, type Tx } from '#lib/database/as-actor.ts';
import type { ShareWish } from '#lib/sharing/share.ts';

/** Lets one companion see something of the actor's own. Returns the id of the share; the law decides whether it may be. */
export async function share(tx: Tx, wish: ShareWish): Promise<string> {
	const { reach } = wish;
	const id = newId();
	await tx.db
		.insertInto('shares')
		.values({
			id,
			owner: meOf(tx).account,
			recipient: wish.recipient,
			kind: wish.kind,
			item_id: reach !== 'all' && 'itemId' in reach ? reach.itemId : null,
			from_day: reach !== 'all' && 'fromDay' in reach ? reach.fromDay : null,
			until_day: reach !== 'all' && 'untilDay' in reach ? reach.untilDay : null,
			purpose: wish.purpose,
			ends_at: wish.endsAt.toString()
		})
		.execute();
	return id;
}

/** Takes a share back, at once and for good. @throws {Absent} if it is not the actor's, or was taken back before */
export async function takeBack(tx: Tx, id: string): Promise<void> {
	const taken = await tx.db
		.updateTable('shares')
		.set({ taken_back_at: sql<Date>`now()` })
		.where('id', '=', id)
		.where('owner', '=', meOf(tx).account)
		.where('taken_back_at', 'is', null)
		.executeTakeFirst();
	if (taken.numUpdatedRows === 0n) throw new Absent();
}
