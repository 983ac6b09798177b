import { mkdtempSync, rmSync, unlinkSync, writeFileSync } from 'node:fs';
import { randomBytes } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '#lib/base/ids.ts';
import { readSettings } from '#lib/base/settings.ts';
import { newDataKey, readMasterKey } from '#lib/database/sealed.ts';
import { openHouse } from '../src/open-house.ts';
import { makeDatabase, type TestDatabase } from './database.ts';

let db: TestDatabase;
const folder = mkdtempSync(join(tmpdir(), 'engawa key '));
const settings = () =>
	readSettings(
		{ ENGAWA_DATA: folder, DATABASE_URL: db.serverUrl, DATABASE_OWNER_URL: db.ownerUrl, LOG_LEVEL: 'silent' },
		'/'
	);
const start = async () => (await openHouse(settings())).close();
beforeAll(async () => void (db = await makeDatabase({ alone: true })));
afterAll(async () => {
	await db.drop();
	rmSync(folder, { recursive: true, force: true });
});

describe('the master key', () => {
	it('is made where nothing has been sealed yet, and is the one from then on', async () => {
		await start();
		const account = newId();
		await db.owner(
			`insert into accounts (id, kind, nickname, locale, zone) values ($1, 'person', 'aki', 'en', 'UTC')`,
			[account]
		);
		const { wrapped } = newDataKey(readMasterKey(null, folder), account);
		await db.owner('insert into account_keys (owner, wrapped) values ($1, $2)', [account, wrapped]);
		await expect(start()).resolves.toBeUndefined();
	});

	it('is not made anew where something is sealed: the start says which one to put back', async () => {
		unlinkSync(join(folder, 'key'));
		await expect(start()).rejects.toThrow(/The master key is missing \(.*key\)\. Put back the key/);
	});

	it('of another installation is refused', async () => {
		writeFileSync(join(folder, 'key'), randomBytes(32).toString('base64'));
		await expect(start()).rejects.toThrow(/is not the one that this database was made with/);
	});
});
