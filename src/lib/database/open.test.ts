import { sql } from 'kysely';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { gather, type Cast } from '../../../tests/cast.ts';

let cast: Cast;
beforeAll(async () => void (cast = await gather()));
afterAll(() => cast.db.drop());

test('a connection that breaks while Aki waits costs her this one answer, and nobody the house', async () => {
	const other = new pg.Client({ connectionString: cast.db.serverUrl });
	await other.connect();
	const waiting = cast.aki.as(async (tx) => {
		const { rows } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(tx.db);
		await other.query('select pg_terminate_backend($1, 5000)', [rows[0]?.pid]);
		// Long enough for the news to arrive while no query is under way.
		await other.query('select pg_sleep(0.2)');
		await sql`select 1`.execute(tx.db);
	});
	await expect(waiting).rejects.toThrow();
	await other.end();
	expect((await cast.aki.as((tx) => Promise.resolve(tx.me)))?.nickname).toBe('aki');
});
