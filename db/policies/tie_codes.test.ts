import { randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { newId } from '#lib/base/ids.ts';
import { gather, type Cast, type Someone } from '../../tests/cast.ts';
import { attempt, isNothing, seen } from '../../tests/trial.ts';

let cast: Cast;
beforeAll(async () => void (cast = await gather()));
beforeEach(async () => {
	await cast.db.owner('delete from tie_codes');
	await cast.db.owner('delete from ties where owner = $1 or other = $1', [cast.stranger.account]);
});
afterAll(() => cast.db.drop());

async function give(by: Someone): Promise<Buffer> {
	const code = randomBytes(32);
	await by.as((tx) =>
		sql`insert into tie_codes (id, owner, lookup, ends_at) values (${newId()}, ${by.account}, ${code}, now() + interval '14 days')`.execute(
			tx.db
		)
	);
	return code;
}

const bring = (who: Someone, code: Buffer) =>
	attempt(who.as, sql`select from app.use_tie_code(${code}) used where used`);

describe('codes to be among somebody’s people', () => {
	it('either side gives one, and both have each other', async () => {
		expect(await bring(cast.ren, await give(cast.stranger))).toBe(1);
		expect(await seen(cast.stranger.as, 'ties', cast.stranger)).toBe(1);
		expect(await attempt(cast.ren.as, sql`select from ties where other = ${cast.stranger.account}`)).toBe(1);
	});

	it('a code works once', async () => {
		const code = await give(cast.stranger);
		expect(await bring(cast.ren, code)).toBe(1);
		expect(await bring(cast.hana, code)).toBe(0);
	});

	it('a code that has ended, a wrong one and one’s own lead nowhere', async () => {
		const code = await give(cast.stranger);
		expect(await bring(cast.stranger, code)).toBe(0);
		expect(await bring(cast.ren, randomBytes(32))).toBe(0);
		await cast.db.owner(
			`update tie_codes set made_at = now() - interval '20 days', ends_at = now() - interval '1 second'`
		);
		expect(await bring(cast.ren, code)).toBe(0);
	});

	it('nobody but its giver sees that one waits, and nobody reads its fingerprint', async () => {
		await give(cast.stranger);
		expect(await seen(cast.stranger.as, 'tie_codes', cast.stranger)).toBe(1);
		for (const [who, as] of cast.othersAndHouse('stranger'))
			expect(await seen(as, 'tie_codes', cast.stranger), who).toBe(0);
		expect(await attempt(cast.stranger.as, sql`select lookup from tie_codes`)).toBe('refused');
	});

	it('its giver takes it away, and then it leads nowhere', async () => {
		const code = await give(cast.stranger);
		for (const [who, as] of cast.othersThan('stranger'))
			expect(isNothing(await attempt(as, sql`delete from tie_codes`)), who).toBe(true);
		expect(await attempt(cast.stranger.as, sql`delete from tie_codes`)).toBe(1);
		expect(await bring(cast.ren, code)).toBe(0);
	});

	it('a visitor brings none', async () => {
		expect(isNothing(await attempt(cast.nobody, sql`select app.use_tie_code(${await give(cast.stranger)})`))).toBe(
			true
		);
	});
});
