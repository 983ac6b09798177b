import { pipeline } from 'node:stream/promises';
import pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { eraseAgain, type Erasure } from '#lib/backups/erase-again.server.ts';
import { BadBackup, type BackupTable } from '#lib/backups/manifest.ts';
import type { Backup } from '#lib/backups/read-backup.server.ts';
import { CannotStart } from '#lib/database/cannot-start.ts';
import type { Database } from '#lib/database/open.ts';
import { openDataKey, type KeyTable } from '#lib/database/sealed.ts';
import { newestStructure, upgradeWithin, type Law } from '#lib/database/upgrade.ts';

export interface RestoreWish {
	backup: Backup;
	/** The role that owns the database, whose tables are taken away and made anew. */
	ownerUrl: string;
	/** The login role that requests run under. */
	serverRole: string;
	law: Law;
	masterKey: Buffer;
	/** What was erased since: it does not come back. */
	erased: readonly Erasure[];
	/** Whether what is in the database now may be given up. */
	replace: boolean;
	/** Told after each table. */
	onTable?: (table: BackupTable) => void | Promise<void>;
}

export interface Restored {
	accounts: number;
	/** How many things of the backup had been erased since, and are erased again. */
	erasedAgain: number;
	/** Whether the master key at hand opens the keys in the backup; null where there is none to try. */
	keyFits: boolean | null;
}

/** Whether anyone but this process is connected as the server, here or on another machine. */
export async function isInUse(database: Database): Promise<boolean> {
	const { rows } = await database.pool.query<{ others: number }>(
		`select count(*)::int as others from pg_stat_activity
		where datname = current_database() and usename = session_user and application_name = 'engawa'`
	);
	return (rows[0]?.others ?? 0) > database.pool.totalCount;
}

/** @throws {BadBackup} for a backup made by a newer Engawa */
export function checkAge(backup: Backup, law: Law): void {
	const newest = newestStructure(law);
	const { structure, engawa } = backup.manifest;
	if (structure > newest)
		throw new BadBackup(`it was made by a newer Engawa (${engawa}, structure ${structure}, here ${newest})`);
}

/**
 * Puts a backup in the place of what is in the database, in one transaction: structure as old as the backup, rows,
 * structure and law of the present, then erasures. If anything fails, the database is as it was before.
 * @throws {CannotStart} for a database that is not empty, unless told to replace it
 * @throws {BadBackup} for a backup that does not fit
 */
export async function restoreBackup(wish: RestoreWish): Promise<Restored> {
	const { backup, law, serverRole } = wish;
	checkAge(backup, law);
	const client = new pg.Client({ connectionString: wish.ownerUrl, application_name: 'engawa restore' });
	client.on('error', () => {}); // a broken connection is seen by the query that needs it
	await client.connect();
	try {
		await client.query('begin');
		await client.query(
			`set local row_security = off; set local statement_timeout = 0; set local idle_in_transaction_session_timeout = 0; set local lock_timeout = '30s'`
		);
		if (!wish.replace && (await isKeptIn(client)))
			throw new CannotStart('The database is not empty. To give up what is in it and restore, say --replace.');
		await takeAway(client);
		await upgradeWithin(client, serverRole, law, backup.manifest.structure);
		await load(client, wish);
		await upgradeWithin(client, serverRole, law);
		const keyFits = await tryKey(client, wish.masterKey);
		const erasedAgain = await eraseAgain(client, wish.erased);
		await closeWhatWasOpen(client);
		const { rows } = await client.query<{ accounts: number }>('select count(*)::int as accounts from public.accounts');
		await client.query('commit');
		await client.query('analyze');
		return { accounts: rows[0]?.accounts ?? 0, erasedAgain, keyFits };
	} finally {
		await client.end(); // an open transaction ends with it, undone
	}
}

/** Whether anyone keeps anything in it: an account, or a letter. */
async function isKeptIn(client: pg.Client): Promise<boolean> {
	for (const table of ['public.accounts', 'public.letters']) {
		const { rows: known } = await client.query<{ there: boolean }>('select to_regclass($1) is not null as there', [
			table
		]);
		if (!known[0]?.there) continue;
		const { rows } = await client.query<{ some: boolean }>(`select exists (select from ${table}) as some`);
		if (rows[0]?.some) return true;
	}
	return false;
}

async function takeAway(client: pg.Client): Promise<void> {
	const { rows } = await client.query<{ name: string }>(
		`select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r'`
	);
	const names = rows.map((row) => `public.${pg.escapeIdentifier(row.name)}`);
	await client.query('set local client_min_messages = warning');
	if (names.length > 0) await client.query(`drop table ${names.join(', ')} cascade`);
	await client.query('drop schema if exists app cascade');
}

async function load(client: pg.Client, { backup, onTable }: RestoreWish): Promise<void> {
	const tables = new Map(backup.manifest.tables.map((table) => [table.name, table]));
	const columns = await columnsOf(client);
	for (const table of tables.values()) {
		const unknown = table.columns.find((column) => !columns.has(`${table.name}.${column}`));
		if (unknown)
			throw new BadBackup(`its column ${table.name}.${unknown} is not known to structure ${backup.manifest.structure}`);
	}
	for (const name of await inForeignKeyOrder(client)) {
		const table = tables.get(name);
		if (!table) continue;
		const names = table.columns.map((column) => pg.escapeIdentifier(column)).join(', ');
		const copy = client.query(copyFrom(`copy public.${pg.escapeIdentifier(name)} (${names}) from stdin`));
		await pipeline(backup.read(table), copy);
		if (copy.rowCount !== table.rows) throw new BadBackup(`the table ${name} in it is damaged`);
		await onTable?.(table);
	}
}

async function columnsOf(client: pg.Client): Promise<Set<string>> {
	const { rows } = await client.query<{ name: string }>(
		`select c.relname || '.' || a.attname as name from pg_class c
		join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
		where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'`
	);
	return new Set(rows.map((row) => row.name));
}

/** Every table after those that it refers to. */
async function inForeignKeyOrder(client: pg.Client): Promise<string[]> {
	const { rows } = await client.query<{ name: string; needs: string[] }>(
		`select c.relname as name, array(
			select distinct confrelid::regclass::text from pg_constraint
			where conrelid = c.oid and contype = 'f' and confrelid <> c.oid
		) as needs
		from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' order by c.relname`
	);
	const waiting = new Map(rows.map((row) => [row.name, row.needs.map((needed) => needed.replace(/^public\./, ''))]));
	const order: string[] = [];
	while (waiting.size > 0) {
		const ready = [...waiting].find(([, needs]) => needs.every((needed) => !waiting.has(needed)));
		if (!ready) throw new Error(`tables refer to each other in a circle: ${[...waiting.keys()].join(', ')}`);
		order.push(ready[0]);
		waiting.delete(ready[0]);
	}
	return order;
}

async function tryKey(client: pg.Client, masterKey: Buffer): Promise<boolean | null> {
	const { rows } = await client.query<{ kept_in: KeyTable; id: string; wrapped: Buffer }>(
		'select * from app.any_key()'
	);
	const sample = rows[0];
	if (!sample) return null;
	try {
		openDataKey(masterKey, sample.id, sample.wrapped, sample.kept_in);
		return true;
	} catch {
		// Another key, or a key that was changed: either way it does not open.
		return false;
	}
}

/**
 * A share that was taken back since, what two people opened and closed, or a session that was ended, would be open again:
 * a backup cannot know. So every share is taken back, and every such opening and every session ended; people come back by their words and let others see anew.
 */
async function closeWhatWasOpen(client: pg.Client): Promise<void> {
	await client.query('update public.shares set taken_back_at = now() where taken_back_at is null');
	await client.query(
		`update public.two_openings set ended_at = now()
		where ended_at is null and coalesce(agreed_at, proposed_at) > now() - interval '24 hours'`
	);
	await client.query('update public.sessions set revoked_at = now() where revoked_at is null');
}
