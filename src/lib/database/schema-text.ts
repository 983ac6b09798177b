import type pg from 'pg';

interface Column {
	table: string;
	table_comment: string | null;
	column: string;
	type: string;
	nullable: boolean;
	given: boolean;
	comment: string | null;
}

const types: Record<string, string> = {
	uuid: 'string',
	text: 'string',
	date: 'string',
	bool: 'boolean',
	int2: 'number',
	int4: 'number',
	int8: 'number',
	float8: 'number',
	bytea: 'Buffer',
	timestamptz: 'Date',
	_text: 'string[]',
	jsonb: 'unknown'
};

/** The TypeScript of `schema.ts`, from a database that stands: tables and columns with their comments. */
export async function writeSchemaText(client: pg.Client): Promise<string> {
	const { rows } = await client.query<Column>(`
		select c.relname as table, obj_description(c.oid, 'pg_class') as table_comment, a.attname as column,
			coalesce(base.typname, t.typname) as type, not a.attnotnull as nullable, a.atthasdef as given,
			coalesce(col_description(c.oid, a.attnum), case when t.typbasetype <> 0 then obj_description(t.oid, 'pg_type') end) as comment
		from pg_class c
		join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
		join pg_type t on t.oid = a.atttypid
		left join pg_type base on base.oid = t.typbasetype
		where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'
		order by c.relname, a.attnum`);
	const tables = Map.groupBy(rows, (row) => row.table);
	const parts = [
		`// Generated from the database by "npm run schema"; a test proves that it is current.\n`,
		`import type { ColumnType } from 'kysely';\n`
	];
	for (const [table, columns] of tables) {
		parts.push(
			`${comment(columns[0]?.table_comment ?? null, '')}export interface ${pascal(table)} {\n${columns.map(line).join('\n')}\n}\n`
		);
	}
	parts.push(
		`export interface Schema {\n${[...tables.keys()].map((table) => `\t${table}: ${pascal(table)};`).join('\n')}\n}\n`
	);
	return parts.join('\n');
}

function line(column: Column): string {
	const known = types[column.type];
	if (!known)
		throw new Error(
			`no TypeScript type for ${column.type} (${column.table}.${column.column}): add it to schema-text.ts`
		);
	const read = column.nullable ? `${known} | null` : known;
	const optional = column.given || column.nullable ? ' | undefined' : '';
	const write = known === 'Date' ? `Date | string${column.nullable ? ' | null' : ''}` : read;
	return `${comment(column.comment, '\t')}\t${column.column}: ColumnType<${read}, ${write}${optional}, ${write}>;`;
}

function comment(text: string | null, indent: string): string {
	return text ? `${indent}/** ${text} */\n` : '';
}

function pascal(table: string): string {
	return table
		.split('_')
		.map((part) => part.charAt(0).toUpperCase() + part.slice(1))
		.join('');
}
