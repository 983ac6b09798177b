import { sql } from 'kysely';
import { Absent } from '#lib/base/refusal.ts';
import { meOf, type AsActor, type Tx } from '#lib/database/as-actor.ts';
import { inReadingOrder } from '#lib/my-data/by-day.ts';
import type { KeyTable } from '#lib/database/sealed.ts';
import type { Belongings, Column, OwnedTable, Row, Value } from '#lib/my-data/owned-table.ts';

/** How many rows are read in one transaction. Between two of them nothing stays open, however slowly they are taken. */
const batch = 500;

/**
 * Ids of other accounts that become empty when these are no more. They are read by nobody anyhow, and in two exports, one
 * before and one after, they would tell a family that somebody has left.
 */
const wouldTell = ['ties.other', 'cards.receiver'];

/**
 * Every table in which one can own rows, from the catalogue of the database: a table that is added later needs no word
 * here. Columns that their owner may not read, that would tell of
 * somebody else, and bytes that are not sealed text, are named as fingerprints.
 */
export async function readBelongings(tx: Tx): Promise<Belongings> {
	const { rows } = await sql<CatalogRow>`
		select c.relname as table, obj_description(c.oid, 'pg_class') as table_comment, a.attname as name,
			coalesce(base.typname, t.typname) as type, t.typname = 'sealed' and t.typnamespace = 'app'::regnamespace as sealed,
			t.typname = 'sealed_picture' and t.typnamespace = 'app'::regnamespace as picture,
			not a.attnotnull as nullable,
			coalesce(col_description(c.oid, a.attnum), case when t.typbasetype <> 0 then obj_description(t.oid, 'pg_type') end) as comment,
			has_column_privilege(c.oid, a.attnum, 'select') as readable,
			coalesce(array_position(i.indkey::int2[], a.attnum), -1) as key
		from pg_class c
		join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
		join pg_type t on t.oid = a.atttypid
		left join pg_type base on base.oid = t.typbasetype
		left join pg_index i on i.indrelid = c.oid and i.indisprimary
		where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and (
			c.relname = 'accounts'
			or (c.relname = 'companions' and (select app.association()) is not null)
			or exists (select from pg_attribute o where o.attrelid = c.oid and o.attname = 'owner' and not o.attisdropped)
		)
		order by c.relname <> 'accounts', c.relname, a.attnum`.execute(tx.db);
	const { rows: numbers } = await sql<{ number: number }>`select app.structure_number() as number`.execute(tx.db);
	const tables = [...Map.groupBy(rows, (row) => row.table)].map(([name, columns]) => describe(name, columns));
	return { tables, structure: numbers[0]?.number ?? 0 };
}

/**
 * The actor's own rows of one table, oldest first, with sealed text opened. Each batch is a transaction of its own.
 * @throws {SignedOut} at once, or in the middle if the session ends meanwhile
 */
export async function* readRows(asActor: AsActor, table: OwnedTable): AsyncGenerator<Row> {
	for (let after: string[] | null = null; ;) {
		const page: { rows: Row[]; last: string[] | null } = await asActor((tx) => readBatch(tx, table, after));
		yield* page.rows;
		if (page.rows.length < batch || page.last === null) return;
		after = page.last;
	}
}

/** The ids of the actor's own pictures in one table. */
export async function readPictureIds(tx: Tx, table: OwnedTable): Promise<string[]> {
	const { rows } = await sql<{ id: string }>`
		select id from ${sql.table(table.name)} where ${sql.ref(table.ownedBy)} = ${meOf(tx).account} order by id`.execute(
		tx.db
	);
	return rows.map(({ id }) => id);
}

/** One picture of the actor's own, opened. @throws {Absent} where it has gone meanwhile */
export async function readPicture(tx: Tx, table: OwnedTable, column: string, id: string): Promise<Buffer> {
	const { rows } = await sql<{ picture: Buffer }>`
		select ${sql.ref(column)} as picture from ${sql.table(table.name)}
		where id = ${id} and ${sql.ref(table.ownedBy)} = ${meOf(tx).account}`.execute(tx.db);
	if (!rows[0]) throw new Absent();
	return tx.openPicture({ table: table.name, column, id }, rows[0].picture);
}

/** Erases whoever acts: rows and key, at once. @throws {SignedOut} for a visitor */
export async function eraseMe(tx: Tx): Promise<void> {
	meOf(tx);
	await sql`select app.erase_me()`.execute(tx.db);
}

/** The names of tables in which the actor has something, in the order in which one would read them. */
export async function readKept(tx: Tx): Promise<string[]> {
	const { account } = meOf(tx);
	const { tables } = await readBelongings(tx);
	const { rows } = await sql<Record<string, boolean>>`select ${sql.join(
		tables.map(
			({ name, ownedBy }) =>
				sql`exists (select from ${sql.table(name)} where ${sql.ref(ownedBy)} = ${account}) as ${sql.ref(name)}`
		)
	)}`.execute(tx.db);
	return inReadingOrder(tables)
		.map((table) => table.name)
		.filter((name) => rows[0]?.[name]);
}

interface CatalogRow extends Column {
	table: string;
	table_comment: string | null;
	picture: boolean;
	readable: boolean;
	/** Place in the primary key, from 0, or -1. */
	key: number;
}

function describe(name: string, columns: CatalogRow[]): OwnedTable {
	const plain = columns.filter(
		(column) =>
			column.readable && !wouldTell.includes(`${name}.${column.name}`) && (column.type !== 'bytea' || column.sealed)
	);
	const day = plain.find((column) => column.name === 'day' && !column.nullable);
	const when = plain.find((column) => column.type === 'timestamptz' && !column.nullable);
	const key = columns.filter((column) => column.key >= 0).sort((a, b) => a.key - b.key);
	return {
		name,
		comment: columns[0]?.table_comment ?? null,
		ownedBy: ['accounts', 'companions'].includes(name) ? 'id' : 'owner',
		columns: plain.map(({ name, type, sealed, nullable, comment }) => ({ name, type, sealed, nullable, comment })),
		pictures: columns.filter((column) => column.picture).map((column) => column.name),
		fingerprints: columns.filter((column) => !plain.includes(column) && !column.picture).map((column) => column.name),
		keyed:
			plain.some((column) => column.sealed) && columns.some((column) => column.name === 'wrapped' && column.readable),
		order: [...new Set([day, when, ...key].flatMap((column) => (column ? [column.name] : [])))]
	};
}

async function readBatch(
	tx: Tx,
	table: OwnedTable,
	after: string[] | null
): Promise<{ rows: Row[]; last: string[] | null }> {
	const me = meOf(tx).account;
	const list = (parts: ReturnType<typeof sql>[]) => sql.join(parts);
	// As text the place is exact to the microsecond; a Date would round it and lose or repeat rows.
	const place = sql`array[${list(table.order.map((name) => sql`${sql.ref(name)}::text`))}] as "#"`;
	const columns = [...table.columns.map((column) => column.name), ...(table.keyed ? ['wrapped'] : [])].map((name) =>
		sql.ref(name)
	);
	const beyond =
		after === null
			? sql``
			: sql`and (${list(table.order.map((name) => sql.ref(name)))}) > (${list(after.map((value) => sql`${value}`))})`;
	const { rows } = await sql<Record<string, unknown> & { '#': string[] }>`
		select ${list([...columns, place])} from ${sql.table(table.name)}
		where ${sql.ref(table.ownedBy)} = ${me} ${beyond}
		order by ${list(table.order.map((name) => sql.ref(name)))} limit ${sql.lit(batch)}`.execute(tx.db);
	return {
		rows: rows.map((row) =>
			Object.fromEntries(table.columns.map((column) => [column.name, valueOf(tx, table, column, row)]))
		),
		last: rows.at(-1)?.['#'] ?? null
	};
}

function valueOf(tx: Tx, table: OwnedTable, column: Column, row: Record<string, unknown>): Value {
	const value = row[column.name];
	if (value instanceof Date) return value.toISOString();
	if (!Buffer.isBuffer(value)) return value as Value;
	const id = String(row.id ?? row.owner);
	const under = table.keyed ? { table: table.name as KeyTable, id, wrapped: row.wrapped as Buffer } : undefined;
	return tx.open({ table: table.name, column: column.name, id }, value, under);
}
