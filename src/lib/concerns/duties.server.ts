import { sql } from 'kysely';
import type { Temporal } from 'temporal-polyfill';
import { newId } from '#lib/base/ids.ts';
import type { Duty } from '#lib/concerns/concern.ts';
import { meOf, type Tx } from '#lib/database/as-actor.ts';

/** Who of the actor's association is on duty now or later, in order. Nobody for anybody else. */
export async function listDuties(tx: Tx): Promise<Duty[]> {
	const { rows } =
		await sql<Duty>`select id, first_name as "firstName", begins_at as "beginsAt", ends_at as "endsAt", mine
		from app.duties_of_ours()`.execute(tx.db);
	return rows;
}

/** The actor says from when to when they are on duty. */
export async function begin(
	tx: Tx,
	{ beginsAt, endsAt }: { beginsAt: Temporal.Instant; endsAt: Temporal.Instant }
): Promise<void> {
	await tx.db
		.insertInto('duties')
		.values({ id: newId(), owner: meOf(tx).account, begins_at: beginsAt.toString(), ends_at: endsAt.toString() })
		.execute();
}

/** Takes one of the actor's duties back. What is gone already stays gone. */
export async function takeBack(tx: Tx, id: string): Promise<void> {
	await tx.db.deleteFrom('duties').where('id', '=', id).where('owner', '=', meOf(tx).account).execute();
}
