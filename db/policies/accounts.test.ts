import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { gather, type Cast } from '../../tests/cast.ts';

let cast: Cast;
beforeAll(async () => void (cast = await gather()));
afterAll(() => cast.db.drop());

describe('accounts', () => {
	it('Aki reads her own account and no other', async () => {
		const rows = await cast.aki.as((tx) => tx.db.selectFrom('accounts').select('id').execute());
		expect(rows).toEqual([{ id: cast.aki.account }]);
	});

	it('nobody else learns that Aki has an account', async () => {
		for (const [who, as] of cast.othersThan('aki')) {
			const rows = await as((tx) =>
				tx.db.selectFrom('accounts').select('id').where('id', '=', cast.aki.account).execute()
			).catch(() => []);
			expect(rows, who).toEqual([]);
		}
	});

	it('Aki changes her nickname', async () => {
		await cast.aki.as((tx) =>
			tx.db.updateTable('accounts').set({ nickname: 'moss' }).where('id', '=', cast.aki.account).execute()
		);
		expect(await cast.db.owner('select nickname from accounts where id = $1', [cast.aki.account])).toEqual([
			{ nickname: 'moss' }
		]);
	});

	it('Aki cannot make herself a companion', async () => {
		await expect(
			cast.aki.as((tx) =>
				tx.db.updateTable('accounts').set({ kind: 'companion' }).where('id', '=', cast.aki.account).execute()
			)
		).rejects.toThrow(/permission denied/);
	});

	it('Mie cannot rename Aki', async () => {
		const done = await cast.mie.as((tx) =>
			tx.db.updateTable('accounts').set({ nickname: 'x' }).where('id', '=', cast.aki.account).executeTakeFirst()
		);
		expect(done.numUpdatedRows).toBe(0n);
	});
});
