import { sql } from 'kysely';
import { Absent } from '#lib/base/refusal.ts';
import { meOf, type Tx } from '#lib/database/as-actor.ts';
import type { Measure } from '#lib/measures/measure.ts';
import { readPack } from '#lib/measures/pack.ts';

/** A questionnaire that an association has loaded. */
export interface Pack {
	id: string;
	/** Null where an earlier version took its definition and this one does not. */
	measure: Measure | null;
	/** Whether it can be offered to nobody any more. */
	away: boolean;
}

/** What the actor's association has loaded, the latest first. @throws {Absent} for whoever neither offers nor loads any */
export async function listOurs(tx: Tx): Promise<Pack[]> {
	const association = await associationOf(tx, ['practitioner', 'administrator']);
	const rows = await tx.db
		.selectFrom('packs')
		.select(['id', 'definition', 'put_away_at'])
		.where('association_id', '=', association)
		.orderBy('loaded_at', 'desc')
		.orderBy('id')
		.execute();
	return rows.map(({ id, definition, put_away_at }) => ({
		...{ id, measure: readPack(id, definition) },
		away: put_away_at !== null
	}));
}

/** Loads one; the same form is one. @param id from the form @throws {Absent} for whoever is no administrator */
export async function load(tx: Tx, id: string, definition: string): Promise<void> {
	const association = await associationOf(tx, ['administrator']);
	const made = await tx.db
		.insertInto('packs')
		.values({ id, association_id: association, definition })
		.onConflict((conflict) => conflict.column('id').doNothing())
		.executeTakeFirst();
	if (made.numInsertedOrUpdatedRows === 1n) await mark(tx, association, 'pack_loaded');
}

/** Puts one away, or takes it out again. Where it is so already, nothing happens. @throws {Absent} */
export async function setAway(tx: Tx, id: string, away: boolean): Promise<void> {
	const association = await associationOf(tx, ['administrator']);
	if (!(await listOurs(tx)).some((pack) => pack.id === id)) throw new Absent();
	const set = await tx.db
		.updateTable('packs')
		.set({ put_away_at: away ? sql<Date>`now()` : null })
		.where('id', '=', id)
		.where('put_away_at', away ? 'is' : 'is not', null)
		.executeTakeFirst();
	if (set.numUpdatedRows === 1n) await mark(tx, association, away ? 'pack_put_away' : 'pack_taken_out');
}

/** The association in which the actor has one of these roles. @throws {Absent} where there is none */
export async function associationOf(tx: Tx, roles: string[]): Promise<string> {
	if (!tx.me) throw new Absent();
	const { rows } = await sql<{ mine: string | null }>`
		select case when app.has_role(variadic ${roles}::text[]) then app.association() end as mine`.execute(tx.db);
	const mine = rows[0]?.mine;
	if (!mine) throw new Absent();
	return mine;
}

async function mark(tx: Tx, association: string, act: string): Promise<void> {
	await tx.db
		.insertInto('companion_marks')
		.values({ association_id: association, by: meOf(tx).account, act })
		.execute();
}
