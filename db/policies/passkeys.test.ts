import { randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { gather, type Cast } from '../../tests/cast.ts';
import { attempt, seen } from '../../tests/trial.ts';

let cast: Cast;
beforeAll(async () => {
	cast = await gather();
	await cast.db.owner(
		'insert into passkeys (id, owner, called, credential, public_key, handle) select $1, $1, b, b, b, b from (values ($2::bytea)) v (b)',
		[cast.aki.account, randomBytes(32)]
	);
});
afterAll(() => cast.db.drop());

describe('passkeys', () => {
	it('Aki sees hers, and nobody else sees that she has any', async () => {
		expect(await attempt(cast.aki.as, sql`select id, called, added_at, last_used_day, doubted_at from passkeys`)).toBe(
			1
		);
		for (const [who, as] of cast.othersAndHouse('aki')) expect(await seen(as, 'passkeys', cast.aki), who).toBe(0);
	});

	it('what the door checks is read by nobody past the functions of the door, not by Aki', async () => {
		for (const [who, as] of cast.everyone)
			for (const column of ['credential', 'public_key', 'handle', 'counter'])
				expect(await attempt(as, sql`select ${sql.ref(column)} from passkeys`), `${who} ${column}`).toBe('refused');
	});

	it('nobody writes or removes one past the functions', async () => {
		for (const [who, as] of [
			...cast.othersThan('aki'),
			['aki', cast.aki.as] as const,
			['house', cast.worker] as const
		]) {
			expect(await attempt(as, sql`update passkeys set counter = 0`), who).toBe('refused');
			expect(await attempt(as, sql`delete from passkeys`), who).toBe('refused');
			expect(
				await attempt(
					as,
					sql`insert into passkeys (owner, called, credential, public_key, handle) select ${cast.aki.account}, b, b, b, b from (values (decode(repeat('07', 32), 'hex'))) v (b)`
				),
				who
			).toBe('refused');
		}
	});

	it('the door is for visitors: nobody who is somebody asks it', async () => {
		const members = cast.othersThan('aki').filter(([who]) => who !== 'nobody');
		for (const [who, as] of [...members, ['aki', cast.aki.as] as const, ['house', cast.worker] as const]) {
			expect(await attempt(as, sql`select app.passkey_of(decode(repeat('07', 32), 'hex'))`), who).toBe('refused');
			expect(
				await attempt(
					as,
					sql`select app.come_by_passkey(decode(repeat('07', 32), 'hex'), 0, gen_random_uuid(), now(), false, null)`
				),
				who
			).toBe('refused');
		}
	});

	it('a visitor adds and removes none', async () => {
		expect(await attempt(cast.nobody, sql`select app.remove_passkey(${cast.aki.account}::uuid)`)).toBe('refused');
		expect(await attempt(cast.nobody, sql`select app.my_credentials()`)).toBe('refused');
	});

	it('they go with their owner', async () => {
		await cast.db.owner('delete from accounts where id = $1', [cast.aki.account]);
		expect(await cast.db.owner('select from passkeys')).toEqual([]);
	});
});
