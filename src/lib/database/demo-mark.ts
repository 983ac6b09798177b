import { sql } from 'kysely';
import type { Tx } from '#lib/database/as-actor.ts';

/** Whether this house is a demonstration, in which everyone is made up. For the house itself. */
export async function isDemo(tx: Tx): Promise<boolean> {
	return (await tx.db.selectFrom('demo_marks').select('one').executeTakeFirst()) !== undefined;
}

/** Makes an empty house a demonstration, for good. Returns false, and changes nothing, where anyone has an account. */
export async function markAsDemo(tx: Tx): Promise<boolean> {
	const { rows } = await sql<{ marked: boolean }>`select app.mark_as_demo() as marked`.execute(tx.db);
	return rows[0]?.marked === true;
}
