import { randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '#lib/base/ids.ts';
import { asActor, type AsActor } from '#lib/database/as-actor.ts';
import { newDataKey } from '#lib/database/sealed.ts';
import { callers } from '../../tests/callers.ts';
import { gather, writeDay, type Cast } from '../../tests/cast.ts';
import { attempt, letSee, look, seen, tablesWithOwners, writeLife } from '../../tests/trial.ts';

let cast: Cast;
beforeAll(async () => void (cast = await gather()));
afterAll(() => cast.db.drop());

describe('functions of the law', () => {
	it('each may be called by those it is for, and by nobody else', async () => {
		const { visitor, member, worker } = cast.db.database.roles;
		const rows = await cast.db.owner<{ name: string; roles: string[] }>(
			`select p.proname as name, array(
				select r.short from (values ('visitor', $1), ('member', $2), ('worker', $3), ('public', 'public'), ('server', 'engawa_server')) r (short, role)
				where case when r.role = 'public' then exists (select from aclexplode(coalesce(p.proacl, acldefault('f', p.proowner))) where grantee = 0)
					else has_function_privilege(r.role, p.oid, 'execute') end
			) as roles
			from pg_proc p where p.pronamespace = 'app'::regnamespace`,
			[visitor, member, worker]
		);
		expect(Object.fromEntries(rows.map((row) => [row.name, row.roles]))).toEqual(callers);
	});

	it('each that acts past the policies pins where it looks for names', async () => {
		const rows = await cast.db.owner<{ name: string; settings: string[] | null }>(
			`select proname as name, proconfig as settings from pg_proc where prosecdef and pronamespace in ('app'::regnamespace, 'public'::regnamespace)`
		);
		expect(rows.length).toBeGreaterThan(8);
		for (const { name, settings } of rows) {
			// Unnamed, the schema of temporary things would be looked through first.
			const path = settings?.find((setting) => setting.startsWith('search_path='));
			expect(path, name).toMatch(/^search_path=pg_catalog, (public|app), pg_temp$/);
		}
	});

	it('no login role of the server owns anything or may do anything by itself', async () => {
		const rows = await cast.db.owner(
			`select relname from pg_class c where relnamespace in ('public'::regnamespace, 'app'::regnamespace) and relkind in ('r', 'v', 'm', 'S')
			and (has_table_privilege('engawa_server', c.oid, 'select, insert, update, delete') or relowner = 'engawa_server'::regrole)`
		);
		expect(rows).toEqual([]);
		await expect(cast.db.database.pool.query('select from accounts')).rejects.toThrow(/permission denied/);
	});
});

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
		expect(await cast.db.owner('select id from erasures')).toEqual([{ id: cast.tomo.account }]);
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
		expect([
			await mayGuess(cast.nobody, bucket, 2),
			await mayGuess(cast.aki.as, bucket, 2),
			await mayGuess(cast.nobody, bucket, 2)
		]).toEqual([true, true, false]);
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
		const tries = await Promise.all(Array.from({ length: 12 }, () => mayGuess(cast.nobody, bucket, 5)));
		expect(tries.filter((may) => may)).toHaveLength(5);
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

describe('what policies ask', () => {
	it('a thing is mine, or it is not, or it is not a thing', async () => {
		const { checkIn } = await writeDay(cast, cast.aki);
		const isMine = async (as: AsActor, kind: string) =>
			(await as((tx) => sql<{ mine: boolean }>`select app.is_mine(${kind}, ${checkIn}) as mine`.execute(tx.db))).rows[0]
				?.mine;
		expect(await isMine(cast.aki.as, 'check_ins')).toBe(true);
		expect(await isMine(cast.kenji.as, 'check_ins')).toBe(false);
		expect(await isMine(cast.aki.as, 'accounts')).toBe(false);
		expect(await isMine(cast.aki.as, 'check_ins where true --')).toBe(false);
	});

	it('only a companion may be shown anything', async () => {
		const may = async (account: string) =>
			(await cast.aki.as((tx) => sql<{ may: boolean }>`select app.may_be_shown_to(${account}) as may`.execute(tx.db)))
				.rows[0]?.may;
		expect(await may(cast.drIto.account)).toBe(true);
		for (const someone of [cast.mie, cast.sato, cast.kenji, cast.aki])
			expect(await may(someone.account), someone.name).toBe(false);
		expect(await may(newId())).toBe(false);
	});

	it('a visitor and the house are shown nothing of anybody’s looks', async () => {
		for (const as of [cast.nobody, cast.worker])
			expect(await attempt(as, sql`select * from app.live_openings('check_ins')`)).toBe('refused');
		expect(await attempt(cast.impostor, sql`select * from app.live_openings('check_ins')`)).toBe(0);
	});
});
