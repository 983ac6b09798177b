import { sql } from 'kysely';
import { Absent } from '#lib/base/refusal.ts';
import { isId } from '#lib/base/ids.ts';
import { meOf, type AsActor, type Tx } from '#lib/database/as-actor.ts';
import { markOf } from '#lib/live/changes.server.ts';
import type { ShareKind, SharedTogether } from '#lib/sharing/share.ts';
import { listShown } from '#lib/sharing/shares.server.ts';

/**
 * Takes a look at what somebody let the actor see in one act. The look is committed in a transaction of its own before
 * anything is read, so that no fault while reading erases it; what it admits to is read in the next transaction, within
 * 60 seconds.
 * @param shareId any share of that act
 * @throws {Absent} if there is no such share, or it is not for the actor, or it lives no longer
 */
export async function open(asActor: AsActor, shareId: string): Promise<void> {
	return asActor(async (tx) => {
		const { shares, other } = await findShown(tx, shareId);
		const me = meOf(tx);
		await tx.db
			.insertInto('openings')
			.values(shares.map(({ id }) => ({ share_id: id, owner: other, viewer: me.account, session_id: me.session })))
			.execute();
	});
}

/** What somebody lets the actor see, by any share of that act. It opens nothing. @throws {Absent} */
export async function findShown(tx: Tx, shareId: string): Promise<SharedTogether> {
	const shown = isId(shareId) ? await listShown(tx) : [];
	const found = shown.find(({ shares }) => shares.some(({ id }) => id === shareId));
	if (!found) throw new Absent();
	return found;
}

/** How what somebody lets the actor see stands now. It opens nothing. @throws {Absent} once it lives no longer */
export async function markShown(tx: Tx, shareId: string): Promise<string> {
	const { shares } = await findShown(tx, shareId);
	return markOf(shares);
}

/** The kinds of an act that a look of the actor's still admits to; none once its minute is over. */
export async function openKinds(tx: Tx, shown: SharedTogether): Promise<ShareKind[]> {
	// Of this visit: the law shows no other.
	const rows = await tx.db
		.selectFrom('openings')
		.select('share_id')
		.distinct()
		.where('viewer', '=', meOf(tx).account)
		.where('opened_at', '>', sql<Date>`statement_timestamp() - interval '60 seconds'`)
		.execute();
	const open = new Set(rows.map((row) => row.share_id));
	return shown.shares.filter(({ id }) => open.has(id)).map(({ kind }) => kind);
}

/** One look that somebody took at what is the actor's. */
export interface Look {
	at: Date;
	/** What they are called; null where they are nobody here any more. */
	who: string | null;
	kinds: ShareKind[];
}

/**
 * The looks that were taken at what is the actor's, the latest first. What was looked at together is one look.
 * @param before only looks before this moment
 */
export async function listLooks(tx: Tx, { before, count }: { before: Date | null; count: number }): Promise<Look[]> {
	const rows = await tx.db
		.selectFrom('openings as o')
		.innerJoin('shares as s', 's.id', 'o.share_id')
		.leftJoin('companions as c', 'c.id', 'o.viewer')
		.select([
			'o.opened_at',
			sql<string | null>`coalesce(c.first_name, (
				select t.called from ties t where t.owner = o.owner and t.other = o.viewer order by t.made_at desc limit 1
			))`.as('who'),
			sql<ShareKind[]>`array_agg(distinct s.kind order by s.kind)`.as('kinds')
		])
		.where('o.owner', '=', meOf(tx).account)
		.$if(before !== null, (query) => query.where('o.opened_at', '<', before))
		.groupBy(['o.opened_at', 'o.viewer', 'o.owner', 'c.first_name'])
		.orderBy('o.opened_at', 'desc')
		.limit(count)
		.execute();
	return rows.map((row) => ({ at: row.opened_at, who: row.who, kinds: row.kinds }));
}
