import { appendFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { makeDatabase, type TestDatabase } from '../tests/database.ts';
import { newId } from '#lib/base/ids.ts';
import { erasuresFile, erasureIn, keepErasuresLog, readErasures } from './erasures-log.ts';

let db: TestDatabase;
let dataFolder: string;
beforeAll(async () => void (db = await makeDatabase()));
afterAll(() => db.drop());
beforeEach(async () => {
	dataFolder = mkdtempSync(join(tmpdir(), 'engawa erasures '));
	await db.owner('delete from erasures');
});
afterEach(() => rmSync(dataFolder, { recursive: true, force: true }));

const at = '2026-03-03T00:00:00.000Z';
const note = (id: string, of_table: string) =>
	db.owner('insert into erasures (id, of_table, erased_at) values ($1, $2, $3)', [id, of_table, at]);
const keep = () => keepErasuresLog({ database: db.database, settings: { dataFolder } });
const lines = () => readFileSync(erasuresFile(dataFolder), 'utf8').trimEnd().split('\n');

describe('the log of erasures', () => {
	it('says of each id when it was erased and of which table', async () => {
		const id = newId();
		await note(id, 'letters');
		await keep();
		await keep();
		expect(lines()).toEqual([`${id} ${at} letters`]);
		expect(readErasures(dataFolder).map(erasureIn)).toEqual([{ id, of_table: 'letters' }]);
	});

	it('holds an account whose id was that of something else before', async () => {
		const id = newId();
		await note(id, 'study_plans');
		await keep();
		await note(id, 'accounts');
		await keep();
		expect(lines()).toEqual([`${id} ${at} study_plans`, `${id} ${at} accounts`]);
	});

	it('of an earlier version is read as one that says no table, and not written anew', async () => {
		const [noted, forgotten] = [newId(), newId()];
		await note(noted, 'unknown');
		writeFileSync(erasuresFile(dataFolder), `${noted} ${at}\n${forgotten}\n`);
		await keep();
		expect(lines()).toEqual([`${noted} ${at}`, forgotten]);
		expect(readErasures(dataFolder).map(erasureIn)).toEqual([
			{ id: noted, of_table: 'unknown' },
			{ id: forgotten, of_table: 'unknown' }
		]);
	});

	it('keeps a line that cannot be read, and says so', async () => {
		const [torn, whole] = [newId(), newId()];
		writeFileSync(erasuresFile(dataFolder), `${torn} ${at} acc`);
		await note(whole, 'slips');
		appendFileSync(erasuresFile(dataFolder), `${whole} ${at} slips\n${newId()} ${at} nowhere\nnobody ${at} slips\n`);
		await keep();
		expect(readErasures(dataFolder).map(erasureIn)).toEqual([null, null, null, { id: whole, of_table: 'slips' }]);
	});
});
