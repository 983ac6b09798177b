import type { Selectable } from 'kysely';
import { Absent } from '#lib/base/refusal.ts';
import type { Companion, Role } from '#lib/companions/companion.ts';
import { meOf, type Tx } from '#lib/database/as-actor.ts';
import type { Companions } from '#lib/database/schema.ts';

/**
 * Whoever acts, as a companion of their association.
 * @throws {Absent} for anybody else: what is for companions does not exist for them
 */
export async function meAsCompanion(tx: Tx): Promise<Companion> {
	if (!tx.me) throw new Absent();
	const row = await tx.db
		.selectFrom('companions')
		.selectAll()
		.where('id', '=', meOf(tx).account)
		.where('left_at', 'is', null)
		.executeTakeFirst();
	if (!row) throw new Absent();
	return companionFrom(row);
}

/** Whoever accompanies people in the actor's association now, in the order of their names. Nobody for anybody else. */
export async function listColleagues(tx: Tx): Promise<Companion[]> {
	const me = await meAsCompanion(tx);
	const rows = await tx.db
		.selectFrom('companions')
		.selectAll()
		.where('association_id', '=', me.association)
		.where('left_at', 'is', null)
		.orderBy('first_name')
		.execute();
	return rows.map(companionFrom);
}

function companionFrom(row: Selectable<Companions>): Companion {
	return {
		id: row.id,
		association: row.association_id,
		firstName: row.first_name,
		about: row.about,
		reads: row.reads,
		roles: row.roles as Role[],
		minorsUntilDay: row.minors_until_day
	};
}
