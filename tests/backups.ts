import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach } from 'vitest';
import { Temporal } from 'temporal-polyfill';
import { fill } from './belongings.ts';
import { gather, people, writeDay, type Cast, type Name } from './cast.ts';
import { law, makeDatabase, type TestDatabase } from './database.ts';
import { newId } from '#lib/base/ids.ts';
import { openLetterbox, writeLetter } from './letters.ts';
import { openBackup } from '#lib/backups/read-backup.server.ts';
import { restoreBackup, type RestoreWish, type Restored } from '#lib/backups/restore-backup.server.ts';
import { writeBackup, type BackupWish } from '#lib/backups/write-backup.server.ts';

const at = Temporal.Instant.from('2026-03-03T10:00:00Z');
/** Tables that are not empty in it. */
export const filled = [
	'account_keys',
	'account_words',
	'accounts',
	'check_in_notes',
	'check_ins',
	'consents',
	'erasures',
	'folio_items',
	'folio_pictures'
].concat(
	['imports', 'letter_keys', 'letterboxes', 'letters', 'openings', 'sessions', 'shares', 'sleeps'],
	['stirred_answers', 'stirred_counts']
);
const leftOut = ['guesses', 'invitations', 'setup_links', 'tie_codes', 'uploads'];

/** A house with something in every table that a backup holds, and an empty database to bring it back to; for one test file. */
export function houseToBackUp() {
	let cast: Cast;
	let folder: string;
	let letter: string;
	let target: TestDatabase;
	beforeAll(async () => {
		cast = await gather();
		for (const name of Object.keys(people) as Name[]) await writeDay(cast, cast[name]);
		const [share] = await cast.db.owner<{ id: string }>(
			`insert into shares (owner, recipient, kind, purpose, ends_at) values ($1, $2, 'check_ins', 'talk', now() + interval '30 days') returning id`,
			[cast.aki.account, cast.drIto.account]
		);
		await cast.db.owner('insert into openings (share_id, owner, viewer, session_id) values ($1, $2, $3, $4)', [
			share?.id,
			cast.aki.account,
			cast.drIto.account,
			cast.drIto.session
		]);
		await cast.db.owner(`update associations set promise = E'so that\\twe\\ncan talk \\\\ N'`);
		await cast.db.owner(`insert into imports (owner, day, kept) values ($1, '2026-03-01', 3)`, [cast.kenji.account]);
		await cast.db.owner(`update check_ins set feelings = '{calm,"a, b",""}', places = '{bed}' where owner = $1`, [
			cast.kenji.account
		]);
		for (const table of ['folio_items', 'folio_pictures']) await fill[table]?.(cast, cast.aki, randomBytes(32));
		letter = await writeLetter(cast.db, cast.masterKey, await openLetterbox(cast.db));
		await cast.db.owner(`insert into stirred_answers (piece, locale) values ('awake-at-night', 'ja')`);
		await cast.db.owner(`insert into stirred_counts (piece, locale, feeling) values ('awake-at-night', 'ja', 'calm')`);
		await cast.db.owner(`insert into erasures (id, of_table) values ($1, 'letters')`, [newId()]);
		await cast.db.owner(`insert into guesses (bucket) values (decode(repeat('ab', 32), 'hex'))`);
	});
	afterAll(() => cast.db.drop());
	beforeEach(async () => {
		folder = mkdtempSync(join(tmpdir(), 'engawa backups '));
		target = await makeDatabase({ empty: true });
	});
	afterEach(async () => {
		rmSync(folder, { recursive: true, force: true });
		await target.drop();
	});

	const fileHere = () => join(folder, 'house.backup');

	async function backUp(from: TestDatabase = cast.db, wish: Partial<BackupWish> = {}): Promise<string> {
		await writeBackup({ ownerUrl: from.ownerUrl, file: fileHere(), engawa: '0.1.0', now: at, ...wish });
		return fileHere();
	}

	async function restore(file: string, wish: Partial<RestoreWish> = {}): Promise<Restored> {
		const backup = await openBackup(file);
		try {
			return await restoreBackup({
				backup,
				ownerUrl: target.ownerUrl,
				serverRole: 'engawa_server',
				law,
				masterKey: cast.masterKey,
				erased: [],
				replace: false,
				...wish
			});
		} finally {
			backup.close();
		}
	}

	return {
		get cast() {
			return cast;
		},
		get folder() {
			return folder;
		},
		get letter() {
			return letter;
		},
		get target() {
			return target;
		},
		fileHere,
		backUp,
		restore
	};
}

export async function rowsOf(db: TestDatabase): Promise<Record<string, unknown[]>> {
	const all: Record<string, unknown[]> = {};
	for (const table of await tablesIn(db))
		if (!leftOut.includes(table)) all[table] = await db.owner(`select t::text as row from ${table} t order by 1`);
	return all;
}

export async function tablesIn(db: TestDatabase): Promise<string[]> {
	const rows = await db.owner<{ name: string }>(
		`select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r' order by 1`
	);
	return rows.map((row) => row.name);
}

/** Takes away the ends that a restore gives to shares and sessions, to compare the rest row for row. */
export async function reopen(db: TestDatabase): Promise<void> {
	await db.owner('update sessions set revoked_at = null');
	await db.owner('update shares set taken_back_at = null');
}

export async function opened(file: string): Promise<{ manifest: unknown }> {
	const backup = await openBackup(file);
	backup.close();
	return { manifest: backup.manifest };
}
