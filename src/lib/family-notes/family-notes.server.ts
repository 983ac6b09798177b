import { sql } from 'kysely';
import type { Day } from '#lib/base/day.ts';
import { ownId } from '#lib/base/ids.ts';
import { Absent } from '#lib/base/refusal.ts';
import { meOf, type Tx } from '#lib/database/as-actor.ts';
import { changeMine, removeMine } from '#lib/database/mine.ts';
import { wordParts, type FamilyNote, type KeptNote } from '#lib/family-notes/family-note.ts';

const columns = [...wordParts, 'ease'] as const;
/** How many notes stand on one page. */
const atOnce = 40;
/** As many dots as are drawn; older ones are in the list. */
const mostDots = 2000;

/**
 * Keeps one, under an id of this account. The same form sent twice keeps it once.
 * @returns the id under which it is found
 */
export async function record(tx: Tx, formId: string, note: FamilyNote): Promise<string> {
	const owner = meOf(tx).account;
	const id = ownId(owner, formId);
	await tx.db
		.insertInto('family_notes')
		.values({ id, owner, ...columnsOf(tx, id, note) })
		.onConflict((conflict) => conflict.column('id').doNothing())
		.execute();
	return id;
}

/** Changes one that is there. @throws {Absent} where there is none of one's own */
export async function change(tx: Tx, id: string, note: FamilyNote): Promise<void> {
	await changeMine(tx, 'family_notes', id, { ...columnsOf(tx, id, note), changed_at: sql<Date>`now()` });
}

/** Removes one for good. @throws {Absent} */
export async function remove(tx: Tx, id: string): Promise<void> {
	await removeMine(tx, 'family_notes', id);
}

/** One of one's own, whole. @throws {Absent} */
export async function find(tx: Tx, id: string): Promise<KeptNote> {
	const [note] = (await mine(tx).where('id', '=', id).execute()).map((row) => read(tx, row));
	if (!note) throw new Absent();
	return note;
}

/** Whether the actor ever kept one. */
export async function hasAny(tx: Tx): Promise<boolean> {
	return (await mine(tx).limit(1).execute()).length > 0;
}

/**
 * One's own, the latest day first.
 * @param before the last one of the page before
 * @returns also whether there is more
 */
export async function list(tx: Tx, before: string | null): Promise<{ notes: KeptNote[]; more: boolean }> {
	let rows = mine(tx)
		.orderBy('day', 'desc')
		.orderBy('kept_at', 'desc')
		.orderBy('id', 'desc')
		.limit(atOnce + 1);
	if (before)
		rows = rows.where(
			sql<boolean>`(day, kept_at, id) < (select b.day, b.kept_at, b.id from family_notes b where b.id = ${before} and b.owner = ${meOf(tx).account})`
		);
	const found = await rows.execute();
	return { notes: found.slice(0, atOnce).map((row) => read(tx, row)), more: found.length > atOnce };
}

/** How the writer was, by day, the latest first: for a picture that only they see. */
export async function readEases(tx: Tx): Promise<{ day: Day; value: number }[]> {
	const rows = await tx.db
		.selectFrom('family_notes')
		.select(['id', 'day', 'ease'])
		.where('owner', '=', meOf(tx).account)
		.where('ease', 'is not', null)
		.orderBy('day', 'desc')
		.limit(mostDots)
		.execute();
	return rows.flatMap(({ id, day, ease }) =>
		ease ? [{ day, value: Number(tx.open({ table: 'family_notes', column: 'ease', id }, ease)) }] : []
	);
}

function mine(tx: Tx) {
	return tx.db
		.selectFrom('family_notes')
		.select([...columns, 'id', 'day'])
		.where('owner', '=', meOf(tx).account);
}

function read(tx: Tx, row: Awaited<ReturnType<ReturnType<typeof mine>['execute']>>[number]): KeptNote {
	const text = (column: (typeof columns)[number]) => {
		const sealed = row[column];
		return sealed ? tx.open({ table: 'family_notes', column, id: row.id }, sealed) : '';
	};
	const ease = text('ease');
	return {
		id: row.id,
		day: row.day,
		said: text('said'),
		ease: ease === '' ? null : Number(ease),
		how: text('how'),
		good: text('good')
	};
}

function columnsOf(tx: Tx, id: string, { day, ease, ...note }: FamilyNote) {
	const seal = (column: (typeof columns)[number], text: string) =>
		text === '' ? null : tx.seal({ table: 'family_notes', column, id }, text);
	return {
		day,
		said: seal('said', note.said),
		ease: seal('ease', ease === null ? '' : String(ease)),
		how: seal('how', note.how),
		good: seal('good', note.good)
	};
}
