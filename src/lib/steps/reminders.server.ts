import { sql } from 'kysely';
import type { Tx } from '#lib/database/as-actor.ts';

/** Has everybody told, once, whose reminder of a small thing is due; nobody who rests. To be called as the house. */
export async function remindDue(tx: Tx): Promise<void> {
	await sql`select app.remind()`.execute(tx.db);
}
