import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sweepChallenges } from '#lib/accounts/passkeys.server.ts';
import { gather, type Cast } from '../../tests/cast.ts';
import { attempt, isNothing } from '../../tests/trial.ts';

let cast: Cast;
beforeAll(async () => {
	cast = await gather();
	await cast.db.owner(
		`insert into passkey_challenges (print, session_id, handle) select decode(repeat('01', 32), 'hex'), $1, decode(repeat('02', 32), 'hex')`,
		[cast.aki.session]
	);
});
afterAll(() => cast.db.drop());

const take = sql`select from app.take_challenge(decode(repeat('01', 32), 'hex'), decode(repeat('03', 32), 'hex'))`;

describe('what a device is asked to sign', () => {
	it('is read, changed and removed by nobody, and before its time not by the house', async () => {
		const all = cast.everyoneAndHouse;
		for (const [who, as] of all) {
			expect(await attempt(as, sql`select print from passkey_challenges`), who).toBe('refused');
			expect(await attempt(as, sql`update passkey_challenges set ends_at = now() + interval '1 day'`), who).toBe(
				'refused'
			);
			expect(isNothing(await attempt(as, sql`delete from passkey_challenges`)), who).toBe(true);
			expect(
				await attempt(
					as,
					sql`insert into passkey_challenges (print, browser) values (decode(repeat('04', 32), 'hex'), decode(repeat('04', 32), 'hex'))`
				),
				who
			).toBe('refused');
		}
	});

	it('is taken by nobody but the session that asked, and once', async () => {
		for (const [who, as] of cast.othersThan('aki')) expect(await attempt(as, take), who).toBe(0);
		expect(await attempt(cast.aki.as, take)).toBe(1);
		expect(await attempt(cast.aki.as, take)).toBe(0);
	});

	it('is swept by the house once its time is over', async () => {
		await cast.db.owner(
			`insert into passkey_challenges (print, browser, ends_at) select b, b, now() from (values (decode(repeat('05', 32), 'hex'))) v (b)`
		);
		await cast.worker(sweepChallenges);
		expect(await cast.db.owner('select from passkey_challenges')).toEqual([]);
	});
});
