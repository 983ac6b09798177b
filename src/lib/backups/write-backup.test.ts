import { readdirSync, statSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { writeDay } from '../../../tests/cast.ts';
import { houseToBackUp, rowsOf } from '../../../tests/backups.ts';

const house = houseToBackUp();

describe('a backup while people write', () => {
	it('is of one moment: what comes later is in none of its tables', async () => {
		let days = 2;
		const { check_ins: before } = await rowsOf(house.cast.db);
		await house.backUp(house.cast.db, {
			onTable: async () =>
				void (await writeDay(
					house.cast,
					house.cast.ren,
					new Date(Date.UTC(2026, 3, days++)).toISOString().slice(0, 10)
				))
		});
		expect(days).toBeGreaterThan(10);
		await house.restore(house.fileHere());
		expect((await rowsOf(house.target)).check_ins).toEqual(before);
		expect(
			await house.target.owner(
				'select from check_in_notes where not exists (select from check_ins c where c.id = check_in_notes.id)'
			)
		).toEqual([]);
		await house.cast.db.owner(`delete from check_ins where owner = $1 and day > '2026-03-31'`, [
			house.cast.ren.account
		]);
		await house.cast.db.owner(`delete from sleeps where owner = $1 and day > '2026-03-31'`, [house.cast.ren.account]);
	});

	it('that is stopped in the middle leaves nothing behind', async () => {
		const stop = new AbortController();
		await expect(
			house.backUp(house.cast.db, {
				signal: stop.signal,
				onTable: (table) => (table.name === 'accounts' ? stop.abort() : undefined)
			})
		).rejects.toThrow();
		expect(readdirSync(house.folder)).toEqual([]);
	});

	it('is readable by its owner only', async () => {
		expect(statSync(await house.backUp()).mode & 0o777).toBe(0o600);
		expect(readdirSync(house.folder)).toEqual(['house.backup']);
	});
});
