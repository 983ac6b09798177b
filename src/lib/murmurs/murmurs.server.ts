import { sql, type Selectable } from 'kysely';
import { countGuess } from '#lib/accounts/guesses.server.ts';
import type { Day } from '#lib/base/day.ts';
import { newId, ownId } from '#lib/base/ids.ts';
import { Absent, Refusal } from '#lib/base/refusal.ts';
import { meOf, type Tx } from '#lib/database/as-actor.ts';
import type { Murmurs } from '#lib/database/schema.ts';
import type { RowKey } from '#lib/database/sealed.ts';
import type { Murmur, Readers } from '#lib/murmurs/murmur.ts';

/** Who reads what the actor says quietly. Nobody where the place is not staffed for them. */
export async function listReaders(tx: Tx): Promise<Readers[]> {
	const { rows } = await sql<{
		id: string;
		name: string;
		operator: string;
		days: number;
		readers: string[];
	}>`select id, name, operator, days, readers from app.murmur_readers()`.execute(tx.db);
	return rows.map(({ id, ...row }) => ({ association: id, ...row }));
}

/** What the actor said quietly, the newest first. */
export async function listMine(tx: Tx): Promise<Murmur[]> {
	const rows = await tx.db
		.selectFrom('murmurs')
		.selectAll()
		.where('owner', '=', meOf(tx).account)
		.orderBy('sent_at', 'desc')
		.execute();
	return rows.map((row) => toMurmur(tx, row));
}

/** One of the actor's. @throws {Absent} */
export async function findMine(tx: Tx, id: string): Promise<Murmur> {
	const row = await tx.db
		.selectFrom('murmurs')
		.selectAll()
		.where('id', '=', id)
		.where('owner', '=', meOf(tx).account)
		.executeTakeFirst();
	if (!row) throw new Absent();
	return toMurmur(tx, row);
}

function toMurmur(tx: Tx, row: Selectable<Murmurs>): Murmur {
	const key = keyOf(row.id, row.wrapped);
	return {
		id: row.id,
		words: tx.open(placeOf('words', row.id), row.words, key),
		sentAt: row.sent_at,
		wantsAnswer: row.wants_answer,
		promisedDay: row.promised_day,
		association: row.association_id,
		sooner: row.sooner,
		answer:
			row.answer && row.answered_as && row.answered_day
				? { text: tx.open(placeOf('answer', row.id), row.answer, key), as: row.answered_as, day: row.answered_day }
				: null
	};
}

/** What is said quietly, and to whom. */
export interface Saying {
	masterKey: Buffer;
	association: string;
	words: string;
	wantsAnswer: boolean;
	soundsLikeDanger: boolean;
	/** The one-time id of the form: sent again with the same words it is the same murmur. */
	formId: string;
}

/**
 * Says something quietly.
 * @returns its id
 * @throws {Absent} where nobody of the association reads it
 * @throws {Refusal} murmurs_too_many
 */
export async function say(tx: Tx, saying: Saying): Promise<string> {
	const { association, words, wantsAnswer, soundsLikeDanger, formId } = saying;
	const own = ownId(meOf(tx).account, formId);
	const before = await tx.db
		.selectFrom('murmurs')
		.select(['words', 'wrapped'])
		.where('id', '=', own)
		.executeTakeFirst();
	const same = before && tx.open(placeOf('words', own), before.words, keyOf(own, before.wrapped)) === words;
	if (same) return own;
	if (!(await countGuess(tx, saying.masterKey, `murmur ${meOf(tx).account}`, 30)))
		throw new Refusal('murmurs_too_many', 'words');
	// The form came again with other words: nothing that was written is lost.
	const id = before ? newId() : own;
	const key = tx.newKey('murmurs', id);
	const { rows } = await sql<{ day: Day | null }>`select app.say_quietly(
		${id}::uuid, ${association}::uuid, ${tx.seal(placeOf('words', id), words, key)}, ${key.wrapped}, ${wantsAnswer}, ${soundsLikeDanger}
	)::text as day`.execute(tx.db);
	if (!rows[0]?.day) throw new Absent();
	return id;
}

/** Takes one of the actor's away, with its answer and its key. What is gone already stays gone. */
export async function remove(tx: Tx, id: string): Promise<void> {
	await sql`select app.take_murmur_away(${id}::uuid)`.execute(tx.db);
}

/** Asks for somebody to come sooner. @throws {Absent} if it is not the actor's */
export async function askSooner(tx: Tx, id: string): Promise<void> {
	const { rows } = await sql<{ asked: boolean }>`select app.ask_sooner(${id}::uuid) as asked`.execute(tx.db);
	if (!rows[0]?.asked) throw new Absent();
}

/** Where a text of a murmur is sealed. */
export function placeOf(column: 'words' | 'answer', id: string) {
	return { table: 'murmurs', column, id };
}

/** The key of a murmur, as it stands in its row. */
export function keyOf(id: string, wrapped: Buffer): RowKey {
	return { table: 'murmurs', id, wrapped };
}
