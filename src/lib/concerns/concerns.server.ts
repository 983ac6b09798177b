import { sql } from 'kysely';
import type { Place } from '#lib/associations/association.ts';
import { Absent, Refusal } from '#lib/base/refusal.ts';
import { meAsCompanion } from '#lib/companions/companions.server.ts';
import type { ClosedConcern, Concern, ConcernPlace, Why } from '#lib/concerns/concern.ts';
import type { Tx } from '#lib/database/as-actor.ts';

/** Whoever acts comes for concerns, as the law says. @throws {Absent} for anybody else */
export async function mustCome(tx: Tx): Promise<void> {
	await meAsCompanion(tx);
	const { rows } = await sql<{
		comes: boolean;
	}>`select app.has_role('listener', 'practitioner', 'coordinator') as comes`.execute(tx.db);
	if (!rows[0]?.comes) throw new Absent();
}

/** A companion marks that a human is needed sooner, at something they can open. Marked already, nothing changes. */
export async function raise(tx: Tx, place: Place | 'cards', item: string): Promise<void> {
	await meAsCompanion(tx);
	await sql`select app.mark_concern(${place}, ${item}::uuid)`.execute(tx.db);
}

/** The open concerns of the actor's association, the one that has waited longest first. Nobody's for anybody else. */
export async function listOpen(tx: Tx): Promise<Concern[]> {
	const rows = await tx.db
		.selectFrom('concerns')
		.select(['id', 'place', 'item', 'why', 'raised_at', 'taken_as'])
		.where('closed_at', 'is', null)
		.orderBy('raised_at')
		.execute();
	return rows.map((row) => ({
		id: row.id,
		place: row.place as ConcernPlace,
		item: row.item,
		why: row.why as Why,
		raisedAt: row.raised_at,
		takenAs: row.taken_as
	}));
}

/** Where in a place of the association a human was already asked for, by item, with who has come, if anybody. */
export async function listCalled(tx: Tx, place: ConcernPlace): Promise<Map<string, { takenAs: string | null }>> {
	const open = await listOpen(tx);
	return new Map(open.filter((one) => one.place === place).map(({ item, takenAs }) => [item, { takenAs }]));
}

/** The twenty that were closed last, with the words they were closed with. */
export async function listClosed(tx: Tx): Promise<ClosedConcern[]> {
	const rows = await tx.db
		.selectFrom('concerns')
		.select(['id', 'place', 'closed_at', 'taken_as', 'closing', 'wrapped'])
		.where('closed_at', 'is not', null)
		.orderBy('closed_at', 'desc')
		.limit(20)
		.execute();
	return rows.flatMap(({ id, place, closed_at, taken_as, closing, wrapped }) =>
		closed_at && closing && wrapped
			? [
					{
						id,
						place: place as ConcernPlace,
						closedAt: closed_at,
						takenAs: taken_as,
						words: tx.open(placeOf(id), closing, { table: 'concerns', id, wrapped })
					}
				]
			: []
	);
}

/** Comes for a concern. Where somebody else did before, it stays with them. @throws {Absent} if it is not the actor's to come for */
export async function take(tx: Tx, id: string): Promise<void> {
	const { rows } = await sql<{ taken: boolean }>`select app.take_concern(${id}::uuid) as taken`.execute(tx.db);
	if (rows[0]?.taken) return;
	const taken = await tx.db
		.selectFrom('concerns')
		.select('id')
		.where('id', '=', id)
		.where('taken_at', 'is not', null)
		.executeTakeFirst();
	if (!taken) throw new Absent();
}

/**
 * Closes a concern that somebody came for, with a few words.
 * @throws {Absent} if nobody came for it yet, or it is not the actor's to come for
 * @throws {Refusal} concerns_closed_meanwhile
 */
export async function close(tx: Tx, id: string, words: string): Promise<void> {
	const key = tx.newKey('concerns', id);
	const { rows } = await sql<{ closed: boolean }>`
		select app.close_concern(${id}::uuid, ${tx.seal(placeOf(id), words, key)}, ${key.wrapped}) as closed`.execute(tx.db);
	if (rows[0]?.closed) return;
	const closed = await tx.db
		.selectFrom('concerns')
		.select('id')
		.where('id', '=', id)
		.where('closed_at', 'is not', null)
		.executeTakeFirst();
	throw closed ? new Refusal('concerns_closed_meanwhile', 'words') : new Absent();
}

function placeOf(id: string) {
	return { table: 'concerns', column: 'closing', id };
}
