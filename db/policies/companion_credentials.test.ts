import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { now } from '#lib/base/clock.ts';
import { comeIn } from '#lib/companions/credentials.server.ts';
import { join } from '#lib/companions/joining.server.ts';
import { invite } from '#lib/companions/administration.server.ts';
import { hashPassword } from '#lib/companions/passwords.server.ts';
import { codeAt } from '#lib/companions/second-factor.server.ts';
import { gather, type Cast } from '../../tests/cast.ts';
import { joiningAs } from '../../tests/companions.ts';
import { attempt, isNothing } from '../../tests/trial.ts';

const password = 'kettle moss violin ferry';
let cast: Cast;
let nao: ReturnType<typeof joiningAs>;
beforeAll(async () => {
	cast = await gather();
	nao = joiningAs(cast, 'nao@example.org', { passwordHash: await hashPassword(password) });
	const token = await cast.administrator.as((tx) => invite(tx, ['listener'], now()));
	await cast.nobody((tx) => join(tx, token, { about: '', reads: '' }, nao));
});
afterAll(() => cast.db.drop());

const come = (given: { email?: string; password?: string; code?: string; seconds?: number }) => {
	const at = now().add({ seconds: given.seconds ?? 0 });
	return cast.nobody((tx) =>
		comeIn(tx, {
			masterKey: cast.masterKey,
			email: given.email ?? ' Nao@Example.org',
			password: given.password ?? password,
			code: given.code ?? codeAt(nao.secret, at),
			sharedDevice: false,
			now: at,
			caller: 'somewhere'
		})
	);
};

describe('how companions come in', () => {
	it('with address, password and code', async () => {
		expect(await come({})).not.toBeNull();
	});

	it('a code works once, and an earlier one no more', async () => {
		expect(await come({ seconds: 90 })).not.toBeNull();
		expect(await come({ seconds: 90 })).toBeNull();
		expect(await come({ seconds: 60 })).toBeNull();
	});

	it('a spare code works once', async () => {
		const [code = ''] = nao.spareCodes;
		expect(await come({ code: code.toLowerCase() })).not.toBeNull();
		expect(await come({ code })).toBeNull();
	});

	it('whatever is wrong, nobody comes in, and the same is answered', async () => {
		for (const wrong of [
			{ email: 'stranger@example.org', seconds: 180 },
			{ password: 'kettle moss violin berry', seconds: 180 },
			{ code: '000000', seconds: 180 },
			{ code: '', seconds: 180 }
		])
			expect(await come(wrong)).toBeNull();
	});

	it('whoever left does not come in any more', async () => {
		await cast.db.owner(`update companions set left_at = now() where first_name = 'Nao'`);
		expect(await come({ seconds: 600 })).toBeNull();
		await cast.db.owner(`update companions set left_at = null where first_name = 'Nao'`);
		expect(await come({ seconds: 600 })).not.toBeNull();
	});

	it('nobody reads a hash, a secret or a fingerprint, and nobody but its owner an address', async () => {
		for (const [who, as] of cast.everyoneAndHouse) {
			for (const column of ['password_hash', 'secret', 'lookup', 'last_step'])
				expect(await attempt(as, sql`select ${sql.ref(column)} from companion_credentials`), who).toBe('refused');
			expect(isNothing(await attempt(as, sql`select email from companion_credentials`)), who).toBe(true);
			expect(await attempt(as, sql`update companion_credentials set password_hash = 'x'`), who).toBe('refused');
			expect(await attempt(as, sql`delete from companion_credentials`), who).toBe('refused');
		}
	});
});
