import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { newId } from '#lib/base/ids.ts';
import { sql } from 'kysely';
import { gather, type Cast } from '../../tests/cast.ts';

let cast: Cast;
let upload: string;
beforeAll(async () => void (cast = await gather()));
afterAll(() => cast.db.drop());
beforeEach(async () => {
	upload = newId();
	await cast.db.owner('delete from uploads');
	await cast.db.owner("insert into uploads (id, owner, ends_at, bytes) values ($1, $2, now() + interval '1 hour', 9)", [
		upload,
		cast.aki.account
	]);
});

const all = () => cast.db.owner<{ id: string; bytes: number }>('select id, bytes from uploads');

describe('uploads', () => {
	it('Aki sees the file that she is bringing', async () => {
		expect(await cast.aki.as((tx) => tx.db.selectFrom('uploads').select('id').execute())).toEqual([{ id: upload }]);
	});

	it('nobody else learns that Aki is bringing one', async () => {
		for (const [who, as] of cast.othersThan('aki')) {
			const rows = await as((tx) => tx.db.selectFrom('uploads').select('id').execute()).catch(() => []);
			expect(rows, who).toEqual([]);
		}
		expect(await cast.worker((tx) => tx.db.selectFrom('uploads').select('id').execute())).toEqual([]);
	});

	it('nobody else takes it away or finishes it', async () => {
		await cast.db.owner('update uploads set bytes = null');
		for (const [, as] of cast.othersThan('aki')) {
			await as((tx) => tx.db.deleteFrom('uploads').execute()).catch(() => {});
			await as((tx) => tx.db.updateTable('uploads').set({ bytes: 1 }).execute()).catch(() => {});
		}
		await cast.worker((tx) =>
			tx.db
				.deleteFrom('uploads')
				.where('ends_at', '<', sql<Date>`now()`)
				.execute()
		);
		expect(await all()).toEqual([{ id: upload, bytes: null }]);
	});

	it('Kenji cannot bring one in the name of Aki', async () => {
		await cast.db.owner('delete from uploads');
		const values = { id: newId(), owner: cast.aki.account, ends_at: '2030-01-01T00:00:00Z' };
		await expect(cast.kenji.as((tx) => tx.db.insertInto('uploads').values(values).execute())).rejects.toThrow(
			/row-level security/
		);
	});

	it('Aki brings one, finishes it once, and takes it away', async () => {
		await cast.db.owner('delete from uploads');
		await cast.aki.as((tx) =>
			tx.db
				.insertInto('uploads')
				.values({ id: upload, owner: cast.aki.account, ends_at: '2030-01-01T00:00:00Z' })
				.execute()
		);
		const finish = (bytes: number) =>
			cast.aki.as((tx) => tx.db.updateTable('uploads').set({ bytes }).where('id', '=', upload).executeTakeFirst());
		expect((await finish(7)).numUpdatedRows).toBe(1n);
		expect((await finish(8)).numUpdatedRows).toBe(0n);
		expect(await all()).toEqual([{ id: upload, bytes: 7 }]);
		await cast.aki.as((tx) => tx.db.deleteFrom('uploads').execute());
		expect(await all()).toEqual([]);
	});

	it('Aki has one at a time', async () => {
		const another = { id: newId(), owner: cast.aki.account, ends_at: '2030-01-01T00:00:00Z' };
		await expect(cast.aki.as((tx) => tx.db.insertInto('uploads').values(another).execute())).rejects.toThrow(/unique/);
	});

	it('the house sweeps what has ended, and cannot read what it was called', async () => {
		await cast.db.owner("update uploads set ends_at = now() - interval '1 minute'");
		await expect(cast.worker((tx) => tx.db.selectFrom('uploads').select('name').execute())).rejects.toThrow(
			/permission denied/
		);
		await cast.worker((tx) =>
			tx.db
				.deleteFrom('uploads')
				.where('ends_at', '<', sql<Date>`now()`)
				.execute()
		);
		expect(await all()).toEqual([]);
	});

	it('it goes when Aki is forgotten', async () => {
		await cast.db.owner('begin');
		await cast.db.owner('delete from accounts where id = $1', [cast.aki.account]);
		expect(await all()).toEqual([]);
		await cast.db.owner('rollback');
	});
});
