import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { gather, writeDay, type Cast } from '../../tests/cast.ts';

let cast: Cast;
beforeAll(async () => {
	cast = await gather();
	await writeDay(cast, cast.aki);
});
afterAll(() => cast.db.drop());

/**
 * Kenji gives names of types a meaning of his own, in the schema that a session has for itself, and calls functions that
 * act past the policies and say those names. A meaning runs as whoever runs the function.
 * @returns how many check-ins it saw, or the code of the database's no
 */
async function renameTypes(): Promise<unknown> {
	const steps = [
		'create temp table loot (seen bigint)',
		'grant insert on loot to public',
		`create function pg_temp.look() returns boolean language plpgsql as
			'begin insert into pg_temp.loot select count(*) from public.check_ins; return true; end'`,
		...['uuid', 'text'].map((name) => `create domain pg_temp.${name} as pg_catalog.${name} check (pg_temp.look())`),
		...['app.actor()', 'app.me()', `app.live_openings('check_ins')`, `app.opened_items('check_ins')`].map(
			(call) => `select ${call}`
		)
	];
	let seen: unknown = null;
	const nothingStays = cast.kenji.as(async (tx) => {
		for (const step of steps) await sql.raw(step).execute(tx.db);
		seen = (await sql<{ seen: number }>`select coalesce(max(seen), 0)::int as seen from loot`.execute(tx.db)).rows[0]
			?.seen;
		throw new Error('enough');
	});
	return nothingStays.catch((error: { code?: string }) => error.code ?? seen);
}

describe('names in functions that act past the policies', () => {
	it('Kenji cannot give a name a meaning of his own', async () => {
		expect(await renameTypes()).toBe('42501'); // insufficient_privilege
	});

	it('and where a database lets him, the functions do not look there first', async () => {
		const { name, database } = cast.db;
		await cast.db.owner(`grant temporary on database ${name} to "${database.roles.member}"`);
		expect(await renameTypes()).toBe(0);
	});
});
