import type { UpdateObject } from 'kysely';
import { Absent } from '#lib/base/refusal.ts';
import { meOf, type Tx } from '#lib/database/as-actor.ts';
import type { Schema } from '#lib/database/schema.ts';

/** Tables of which each row has an id and belongs to one account. */
type Owned = {
	[Table in keyof Schema]: Schema[Table] extends { id: unknown; owner: unknown } ? Table : never;
}[keyof Schema];

/** Changes one of the actor's own. @throws {Absent} where there is none of theirs */
export async function changeMine<Table extends Owned>(
	tx: Tx,
	table: Table,
	id: string,
	change: UpdateObject<Schema, Table>
): Promise<void> {
	const { numUpdatedRows } = await tx.db
		.updateTable(table as Owned)
		.set(change)
		.where('id', '=', id)
		.where('owner', '=', meOf(tx).account)
		.executeTakeFirst();
	if (numUpdatedRows === 0n) throw new Absent();
}

/** Removes one of the actor's own for good. @throws {Absent} where there is none of theirs */
export async function removeMine(tx: Tx, table: Owned, id: string): Promise<void> {
	const { numDeletedRows } = await tx.db
		.deleteFrom(table)
		.where('id', '=', id)
		.where('owner', '=', meOf(tx).account)
		.executeTakeFirst();
	if (numDeletedRows === 0n) throw new Absent();
}
