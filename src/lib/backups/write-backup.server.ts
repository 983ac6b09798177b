import { createHash, randomBytes } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { open, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import pg from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import type { Temporal } from 'temporal-polyfill';
import { backupFormat, manifestPath, pathOf, type BackupTable, type Manifest } from '#lib/backups/manifest.ts';
import { zipOf, type Part } from '#lib/base/zip.ts';
import { CannotStart } from '#lib/database/cannot-start.ts';

/**
 * Left out on purpose, because it is worth an hour or a day. Counts of tries, links for the first administrator,
 * invitations and codes would, brought back, only lock someone out or let someone in; a diary on its way in is a file that no backup holds.
 */
const leftOut = ['guesses', 'invitations', 'passkey_challenges', 'setup_links', 'tie_codes', 'uploads'];

export interface BackupWish {
	/** The role that owns the tables: it alone sees all rows. */
	ownerUrl: string;
	file: string;
	/** Version of this program. */
	engawa: string;
	now: Temporal.Instant;
	/** Stops in the middle and leaves nothing behind. */
	signal?: AbortSignal;
	/** Told after each table. */
	onTable?: (table: BackupTable) => void | Promise<void>;
}

/**
 * Copies every table as it is at one moment, while others go on writing, into one file. The file appears under its name
 * when it is complete and on the disk, and not before.
 * @throws {CannotStart} where the database has not been set up or the file cannot be written
 */
export async function writeBackup(wish: BackupWish): Promise<Manifest> {
	const client = new pg.Client({ connectionString: wish.ownerUrl, application_name: 'engawa backup' });
	client.on('error', () => {}); // a broken connection is seen by the query that needs it
	await client.connect();
	try {
		await client.query('begin isolation level repeatable read, read only');
		// With row_security off a table whose rows would be filtered fails, instead of being copied in part.
		await client.query(
			'set local row_security = off; set local statement_timeout = 0; set local idle_in_transaction_session_timeout = 0'
		);
		const manifest: Manifest = {
			format: backupFormat,
			engawa: wish.engawa,
			structure: await structureOf(client),
			made_at: wish.now.toString({ smallestUnit: 'millisecond' }),
			left_out: leftOut,
			tables: await tablesOf(client)
		};
		await writeWhole(wish, zipOf(partsOf(client, manifest, wish), wish.now));
		return manifest;
	} finally {
		await client.end();
	}
}

function* partsOf(client: pg.Client, manifest: Manifest, wish: BackupWish): Generator<Part> {
	for (const table of manifest.tables)
		yield { path: pathOf(table.name), read: () => Readable.from(dataOf(client, table, wish), { objectMode: false }) };
	// Asked for last: by then rows and checksums are known.
	yield { path: manifestPath, read: () => Readable.from([Buffer.from(JSON.stringify(manifest, null, '\t'))]) };
}

async function* dataOf(client: pg.Client, table: BackupTable, wish: BackupWish): AsyncGenerator<Buffer> {
	const columns = table.columns.map((column) => pg.escapeIdentifier(column)).join(', ');
	const hash = createHash('sha256');
	const copy = client.query(copyTo(`copy public.${pg.escapeIdentifier(table.name)} (${columns}) to stdout`));
	for await (const chunk of copy as AsyncIterable<Buffer>) {
		hash.update(chunk);
		yield chunk;
	}
	table.rows = copy.rowCount;
	table.sha256 = hash.digest('hex');
	await wish.onTable?.(table);
}

async function structureOf(client: pg.Client): Promise<number> {
	const { rows: known } = await client.query<{ there: boolean }>(
		`select to_regclass('app.structure') is not null as there`
	);
	const { rows } = known[0]?.there
		? await client.query<{ number: number | null }>('select max(number) as number from app.structure')
		: { rows: [] };
	const number = rows[0]?.number;
	if (!number) throw new CannotStart('This database has not been set up, so there is nothing to copy.');
	return number;
}

async function tablesOf(client: pg.Client): Promise<BackupTable[]> {
	const { rows } = await client.query<{ name: string; columns: string[] }>(
		`select c.relname as name, array_agg(a.attname::text order by a.attnum) as columns
		from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
		where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and c.relname <> all ($1)
		group by c.relname order by c.relname`,
		[leftOut]
	);
	return rows.map((row) => ({ ...row, rows: 0, sha256: '' }));
}

async function writeWhole(wish: BackupWish, archive: Readable): Promise<void> {
	const folder = dirname(wish.file);
	const unfinished = join(folder, `.${basename(wish.file)}.${randomBytes(6).toString('hex')}.part`);
	try {
		const output = createWriteStream(unfinished, { flags: 'wx', mode: 0o600, flush: true });
		await pipeline(archive, output, {
			...(wish.signal && { signal: wish.signal })
		});
		await rename(unfinished, wish.file);
		await syncFolder(folder);
	} catch (error) {
		await rm(unfinished, { force: true });
		const code = (error as NodeJS.ErrnoException).code ?? '';
		if (!/^(EACCES|EDQUOT|EFBIG|EIO|EISDIR|ENOENT|ENOSPC|ENOTDIR|EPERM|EROFS)$/.test(code)) throw error;
		throw new CannotStart(`${wish.file} cannot be written (${code}).`, { cause: error });
	}
}

/** A new name is safe from a power cut only when its folder has been written too. */
async function syncFolder(folder: string): Promise<void> {
	const handle = await open(folder, 'r');
	try {
		await handle.sync();
	} finally {
		await handle.close();
	}
}
