import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '#lib/base/ids.ts';
import { gather, type Cast } from '../../tests/cast.ts';
import { attempt } from '../../tests/trial.ts';

let cast: Cast;
beforeAll(async () => {
	cast = await gather();
	await cast.db.owner(`insert into erasures (id, of_table) values (gen_random_uuid(), 'slips')`);
});
afterAll(() => cast.db.drop());

describe('erasures', () => {
	it('the house reads them, to write them beside the backups', async () => {
		expect(await attempt(cast.worker, sql`select id, of_table from erasures`)).toBe(1);
	});

	it('nobody else learns who erased themselves, not even the administrator', async () => {
		for (const [who, as] of cast.everyone) expect(await attempt(as, sql`select from erasures`), who).toBe('refused');
	});

	it('nobody makes one up, changes or removes one; the house does not either', async () => {
		for (const [who, as] of cast.everyoneAndHouse) {
			expect(await attempt(as, sql`insert into erasures (id, of_table) values (${newId()}, 'accounts')`), who).toBe(
				'refused'
			);
			expect(await attempt(as, sql`update erasures set erased_at = now()`), who).toBe('refused');
			expect(await attempt(as, sql`delete from erasures`), who).toBe('refused');
		}
	});
});
