import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { law } from '../../../tests/database.ts';
import { openDatabase } from '#lib/database/open.ts';
import { upgrade } from '#lib/database/upgrade.ts';
import { BadBackup } from '#lib/backups/manifest.ts';
import { openBackup } from '#lib/backups/read-backup.server.ts';
import { isInUse, restoreBackup } from '#lib/backups/restore-backup.server.ts';
import { houseToBackUp, reopen, rowsOf, tablesIn } from '../../../tests/backups.ts';

const house = houseToBackUp();

describe('a database that is not ready for a backup', () => {
	it('is left alone when somebody already keeps something there', async () => {
		await upgrade(house.target.ownerUrl, 'engawa_server', law);
		await house.target.owner(
			`insert into accounts (kind, nickname, locale, zone) values ('person', 'tomo', 'it', 'Europe/Rome')`
		);
		const file = await house.backUp();
		await expect(house.restore(file)).rejects.toThrow('not empty');
		expect(await house.target.owner('select nickname from accounts')).toEqual([{ nickname: 'tomo' }]);
		await house.restore(file, { replace: true });
		await reopen(house.target);
		expect(await rowsOf(house.target)).toEqual(await rowsOf(house.cast.db));
	});

	it('is known to be in use while a server is connected from elsewhere', async () => {
		expect(await isInUse(house.target.database)).toBe(false);
		const elsewhere = await openDatabase(house.target.serverUrl, 2);
		expect(await isInUse(house.target.database)).toBe(true);
		await elsewhere.close();
		await expect.poll(() => isInUse(house.target.database)).toBe(false);
	});

	it('stays as it was when restoring fails half-way', async () => {
		const file = await house.backUp();
		const stopHalfWay = (table: { name: string }) => {
			if (table.name === 'check_ins') throw new Error('the lamp went out');
		};
		await expect(house.restore(file, { onTable: stopHalfWay })).rejects.toThrow('the lamp went out');
		expect(await tablesIn(house.target)).toEqual([]);

		await upgrade(house.target.ownerUrl, 'engawa_server', law);
		await house.target.owner(
			`insert into accounts (kind, nickname, locale, zone) values ('person', 'tomo', 'it', 'Europe/Rome')`
		);
		await expect(house.restore(file, { onTable: stopHalfWay, replace: true })).rejects.toThrow('the lamp went out');
		expect(await house.target.owner('select nickname from accounts')).toEqual([{ nickname: 'tomo' }]);
	});

	it('stays as it was when the file changes after it was verified', async () => {
		const file = await house.backUp();
		const backup = await openBackup(file);
		const bytes = readFileSync(file);
		const place = bytes.indexOf('tables/accounts.copy') + 'tables/accounts.copy'.length + 20;
		bytes[place] = (bytes[place] as number) ^ 1;
		writeFileSync(file, bytes);
		await expect(
			restoreBackup({
				backup,
				ownerUrl: house.target.ownerUrl,
				serverRole: 'engawa_server',
				law,
				masterKey: house.cast.masterKey,
				erased: [],
				replace: false
			})
		).rejects.toThrow(BadBackup);
		backup.close();
		expect(await tablesIn(house.target)).toEqual([]);
	});
});
