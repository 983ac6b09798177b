import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import pg from 'pg';
import { gather, writeDay, type Cast } from '../../tests/cast.ts';

let cast: Cast;
beforeAll(async () => {
	cast = await gather({ alone: true });
	await writeDay(cast, cast.aki);
});
afterAll(() => cast.db.drop());

/** Asks as the login role that requests run under, outside of any transaction. */
async function asServer(sql: string): Promise<unknown[]> {
	const client = new pg.Client({ connectionString: cast.db.serverUrl });
	await client.connect();
	try {
		return (await client.query(sql)).rows as unknown[];
	} finally {
		await client.end();
	}
}

// docs/decisions/0004-owner-is-not-forced.md
describe('the owner of the tables', () => {
	it('is not bound by their policies, as upgrade, backup and restore need it', async () => {
		expect(await cast.db.owner('select from check_ins')).toHaveLength(1);
		const forced = `select relname from pg_class where relnamespace = 'public'::regnamespace and relforcerowsecurity`;
		expect(await cast.db.owner(forced)).toEqual([]);
	});

	it('is no superuser, and nobody here passes row-level security by a right of their own', async () => {
		const { visitor, member, worker } = cast.db.database.roles;
		const rights = `select rolname from pg_roles where rolname = any ($1) and (rolsuper or rolbypassrls)`;
		expect(await cast.db.owner(rights, [['engawa_owner', 'engawa_server', visitor, member, worker]])).toEqual([]);
		expect(await cast.db.owner('select current_user::text as who')).toEqual([{ who: 'engawa_owner' }]);
	});

	it('owns every table and every function, and nobody else does', async () => {
		const owners = `select distinct relowner::regrole::text as who from pg_class where relnamespace in ('public'::regnamespace, 'app'::regnamespace)
			union select proowner::regrole::text from pg_proc where pronamespace = 'app'::regnamespace`;
		expect(await cast.db.owner(owners)).toEqual([{ who: 'engawa_owner' }]);
	});

	it('is nobody whom a request could become', async () => {
		await expect(asServer('set role engawa_owner')).rejects.toThrow(/permission denied to set role/);
		const become = `select rolname from pg_roles where pg_has_role('engawa_server', oid, 'set') and rolname like '${cast.db.name}%' order by 1`;
		const { visitor, member, worker } = cast.db.database.roles;
		expect(await cast.db.owner(become)).toEqual([member, visitor, worker].sort().map((rolname) => ({ rolname })));
	});

	it('is not needed by the login role, which by itself may do nothing', async () => {
		for (const sql of [
			'select from check_ins',
			'select from accounts',
			'select app.actor()',
			'create table public.x (id int)',
			'create table app.x (id int)'
		])
			await expect(asServer(sql), sql).rejects.toThrow(/permission denied/);
	});
});
