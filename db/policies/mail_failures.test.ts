import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { gather, type Cast } from '../../tests/cast.ts';
import { attempt, isNothing } from '../../tests/trial.ts';

let cast: Cast;
beforeAll(async () => {
	cast = await gather();
	await cast.db.owner(
		`with other as (
			insert into associations (name, locale, operator, promise, languages, emergency) values ('Other', 'en', 'x', 'x', '{en}', 'x') returning id
		) insert into mail_failures (association_id, why)
		select id, 'refused' from other union all select $1, 'password' union all select null, 'unreachable'`,
		[cast.association]
	);
});
afterAll(() => cast.db.drop());

describe('that a mail server takes no mail', () => {
	it('its administrators read, and that of the installation, and not that of another association', async () => {
		const { rows } = await cast.administrator.as((tx) =>
			sql<{ why: string }>`select why from mail_failures order by why`.execute(tx.db)
		);
		expect(rows.map((row) => row.why)).toEqual(['password', 'unreachable']);
		expect(await attempt(cast.worker, sql`select from mail_failures`)).toBe(3);
	});

	it('nobody else reads or takes away, and nobody notes by hand', async () => {
		for (const [who, as] of cast.othersAndHouse('administrator')) {
			if (who !== 'the house') {
				expect(isNothing(await attempt(as, sql`select from mail_failures`)), who).toBe(true);
				expect(isNothing(await attempt(as, sql`delete from mail_failures`)), who).toBe(true);
			}
			expect(await attempt(as, sql`insert into mail_failures (why) values ('missing')`), who).toBe('refused');
		}
	});

	it('an administrator forgets that of their association, and the house that of the installation', async () => {
		expect(await attempt(cast.administrator.as, sql`delete from mail_failures`)).toBe(1);
		expect(await attempt(cast.worker, sql`delete from mail_failures`)).toBe(1);
		expect(await cast.db.owner('select why from mail_failures')).toEqual([{ why: 'refused' }]);
	});
});
