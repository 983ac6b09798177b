import { sql } from 'kysely';
import { newId } from '#lib/base/ids.ts';
import { Absent } from '#lib/base/refusal.ts';
import type { ContactPlace } from '#lib/concerns/contact.ts';
import { meOf, type Tx } from '#lib/database/as-actor.ts';

/** The associations with which the actor can leave a way to be reached, each with what they left; none for a companion. */
export async function listPlaces(tx: Tx): Promise<ContactPlace[]> {
	const { rows: places } = await sql<{ id: string; name: string; operator: string }>`
		select * from app.contact_places()`.execute(tx.db);
	const mine = await tx.db
		.selectFrom('contacts')
		.select(['id', 'association_id', 'words', 'wrapped'])
		.where('owner', '=', meOf(tx).account)
		.execute();
	return places.map(({ id: association, name, operator }) => {
		const left = mine.find((one) => one.association_id === association);
		return { association, name, operator, words: left ? wordsOf(tx, left) : null };
	});
}

/** Leaves a way to be reached with an association, in the place of an earlier one. @throws {Absent} where it cannot be left */
export async function leave(tx: Tx, { association, words }: { association: string; words: string }): Promise<void> {
	const id = newId();
	const key = tx.newKey('contacts', id);
	const { rows } = await sql<{ done: boolean }>`select app.leave_contact(${id}::uuid, ${association}::uuid,
		${tx.seal(placeOf(id), words, key)}, ${key.wrapped}) as done`.execute(tx.db);
	if (!rows[0]?.done) throw new Absent();
}

/** Takes the actor's away from an association. What is gone already stays gone. */
export async function takeAway(tx: Tx, association: string): Promise<void> {
	await sql`select app.take_contact_away(${association}::uuid)`.execute(tx.db);
}

function wordsOf(tx: Tx, { id, words, wrapped }: { id: string; words: Buffer; wrapped: Buffer }): string {
	return tx.open(placeOf(id), words, { table: 'contacts', id, wrapped });
}

function placeOf(id: string) {
	return { table: 'contacts', column: 'words', id };
}
