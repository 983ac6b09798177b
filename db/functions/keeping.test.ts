import { randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '#lib/base/ids.ts';
import { asActor, type AsActor } from '#lib/database/as-actor.ts';
import { newDataKey } from '#lib/database/sealed.ts';
import { gather, type Cast, noTriesToSpare } from '../../tests/cast.ts';
import { attempt, letSee, look, seen, tablesWithOwners, writeLife } from '../../tests/trial.ts';

let cast: Cast;
beforeAll(async () => void (cast = await gather()));
afterAll(() => cast.db.drop());

/** Calls app.keep() with what a visitor brings. */
function keep(
	as: AsActor,
	given: { form?: Buffer; account?: string; kind?: string; lookup?: Buffer; session?: string } = {}
) {
	const account = given.account ?? newId();
	const { wrapped } = newDataKey(cast.masterKey, account);
	return attempt(
		as,
		sql`select app.keep(${given.form ?? randomBytes(32)}, ${account}::uuid, ${given.kind ?? 'person'}, 'moss', 'en', 'Europe/Rome', null::date, ${wrapped},
			${given.lookup ?? randomBytes(32)}, ${given.session ?? newId()}::uuid, now() + interval '1 day', false, 1::smallint)`
	);
}
const comeBack = async (as: AsActor, lookup: Buffer, session = newId()) => {
	const { rows } = await as((tx) =>
		sql<{
			known: boolean;
		}>`select app.come_back(${lookup}, ${session}::uuid, now() + interval '1 day', false) as known`.execute(tx.db)
	);
	return rows[0]?.known;
};
const whoIs = (session: string) =>
	asActor(cast.db.database, cast.masterKey, session)((tx) => Promise.resolve(tx.me?.account ?? null));

describe('keeping', () => {
	it('a visitor becomes somebody, with words, key, consent and a session', async () => {
		const [account, session] = [newId(), newId()];
		expect(await keep(cast.nobody, { account, session })).toBe(1);
		expect(await whoIs(session)).toBe(account);
		const made = { ...cast.aki, account, session, as: asActor(cast.db.database, cast.masterKey, session) };
		for (const table of ['account_keys', 'account_words', 'consents', 'sessions'])
			expect(await seen(made.as, table, made), table).toBe(1);
	});

	it('whoever is somebody already does not begin again, and the house begins nobody', async () => {
		for (const as of [cast.aki.as, cast.administrator.as, cast.impostor, cast.worker])
			expect(await keep(as)).toBe('refused');
	});

	it('a visitor does not become somebody who is there, nor take their session or their words', async () => {
		await expect(keep(cast.nobody, { account: cast.aki.account })).rejects.toThrow(/duplicate key/);
		await expect(keep(cast.nobody, { session: cast.aki.session })).rejects.toThrow(/duplicate key/);
		expect(await whoIs(cast.aki.session)).toBe(cast.aki.account);
	});

	it('nobody begins as a companion, to whom things may be shown', async () => {
		expect(await keep(cast.nobody, { kind: 'companion' })).toBe('refused');
		await expect(keep(cast.nobody, { kind: 'administrator' })).rejects.toThrow(/check constraint/);
		for (const kind of ['person', 'relative', 'teacher']) expect(await keep(cast.nobody, { kind }), kind).toBe(1);
	});
});

describe('coming back', () => {
	it('whoever has the words is let in, and whoever has not learns nothing but no', async () => {
		const [account, lookup, session] = [newId(), randomBytes(32), newId()];
		await keep(cast.nobody, { account, lookup });
		expect(await comeBack(cast.nobody, lookup, session)).toBe(true);
		expect(await whoIs(session)).toBe(account);
		const other = newId();
		expect(await comeBack(cast.nobody, randomBytes(32), other)).toBe(false);
		expect(await whoIs(other)).toBeNull();
	});

	it('nobody comes back into somebody else’s session', async () => {
		const lookup = randomBytes(32);
		await keep(cast.nobody, { lookup });
		await expect(comeBack(cast.nobody, lookup, cast.aki.session)).rejects.toThrow(/duplicate key/);
		expect(await whoIs(cast.aki.session)).toBe(cast.aki.account);
	});

	it('only a visitor comes back', async () => {
		for (const as of [cast.aki.as, cast.impostor, cast.worker])
			await expect(comeBack(as, randomBytes(32))).rejects.toThrow(/permission denied/);
	});
});

describe('new words', () => {
	const replace = (as: AsActor, lookup: Buffer) => attempt(as, sql`select app.replace_words(${lookup})`);

	it('Aki’s old words bring nobody back, her new ones bring her, and Kenji’s are as they were', async () => {
		const [old, renewed] = [randomBytes(32), randomBytes(32)];
		const [account, session] = [newId(), newId()];
		await keep(cast.nobody, { account, lookup: old, session });
		const before = await cast.db.owner('select lookup from account_words where owner <> $1 order by owner', [account]);
		await replace(asActor(cast.db.database, cast.masterKey, session), renewed);
		expect(await comeBack(cast.nobody, old)).toBe(false);
		expect(await comeBack(cast.nobody, renewed)).toBe(true);
		expect(await cast.db.owner('select lookup from account_words where owner <> $1 order by owner', [account])).toEqual(
			before
		);
	});

	it('nobody gets new words without a session', async () => {
		const before = await cast.db.owner('select lookup from account_words order by owner');
		expect(await replace(cast.nobody, randomBytes(32))).toBe('refused');
		expect(await replace(cast.worker, randomBytes(32))).toBe('refused');
		await replace(cast.impostor, randomBytes(32));
		expect(await cast.db.owner('select lookup from account_words order by owner')).toEqual(before);
	});
});

describe('forgetting', () => {
	const erase = async (as: AsActor) =>
		(await as((tx) => sql<{ id: string | null }>`select app.erase_me() as id`.execute(tx.db))).rows[0]?.id;

	it('Tomo erases himself: nothing of his is left, nothing of anybody else’s is gone, and his random id is noted', async () => {
		await cast.db.owner('insert into ties (owner, other, called) values ($1, $2, $3)', [
			cast.tomo.account,
			cast.drIto.account,
			'Dr Ito'
		]);
		await writeLife(cast, cast.tomo, cast.drIto);
		await writeLife(cast, cast.kenji, cast.drIto);
		const tables = await tablesWithOwners(cast);
		const countOthers = async () => {
			const counts: Record<string, unknown> = {};
			for (const table of tables)
				counts[table] = (
					await cast.db.owner(`select count(*)::int from ${table} where owner <> $1`, [cast.tomo.account])
				)[0];
			return counts;
		};
		const before = await countOthers();
		expect(await erase(cast.tomo.as)).toBe(cast.tomo.account);
		for (const table of tables)
			expect((await cast.db.owner(`select from ${table} where owner = $1`, [cast.tomo.account])).length, table).toBe(0);
		expect(await countOthers()).toEqual(before);
		expect(await cast.db.owner('select id, of_table from erasures')).toEqual([
			{ id: cast.tomo.account, of_table: 'accounts' }
		]);
		expect(await whoIs(cast.tomo.session)).toBeNull();
		expect(await erase(cast.tomo.as)).toBeNull();
	});

	it('nobody erases without being somebody', async () => {
		const before = await cast.db.owner('select id from accounts order by id');
		for (const as of [cast.nobody, cast.worker]) await expect(erase(as)).rejects.toThrow(/permission denied/);
		expect(await erase(cast.impostor)).toBeNull();
		expect(await cast.db.owner('select id from accounts order by id')).toEqual(before);
	});

	it('when Dr Ito is gone, what Aki let him see stays in her book, for nobody', async () => {
		const share = await letSee(cast.aki, cast.ren);
		await look(cast.ren, share);
		await erase(cast.ren.as);
		const [row] = await cast.db.owner('select recipient, taken_back_at from shares where id = $1', [share]);
		expect(row).toEqual({ recipient: null, taken_back_at: null });
		expect(await seen(cast.aki.as, 'openings', cast.aki)).toBeGreaterThan(0);
	});
});

describe('counting tries', () => {
	const mayGuess = async (as: AsActor, bucket: Buffer, most: number, span = '1 hour') =>
		(
			await as((tx) =>
				sql<{ may: boolean }>`select app.may_guess(${bucket}, ${most}, ${span}::interval) as may`.execute(tx.db)
			)
		).rows[0]?.may;

	it('there are as many tries as there are, and then none', async () => {
		const bucket = randomBytes(32);
		expect([await mayGuess(cast.nobody, bucket, 2), await mayGuess(cast.aki.as, bucket, 2)]).toEqual([true, true]);
		await noTriesToSpare(cast.db);
		expect(await mayGuess(cast.nobody, bucket, 2)).toBe(false);
		expect(await mayGuess(cast.nobody, randomBytes(32), 2)).toBe(true);
	});

	it('after the span one may try again', async () => {
		const bucket = randomBytes(32);
		await mayGuess(cast.nobody, bucket, 1);
		expect(await mayGuess(cast.nobody, bucket, 1)).toBe(false);
		await cast.db.owner(`update guesses set begun_at = begun_at - interval '61 minutes' where bucket = $1`, [bucket]);
		expect(await mayGuess(cast.nobody, bucket, 1)).toBe(true);
	});

	it('of many tries at once as many come through as there are', async () => {
		const bucket = randomBytes(32);
		await mayGuess(cast.nobody, bucket, 5);
		await noTriesToSpare(cast.db);
		const tries = await Promise.all(Array.from({ length: 12 }, () => mayGuess(cast.nobody, bucket, 5)));
		expect(tries.filter((may) => may)).toHaveLength(4);
	});

	it('how many there are nobody can know beforehand, so Mie cannot count how often Aki tried at the same address', async () => {
		const spares = async () =>
			(await cast.db.owner<{ spare: number }>('select spare from guesses where bucket = any ($1)', [buckets])).map(
				({ spare }) => spare
			);
		const buckets = Array.from({ length: 60 }, () => randomBytes(32));
		for (const bucket of buckets) await mayGuess(cast.nobody, bucket, 20);
		const first = await spares();
		expect([Math.min(...first) >= 0, Math.max(...first) <= 10]).toEqual([true, true]);
		expect(new Set(first).size).toBeGreaterThan(3);
		// Within the hour it stays, and another hour has its own.
		const [bucket = Buffer.alloc(0)] = buckets;
		await cast.db.owner('update guesses set spare = 1000 where bucket = $1', [bucket]);
		await mayGuess(cast.nobody, bucket, 20);
		expect(await spares()).toContain(1000);
		await cast.db.owner(`update guesses set begun_at = begun_at - interval '61 minutes' where bucket = $1`, [bucket]);
		await mayGuess(cast.nobody, bucket, 20);
		expect(await spares()).not.toContain(1000);
	});

	it('when and how often somebody tried is forgotten after a day', async () => {
		const [old, recent] = [randomBytes(32), randomBytes(32)];
		for (const bucket of [old, recent]) await mayGuess(cast.nobody, bucket, 2);
		await cast.db.owner(`update guesses set begun_at = begun_at - interval '25 hours' where bucket = $1`, [old]);
		await mayGuess(cast.nobody, randomBytes(32), 2);
		expect(await cast.db.owner('select bucket from guesses where bucket in ($1, $2)', [old, recent])).toEqual([
			{ bucket: recent }
		]);
	});

	it('the house does not count', async () => {
		await expect(mayGuess(cast.worker, randomBytes(32), 2)).rejects.toThrow(/permission denied/);
	});
});
