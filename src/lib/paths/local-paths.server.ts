import { sql, type Selectable } from 'kysely';
import type { Locale } from '#lib/base/locale.ts';
import { Absent, Refusal } from '#lib/base/refusal.ts';
import { meOf, type Tx } from '#lib/database/as-actor.ts';
import type { LocalPaths } from '#lib/database/schema.ts';
import type { LocalPath, LocalPathText } from '#lib/paths/local-path.ts';
import type { Cost, Field, Way } from '#lib/paths/path.ts';

/** As those who write for their association find it. */
export interface OurPath extends LocalPath {
	/** Whether it stands on no page for others. */
	takenAway: boolean;
}

/** What stands of every association that is here, in the order of titles; the same for whoever reads. */
export async function listStanding(tx: Tx): Promise<LocalPath[]> {
	const rows = await withNames(tx).where('taken_away_at', 'is', null).execute();
	return rows.map(pathFrom);
}

/** @throws {Absent} for one that was never there, was taken away, or whose association has ended */
export async function findStanding(tx: Tx, id: string): Promise<LocalPath> {
	const row = await withNames(tx)
		.where('taken_away_at', 'is', null)
		.where('local_paths.id', '=', id)
		.executeTakeFirst();
	if (!row) throw new Absent();
	return pathFrom(row);
}

/** Everything the actor's association wrote, what was taken away too. @throws {Absent} for whoever does not write for one */
export async function listOurs(tx: Tx): Promise<OurPath[]> {
	const association = await mustWrite(tx);
	const rows = await withNames(tx).where('association_id', '=', association).execute();
	return rows.map(ourFrom);
}

/** @throws {Absent} where the actor's association wrote no such thing, or they do not write for it */
export async function findOurs(tx: Tx, id: string): Promise<OurPath> {
	const association = await mustWrite(tx);
	const row = await withNames(tx)
		.where('association_id', '=', association)
		.where('local_paths.id', '=', id)
		.executeTakeFirst();
	if (!row) throw new Absent();
	return ourFrom(row);
}

/** The association in whose name the actor writes. @throws {Absent} where there is none */
export async function mustWrite(tx: Tx): Promise<string> {
	if (!tx.me) throw new Absent();
	const { rows } = await sql<{ mine: string | null }>`select app.writes_local_paths() as mine`.execute(tx.db);
	const mine = rows[0]?.mine;
	if (!mine) throw new Absent();
	return mine;
}

/** Writes one in the name of the actor's association; the same form is one. @param id from the form */
export async function write(tx: Tx, id: string, text: LocalPathText): Promise<void> {
	const association = await mustWrite(tx);
	const made = await tx.db
		.insertInto('local_paths')
		.values({ id, association_id: association, ...rowOf(text) })
		.onConflict((conflict) => conflict.column('id').doNothing())
		.executeTakeFirst();
	if (made.numInsertedOrUpdatedRows === 1n) await mark(tx, association, 'local_path_written');
}

/**
 * Changes one, over the version that was read and no other.
 * @throws {Refusal} local_paths_changed where somebody else changed it meanwhile
 * @throws {Absent} where it is not the actor's to change
 */
export async function change(tx: Tx, read: Pick<OurPath, 'id' | 'version'>, text: LocalPathText): Promise<void> {
	const { id, version } = read;
	const association = await mustWrite(tx);
	const changed = await tx.db
		.updateTable('local_paths')
		.set({ ...rowOf(text), version: version + 1 })
		.where('id', '=', id)
		.where('association_id', '=', association)
		.where('version', '=', version)
		.executeTakeFirst();
	if (changed.numUpdatedRows === 1n) return mark(tx, association, 'local_path_changed');
	await findOurs(tx, id);
	throw new Refusal('local_paths_changed', 'form');
}

/** Takes one away from the pages of others, or puts it back. Where it is so already, nothing happens. @throws {Absent} */
export async function setAway(tx: Tx, id: string, away: boolean): Promise<void> {
	const association = await mustWrite(tx);
	await findOurs(tx, id);
	const set = await tx.db
		.updateTable('local_paths')
		.set(({ eb }) => ({ taken_away_at: away ? sql<Date>`now()` : null, version: eb('version', '+', 1) }))
		.where('id', '=', id)
		.where('taken_away_at', away ? 'is' : 'is not', null)
		.executeTakeFirst();
	if (set.numUpdatedRows === 1n) await mark(tx, association, away ? 'local_path_taken_away' : 'local_path_put_back');
}

/** What was done, and never what was written. */
async function mark(tx: Tx, association: string, act: string): Promise<void> {
	await tx.db
		.insertInto('companion_marks')
		.values({ association_id: association, by: meOf(tx).account, act })
		.execute();
}

function withNames(tx: Tx) {
	return tx.db
		.selectFrom('local_paths')
		.innerJoin('associations', 'associations.id', 'local_paths.association_id')
		.where('associations.ended_at', 'is', null)
		.selectAll('local_paths')
		.select('associations.name as association')
		.orderBy('title')
		.orderBy('local_paths.id');
}

type Row = Selectable<LocalPaths> & { association: string };

function pathFrom(row: Row): LocalPath {
	const { id, association, version, title, what, first, leave, place, web, reach } = row;
	return {
		...{ id, association, version, title, what, first, leave, place, web, reach },
		locale: row.locale as Locale,
		field: row.field as Field,
		ways: row.ways as Way[],
		cost: row.cost as Cost,
		costSays: row.cost_says,
		languages: row.languages as Locale[],
		seenDay: row.seen_day
	};
}

function ourFrom(row: Row): OurPath {
	return { ...pathFrom(row), takenAway: row.taken_away_at !== null };
}

function rowOf({ costSays, seenDay, ...text }: LocalPathText) {
	const { locale, field, title, what, ways, first, leave, cost, languages, place, web, reach } = text;
	return {
		...{ locale, field, title, what, ways, first, leave, cost, languages, place, web, reach },
		...{ cost_says: costSays, seen_day: seenDay }
	};
}
