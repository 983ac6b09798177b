import { sql } from 'kysely';
import { ownId } from '#lib/base/ids.ts';
import { Absent } from '#lib/base/refusal.ts';
import type { About, Wrong, WrongPlace, WrongReaders } from '#lib/concerns/wrong.ts';
import { meOf, type Tx } from '#lib/database/as-actor.ts';

/** Who reads it where the actor says that something was wrong: nobody whose own doing it is, and nobody where nobody may. */
export async function listReaders(tx: Tx, { place, item }: About): Promise<WrongReaders[]> {
	const { rows } =
		await sql<WrongReaders>`select id as association, name, operator, days, readers from app.wrong_readers(${place}, ${item}::uuid)`.execute(
			tx.db
		);
	return rows;
}

/** Says that something was wrong, once for each form. @throws {Absent} where nobody of the association reads it */
export async function say(
	tx: Tx,
	{ association, about, words, formId }: { association: string; about: About; words: string; formId: string }
): Promise<void> {
	const id = ownId(meOf(tx).account, JSON.stringify([formId, words]));
	const key = tx.newKey('wrongs', id);
	const { rows } = await sql<{ said: boolean }>`select app.say_wrong(${id}::uuid, ${association}::uuid, ${about.place},
		${about.item}::uuid, ${tx.seal(placeOf(id), words, key)}, ${key.wrapped}) as said`.execute(tx.db);
	if (!rows[0]?.said) throw new Absent();
}

/** What the actor said was wrong, the newest first. */
export async function listMine(tx: Tx): Promise<Wrong[]> {
	const rows = await tx.db
		.selectFrom('wrongs')
		.selectAll()
		.where('owner', '=', meOf(tx).account)
		.orderBy('said_at', 'desc')
		.execute();
	return rows.map((row) => toWrong(tx, row));
}

/** Takes one of the actor's away. What is gone already stays gone. */
export async function remove(tx: Tx, id: string): Promise<void> {
	await sql`select app.take_wrong_away(${id}::uuid)`.execute(tx.db);
}

/** One, for whoever comes for the concerns of the association. @throws {Absent} for anybody else */
export async function openOne(tx: Tx, id: string): Promise<Wrong> {
	const { rows } =
		await sql<WrongRow>`select id, wrapped, place, item, promised_day::text, words from app.wrong_to_read(${id}::uuid)`.execute(
			tx.db
		);
	if (!rows[0]) throw new Absent();
	return toWrong(tx, rows[0]);
}

interface WrongRow {
	id: string;
	wrapped: Buffer;
	place: string;
	item: string;
	promised_day: string | null;
	words: Buffer;
}

function toWrong(tx: Tx, { id, place, item, promised_day, words, wrapped }: WrongRow): Wrong {
	return {
		id,
		place: place as WrongPlace,
		item,
		promisedDay: promised_day,
		words: tx.open(placeOf(id), words, { table: 'wrongs', id, wrapped })
	};
}

function placeOf(id: string) {
	return { table: 'wrongs', column: 'words', id };
}
