import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { gather, writeAnotherAssociation, type Cast } from '../../tests/cast.ts';
import { attempt, isNothing } from '../../tests/trial.ts';

let cast: Cast;
beforeAll(async () => void (cast = await gather()));
afterAll(() => cast.db.drop());

describe('associations', () => {
	it('anybody may read who runs this computer and what is promised, without an account', async () => {
		for (const as of [cast.nobody, cast.aki.as, cast.mie.as, cast.ren.as])
			expect(await attempt(as, sql`select name, operator, promise, emergency from associations`)).toBe(1);
	});

	it('its administrator changes what it says of itself', async () => {
		expect(await attempt(cast.administrator.as, sql`update associations set promise = 'We keep quiet.'`)).toBe(1);
	});

	it('nobody else changes it, not even those who accompany in it', async () => {
		for (const [who, as] of cast.othersThan('administrator'))
			expect(isNothing(await attempt(as, sql`update associations set promise = 'We sell.'`)), who).toBe(true);
	});

	it('an administrator does not change another association', async () => {
		const other = await writeAnotherAssociation(cast);
		expect(await attempt(cast.administrator.as, sql`update associations set name = 'Ours' where id = ${other}`)).toBe(
			0
		);
		await cast.db.owner('delete from associations where id = $1', [other]);
	});

	it('nobody makes or removes one past the link for the first administrator', async () => {
		for (const [who, as] of cast.othersAndHouse('aki')) {
			expect(await attempt(as, sql`delete from associations`), who).toBe('refused');
			expect(
				await attempt(
					as,
					sql`insert into associations (name, locale, operator, promise, languages, emergency) values ('Mine', 'en', 'me', 'all', '{en}', 'none')`
				),
				who
			).toBe('refused');
		}
	});

	it('one that has ended is nobody’s business any more', async () => {
		await cast.db.owner('update associations set ended_at = now()');
		for (const as of [cast.nobody, cast.aki.as]) expect(await attempt(as, sql`select from associations`)).toBe(0);
		await cast.db.owner('update associations set ended_at = null');
	});
});
