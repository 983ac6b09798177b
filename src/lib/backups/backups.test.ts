import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { openPromise } from 'yauzl';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { Temporal } from 'temporal-polyfill';
import { gather, people, writeDay, type Cast, type Name } from '../../../tests/cast.ts';
import { law, makeDatabase, type TestDatabase } from '../../../tests/database.ts';
import { newId } from '#lib/base/ids.ts';
import { joiningAs } from '../../../tests/companions.ts';
import { endCompanion, invite } from '#lib/companions/administration.server.ts';
import { join as joinAssociation } from '#lib/companions/joining.server.ts';
import { openLetterbox, writeLetter } from '../../../tests/letters.ts';
import { asActor } from '#lib/database/as-actor.ts';
import { openDatabase } from '#lib/database/open.ts';
import { newDataKey, open, openDataKey } from '#lib/database/sealed.ts';
import { upgrade } from '#lib/database/upgrade.ts';
import { BadBackup, parseManifest } from '#lib/backups/manifest.ts';
import { openBackup } from '#lib/backups/read-backup.server.ts';
import { isInUse, restoreBackup, type RestoreWish, type Restored } from '#lib/backups/restore-backup.server.ts';
import { writeBackup, type BackupWish } from '#lib/backups/write-backup.server.ts';

const at = Temporal.Instant.from('2026-03-03T10:00:00Z');
const filled = [
	'account_keys',
	'account_words',
	'accounts',
	'check_in_notes',
	'check_ins',
	'consents',
	'erasures'
].concat(
	['imports', 'letter_keys', 'letterboxes', 'letters', 'openings', 'sessions', 'shares', 'sleeps'],
	['stirred_answers', 'stirred_counts']
);
const leftOut = ['guesses', 'invitations', 'setup_links', 'tie_codes', 'uploads'];

let cast: Cast;
let folder: string;
let letter: string;
let target: TestDatabase;
beforeAll(async () => {
	cast = await gather();
	for (const name of Object.keys(people) as Name[]) await writeDay(cast, cast[name]);
	const [share] = await cast.db.owner<{ id: string }>(
		`insert into shares (owner, recipient, kind, purpose, ends_at) values ($1, $2, 'check_ins', E'so that\\twe\\ncan talk \\\\ N', now() + interval '30 days') returning id`,
		[cast.aki.account, cast.drIto.account]
	);
	await cast.db.owner('insert into openings (share_id, owner, viewer, session_id) values ($1, $2, $3, $4)', [
		share?.id,
		cast.aki.account,
		cast.drIto.account,
		cast.drIto.session
	]);
	await cast.db.owner(`insert into imports (owner, day, kept) values ($1, '2026-03-01', 3)`, [cast.kenji.account]);
	await cast.db.owner(`update check_ins set feelings = '{calm,"a, b",""}', places = '{bed}' where owner = $1`, [
		cast.kenji.account
	]);
	letter = await writeLetter(cast.db, cast.masterKey, await openLetterbox(cast.db));
	await cast.db.owner(`insert into stirred_answers (piece, locale) values ('awake-at-night', 'ja')`);
	await cast.db.owner(`insert into stirred_counts (piece, locale, feeling) values ('awake-at-night', 'ja', 'calm')`);
	await cast.db.owner('insert into erasures (id) values ($1)', [newId()]);
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
			erased: new Set(),
			replace: false,
			...wish
		});
	} finally {
		backup.close();
	}
}

async function rowsOf(db: TestDatabase): Promise<Record<string, unknown[]>> {
	const all: Record<string, unknown[]> = {};
	for (const table of await tablesIn(db))
		if (!leftOut.includes(table)) all[table] = await db.owner(`select t::text as row from ${table} t order by 1`);
	return all;
}

async function tablesIn(db: TestDatabase): Promise<string[]> {
	const rows = await db.owner<{ name: string }>(
		`select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r' order by 1`
	);
	return rows.map((row) => row.name);
}

/** Takes away the ends that a restore gives to shares and sessions, to compare the rest row for row. */
async function reopen(db: TestDatabase): Promise<void> {
	await db.owner('update sessions set revoked_at = null');
	await db.owner('update shares set taken_back_at = null');
}

describe('a backup brought back', () => {
	it('holds every row of everyone, and no counts of tries', async () => {
		expect(await restore(await backUp())).toEqual({ accounts: 11, erasedAgain: 0, keyFits: true });
		await reopen(target);
		const rows = await rowsOf(target);
		expect(rows).toEqual(await rowsOf(cast.db));
		for (const table of filled) expect(rows[table], table).not.toEqual([]);
		expect(await target.owner('select from guesses')).toEqual([]);
		expect(await tablesIn(target)).toEqual(await tablesIn(cast.db));
	});

	it('opens no share that was taken back since, and no session that was ended', async () => {
		await cast.db.owner('update shares set taken_back_at = null');
		const file = await backUp();
		await cast.db.owner('update shares set taken_back_at = now()');
		await restore(file);
		await reopen(cast.db); // the scene of the other tests
		expect(await target.owner('select id from shares where taken_back_at is null')).toEqual([]);
		const me = await asActor(target.database, cast.masterKey, cast.aki.session)((tx) => Promise.resolve(tx.me));
		expect(me).toBeNull();
	});

	it('lets Aki read her note, and nobody else', async () => {
		await restore(await backUp());
		await target.owner('update sessions set revoked_at = null'); // as if each had come back by their words
		const read = (session: string) =>
			asActor(
				target.database,
				cast.masterKey,
				session
			)(async (tx) => {
				const notes = await tx.db
					.selectFrom('check_in_notes')
					.select(['id', 'note'])
					.where('owner', '=', cast.aki.account)
					.execute();
				return notes.map((row) => tx.open({ table: 'check_in_notes', column: 'note', id: row.id }, row.note));
			});
		expect(await read(cast.aki.session)).toEqual(['the cat came back']);
		expect(await read(cast.mie.session)).toEqual([]);
	});

	it('says when the master key at hand is another', async () => {
		const { keyFits } = await restore(await backUp(), { masterKey: Buffer.alloc(32, 7) });
		expect(keyFits).toBe(false);
	});

	it('lets nobody in again whose access was ended since, and no link or code that was used', async () => {
		const since = await makeSince();
		const file = await backUp();
		await cast.administrator.as((tx) => endCompanion(tx, since.nao));
		const noted = await cast.db.owner<{ id: string }>('select id from erasures');
		await restore(file, { erased: new Set(noted.map(({ id }) => id)) });
		expect(await target.owner('select from companion_credentials where id = $1', [since.nao])).toEqual([]);
		expect(await target.owner('select from companions where id = $1 and left_at is null', [since.nao])).toEqual([]);
		expect(
			await target.owner(`select from companions where 'administrator' = any (roles) and left_at is null`)
		).toHaveLength(1);
		for (const table of ['invitations', 'tie_codes'])
			expect(await target.owner(`select from ${table}`), table).toEqual([]);
		await since.forget();
	});

	it('erases again whoever erased themselves since', async () => {
		const file = await backUp();
		const { erasedAgain, accounts } = await restore(file, { erased: new Set([cast.aki.account, newId()]) });
		expect({ erasedAgain, accounts }).toEqual({ erasedAgain: 1, accounts: 10 });
		const rows = await rowsOf(target);
		for (const table of Object.keys(rows).filter((name) => name !== 'erasures'))
			expect(JSON.stringify(rows[table]), table).not.toContain(cast.aki.account);
		expect(JSON.stringify(rows.erasures)).toContain(cast.aki.account);
	});

	it('takes away again a letter that was put away since, with its key', async () => {
		const file = await backUp();
		const { erasedAgain, accounts } = await restore(file, { erased: new Set([letter]) });
		expect({ erasedAgain, accounts }).toEqual({ erasedAgain: 1, accounts: 11 });
		expect(await target.owner('select from letters')).toEqual([]);
		expect(await target.owner('select from letter_keys')).toEqual([]);
		expect(await target.owner('select id from erasures where id = $1', [letter])).toEqual([{ id: letter }]);
	});

	it('knows the master key by a letter where nobody has an account', async () => {
		const only = await makeDatabase();
		try {
			await writeLetter(only, cast.masterKey, await openLetterbox(only));
			const file = await backUp(only);
			expect((await restore(file)).keyFits).toBe(true);
			const again = restore(file, { masterKey: Buffer.alloc(32, 7) });
			await expect(again).rejects.toThrow(/not empty/);
			expect((await restore(file, { masterKey: Buffer.alloc(32, 7), replace: true })).keyFits).toBe(false);
		} finally {
			await only.drop();
		}
	});

	it('of an older structure comes up to the present', async () => {
		const old = await makeDatabase({ empty: true });
		try {
			await upgrade(old.ownerUrl, 'engawa_server', law, 1);
			const id = newId();
			await old.owner(
				`insert into accounts (id, kind, nickname, locale, zone) values ($1, 'person', 'aki', 'ja', 'Asia/Tokyo')`,
				[id]
			);
			await old.owner('insert into account_keys (owner, wrapped) values ($1, $2)', [
				id,
				newDataKey(cast.masterKey, id).wrapped
			]);
			const file = await backUp(old);
			const backup = await openBackup(file);
			backup.close();
			expect(backup.manifest.structure).toBe(1);
			await restore(file);
		} finally {
			await old.drop();
		}
		expect(await target.owner('select nickname, locale from accounts')).toEqual([{ nickname: 'aki', locale: 'ja' }]);
		expect(await tablesIn(target)).toEqual(await tablesIn(cast.db));
		const unguarded = await target.owner(
			`select relname from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r' and not relrowsecurity`
		);
		expect(unguarded).toEqual([]);
	});
});

describe('a backup while people write', () => {
	it('is of one moment: what comes later is in none of its tables', async () => {
		let days = 2;
		const { check_ins: before } = await rowsOf(cast.db);
		await backUp(cast.db, {
			onTable: async () => void (await writeDay(cast, cast.ren, `2026-04-${String(days++).padStart(2, '0')}`))
		});
		expect(days).toBeGreaterThan(10);
		await restore(fileHere());
		expect((await rowsOf(target)).check_ins).toEqual(before);
		expect(
			await target.owner(
				'select from check_in_notes where not exists (select from check_ins c where c.id = check_in_notes.id)'
			)
		).toEqual([]);
		await cast.db.owner(`delete from check_ins where owner = $1 and day > '2026-03-31'`, [cast.ren.account]);
		await cast.db.owner(`delete from sleeps where owner = $1 and day > '2026-03-31'`, [cast.ren.account]);
	});

	it('that is stopped in the middle leaves nothing behind', async () => {
		const stop = new AbortController();
		await expect(
			backUp(cast.db, {
				signal: stop.signal,
				onTable: (table) => (table.name === 'accounts' ? stop.abort() : undefined)
			})
		).rejects.toThrow();
		expect(readdirSync(folder)).toEqual([]);
	});

	it('is readable by its owner only', async () => {
		expect(statSync(await backUp()).mode & 0o777).toBe(0o600);
		expect(readdirSync(folder)).toEqual(['house.backup']);
	});
});

describe('a backup that cannot be trusted', () => {
	it('is refused wherever one byte was changed, or brings back exactly what was', async () => {
		const file = await backUp();
		const whole = readFileSync(file);
		const { manifest } = await opened(file);
		await fc.assert(
			fc.asyncProperty(fc.nat(whole.length - 1), fc.integer({ min: 1, max: 255 }), async (place, change) => {
				const result = await changedAt(file, whole, place, change);
				if (!(result instanceof BadBackup)) expect(result).toEqual({ manifest });
			}),
			{ numRuns: 300 }
		);
	});

	it('is refused nearly wherever a byte of somebody’s rows was changed', async () => {
		const file = await backUp();
		const whole = readFileSync(file);
		const places = await placesOfRows(file, whole);
		let refused = 0;
		await fc.assert(
			fc.asyncProperty(fc.constantFrom(...places), fc.integer({ min: 1, max: 255 }), async (place, change) => {
				if ((await changedAt(file, whole, place, change)) instanceof BadBackup) refused++;
			}),
			{ numRuns: 300 }
		);
		// Not everywhere: packed, a repetition can point to another copy of the same words, and brings back exactly what was.
		expect(refused).toBeGreaterThan(270);
	});

	it('is refused when its end is missing', async () => {
		const file = await backUp();
		const size = statSync(file).size;
		for (const left of [0, 1, 30, size >> 1, size - 22, size - 1]) {
			await backUp();
			truncateSync(file, left);
			await expect(openBackup(file), String(left)).rejects.toThrow(BadBackup);
		}
	});

	it('is refused when a newer Engawa made it', async () => {
		const newer = await makeDatabase();
		try {
			await newer.owner(`insert into app.structure (number, name) values (9999, '9999-later.sql')`);
			await backUp(newer);
		} finally {
			await newer.drop();
		}
		await expect(restore(fileHere())).rejects.toThrow(/newer Engawa .*9999/);
		expect(await tablesIn(target)).toEqual([]);
	});

	it('is refused when it is something else', async () => {
		writeFileSync(fileHere(), 'dear diary');
		await expect(openBackup(fileHere())).rejects.toThrow(BadBackup);
		await expect(openBackup(join(folder, 'nothing'))).rejects.toThrow('no such file');
		for (const text of ['', '[]', '{}', 'null', '{"format":2}', '{"format":1,"structure":1,"tables":[{"name":"a;b"}]}'])
			expect(() => parseManifest(text), text).toThrow(BadBackup);
	});
});

describe('a database that is not ready for a backup', () => {
	it('is left alone when somebody already keeps something there', async () => {
		await upgrade(target.ownerUrl, 'engawa_server', law);
		await target.owner(
			`insert into accounts (kind, nickname, locale, zone) values ('person', 'tomo', 'it', 'Europe/Rome')`
		);
		const file = await backUp();
		await expect(restore(file)).rejects.toThrow('not empty');
		expect(await target.owner('select nickname from accounts')).toEqual([{ nickname: 'tomo' }]);
		await restore(file, { replace: true });
		await reopen(target);
		expect(await rowsOf(target)).toEqual(await rowsOf(cast.db));
	});

	it('is known to be in use while a server is connected from elsewhere', async () => {
		expect(await isInUse(target.database)).toBe(false);
		const elsewhere = await openDatabase(target.serverUrl, 2);
		expect(await isInUse(target.database)).toBe(true);
		await elsewhere.close();
		await expect.poll(() => isInUse(target.database)).toBe(false);
	});

	it('stays as it was when restoring fails half-way', async () => {
		const file = await backUp();
		const stopHalfWay = (table: { name: string }) => {
			if (table.name === 'check_ins') throw new Error('the lamp went out');
		};
		await expect(restore(file, { onTable: stopHalfWay })).rejects.toThrow('the lamp went out');
		expect(await tablesIn(target)).toEqual([]);

		await upgrade(target.ownerUrl, 'engawa_server', law);
		await target.owner(
			`insert into accounts (kind, nickname, locale, zone) values ('person', 'tomo', 'it', 'Europe/Rome')`
		);
		await expect(restore(file, { onTable: stopHalfWay, replace: true })).rejects.toThrow('the lamp went out');
		expect(await target.owner('select nickname from accounts')).toEqual([{ nickname: 'tomo' }]);
	});

	it('stays as it was when the file changes after it was verified', async () => {
		const file = await backUp();
		const backup = await openBackup(file);
		const bytes = readFileSync(file);
		const place = bytes.indexOf('tables/accounts.copy') + 'tables/accounts.copy'.length + 20;
		bytes[place] = (bytes[place] as number) ^ 1;
		writeFileSync(file, bytes);
		await expect(
			restoreBackup({
				backup,
				ownerUrl: target.ownerUrl,
				serverRole: 'engawa_server',
				law,
				masterKey: cast.masterKey,
				erased: new Set(),
				replace: false
			})
		).rejects.toThrow(BadBackup);
		backup.close();
		expect(await tablesIn(target)).toEqual([]);
	});
});

it('the key of an account in a backup opens with the master key and no other', async () => {
	await restore(await backUp());
	const [row] = await target.owner<{ wrapped: Buffer }>('select wrapped from account_keys where owner = $1', [
		cast.aki.account
	]);
	const [note] = await target.owner<{ id: string; note: Buffer }>(
		'select id, note from check_in_notes where owner = $1',
		[cast.aki.account]
	);
	const key = openDataKey(cast.masterKey, cast.aki.account, row?.wrapped as Buffer);
	expect(open(key, { table: 'check_in_notes', column: 'note', id: note?.id as string }, note?.note as Buffer)).toBe(
		'the cat came back'
	);
	expect(() => openDataKey(Buffer.alloc(32, 1), cast.aki.account, row?.wrapped as Buffer)).toThrow();
});

/** Somebody who joined, an invitation and a code that wait, in the house of the cast. */
async function makeSince() {
	const used = await cast.administrator.as((tx) => invite(tx, ['listener'], Temporal.Now.instant()));
	await cast.nobody((tx) => joinAssociation(tx, used, { about: '', reads: '' }, joiningAs(cast, 'nao@example.org')));
	await cast.administrator.as((tx) => invite(tx, ['listener'], Temporal.Now.instant()));
	await cast.db.owner(
		`insert into tie_codes (owner, lookup, ends_at) values ($1, decode(repeat('cd', 32), 'hex'), now() + interval '1 day')`,
		[cast.aki.account]
	);
	const [row] = await cast.db.owner<{ id: string }>(`select id from companions where first_name = 'Nao'`);
	const nao = row?.id ?? '';
	const forget = async () => {
		await cast.db.owner('delete from tie_codes');
		await cast.db.owner('delete from invitations');
		await cast.db.owner('delete from companion_marks');
		await cast.db.owner('delete from accounts where id = $1', [nao]);
	};
	return { nao, forget };
}

async function opened(file: string): Promise<{ manifest: unknown }> {
	const backup = await openBackup(file);
	backup.close();
	return { manifest: backup.manifest };
}

async function changedAt(file: string, whole: Buffer, place: number, change: number): Promise<unknown> {
	const bytes = Buffer.from(whole);
	bytes[place] = (bytes[place] as number) ^ change;
	writeFileSync(file, bytes);
	return opened(file).catch((error: unknown) => error);
}

/** Where the packed rows of tables lie in a backup, without the last byte of each, whose end means nothing (APPNOTE.TXT, 4.3.7). */
async function placesOfRows(file: string, whole: Buffer): Promise<number[]> {
	const zip = await openPromise(file, { lazyEntries: true });
	const places: number[] = [];
	for await (const { fileName, relativeOffsetOfLocalHeader: at, compressedSize, uncompressedSize } of zip.eachEntry()) {
		if (!fileName.startsWith('tables/') || uncompressedSize === 0) continue;
		const start = at + 30 + whole.readUInt16LE(at + 26) + whole.readUInt16LE(at + 28);
		for (let place = start; place < start + compressedSize - 1; place++) places.push(place);
	}
	return places;
}
