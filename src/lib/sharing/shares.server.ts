import { sql } from 'kysely';
import { Absent } from '#lib/base/refusal.ts';
import { newId, ownId } from '#lib/base/ids.ts';
import { meOf, type Tx } from '#lib/database/as-actor.ts';
import { topicOf } from '#lib/live/topic.ts';
import { notify } from '#lib/live/topics.server.ts';
import * as ties from '#lib/people/ties.server.ts';
import type { Purpose, ShareKind, ShareReach, SharedTogether, ShareWish } from '#lib/sharing/share.ts';
import type { Wish } from '#lib/sharing/wish.ts';

/** Lets one companion see something of the actor's own. Returns the id of the share; the law decides whether it may be. */
export async function share(tx: Tx, wish: ShareWish): Promise<string> {
	const id = newId();
	await tx.db
		.insertInto('shares')
		.values(rowOf(tx, id, wish))
		.execute();
	return id;
}

/** Lets one companion see all that a wish names, in one act. The same form sent twice does it once. */
export async function letSee(tx: Tx, recipient: string, wish: Wish, formId: string): Promise<void> {
	const { kinds, ...same } = wish;
	await tx.together(
		kinds.map((kind) =>
			tx.db
				.insertInto('shares')
				.values(rowOf(tx, ownId(meOf(tx).account, `${formId} ${kind}`), { recipient, kind, ...same }))
				.onConflict((conflict) => conflict.column('id').doNothing())
		)
	);
}

function rowOf(tx: Tx, id: string, { reach, ...wish }: ShareWish) {
	return {
		id,
		owner: meOf(tx).account,
		recipient: wish.recipient,
		kind: wish.kind,
		item_id: reach !== 'all' && 'itemId' in reach ? reach.itemId : null,
		from_day: reach !== 'all' && 'fromDay' in reach ? reach.fromDay : null,
		until_day: reach !== 'all' && 'untilDay' in reach ? reach.untilDay : null,
		purpose: wish.purpose,
		ends_at: wish.endsAt.toString()
	};
}

/** Takes a share back, at once and for good. @throws {Absent} if it is not the actor's, or was taken back before */
export async function takeBack(tx: Tx, id: string): Promise<void> {
	const taken = await tx.db
		.updateTable('shares')
		.set({ taken_back_at: sql<Date>`now()` })
		.where('id', '=', id)
		.where('owner', '=', meOf(tx).account)
		.where('taken_back_at', 'is', null)
		.returning('recipient')
		.executeTakeFirst();
	if (!taken) throw new Absent();
	if (taken.recipient) await notify(tx, topicOf('seen_by', taken.recipient));
}

/** Takes somebody out of the actor's people, with everything that they were let see. @throws {Absent} */
export async function removeFromMyPeople(tx: Tx, tie: string): Promise<void> {
	const { other } = await ties.findTie(tx, tie);
	await ties.remove(tx, tie);
	await tx.db
		.updateTable('shares')
		.set({ taken_back_at: sql<Date>`now()` })
		.where('owner', '=', meOf(tx).account)
		.where('recipient', '=', other)
		.where('taken_back_at', 'is', null)
		.execute();
	if (other) await notify(tx, topicOf('seen_by', other));
}

/** What the actor lets others see now, the latest first. */
export function listLetSee(tx: Tx): Promise<SharedTogether[]> {
	return listShares(tx, 'owner', 'recipient');
}

/** What others let the actor see now, the latest first. Names what it is, and opens nothing. */
export function listShown(tx: Tx): Promise<SharedTogether[]> {
	return listShares(tx, 'recipient', 'owner');
}

async function listShares(tx: Tx, mine: 'owner' | 'recipient', theirs: 'owner' | 'recipient') {
	const rows = await tx.db
		.selectFrom('shares')
		.select(['id', 'kind', 'item_id', 'from_day', 'until_day', 'purpose', 'ends_at', `${theirs} as other`])
		// To the microsecond: one act is told from another by its moment.
		.select(['made_at', sql<string>`made_at::text`.as('act')])
		.where(mine, '=', meOf(tx).account)
		.where('taken_back_at', 'is', null)
		.where('ends_at', '>', sql<Date>`now()`)
		.orderBy('made_at', 'desc')
		.orderBy('kind')
		.execute();
	const acts = Map.groupBy(rows, ({ other, act }) => `${other} ${act}`);
	return [...acts.values()].flatMap((act): SharedTogether[] => {
		const [first] = act;
		if (!first || first.other === null) return []; // whom it was for has gone
		return [
			{
				shares: act.map(({ id, kind }) => ({ id, kind: kind as ShareKind })),
				other: first.other,
				reach: reachOf(first),
				purpose: first.purpose as Purpose,
				madeAt: first.made_at,
				endsAt: first.ends_at
			}
		];
	});
}

function reachOf(row: { item_id: string | null; from_day: string | null; until_day: string | null }): ShareReach {
	if (row.item_id !== null) return { itemId: row.item_id };
	return row.from_day !== null && row.until_day !== null ? { fromDay: row.from_day, untilDay: row.until_day } : 'all';
}
