import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { gather, type Cast } from '../../tests/cast.ts';
import { attempt, isNothing } from '../../tests/trial.ts';

let cast: Cast;
beforeAll(async () => {
	cast = await gather();
	await cast.db.owner(`insert into spare_codes (companion_id, code) values ($1, decode(repeat('00', 32), 'hex'))`, [
		cast.ren.account
	]);
});
afterAll(() => cast.db.drop());

describe('spare codes', () => {
	it('Ren sees that one is left, and not which', async () => {
		expect(await attempt(cast.ren.as, sql`select used_at from spare_codes`)).toBe(1);
		expect(await attempt(cast.ren.as, sql`select code from spare_codes`)).toBe('refused');
	});

	it('nobody else sees, uses or removes it', async () => {
		for (const [who, as] of cast.othersAndHouse('ren')) {
			expect(isNothing(await attempt(as, sql`select used_at from spare_codes`)), who).toBe(true);
			expect(await attempt(as, sql`update spare_codes set used_at = now()`), who).toBe('refused');
			expect(await attempt(as, sql`delete from spare_codes`), who).toBe('refused');
		}
	});

	it('nobody gives themselves one', async () => {
		expect(
			await attempt(
				cast.ren.as,
				sql`insert into spare_codes (companion_id, code) values (${cast.ren.account}, decode(repeat('01', 32), 'hex'))`
			)
		).toBe('refused');
	});
});
