import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterEach, describe, expect, it } from 'vitest';
import { CannotStart } from '#lib/database/cannot-start.ts';
import { roleNames } from '#lib/database/open.ts';
import { writeSchemaText } from '#lib/database/schema-text.ts';
import { checkVersion, newestStructure, upgrade, type Law } from '#lib/database/upgrade.ts';
import { law, makeDatabase, type TestDatabase } from '../../../tests/database.ts';
import { dumpCatalog } from '../../../tests/catalog.ts';

const server = 'engawa_server';
const made: TestDatabase[] = [];
const folders: string[] = [];
afterEach(async () => {
	for (const db of made.splice(0)) await db.drop();
	for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

async function make(options: Parameters<typeof makeDatabase>[0] = {}): Promise<TestDatabase> {
	const db = await makeDatabase({ alone: true, ...options });
	made.push(db);
	return db;
}

/** The law in a folder of its own, to be changed. */
function copyLaw(): Law {
	const folder = mkdtempSync(join(tmpdir(), 'engawa law '));
	folders.push(folder);
	cpSync(law.folder, folder, { recursive: true });
	return { folder };
}

/** What tells whether anything was made again: ids of policies, functions and tables, and when rows were written. */
async function traces(db: TestDatabase) {
	return db.owner(`
		select 'policy' as what, oid::text as id, xmin::text as written from pg_policy
		union all select 'function', oid::text, xmin::text from pg_proc where pronamespace = 'app'::regnamespace
		union all select 'table', oid::text, xmin::text from pg_class where relnamespace = 'public'::regnamespace
		union all select 'number', number::text, xmin::text from app.structure
		union all select 'hash', policies_hash, xmin::text from app.law order by 1, 2`);
}

describe('bringing a database to the present', () => {
	it('a second time changes nothing', async () => {
		const db = await make();
		const before = await traces(db);
		await upgrade(db.ownerUrl, server, law);
		expect(await traces(db)).toEqual(before);
	});

	it('by two processes at once happens once', async () => {
		const db = await make({ empty: true });
		await Promise.all([upgrade(db.ownerUrl, server, law), upgrade(db.ownerUrl, server, law)]);
		const files = readdirSync(join(law.folder, 'structure'));
		expect(await db.owner('select name from app.structure order by number')).toEqual(
			files.sort().map((name) => ({ name }))
		);
		expect(await db.owner('select from app.law')).toHaveLength(1);
	});

	it('step by step, with the law at each step, makes the same as all at once', async () => {
		const [fresh, upgraded] = [await make(), await make({ empty: true })];
		for (let number = 1; number <= newestStructure(law); number++)
			await upgrade(upgraded.ownerUrl, server, await lawAt(number, fresh));
		await upgrade(upgraded.ownerUrl, server, law);
		const made = await dumpCatalog(fresh);
		for (const part of ['tables', 'columns', 'constraints', 'indexes', 'domains', 'policies', 'functions', 'grants'])
			expect(made[part]?.length, part).toBeGreaterThan(0);
		expect(await dumpCatalog(upgraded)).toEqual(made);
		// A step for each file of the structure, and each lays down the whole law.
	}, 120_000);

	it('takes away what somebody has done to the law by hand', async () => {
		const [fresh, touched] = [await make(), await make()];
		const { member } = touched.database.roles;
		await touched.owner(`create policy peeping on check_ins for select to ${member} using (true)`);
		await touched.owner(`grant select on guesses to ${member}`);
		await touched.owner(`create function app.back_door() returns void language sql as 'select 1'`);
		expect(await dumpCatalog(touched)).not.toEqual(await dumpCatalog(fresh));
		await touched.owner(`update app.law set policies_hash = 'other'`);
		await upgrade(touched.ownerUrl, server, law);
		expect(await dumpCatalog(touched)).toEqual(await dumpCatalog(fresh));
	});

	it('stops at a database that a newer Engawa has made, and changes nothing', async () => {
		const db = await make();
		await db.owner(`insert into app.structure (number, name) values (9999, '9999-later.sql')`);
		const before = await traces(db);
		await expect(upgrade(db.ownerUrl, server, law)).rejects.toThrow(CannotStart);
		await expect(upgrade(db.ownerUrl, server, law)).rejects.toThrow(/newer Engawa \(structure 9999/);
		expect(await traces(db)).toEqual(before);
	});

	it('undoes a step that fails half-way, and can be tried again', async () => {
		const db = await make();
		const broken = copyLaw();
		const number = newestStructure(law) + 1;
		const file = join(broken.folder, 'structure', `${String(number).padStart(4, '0')}-broken.sql`);
		writeFileSync(file, 'create table half (id uuid); select 1 / 0;');
		await expect(upgrade(db.ownerUrl, server, broken)).rejects.toThrow(/division by zero/);
		expect(await db.owner(`select from pg_class where relname = 'half'`)).toEqual([]);
		writeFileSync(file, 'create table half (id uuid);');
		await upgrade(db.ownerUrl, server, broken);
		expect(await db.owner('select from app.structure where number = $1', [number])).toHaveLength(1);
	});

	it('leaves the law as it was where the new one cannot be applied', async () => {
		const [fresh, db] = [await make(), await make()];
		const broken = copyLaw();
		writeFileSync(join(broken.folder, 'policies', 'zzz.sql'), 'create policy p on no_such_table using (true);');
		await expect(upgrade(db.ownerUrl, server, broken)).rejects.toThrow(/no_such_table/);
		expect(await dumpCatalog(db)).toEqual(await dumpCatalog(fresh));
	});

	it('applies a changed law while somebody reads, waiting a little and trying again', async () => {
		const db = await make();
		const changed = copyLaw();
		const file = join(changed.folder, 'policies', 'consents.sql');
		writeFileSync(file, readFileSync(file, 'utf8').replace('owner_reads', 'owner_reads_again'));
		const reader = new pg.Client({ connectionString: db.ownerUrl });
		await reader.connect();
		await reader.query('begin; select from consents');
		const upgrading = upgrade(db.ownerUrl, server, changed);
		// The first try waits for the reader, gives up, and lets everybody else through before the next.
		await until(async () => (await waiting(db)) > 0);
		await until(async () => (await waiting(db)) === 0);
		await reader.query('commit');
		await reader.end();
		await upgrading;
		expect(await db.owner(`select from pg_policies where policyname = 'owner_reads_again'`)).toHaveLength(1);
	});
});

describe('without the owner’s credential', () => {
	const check = (db: TestDatabase, asked: Law = law) =>
		checkVersion((text) => db.database.pool.query(asVisitor(db, text)).then(lastOf), asked);

	it('a database that is current will do', async () => {
		await expect(check(await make())).resolves.toBeUndefined();
	});

	it('one that was never set up is refused with what to do', async () => {
		const db = await make({ empty: true });
		await expect(checkVersion((text) => db.database.pool.query(text), law)).rejects.toThrow(
			/has not been set up.*npx engawa upgrade/
		);
	});

	it('one that is newer, older or under another law is refused with what to do', async () => {
		const db = await make();
		const later = copyLaw();
		writeFileSync(join(later.folder, 'structure', '9998-later.sql'), '');
		await expect(check(db, later)).rejects.toThrow(/older than this Engawa.*npx engawa upgrade/);
		const other = copyLaw();
		writeFileSync(join(other.folder, 'policies', 'zzz.sql'), '-- changed');
		await expect(check(db, other)).rejects.toThrow(/older than this Engawa/);
		await db.owner(`insert into app.structure (number, name) values (9999, '9999-later.sql')`);
		await expect(check(db)).rejects.toThrow(/newer Engawa/);
	});
});

describe('the types of the database', () => {
	it('are those of a fresh one: otherwise npm run schema', async () => {
		const db = await make();
		const client = new pg.Client({ connectionString: db.ownerUrl });
		await client.connect();
		const text = await writeSchemaText(client);
		await client.end();
		expect(readFileSync(new URL('schema.ts', import.meta.url), 'utf8')).toBe(text);
	});
});

/**
 * The law as it could have stood when the structure had a number: the structure until then, and the policies of what was
 * there. Functions are as they are now, unread until they are called.
 */
async function lawAt(number: number, fresh: TestDatabase): Promise<Law> {
	const then = copyLaw();
	const inStructure = (folder: string) =>
		readdirSync(join(then.folder, folder)).filter((name) => name.endsWith('.sql'));
	const isLater = (name: string) => Number.parseInt(name, 10) > number;
	const textOf = (names: string[]) =>
		names.map((name) => readFileSync(join(then.folder, 'structure', name), 'utf8')).join('\n');
	const names = inStructure('structure');
	const [text, later] = [textOf(names.filter((name) => !isLater(name))), textOf(names.filter(isLater))];
	for (const name of names.filter(isLater)) rmSync(join(then.folder, 'structure', name));
	const tables = await fresh.owner<{ name: string }>(
		`select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r'`
	);
	for (const { name } of tables)
		// Not there yet, or not yet with a column that its law names.
		if (
			!new RegExp(`create table ${name}\\b`).test(text) ||
			new RegExp(`alter table ${name}\\b[^;]*add column`).test(later)
		)
			rmSync(join(then.folder, 'policies', `${name}.sql`), { force: true });
	writeFileSync(join(then.folder, 'functions', 'a.sql'), 'set local check_function_bodies = off;');
	return then;
}

async function waiting(db: TestDatabase): Promise<number> {
	const rows = await db.owner(
		`select from pg_locks l join pg_database d on d.oid = l.database where d.datname = $1 and not l.granted`,
		[db.name]
	);
	return rows.length;
}

async function until(isSo: () => Promise<boolean>): Promise<void> {
	while (!(await isSo()));
}

function asVisitor(db: TestDatabase, text: string): string {
	return `begin; set local role "${roleNames(db.name).visitor}"; ${text}; rollback`;
}

function lastOf(results: pg.QueryResult | pg.QueryResult[]): pg.QueryResult {
	const found = (Array.isArray(results) ? results : [results]).find((result) => result.command === 'SELECT');
	if (!found) throw new Error('nothing was asked');
	return found;
}
