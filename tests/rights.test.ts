import { readFileSync } from 'node:fs';
import pg from 'pg';
import { format, resolveConfig } from 'prettier';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { askRights, readLaw, type Rights } from '#lib/database/rights.ts';
import { openingComment, sentences, writeRightsText } from '#lib/database/rights-text.ts';
import { law, makeDatabase, type TestDatabase } from './database.ts';

const page = new URL('../docs/who-may-do-what.md', import.meta.url).pathname;

let db: TestDatabase;
beforeAll(async () => void (db = await makeDatabase({ alone: true })));
afterAll(() => db.drop());

async function ask(): Promise<Rights> {
	const client = new pg.Client({ connectionString: db.ownerUrl });
	await client.connect();
	return askRights(client).finally(() => client.end());
}

describe('who may do what', () => {
	it('is written as the law is: otherwise npm run rights', async () => {
		const text = writeRightsText(await ask(), readLaw(law));
		const current = await format(text, { ...(await resolveConfig(page)), filepath: page });
		const isCurrent = readFileSync(page, 'utf8') === current;
		expect(isCurrent, 'docs/who-may-do-what.md is not as the law is now. Run: npm run rights').toBe(true);
	});

	it('names what was granted and let through, and neither alone', async () => {
		const { member, visitor } = db.database.roles;
		await db.owner(`create table public.stones (id uuid, weight integer, colour text)`);
		await db.owner(`alter table stones enable row level security`);
		await db.owner(`create policy everybody_looks on stones for select using (true)`);
		await db.owner(`create policy owner_paints on stones to ${member} using (true)`);
		await db.owner(`grant select, update (colour) on stones to ${member}`);
		await db.owner(`grant select (id), delete on stones to ${visitor}`);
		const { rights } = await ask();
		expect(rights.filter(({ table }) => table === 'stones')).toEqual([
			{ ...of('visitor', 'select', ['id']), every_column: false, policies: ['everybody_looks'] },
			{
				...of('member', 'select', ['id', 'weight', 'colour']),
				every_column: true,
				policies: ['everybody_looks', 'owner_paints']
			},
			{ ...of('member', 'update', ['colour']), every_column: false, policies: ['owner_paints'] }
		]);
		await db.owner(`create policy nobody_at_night on stones as restrictive using (false)`);
		await expect(ask()).rejects.toThrow(/stones has a restrictive policy/);
		await db.owner(`drop table stones`);
	});
});

describe('the words of the law', () => {
	it('are what a file opens with', () => {
		expect(openingComment('-- Each sees their own.\n-- Nobody else does.\n\nalter table x;\n-- later')).toBe(
			'Each sees their own. Nobody else does.'
		);
	});

	it('are the first sentence above a function, without what kind of function it is', () => {
		const sql = [
			'-- Of this file.\n',
			'-- A definer function: a stone is put down, by app.lift() too. It stays\n-- there.\ncreate function app.put_down()',
			'create function app.without()',
			'-- Called by the functions below alone: how heavy\n-- it is.\ncreate function app.weigh()'
		].join('\n');
		expect([...sentences(sql)]).toEqual([
			['put_down', 'A stone is put down, by app.lift() too.'],
			['weigh', 'How heavy it is.']
		]);
	});

	it('are missed where a function has none', () => {
		const calls = [{ name: 'without', callers: [], definer: true }];
		expect(() => writeRightsText({ tables: [], rights: [], calls }, { policies: new Map(), functions: '' })).toThrow(
			/app\.without\(\) has no comment/
		);
	});
});

function of(who: string, act: string, columns: string[]) {
	return { table: 'stones', who, act, columns };
}
