import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AsActor } from '#lib/database/as-actor.ts';
import { gather, type Cast } from '../../tests/cast.ts';
import { attempt, isNothing, seen, tablesWithOwners, writeLife } from '../../tests/trial.ts';

let cast: Cast;
let tables: string[];
let others: [string, AsActor][];
beforeAll(async () => {
	cast = await gather();
	await writeLife(cast, cast.aki, cast.hana);
	tables = await tablesWithOwners(cast);
	others = cast.othersAndHouse('aki');
});
afterAll(() => cast.db.drop());

function rowsOfAki(table: string): Promise<unknown[]> {
	return cast.db.owner(`select * from ${table} t where owner = $1 order by t::text`, [cast.aki.account]);
}

/** The columns of a table on which members have a right. */
async function columnsWith(right: 'insert' | 'update', table: string): Promise<string[]> {
	const rows = await cast.db.owner<{ name: string }>(
		`select attname as name from pg_attribute where attrelid = $1::regclass and attnum > 0 and not attisdropped
		and has_column_privilege($2, attrelid, attnum, $3)`,
		[table, cast.db.database.roles.member, right]
	);
	return rows.map((row) => row.name);
}

describe('in every table that has owners', () => {
	it('there is something of Aki to try', async () => {
		expect(tables.length).toBeGreaterThan(8);
		for (const table of tables) {
			const rows = await cast.db.owner(`select from ${table} where owner = $1`, [cast.aki.account]);
			expect(rows.length, table).toBeGreaterThan(0);
		}
	});

	it('Aki sees what is hers', async () => {
		for (const table of tables) expect(await seen(cast.aki.as, table, cast.aki), table).toBeGreaterThan(0);
	});

	it('nobody else sees anything of hers, and the house does not either', async () => {
		for (const table of tables)
			for (const [who, as] of others) expect(await seen(as, table, cast.aki), `${who} in ${table}`).toBe(0);
	});

	it('nobody else sees anything of hers without asking for it by name', async () => {
		for (const table of tables)
			for (const [who, as] of others) {
				const rows = await as((tx) =>
					sql<{ owner: string }>`select owner from ${sql.table(table)}`.execute(tx.db)
				).then(
					(done) => done.rows,
					() => []
				);
				expect(
					rows.filter((row) => row.owner === cast.aki.account),
					`${who} in ${table}`
				).toEqual([]);
			}
	});

	it('nobody else changes anything of hers', async () => {
		for (const table of tables) {
			const before = await rowsOfAki(table);
			const granted = await columnsWith('update', table);
			for (const column of granted.length > 0 ? granted : ['owner'])
				for (const [who, as] of others) {
					const set = sql`update ${sql.table(table)} set ${sql.ref(column)}`;
					const tried = await attempt(as, sql`${set} = ${sql.ref(column)} where owner = ${cast.aki.account}`);
					expect(isNothing(tried), `${who} in ${table}.${column}`).toBe(true);
					// Without a condition no right to read is asked for. What it does to rows of their own is not our question.
					await as((tx) => sql`${set} = null`.execute(tx.db)).catch(() => null);
				}
			expect(await rowsOfAki(table), table).toEqual(before);
		}
	});

	it('nobody else removes anything of hers', async () => {
		for (const table of tables) {
			const before = await rowsOfAki(table);
			for (const [who, as] of others) {
				const tried = await attempt(as, sql`delete from ${sql.table(table)} where owner = ${cast.aki.account}`);
				expect(isNothing(tried), `${who} in ${table}`).toBe(true);
			}
			expect(await rowsOfAki(table), table).toEqual(before);
		}
	});

	it('nobody else writes in her name', async () => {
		for (const table of tables) {
			const granted = await columnsWith('insert', table);
			const columns = (granted.length > 0 ? granted : ['owner']).map((name) => sql.ref(name));
			const [row] = await cast.db.owner(`select * from ${table} where owner = $1 limit 1`, [cast.aki.account]);
			const values = (granted.length > 0 ? granted : ['owner']).map((name) =>
				sql.val((row as Record<string, unknown>)[name])
			);
			for (const [who, as] of others) {
				const tried = await attempt(
					as,
					sql`insert into ${sql.table(table)} (${sql.join(columns)}) values (${sql.join(values)})`
				);
				expect(tried, `${who} in ${table}`).toBe('refused');
			}
		}
	});

	it('nobody can hand a row to somebody else', async () => {
		for (const table of tables) expect(await columnsWith('update', table), table).not.toContain('owner');
	});

	it('nobody empties a table', async () => {
		for (const table of tables)
			for (const [who, as] of [...others, ['Aki', cast.aki.as] as [string, AsActor]])
				expect(await attempt(as, sql`truncate ${sql.table(table)} cascade`), `${who} in ${table}`).toBe('refused');
	});
});
