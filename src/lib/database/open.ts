import type { Socket } from 'node:net';
import { Kysely, PostgresDialect, type Compilable } from 'kysely';
import pg from 'pg';
import type { Schema } from '#lib/database/schema.ts';

export type Query = Kysely<Schema>;

/** A pool of connections as the login role, which by itself may do nothing; see `as-actor.ts`. */
export interface Database {
	pool: pg.Pool;
	/** The cluster-wide names of the three roles carry the name of the database. */
	roles: { visitor: string; member: string; worker: string };
	close(): Promise<void>;
}

// Dates stay text: a `date` read through a local midnight becomes another day elsewhere.
pg.types.setTypeParser(pg.types.builtins.DATE, (text) => text);
pg.types.setTypeParser(pg.types.builtins.INT8, Number);

let opened = 0;
/** How many pools this process has opened; a test counts them. */
export const poolsOpened = (): number => opened;

export async function openDatabase(address: string, connections: number): Promise<Database> {
	const pool = new pg.Pool({
		connectionString: address,
		max: connections,
		pipeline: true,
		idleTimeoutMillis: 60_000,
		application_name: 'engawa',
		// A client that hangs up must not leave anything open behind it.
		options: '-c statement_timeout=30s -c idle_in_transaction_session_timeout=15s -c lock_timeout=10s'
	} as pg.PoolConfig);
	opened++;
	pool.on('error', () => {}); // an idle connection broke; the pool makes another when it is needed
	// One that breaks while it is lent out says so to whoever asks it next; unheard, it would end this process.
	pool.on('connect', (client) => client.on('error', () => {}));
	const { rows } = await pool.query<{ name: string }>('select current_database() as name');
	return { pool, roles: roleNames(rows[0]?.name ?? ''), close: () => pool.end() };
}

/** Whether the database answers just now. */
export function answers(database: Database): Promise<boolean> {
	return database.pool.query('select 1').then(
		() => true,
		() => false
	);
}

/** Roles are cluster-wide, so their names carry the database's. */
export function roleNames(database: string): Database['roles'] {
	return { visitor: `${database}_visitor`, member: `${database}_member`, worker: `${database}_worker` };
}

/** Kysely on one connection that is already in a transaction. */
export function queryOn(client: pg.PoolClient | pg.Client): Query {
	const known = queries.get(client);
	if (known) return known;
	const lent = { query: client.query.bind(client), release: () => {} };
	const query = new Kysely<Schema>({
		dialect: new PostgresDialect({
			pool: { connect: () => Promise.resolve(lent), end: () => Promise.resolve() } as unknown as pg.Pool
		})
	});
	queries.set(client, query);
	return query;
}
const queries = new WeakMap<object, Query>();

/**
 * Sends statements in this order without waiting in between, in one packet. Each is prepared once per connection, so
 * their texts should be few: values belong into parameters.
 * @param ending sent behind them in the same packet
 * @returns how many rows each of them wrote
 * @throws what the first that failed says; the transaction holds none of them then
 */
export async function sendTogether(
	client: pg.PoolClient,
	statements: readonly Compilable[],
	ending?: 'commit'
): Promise<number[]> {
	const compiled = statements.map((statement) => statement.compile());
	const { stream } = (client as unknown as { connection: { stream: Socket } }).connection;
	stream.cork();
	const sent = compiled.map(({ sql, parameters }) =>
		client.query({ name: nameOf(sql), text: sql, values: [...parameters] })
	);
	if (ending) sent.push(client.query(ending));
	stream.uncork();
	const results = await Promise.all(sent);
	if (ending) mustHaveKept(results.at(-1)?.command);
	return results.slice(0, statements.length).map((result) => result.rowCount ?? 0);
}

/** Work that swallowed a failure of the database comes to its commit with nothing to keep: PostgreSQL then says so. */
export function mustHaveKept(command: string | undefined): void {
	if (command !== 'COMMIT') throw new Error('the transaction had failed before its end; nothing of it was kept');
}

/** Most statements that one connection keeps prepared. */
const mostPrepared = 200;
const names = new Map<string, string>();

function nameOf(text: string): string | undefined {
	if (!names.has(text) && names.size < mostPrepared) names.set(text, `engawa ${names.size + 1}`);
	return names.get(text);
}
