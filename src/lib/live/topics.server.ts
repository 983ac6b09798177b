import { sql } from 'kysely';
import type { Tx } from '#lib/database/as-actor.ts';
import type { Topic } from '#lib/live/topic.ts';

/** The one channel of a database. */
export const channel = 'engawa_live';

/**
 * Says to every process that something of a topic has changed. It is heard when the transaction commits, and not at all if
 * it does not. Which thing, and nothing of it: whoever hears reads for themselves, under the law.
 */
export async function notify(tx: Tx, topic: Topic): Promise<void> {
	await sql`select pg_notify(${channel}, ${topic})`.execute(tx.db);
}
