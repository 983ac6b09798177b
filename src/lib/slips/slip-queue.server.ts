import { sql } from 'kysely';
import { whoStaffs } from '#lib/associations/associations.server.ts';
import { Absent } from '#lib/base/refusal.ts';
import { meAsCompanion } from '#lib/companions/companions.server.ts';
import type { Tx } from '#lib/database/as-actor.ts';
import type { Reason } from '#lib/slips/slip.ts';
import { wordsOf } from '#lib/slips/slips.server.ts';

/** A slip as whoever reads it before others sees it. */
export interface QueuedSlip {
	id: string;
	words: string;
	locale: string;
	forWhom: 'everyone' | 'families' | 'minors';
	/** Whether its words sound like danger. */
	sooner: boolean;
	lies: boolean;
}

/**
 * The slips of the actor's association that wait, those with words of danger first, and those that lie there.
 * @throws {Absent} for whoever does not read slips, and where none are read
 */
export async function readQueue(tx: Tx, masterKey: Buffer): Promise<QueuedSlip[]> {
	const me = await meAsCompanion(tx);
	const staffing = await whoStaffs(tx, 'slips');
	const { rows: mine } = await sql<{ reads: boolean }>`
		select app.has_role('listener', 'practitioner', 'coordinator') as reads`.execute(tx.db);
	if (!mine[0]?.reads || !staffing.some(({ id }) => id === me.association)) throw new Absent();
	const rows = await tx.db
		.selectFrom('slips')
		.innerJoin('slip_keys', 'slip_id', 'id')
		.select(['id', 'words', 'wrapped', 'locale', 'for_whom', 'sooner_at', 'laid_day'])
		.orderBy(sql`laid_day is not null`)
		.orderBy(sql`sooner_at is null`)
		.orderBy('left_day')
		.orderBy('id')
		.execute();
	return rows.map((row) => ({
		id: row.id,
		words: wordsOf(masterKey, row),
		locale: row.locale,
		forWhom: row.for_whom as QueuedSlip['forWhom'],
		sooner: row.sooner_at !== null,
		lies: row.laid_day !== null
	}));
}

/** Lets a slip lie, or not, for a reason. One that somebody let lie meanwhile lies there. @throws {Absent} for a slip that is not the actor's to decide */
export async function decide(tx: Tx, id: string, notBecause: Reason | null): Promise<void> {
	const { rows } = await sql<{ done: boolean }>`
		select app.decide_slip(${id}::uuid, ${notBecause}) as done`.execute(tx.db);
	if (rows[0]?.done) return;
	const lies = await tx.db
		.selectFrom('slips')
		.select('id')
		.where('id', '=', id)
		.where('laid_day', 'is not', null)
		.executeTakeFirst();
	if (!lies || notBecause !== null) throw new Absent();
}
