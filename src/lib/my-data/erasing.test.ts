import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dataKeyOf, gather, type Cast, type Someone } from '../../../tests/cast.ts';
import { noteOf, rowsIn, tablesOf, writeBelongings } from '../../../tests/belongings.ts';
import { SignedOut } from '#lib/base/refusal.ts';
import { open, openDataKey } from '#lib/database/sealed.ts';
import { keepErasuresLog, readErasures } from '../../erasures-log.ts';
import { exportParts } from '#lib/my-data/export-parts.server.ts';
import { eraseMe } from '#lib/my-data/my-data.server.ts';
import type { Row } from '#lib/my-data/owned-table.ts';

const root = new URL('../../..', import.meta.url).pathname;
const now = Temporal.Instant.from('2026-03-03T10:00:00Z');

let cast: Cast;
beforeAll(async () => {
	cast = await gather();
	for (const who of [cast.aki, cast.kenji]) await writeBelongings(cast, who);
});
afterAll(() => cast.db.drop());

describe('Aki erases everything and', () => {
	let folder: string;
	let before: { key: Buffer; note: Buffer; rowsOfKenji: Row[][] };
	const place = () => ({ table: 'check_in_notes', column: 'note', id: cast.aki.account });
	beforeAll(async () => {
		folder = mkdtempSync(join(tmpdir(), 'engawa erasing '));
		const [row] = await cast.db.owner<{ note: Buffer }>('select note from check_in_notes where owner = $1', [
			cast.aki.account
		]);
		before = {
			key: await dataKeyOf(cast, cast.aki),
			note: row?.note as Buffer,
			rowsOfKenji: await everythingOf(cast.kenji)
		};
		expect(open(before.key, place(), before.note)).toBe(noteOf(cast.aki));
		await cast.aki.as(eraseMe);
	});
	afterAll(() => rmSync(folder, { recursive: true, force: true }));

	async function everythingOf(who: Someone): Promise<Row[][]> {
		return Promise.all((await tablesOf(who)).map((table) => rowsIn(who, table)));
	}

	it('is in no table any more, but for the random id that stays erased', async () => {
		const tables = await cast.db.owner<{ name: string }>(
			`select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r'`
		);
		for (const { name } of tables) {
			const [row] = await cast.db.owner<{ rows: string | null }>(
				`select string_agg(t::text, ' ') as rows from ${name} t`
			);
			if (name === 'erasures') expect(row?.rows).toContain(cast.aki.account);
			else expect(row?.rows ?? '', name).not.toContain(cast.aki.account);
		}
	});

	it('left no key that opens what she had written', async () => {
		const keys = await cast.db.owner<{ owner: string; wrapped: Buffer }>('select owner, wrapped from account_keys');
		expect(keys.length).toBeGreaterThan(5);
		for (const { owner, wrapped } of keys)
			expect(() => open(openDataKey(cast.masterKey, owner, wrapped), place(), before.note), owner).toThrow();
		expect(() => open(cast.masterKey, place(), before.note)).toThrow();
	});

	it('is signed in nowhere', async () => {
		await expect(exportParts({ asActor: cast.aki.as, root, now })).rejects.toThrow(SignedOut);
	});

	it('took nothing of Kenji with her', async () => {
		expect(await everythingOf(cast.kenji)).toEqual(before.rowsOfKenji);
	});

	it('stands in the log of erasures, once', async () => {
		const house = { database: cast.db.database, settings: { dataFolder: folder } };
		await keepErasuresLog(house);
		await keepErasuresLog(house);
		expect(readErasures(folder)).toMatchObject([{ id: cast.aki.account, of_table: 'accounts' }]);
		expect(readFileSync(join(folder, 'erasures.log'), 'utf8').trim().split('\n')).toHaveLength(1);
	});
});
