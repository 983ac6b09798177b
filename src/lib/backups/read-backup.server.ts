import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { crc32 } from 'node:zlib';
import { openPromise, type Entry, type ZipFile } from 'yauzl';
import {
	BadBackup,
	manifestPath,
	parseManifest,
	pathOf,
	type BackupTable,
	type Manifest
} from '#lib/backups/manifest.ts';

/** A backup whose every table has been read once and found whole. */
export interface Backup {
	manifest: Manifest;
	/** A table's data as COPY reads it. It ends in a fault if it is no longer what was verified. */
	read(table: BackupTable): Readable;
	close(): void;
}

const mostManifestBytes = 16 * 1024 * 1024;

/**
 * Opens a backup and verifies all of it: form, every table's checksum and number of rows.
 * @throws {BadBackup} with one line that says why it cannot be restored
 */
export async function openBackup(file: string): Promise<Backup> {
	const zip = await openPromise(file, { lazyEntries: true, autoClose: false }).catch(damaged);
	try {
		const entries = await listEntries(zip).catch(damaged);
		const manifest = await readManifest(zip, entries).catch(damaged);
		for (const table of manifest.tables)
			if (!entries.has(pathOf(table.name))) throw new BadBackup(`the table ${table.name} is missing from it`);
		const backup: Backup = {
			manifest,
			read: (table) =>
				Readable.from(checked(zip, entries.get(pathOf(table.name)) as Entry, table), { objectMode: false }),
			close: () => zip.close()
		};
		for (const table of manifest.tables) for await (const chunk of backup.read(table)) void chunk;
		return backup;
	} catch (error) {
		zip.close();
		throw error;
	}
}

async function listEntries(zip: ZipFile): Promise<Map<string, Entry>> {
	const entries = new Map<string, Entry>();
	for await (const entry of zip.eachEntry()) {
		if (entries.has(entry.fileName)) throw new BadBackup('it holds the same part twice');
		entries.set(entry.fileName, entry);
	}
	return entries;
}

async function readManifest(zip: ZipFile, entries: Map<string, Entry>): Promise<Manifest> {
	const entry = entries.get(manifestPath);
	if (!entry || entry.uncompressedSize > mostManifestBytes) throw new BadBackup('it is not a backup of Engawa');
	const bytes = await buffer(await zip.openReadStreamPromise(entry));
	if (crc32(bytes) !== entry.crc32) throw new BadBackup('the list of what is in it has been changed');
	return parseManifest(bytes.toString('utf8'));
}

async function* checked(zip: ZipFile, entry: Entry, table: BackupTable): AsyncGenerator<Buffer> {
	const hash = createHash('sha256');
	let rows = 0;
	try {
		for await (const chunk of (await zip.openReadStreamPromise(entry)) as AsyncIterable<Buffer>) {
			hash.update(chunk);
			// In COPY's text form a line is a row: breaks inside a value are written as "\n".
			for (let at = chunk.indexOf(10); at !== -1; at = chunk.indexOf(10, at + 1)) rows++;
			yield chunk;
		}
	} catch (error) {
		throw new BadBackup(`the table ${table.name} in it is damaged`, { cause: error });
	}
	if (hash.digest('hex') !== table.sha256 || rows !== table.rows)
		throw new BadBackup(`the table ${table.name} in it is damaged`);
}

function damaged(error: unknown): never {
	if (error instanceof BadBackup) throw error;
	const code = (error as NodeJS.ErrnoException).code;
	if (code === 'ENOENT') throw new BadBackup('there is no such file', { cause: error });
	if (code?.startsWith('E') && !code.startsWith('ERR_'))
		throw new BadBackup(`it cannot be read (${code})`, { cause: error });
	throw new BadBackup('it is damaged, incomplete, or not a backup', { cause: error });
}
