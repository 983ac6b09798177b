import { sql } from 'kysely';
import type { Temporal } from 'temporal-polyfill';
import { dayOf } from '#lib/base/day.ts';
import { newId } from '#lib/base/ids.ts';
import { Absent, Refusal } from '#lib/base/refusal.ts';
import { meOf, type Tx } from '#lib/database/as-actor.ts';
import type { Entry } from '#lib/diaries/entry.ts';
import { importKey } from '#lib/diaries/import-key.ts';
import type { Shape } from '#lib/diaries/look.ts';
import type { Mapping } from '#lib/diaries/mapping.ts';
import { makeDayOf } from '#lib/diaries/moment.ts';
import { walk, type Source, type Tally } from '#lib/diaries/walk.ts';

/** What was brought: `kept` new rows, `known` ones that were here already. */
export interface Kept extends Tally {
	id: string;
	kept: number;
	known: number;
}

export interface Brought {
	source: Source;
	shape: Shape;
	mapping: Mapping;
	now: Temporal.Instant;
	/** Under which the marks of this account's entries are made; see import-key.ts. */
	key: Buffer;
}

/** Rows written in one statement, and the most characters of notes in it. */
const batchRows = 500;
const batchCharacters = 4_000_000;
/** Well under idle_in_transaction_session_timeout: a stretch of rows that are nobody's may take longer to read. */
const heartbeat = 4_000;

/**
 * Writes a diary, in the one transaction it is given: whatever goes wrong half-way, nothing was written.
 * @throws {Refusal} diaries_file_busy while another of the same account is being written: each holds a connection, of
 *   which there are few
 */
export async function keep(tx: Tx, { source, shape, mapping, now, key }: Brought): Promise<Kept> {
	const me = meOf(tx);
	const { rows: locks } = await sql<{ free: boolean }>`
		select pg_try_advisory_xact_lock(hashtextextended(${`import ${me.account}`}, 0)) as free`.execute(tx.db);
	if (!locks[0]?.free) throw new Refusal('diaries_file_busy', 'file');
	const id = newId();
	await tx.db
		.insertInto('imports')
		.values({ id, owner: me.account, day: dayOf(now, me.zone, me.dayBegins) })
		.execute();
	let kept = 0;
	let batch: Entry[][] = [];
	let characters = 0;
	const writing: Writing = { id, key, ownDay: makeOwnDay(me.dayBegins) };
	const write = async () => {
		kept += await writeRows(tx, writing, batch);
		batch = [];
		characters = 0;
	};
	const beating = setInterval(() => void sql`select 1`.execute(tx.db).catch(() => {}), heartbeat);
	try {
		const tally = await walk(source, shape, { mapping, zone: me.zone, dayBegins: me.dayBegins, now }, ({ entries }) => {
			batch.push(entries);
			for (const entry of entries) if (entry.kind === 'check_in') characters += entry.note?.length ?? 0;
			return batch.length >= batchRows || characters >= batchCharacters ? write() : undefined;
		});
		await write();
		const known = tally.taken - kept;
		const { skipped, refused } = tally;
		await tx.db.updateTable('imports').set({ kept, known, skipped, refused }).where('id', '=', id).execute();
		return { ...tally, id, kept, known };
	} finally {
		clearInterval(beating);
	}
}

/** The diaries that were brought and have not been undone, newest first. */
export async function list(tx: Tx) {
	return tx.db
		.selectFrom('imports')
		.select(['id', 'day', 'made_at', 'kept', 'known', 'skipped', 'refused'])
		.where('owner', '=', meOf(tx).account)
		.where('undone_at', 'is', null)
		.where('kept', '>', 0)
		.orderBy('made_at', 'desc')
		.limit(200)
		.execute();
}

/** Takes everything of one import away again. @throws {Absent} where there is none to undo */
export async function undo(tx: Tx, id: string): Promise<void> {
	const { account } = meOf(tx);
	const undone = await tx.db
		.updateTable('imports')
		.set({ undone_at: sql<Date>`now()` })
		.where('id', '=', id)
		.where('owner', '=', account)
		.where('undone_at', 'is', null)
		.executeTakeFirst();
	if (undone.numUpdatedRows === 0n) throw new Absent();
	// In portions, each well within the time that one statement may take.
	for (const table of ['sleeps', 'check_ins'] as const)
		for (let gone = -1n; gone !== 0n;) {
			const some = tx.db
				.selectFrom(table)
				.select('id')
				.where('import_id', '=', id)
				.where('owner', '=', account)
				.limit(5000);
			gone = (await tx.db.deleteFrom(table).where('id', 'in', some).executeTakeFirst()).numDeletedRows;
		}
}

interface Writing {
	/** Of the import. */
	id: string;
	key: Buffer;
	/** The person's own day of a moment in a zone. */
	ownDay(zone: string, at: number): string;
}

/** The person's own day in any zone, each zone's rules asked once. */
function makeOwnDay(dayBegins: number): Writing['ownDay'] {
	const zones = new Map<string, (at: number) => string>();
	return (zone, at) => {
		let dayIn = zones.get(zone);
		if (!dayIn) zones.set(zone, (dayIn = makeDayOf(zone, dayBegins)));
		return dayIn(at);
	};
}

/** @returns how many of the rows brought at least one new entry */
async function writeRows(tx: Tx, { id: importId, key, ownDay }: Writing, rows: Entry[][]): Promise<number> {
	const rowOf = new Map<string, number>();
	const checkIns: object[] = [];
	const sleeps: object[] = [];
	const notes = new Map<string, { day: string; note: string }>();
	for (const [row, entries] of rows.entries())
		for (const entry of entries) {
			const id = newId();
			rowOf.set(id, row);
			const ends = entry.kind === 'sleep' ? entry.endedAt : entry.at;
			const day = ownDay(entry.zone, ends);
			const mark = importKey(key, entry).toString('hex');
			if (entry.kind === 'sleep') {
				const [started, ended] = [entry.startedAt, entry.endedAt].map((at) => new Date(at).toISOString());
				sleeps.push({ id, day, started, ended, zone: entry.zone, kind: entry.nap ? 'nap' : 'main', mark });
			} else {
				const { note, kind: _kind, at, ...answers } = entry;
				checkIns.push({ id, day, moment: new Date(at).toISOString(), ...answers, mark });
				if (note !== null) notes.set(id, { day, note });
			}
		}
	const written = [...(await writeCheckIns(tx, importId, checkIns)), ...(await writeSleeps(tx, importId, sleeps))];
	await writeNotes(tx, written, notes);
	return new Set(written.map((id) => rowOf.get(id))).size;
}

// One JSON value for a batch instead of thousands of parameters: a fifth of the time, and the text stays the same.

async function writeCheckIns(tx: Tx, importId: string, records: object[]): Promise<string[]> {
	if (records.length === 0) return [];
	const { rows } = await sql<{ id: string }>`
		insert into check_ins (id, owner, day, at, zone, emotional, social, existential, energy, feelings, import_id, import_key)
		select id, ${meOf(tx).account}::uuid, day, moment, zone, emotional, social, existential, energy, feelings, ${importId}::uuid, decode(mark, 'hex')
		from json_to_recordset(${JSON.stringify(records)}::json) as r (
			id uuid, day date, moment timestamptz, zone text, emotional smallint, social smallint,
			existential smallint, energy smallint, feelings text[], mark text
		)
		on conflict (owner, import_key) where import_key is not null do nothing
		returning id`.execute(tx.db);
	return rows.map((row) => row.id);
}

async function writeSleeps(tx: Tx, importId: string, records: object[]): Promise<string[]> {
	if (records.length === 0) return [];
	const { rows } = await sql<{ id: string }>`
		insert into sleeps (id, owner, day, started_at, ended_at, zone, kind, import_id, import_key)
		select id, ${meOf(tx).account}::uuid, day, started, ended, zone, kind, ${importId}::uuid, decode(mark, 'hex')
		from json_to_recordset(${JSON.stringify(records)}::json) as r (
			id uuid, day date, started timestamptz, ended timestamptz, zone text, kind text, mark text
		)
		on conflict (owner, import_key) where import_key is not null do nothing
		returning id`.execute(tx.db);
	return rows.map((row) => row.id);
}

async function writeNotes(tx: Tx, written: string[], notes: Map<string, { day: string; note: string }>): Promise<void> {
	const records = written.flatMap((id) => {
		const one = notes.get(id);
		if (!one) return [];
		const sealed = tx.seal({ table: 'check_in_notes', column: 'note', id }, one.note);
		return [{ id, day: one.day, sealed: sealed.toString('base64') }];
	});
	if (records.length === 0) return;
	await sql`
		insert into check_in_notes (id, owner, day, note)
		select id, ${meOf(tx).account}::uuid, day, decode(sealed, 'base64')
		from json_to_recordset(${JSON.stringify(records)}::json) as r (id uuid, day date, sealed text)`.execute(tx.db);
}
