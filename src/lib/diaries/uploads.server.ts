import type { Temporal } from 'temporal-polyfill';
import { newId } from '#lib/base/ids.ts';
import { Absent, Refusal } from '#lib/base/refusal.ts';
import { meOf, type Tx } from '#lib/database/as-actor.ts';
import { changeMine } from '#lib/database/mine.ts';

/** How long a file waits to be kept or left. */
export const waitMinutes = 60;

export interface Upload {
	id: string;
	name: string;
	bytes: number;
}

/**
 * Begins a new one in place of any other of theirs.
 * @returns its id, and which files are not needed any more
 * @throws {Refusal} diaries_file_busy
 */
export async function begin(tx: Tx, now: Temporal.Instant): Promise<{ id: string; replaced: string[] }> {
	const owner = meOf(tx).account;
	const id = newId();
	const replaced = await tx.db.deleteFrom('uploads').where('owner', '=', owner).returning('id').execute();
	const ends_at = now.add({ minutes: waitMinutes }).toString();
	const begun = await tx.db
		.insertInto('uploads')
		.values({ id, owner, ends_at })
		.onConflict((conflict) => conflict.column('owner').doNothing())
		.returning('id')
		.executeTakeFirst();
	// Two at the very same moment: the other one goes first.
	if (!begun) throw new Refusal('diaries_file_busy', 'file');
	return { id, replaced: replaced.map((row) => row.id) };
}

/** It has arrived. @throws {Absent} where another was begun meanwhile */
export async function finish(tx: Tx, { id, name, bytes }: Upload): Promise<void> {
	await changeMine(tx, 'uploads', id, { bytes, name: tx.seal({ table: 'uploads', column: 'name', id }, name) });
}

/** One that has arrived and waits. @throws {Absent} */
export async function find(tx: Tx, id: string): Promise<Upload> {
	const row = await tx.db
		.selectFrom('uploads')
		.select(['id', 'bytes', 'name', 'ends_at'])
		.where('id', '=', id)
		.where('owner', '=', meOf(tx).account)
		.executeTakeFirst();
	if (!row?.name || row.bytes === null) throw new Absent();
	return { id, bytes: Number(row.bytes), name: tx.open({ table: 'uploads', column: 'name', id }, row.name) };
}

/** Kept or left: it need not be known any more. @returns whether it was the actor's; nobody else's file may go for it */
export async function remove(tx: Tx, id: string): Promise<boolean> {
	const { account } = meOf(tx);
	const gone = await tx.db.deleteFrom('uploads').where('id', '=', id).where('owner', '=', account).executeTakeFirst();
	return gone.numDeletedRows > 0n;
}

/** Takes away everyone's that has ended. To be called as the house. @returns the ids */
export async function sweep(tx: Tx, now: Temporal.Instant): Promise<string[]> {
	const swept = await tx.db
		.deleteFrom('uploads')
		.where('ends_at', '<', new Date(now.epochMilliseconds))
		.returning('id')
		.execute();
	return swept.map((row) => row.id);
}
