import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '#lib/base/ids.ts';
import type { AsActor } from '#lib/database/as-actor.ts';
import { callers } from './callers.ts';
import { gather, writeDay, type Cast } from '../../tests/cast.ts';
import { attempt } from '../../tests/trial.ts';

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

	it('each that notes an erasure says of which table, and it is one that it takes from', async () => {
		const rows = await cast.db.owner<{ name: string; body: string }>(
			`select proname as name, prosrc as body from pg_proc where pronamespace = 'app'::regnamespace and prosrc like '%into public.erasures%'`
		);
		expect(rows.length).toBeGreaterThan(15);
		for (const { name, body } of rows) {
			const taken = [...body.matchAll(/(?:delete from|update) public\.(\w+)/g)].map(([, table]) => table);
			const noted = [...body.matchAll(/into public\.erasures \(id, of_table\) [^']*'(\w+)'/g)].map(
				([, table]) => table
			);
			expect(noted, name).toHaveLength(body.split('into public.erasures').length - 1);
			expect(taken, name).toEqual(expect.arrayContaining(noted));
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
