import { createHash } from 'node:crypto';
import type { Temporal } from 'temporal-polyfill';
import { newToken } from '#lib/base/ids.ts';
import type { Tx } from '#lib/database/as-actor.ts';
import { sql } from 'kysely';

/** Whether nobody of an association has an account yet. */
export async function noAdministratorYet(tx: Tx): Promise<boolean> {
	const { rows } = await sql<{ some: boolean }>`select app.has_companion() as some`.execute(tx.db);
	return rows[0]?.some !== true;
}

/**
 * A one-time link for the first administrator: good for a day, replaced at each start. Returns its token.
 * @param another whether it begins another association, beside those that are here
 */
export async function makeSetupLink(tx: Tx, now: Temporal.Instant, another = false): Promise<string> {
	const token = newToken();
	await tx.db
		.deleteFrom('setup_links')
		.where('ends_at', '<', sql<Date>`now()`)
		.execute();
	await tx.db
		.insertInto('setup_links')
		.values({ token_hash: hashOf(token), ends_at: now.add({ hours: 24 }).toString(), another })
		.execute();
	return token;
}

/** Whether a link can still be used. */
export async function isSetupLink(tx: Tx, token: string): Promise<boolean> {
	const row = await tx.db
		.selectFrom('setup_links')
		.select('token_hash')
		.where('token_hash', '=', hashOf(token))
		.where('used_at', 'is', null)
		.where('ends_at', '>', sql<Date>`now()`)
		.executeTakeFirst();
	return row !== undefined;
}

function hashOf(token: string): Buffer {
	return createHash('sha256').update(token).digest();
}
