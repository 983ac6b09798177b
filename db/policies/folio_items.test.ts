import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { newId } from '#lib/base/ids.ts';
import { gather, type Cast } from '../../tests/cast.ts';

let cast: Cast;
let item: string;
beforeAll(async () => void (cast = await gather()));
afterAll(() => cast.db.drop());
beforeEach(async () => {
	item = newId();
	await cast.db.owner('delete from folio_items');
	await cast.db.owner(`insert into folio_items (id, owner, kind) values ($1, $2, 'made')`, [item, cast.aki.account]);
});

const all = () => cast.db.owner<{ id: string; kind: string }>('select id, kind from folio_items');

describe('folio_items', () => {
	it('Aki sees what she put in', async () => {
		expect(await cast.aki.as((tx) => tx.db.selectFrom('folio_items').select('id').execute())).toEqual([{ id: item }]);
	});

	it('nobody else sees it, not even whoever is among her people', async () => {
		for (const [who, as] of cast.othersThan('aki')) {
			const rows = await as((tx) => tx.db.selectFrom('folio_items').select('id').execute()).catch(() => []);
			expect(rows, who).toEqual([]);
		}
		await expect(cast.worker((tx) => tx.db.selectFrom('folio_items').select('id').execute())).rejects.toThrow(
			/permission denied/
		);
	});

	it('a share of other things opens nothing of it', async () => {
		await cast.db.owner(
			`insert into shares (owner, recipient, kind, purpose, ends_at) values ($1, $2, 'check_ins', 'talk', now() + interval '9 days')`,
			[cast.aki.account, cast.drIto.account]
		);
		await cast.db.owner(
			'insert into openings (share_id, owner, viewer, session_id) select id, owner, recipient, $1 from shares',
			[cast.drIto.session]
		);
		expect(await cast.drIto.as((tx) => tx.db.selectFrom('folio_items').select('id').execute())).toEqual([]);
	});

	it('nobody else changes or erases it', async () => {
		for (const [, as] of cast.othersAndHouse('aki')) {
			await as((tx) => tx.db.updateTable('folio_items').set({ kind: 'gave' }).execute()).catch(() => {});
			await as((tx) => tx.db.deleteFrom('folio_items').execute()).catch(() => {});
		}
		expect(await all()).toEqual([{ id: item, kind: 'made' }]);
	});

	it('Kenji cannot put anything in for Aki, or hand his own to her', async () => {
		const put = (owner: string, id = newId()) =>
			cast.kenji.as((tx) => tx.db.insertInto('folio_items').values({ id, owner }).execute());
		await expect(put(cast.aki.account)).rejects.toThrow(/row-level security/);
		await put(cast.kenji.account);
		await expect(
			cast.kenji.as((tx) => tx.db.updateTable('folio_items').set({ owner: cast.aki.account }).execute())
		).rejects.toThrow(/permission denied/);
	});

	it('Aki changes it, puts it away and erases it', async () => {
		await cast.aki.as((tx) =>
			tx.db.updateTable('folio_items').set({ kind: null, put_away_at: '2026-03-02T12:00:00Z' }).execute()
		);
		expect(await all()).toEqual([{ id: item, kind: null }]);
		await cast.aki.as((tx) => tx.db.deleteFrom('folio_items').execute());
		expect(await all()).toEqual([]);
	});

	it('it goes when Aki is forgotten', async () => {
		await cast.db.owner('begin');
		await cast.db.owner('delete from accounts where id = $1', [cast.aki.account]);
		expect(await all()).toEqual([]);
		await cast.db.owner('rollback');
	});
});
