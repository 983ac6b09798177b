import {
	chmodSync,
	existsSync,
	mkdirSync,
	mkdtempSync,
	readdirSync,
	readFileSync,
	rmSync,
	writeFileSync
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, afterEach, describe, expect, it, vi } from 'vitest';
import { readSettings, type Settings } from '#lib/base/settings.ts';
import { asWorker } from '#lib/database/as-actor.ts';
import { CannotStart } from '#lib/database/cannot-start.ts';
import { markAsDemo } from '#lib/database/demo-mark.ts';
import { openHouse, type OpenHouse } from '../open-house.ts';
import { besideHouse, makeDemo } from './demo-house.ts';

vi.setConfig({ testTimeout: 180_000 }); // real starts, on whatever computer this is

const folder = mkdtempSync(join(tmpdir(), 'engawa demo '));
chmodSync(folder, 0o711); // the user that the database runs as passes through it
afterEach(() => {
	for (const name of readdirSync(folder)) rmSync(join(folder, name), { recursive: true });
});
afterAll(() => rmSync(folder, { recursive: true }));

const usual = () => readSettings({ ENGAWA_DATA: join(folder, 'data'), LOG_LEVEL: 'error' }, '/');

async function lookAt<T>(settings: Settings, look: (house: OpenHouse) => Promise<T>): Promise<T> {
	const house = await openHouse(settings);
	try {
		return await look(house);
	} finally {
		await house.close();
	}
}

/** Something by which one demonstration is told from another. */
const madeAt = (settings: Settings) =>
	lookAt(settings, ({ database, demo }) =>
		asWorker(database)(async (tx) => {
			expect(demo).toBe(true);
			const { rows } = await sql<{ made: string }>`select made_at::text as made from demo_marks`.execute(tx.db);
			return rows[0]?.made;
		})
	);

describe('a demonstration', () => {
	it('stands beside the house, with a database and a key of its own', () => {
		const elsewhere = { DATABASE_URL: 'postgresql://a@b/c', DATABASE_OWNER_URL: 'postgresql://a@b/c' };
		const settings = readSettings({ ...elsewhere, ENGAWA_DATA: '/srv/engawa/', ENGAWA_KEY: 'A'.repeat(43) + '=' }, '/');
		expect(besideHouse(settings)).toMatchObject({
			dataFolder: '/srv/engawa-demo',
			...{ databaseUrl: null, databaseOwnerUrl: null, masterKey: null }
		});
	});

	it('stays as it is from one time to the next, until it is begun again', async () => {
		const demo = besideHouse(usual());
		expect(await makeDemo(demo, { fresh: false })).toBe(true);
		const first = await madeAt(demo);
		expect(await makeDemo(demo, { fresh: false })).toBe(false);
		expect(await madeAt(demo)).toBe(first);
		expect(await makeDemo(demo, { fresh: true })).toBe(true);
		expect(await madeAt(demo)).not.toBe(first);
		expect(existsSync(join(folder, 'data'))).toBe(false);
	});

	it('is made anew where it was left half made', async () => {
		const demo = besideHouse(usual());
		await lookAt(demo, ({ database }) => asWorker(database)(markAsDemo));
		expect(await makeDemo(demo, { fresh: false })).toBe(true);
	});

	it('leaves the folder of a real house alone, whatever is asked', async () => {
		const demo = besideHouse(usual());
		await lookAt(demo, async ({ demo }) => expect(demo).toBe(false));
		const key = readFileSync(join(demo.dataFolder, 'key'));
		for (const fresh of [false, true]) await expect(makeDemo(demo, { fresh })).rejects.toThrow(CannotStart);
		expect(readFileSync(join(demo.dataFolder, 'key'))).toEqual(key);
		await lookAt(demo, async ({ demo }) => expect(demo).toBe(false));
	});

	it('leaves a folder with anything else in it alone', async () => {
		const demo = besideHouse(usual());
		mkdirSync(demo.dataFolder);
		writeFileSync(join(demo.dataFolder, 'holidays.txt'), 'the sea');
		for (const fresh of [false, true]) await expect(makeDemo(demo, { fresh })).rejects.toThrow(CannotStart);
		expect(readdirSync(demo.dataFolder)).toEqual(['holidays.txt']);
	});
});
