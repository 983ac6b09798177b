import * as fc from 'fast-check';
import { sql } from 'kysely';
import type pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SignedOut } from '#lib/base/refusal.ts';
import { isId, newId } from '#lib/base/ids.ts';
import { asActor, meOf } from '#lib/database/as-actor.ts';
import { answers, openDatabase, poolsOpened, type Database } from '#lib/database/open.ts';
import { gather, type Cast } from '../../../tests/cast.ts';

let cast: Cast;
/** The same database through one connection, so that what one transaction leaves behind meets the next. */
let narrow: Database;
beforeAll(async () => {
	cast = await gather({ alone: true });
	narrow = await openDatabase(cast.db.serverUrl, 1);
});
afterAll(async () => {
	await narrow.close();
	await cast.db.drop();
});

const as = (session: string | null) => asActor(narrow, cast.masterKey, session);
const who = sql<{
	role: string;
	session: string;
}>`select current_user as role, current_setting('app.session', true) as session`;

describe('acting as somebody', () => {
	it('Aki acts as a member, as herself, in her language and her zone', async () => {
		const { rows, me } = await as(cast.aki.session)(async (tx) => ({ ...(await who.execute(tx.db)), me: meOf(tx) }));
		expect(rows).toEqual([{ role: narrow.roles.member, session: cast.aki.session }]);
		expect(me).toEqual({
			account: cast.aki.account,
			session: cast.aki.session,
			nickname: 'aki',
			locale: 'en',
			zone: 'Europe/Rome',
			dayBegins: 240,
			sharedDevice: false
		});
	});

	it('after Aki, on the same connection, a visitor is nobody', async () => {
		await as(cast.aki.session)((tx) => tx.db.selectFrom('accounts').select('id').execute());
		const { rows, me } = await as(null)(async (tx) => ({ ...(await who.execute(tx.db)), me: tx.me }));
		expect(rows).toEqual([{ role: narrow.roles.visitor, session: '' }]);
		expect(me).toBeNull();
		const { rows: bare } = await narrow.pool.query(
			'select current_user as role, current_setting($1, true) as session',
			['app.session']
		);
		expect(bare).toEqual([{ role: 'engawa_server', session: '' }]);
	});

	it('a session that never was, or has ended, is a member who is nobody', async () => {
		const me = await as(newId())((tx) => Promise.resolve(tx.me));
		expect(me).toBeNull();
		await expect(as(newId())((tx) => Promise.resolve(meOf(tx)))).rejects.toThrow(SignedOut);
	});

	it('whoever is nobody seals and opens nothing', async () => {
		const place = { table: 'check_in_notes', column: 'note', id: newId() };
		for (const actor of [as(null), as(newId()), cast.worker]) {
			await expect(actor((tx) => Promise.resolve(tx.seal(place, 'x')))).rejects.toThrow(SignedOut);
			await expect(actor((tx) => Promise.resolve(tx.open(place, Buffer.alloc(40))))).rejects.toThrow(SignedOut);
		}
	});

	it('Aki opens what Aki sealed, and Kenji does not', async () => {
		const place = { table: 'check_in_notes', column: 'note', id: newId() };
		const sealed = await as(cast.aki.session)((tx) => Promise.resolve(tx.seal(place, 'rain on the boards')));
		expect(await as(cast.aki.session)((tx) => Promise.resolve(tx.open(place, sealed)))).toBe('rain on the boards');
		await expect(as(cast.kenji.session)((tx) => Promise.resolve(tx.open(place, sealed)))).rejects.toThrow();
	});

	it('a session that is no UUID never reaches SQL', async () => {
		const said: string[] = [];
		const client = {
			query: (text: string) => {
				said.push(text);
				return Promise.resolve(text === 'commit' ? { command: 'COMMIT' } : [{ rows: [] }]);
			},
			release: () => said.push('released')
		} as unknown as pg.PoolClient;
		const deaf = { pool: { connect: () => Promise.resolve(client) }, roles: narrow.roles } as unknown as Database;
		const hostile = fc.oneof(
			fc.string({ unit: 'binary' }),
			fc.constantFrom(
				`'; drop table accounts; --`,
				`${cast.aki.session}'`,
				`${cast.aki.session}\n`,
				cast.aki.session.toUpperCase(),
				'\\',
				'$$'
			)
		);
		await fc.assert(
			fc.asyncProperty(
				hostile.filter((text) => !isId(text)),
				async (session) => {
					said.length = 0;
					await asActor(deaf, cast.masterKey, session)(() => Promise.resolve());
					const begin = `begin; set local role "${narrow.roles.visitor}"; set local app.session = ''; select * from app.me()`;
					expect(said).toEqual([begin, 'commit', 'released']);
				}
			)
		);
	});
});

describe('a transaction', () => {
	const nicknameOfAki = async () =>
		(await cast.db.owner<{ nickname: string }>('select nickname from accounts where id = $1', [cast.aki.account]))[0]
			?.nickname;
	const rename = (nickname: string) => sql`update accounts set nickname = ${nickname}`;

	it('is undone as a whole when the work fails, and the connection serves the next', async () => {
		const fault = new Error('half-way');
		const work = as(cast.aki.session)(async (tx) => {
			await rename('half').execute(tx.db);
			throw fault;
		});
		await expect(work).rejects.toBe(fault);
		expect(await nicknameOfAki()).toBe('aki');
		expect(await as(cast.aki.session)((tx) => Promise.resolve(meOf(tx).account))).toBe(cast.aki.account);
		expect(narrow.pool.totalCount).toBe(1);
	});

	it('is undone when the database refuses, and the connection serves the next', async () => {
		const work = as(cast.aki.session)(async (tx) => {
			await rename('half').execute(tx.db);
			await sql`select 1 / 0`.execute(tx.db);
		});
		await expect(work).rejects.toThrow(/division by zero/);
		expect(await nicknameOfAki()).toBe('aki');
		expect(await answers(narrow)).toBe(true);
	});

	it('that swallowed a failure is a fault: it does not look as if something had been kept', async () => {
		const work = as(cast.aki.session)(async (tx) => {
			await rename('half').execute(tx.db);
			await sql`select 1 / 0`.execute(tx.db).catch(() => null);
		});
		await expect(work).rejects.toThrow(/nothing of it was kept/);
		expect(await nicknameOfAki()).toBe('aki');
		expect(await answers(narrow)).toBe(true);
	});

	it('whose connection breaks is a fault, and the pool makes another', async () => {
		const work = as(cast.aki.session)(async (tx) => {
			const { rows } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(tx.db);
			await cast.db.database.pool.query('select pg_terminate_backend($1, 10000)', [rows[0]?.pid]);
			await rename('half').execute(tx.db);
		});
		await expect(work).rejects.toThrow();
		expect(await nicknameOfAki()).toBe('aki');
		expect(await as(cast.aki.session)((tx) => Promise.resolve(meOf(tx).account))).toBe(cast.aki.account);
	});
});

describe('the pool', () => {
	it('is counted when it is opened', async () => {
		const before = poolsOpened();
		const other = await openDatabase(cast.db.serverUrl, 1);
		await other.close();
		expect(poolsOpened()).toBe(before + 1);
	});

	it('says whether the database answers', async () => {
		const other = await openDatabase(cast.db.serverUrl, 1);
		expect(await answers(other)).toBe(true);
		await other.close();
		expect(await answers(other)).toBe(false);
	});

	it('reads days as they are written, wherever this computer stands, and large counts as numbers', async () => {
		const { rows } = await narrow.pool.query(`select date '2026-03-29' as day, 9007199254740991::bigint as count`);
		expect(rows).toEqual([{ day: '2026-03-29', count: 9007199254740991 }]);
	});

	it('leaves no transaction open behind somebody who has gone', async () => {
		const { rows } = await narrow.pool.query(
			`select name, setting::int as milliseconds from pg_settings where name in ('idle_in_transaction_session_timeout', 'statement_timeout', 'lock_timeout') order by name`
		);
		expect(rows).toHaveLength(3);
		for (const row of rows as { name: string; milliseconds: number }[])
			expect(row.milliseconds, row.name).toBeGreaterThan(0);
	});
});
