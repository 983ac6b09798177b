import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { gather, type Cast } from '../../tests/cast.ts';
import { attempt, seen } from '../../tests/trial.ts';

let cast: Cast;
beforeAll(async () => void (cast = await gather()));
afterAll(() => cast.db.drop());

describe('consents', () => {
	it('Aki reads what she agreed to, and nobody else does', async () => {
		expect(await seen(cast.aki.as, 'consents', cast.aki)).toBe(1);
		for (const [who, as] of cast.othersAndHouse('aki')) expect(await seen(as, 'consents', cast.aki), who).toBe(0);
	});

	it('nobody agrees in her place, changes what was agreed or removes it; nor does she', async () => {
		for (const by of [cast.aki, cast.mie, cast.administrator]) {
			const agree = sql`insert into consents (owner, purpose, version) values (${cast.aki.account}, 'keep', 2)`;
			expect(await attempt(by.as, agree), by.name).toBe('refused');
			expect(await attempt(by.as, sql`update consents set version = 9`), by.name).toBe('refused');
			expect(await attempt(by.as, sql`delete from consents`), by.name).toBe('refused');
		}
	});
});
