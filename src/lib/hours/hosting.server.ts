import { sql } from 'kysely';
import { Absent, Refusal } from '#lib/base/refusal.ts';
import { meAsCompanion } from '#lib/companions/companions.server.ts';
import type { Tx } from '#lib/database/as-actor.ts';
import { newDataKey } from '#lib/database/sealed.ts';
import type { Plan } from '#lib/hours/hour.ts';
import { announcedColumns, hourFrom, type Hour } from '#lib/hours/hours.server.ts';
import { notify } from '#lib/live/topics.server.ts';
import { topicOf } from '#lib/live/topic.ts';

/** An hour as those of its association see it. */
export interface OwnHour extends Hour {
	/** Whether whoever looks hosts it. */
	mine: boolean;
}

/** The hours of the actor's association that are to come, or are just now. @throws {Absent} for who is no companion */
export async function listOurs(tx: Tx): Promise<OwnHour[]> {
	const me = await meAsCompanion(tx);
	const rows = await ours(tx, me.association).orderBy('starts_at').execute();
	return rows.map((row) => ({ ...hourFrom(row), mine: row.host === me.id }));
}

/** @throws {Absent} where the actor's association has no such hour to come */
export async function findOurs(tx: Tx, id: string): Promise<OwnHour> {
	const me = await meAsCompanion(tx);
	const row = await ours(tx, me.association).where('id', '=', id).executeTakeFirst();
	if (!row) throw new Absent();
	return { ...hourFrom(row), mine: row.host === me.id };
}

function ours(tx: Tx, association: string) {
	return tx.db
		.selectFrom('hours')
		.select(announcedColumns)
		.select(sql<string>`app.host_of(id)`.as('host_name'))
		.where('association_id', '=', association)
		.where('ended_at', 'is', null)
		.where('cancelled_at', 'is', null)
		.where('ends_at', '>', sql<Date>`now()`);
}

/**
 * Plans an hour; the same form is one hour. The law refuses one for minors to whoever has no mark for it.
 * @param id from the form
 */
export async function plan(tx: Tx, id: string, wished: Plan): Promise<void> {
	const me = await meAsCompanion(tx);
	mustHaveMark(wished, me.minorsUntilDay !== null);
	const made = await tx.db
		.insertInto('hours')
		.values({ id, association_id: me.association, host: me.id, ...rowOf(wished) })
		.onConflict((conflict) => conflict.column('id').doNothing())
		.executeTakeFirst();
	if (made.numInsertedOrUpdatedRows === 1n) await mark(tx, 'hour_planned');
}

/** Changes an hour of the actor's that is not open yet. @throws {Absent} for any other */
export async function change(tx: Tx, id: string, wished: Plan): Promise<void> {
	const me = await meAsCompanion(tx);
	mustHaveMark(wished, me.minorsUntilDay !== null);
	const changed = await tx.db.updateTable('hours').set(rowOf(wished)).where('id', '=', id).executeTakeFirst();
	if (changed.numUpdatedRows === 0n) throw new Absent();
	await mark(tx, 'hour_changed');
}

/** Said kindly; that it holds is the law's. */
function mustHaveMark({ minors }: Plan, marked: boolean): void {
	if (minors && !marked) throw new Refusal('hours_minors_mark', 'minors');
}

export type Act = 'cancel' | 'pause' | 'go_on' | 'leave' | 'end';

/** One act on an hour of the actor's. @throws {Absent} where they may not */
export async function act(tx: Tx, hour: string, what: Act): Promise<void> {
	const call =
		what === 'cancel'
			? sql`app.cancel_hour(${hour})`
			: what === 'end'
				? sql`app.end_hour(${hour})`
				: sql`app.hold_hour(${hour}, ${what})`;
	await mustBeDone(tx, hour, call);
}

/** Opens an hour, or comes back to it. @throws {Absent} where it is not the actor's, or too early */
export async function open(tx: Tx, masterKey: Buffer, hour: string): Promise<void> {
	const { wrapped } = newDataKey(masterKey, hour, 'hour_keys');
	await mustBeDone(tx, hour, sql`app.open_hour(${hour}, ${wrapped})`);
}

/** The open page says that the host is there still. */
export async function stay(tx: Tx, hour: string): Promise<void> {
	await sql`select app.stay_in_hour(${hour})`.execute(tx.db);
}

/** Hides a line, or leads out whoever wrote it. @throws {Absent} where the actor does not host that hour */
export async function quiet(tx: Tx, hour: string, line: string, what: 'hide' | 'lead_out'): Promise<void> {
	const call = what === 'hide' ? sql`app.hide_line(${line})` : sql`app.lead_out(${line})`;
	const { rows } = await sql<{ hour: string | null }>`select ${call} as hour`.execute(tx.db);
	// Already so: nothing more is to be done, and nothing is wrong.
	if (rows[0]?.hour !== hour) return;
	await notify(tx, topicOf('hours', hour));
}

async function mustBeDone(tx: Tx, hour: string, call: ReturnType<typeof sql>): Promise<void> {
	const { rows } = await sql<{ done: boolean }>`select ${call} as done`.execute(tx.db);
	if (!rows[0]?.done) throw new Absent();
	await notify(tx, topicOf('hours', hour));
}

async function mark(tx: Tx, what: string): Promise<void> {
	const me = await meAsCompanion(tx);
	await tx.db
		.insertInto('companion_marks')
		.values({ association_id: me.association, companion: me.id, by: me.id, act: what })
		.execute();
}

function rowOf(plan: Plan) {
	const { startsAt, minutes, ...rest } = plan;
	const { minors, families, locale, kind, about, size, signs, writing } = rest;
	return {
		...{ minors, families, locale, kind, about, size, signs, writing },
		starts_at: startsAt.toString(),
		ends_at: startsAt.add({ minutes }).toString()
	};
}
