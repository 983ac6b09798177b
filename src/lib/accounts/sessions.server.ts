import { sql } from 'kysely';
import { meOf, type Tx } from '#lib/database/as-actor.ts';

export interface OpenSession {
	id: string;
	begunAt: Date;
	endsAt: Date;
	sharedDevice: boolean;
	/** Whether it is the one that asks. */
	thisOne: boolean;
}

/** Where the person is signed in, the newest first. */
export async function listOpen(tx: Tx): Promise<OpenSession[]> {
	const me = meOf(tx);
	const rows = await tx.db
		.selectFrom('sessions')
		.select(['id', 'begun_at', 'ends_at', 'shared_device'])
		.where('owner', '=', me.account)
		.where('revoked_at', 'is', null)
		.where('ends_at', '>', sql<Date>`now()`)
		.orderBy('begun_at', 'desc')
		.execute();
	return rows.map((row) => ({
		id: row.id,
		begunAt: row.begun_at,
		endsAt: row.ends_at,
		sharedDevice: row.shared_device,
		thisOne: row.id === me.session
	}));
}

/** Ends one session; ending one that has ended already changes nothing. */
export async function end(tx: Tx, id: string): Promise<void> {
	await tx.db
		.updateTable('sessions')
		.set({ revoked_at: sql<Date>`now()` })
		.where('id', '=', id)
		.where('owner', '=', meOf(tx).account)
		.where('revoked_at', 'is', null)
		.execute();
}

/** Ends every session but the one that asks. */
export async function endOthers(tx: Tx): Promise<void> {
	const me = meOf(tx);
	await tx.db
		.updateTable('sessions')
		.set({ revoked_at: sql<Date>`now()` })
		.where('owner', '=', me.account)
		.where('id', '<>', me.session)
		.where('revoked_at', 'is', null)
		.execute();
}
