import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { gather, type Cast } from '../../tests/cast.ts';
import { attempt, letSee, look, seen } from '../../tests/trial.ts';

let cast: Cast;
beforeAll(async () => void (cast = await gather()));
afterAll(() => cast.db.drop());

describe('data keys', () => {
	it('the program reads Aki’s while it acts for Aki', async () => {
		expect(await seen(cast.aki.as, 'account_keys', cast.aki)).toBe(1);
	});

	it('it reads it for nobody else, not even after a look', async () => {
		await look(cast.drIto, await letSee(cast.aki, cast.drIto, { kind: 'check_in_notes' }));
		for (const [who, as] of cast.othersAndHouse('aki')) expect(await seen(as, 'account_keys', cast.aki), who).toBe(0);
	});

	it('nobody makes, changes or removes a key', async () => {
		for (const by of [cast.aki, cast.mie, cast.administrator]) {
			expect(await attempt(by.as, sql`update account_keys set wrapped = '\\x00'`), by.name).toBe('refused');
			expect(await attempt(by.as, sql`delete from account_keys`), by.name).toBe('refused');
			expect(
				await attempt(by.as, sql`insert into account_keys (owner, wrapped) values (${by.account}, '\\x00')`),
				by.name
			).toBe('refused');
		}
	});
});
