import { sql } from 'kysely';
import { Absent, Refusal } from '#lib/base/refusal.ts';
import { meAsCompanion } from '#lib/companions/companions.server.ts';
import type { Tx } from '#lib/database/as-actor.ts';
import type { MurmurToRead } from '#lib/murmurs/murmur.ts';
import { keyOf, placeOf } from '#lib/murmurs/murmurs.server.ts';

/** A murmur with its words, for whoever reads it. */
export interface OpenMurmur extends Omit<MurmurToRead, 'concern' | 'answered'> {
	words: string;
	answer: { text: string; as: string } | null;
}

/** Within how many days the actor's association reads, or null where it has not said so. @throws {Absent} for anybody else */
export async function readPromise(tx: Tx): Promise<number | null> {
	const me = await meAsCompanion(tx);
	const row = await tx.db
		.selectFrom('murmur_promises')
		.select('days')
		.where('association_id', '=', me.association)
		.executeTakeFirst();
	return row?.days ?? null;
}

/** Says within how many days the actor's association reads; the log says who said so. */
export async function promise(tx: Tx, days: number): Promise<void> {
	const me = await meAsCompanion(tx);
	await tx.db
		.insertInto('murmur_promises')
		.values({ association_id: me.association, days })
		.onConflict((conflict) => conflict.column('association_id').doUpdateSet({ days }))
		.execute();
	await tx.db
		.insertInto('companion_marks')
		.values({ association_id: me.association, by: me.id, act: 'murmur_days', detail: String(days) })
		.execute();
}

/** What was said quietly to the actor's association and may be read by them, in no order. */
export async function listToRead(tx: Tx): Promise<MurmurToRead[]> {
	await meAsCompanion(tx);
	const { rows } = await sql<
		Record<string, unknown>
	>`select id, sent_day::text as "sentDay", promised_day::text as "promisedDay",
		wants_answer as "wantsAnswer", concern, read, answered from app.murmurs_to_read()`.execute(tx.db);
	return rows as unknown as MurmurToRead[];
}

/** One murmur. @throws {Absent} for whoever does not read it */
export async function openOne(tx: Tx, id: string): Promise<OpenMurmur> {
	const { rows } =
		await sql<OpenRow>`select id, wrapped, sent_day::text as "sentDay", promised_day::text as "promisedDay",
		wants_answer as "wantsAnswer", words, answer, answered_as, read from app.murmur_to_read(${id}::uuid)`.execute(tx.db);
	const row = rows[0];
	if (!row) throw new Absent();
	const { wrapped, words, answer, answered_as, ...rest } = row;
	const key = keyOf(id, wrapped);
	return {
		...rest,
		words: tx.open(placeOf('words', id), words, key),
		answer: answer && answered_as ? { text: tx.open(placeOf('answer', id), answer, key), as: answered_as } : null
	};
}

/** Says, to the association only, that a murmur was read. @throws {Absent} for whoever does not read it */
export async function markRead(tx: Tx, id: string): Promise<void> {
	const { rows } = await sql<{ marked: boolean }>`select app.mark_murmur_read(${id}::uuid) as marked`.execute(tx.db);
	if (!rows[0]?.marked) throw new Absent();
}

/**
 * Answers, once.
 * @throws {Absent} where no answer is welcome, or the actor does not read it
 * @throws {Refusal} murmurs_answered_meanwhile
 */
export async function answer(tx: Tx, id: string, text: string): Promise<void> {
	const { rows: keys } = await sql<{ wrapped: Buffer }>`select wrapped from app.murmur_to_read(${id}::uuid)`.execute(
		tx.db
	);
	if (!keys[0]) throw new Absent();
	const sealed = tx.seal(placeOf('answer', id), text, keyOf(id, keys[0].wrapped));
	const { rows } = await sql<{ sent: boolean }>`select app.answer_murmur(${id}::uuid, ${sealed}) as sent`.execute(
		tx.db
	);
	if (rows[0]?.sent) return;
	if ((await openOne(tx, id)).answer) throw new Refusal('murmurs_answered_meanwhile', 'text');
	throw new Absent();
}

interface OpenRow {
	id: string;
	wrapped: Buffer;
	sentDay: string;
	promisedDay: string;
	wantsAnswer: boolean;
	words: Buffer;
	answer: Buffer | null;
	answered_as: string | null;
	read: boolean;
}
