import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { gather, type Cast } from '../../tests/cast.ts';
import { attempt, isNothing, seen } from '../../tests/trial.ts';

let cast: Cast;
beforeAll(async () => void (cast = await gather()));
afterAll(() => cast.db.drop());

describe('the words one comes back with', () => {
	it('Aki sees when hers were made, and nobody else sees that she has any', async () => {
		expect(await attempt(cast.aki.as, sql`select owner, made_at, written_down_at from account_words`)).toBe(1);
		for (const [who, as] of cast.othersAndHouse('aki')) expect(await seen(as, 'account_words', cast.aki), who).toBe(0);
	});

	it('their fingerprint is read by nobody, not by Aki, not by the house', async () => {
		for (const [who, as] of cast.everyoneAndHouse) {
			expect(await attempt(as, sql`select lookup from account_words`), who).toBe('refused');
			expect(await attempt(as, sql`select from account_words where lookup is not null`), who).toBe('refused');
			expect(await attempt(as, sql`select * from account_words`), who).toBe('refused');
		}
	});

	it('Aki says that she has written them down, now', async () => {
		expect(await attempt(cast.aki.as, sql`update account_words set written_down_at = now() - interval '1 day'`)).toBe(
			'refused'
		);
		expect(await attempt(cast.aki.as, sql`update account_words set written_down_at = now()`)).toBe(1);
		const [row] = await cast.db.owner<{ some: number }>(
			'select count(written_down_at)::int as some from account_words'
		);
		expect(row?.some).toBe(1);
	});

	it('nobody says it for her', async () => {
		for (const [who, as] of cast.othersThan('aki')) {
			const said = await attempt(
				as,
				sql`update account_words set written_down_at = now() where owner = ${cast.aki.account}`
			);
			expect(isNothing(said), who).toBe(true);
		}
	});

	it('nobody sets words past app.replace_words, nor removes them', async () => {
		for (const by of [cast.aki, cast.kenji, cast.administrator]) {
			expect(
				await attempt(by.as, sql`update account_words set lookup = decode(repeat('00', 32), 'hex')`),
				by.name
			).toBe('refused');
			expect(await attempt(by.as, sql`delete from account_words`), by.name).toBe('refused');
		}
	});
});
