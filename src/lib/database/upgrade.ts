import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import { CannotStart } from '#lib/database/cannot-start.ts';
import { roleNames } from '#lib/database/open.ts';

/** Where `structure/`, `functions/` and `policies/` are. */
export interface Law {
	folder: string;
}

interface File {
	name: string;
	text: string;
}

const lockNumber = 7_236_104; // any number, the same in every process

/**
 * Brings a database to the present: structure files not yet applied, in order, then functions and policies if their
 * text has changed. Two processes starting together do it once. Needs a role that owns the database and may create roles;
 * never a superuser.
 * @param ownerUrl connection as the owner
 * @param serverRole the login role that requests run under, to be lent the three roles
 */
export async function upgrade(ownerUrl: string, serverRole: string, law: Law, upTo = Infinity): Promise<void> {
	const client = new pg.Client({ connectionString: ownerUrl, application_name: 'engawa upgrade' });
	await client.connect();
	try {
		await client.query('select pg_advisory_lock($1)', [lockNumber]);
		await client.query('set client_min_messages = warning');
		await bringUp(client, { serverRole, law, upTo, transact: inTransaction, attempts: 10 });
	} finally {
		await client.end(); // gives the lock back
	}
}

/** The same inside a transaction that the caller has begun and will end: restoring is all or nothing. */
export async function upgradeWithin(client: pg.Client, serverRole: string, law: Law, upTo = Infinity): Promise<void> {
	await client.query('select pg_advisory_xact_lock($1)', [lockNumber]);
	await client.query('set local client_min_messages = warning');
	await bringUp(client, { serverRole, law, upTo, transact: (_, work) => work(), attempts: 1 });
}

/** The number of the newest structure file here. */
export function newestStructure(law: Law): number {
	return numberOf(structureFiles(law).at(-1)?.name ?? '0');
}

/** Whether a database is as new as this program. @throws {CannotStart} with what to do where it is not */
export async function checkVersion(query: (sql: string) => Promise<{ rows: unknown[] }>, law: Law): Promise<void> {
	const { rows } = await query('select app.structure_number() as number, app.policies_hash() as hash').catch(
		(error: unknown) => {
			throw new CannotStart('This database has not been set up. Set DATABASE_OWNER_URL and run: npx engawa upgrade', {
				cause: error
			});
		}
	);
	const { number, hash } = rows[0] as { number: number; hash: string };
	const newest = newestStructure(law);
	if (number > newest)
		throw new CannotStart(
			`This database was made by a newer Engawa (structure ${number}, here ${newest}). Install that version or a newer one.`
		);
	if (number < newest || hash !== policiesHash(law))
		throw new CannotStart(
			'This database is older than this Engawa. Set DATABASE_OWNER_URL and run: npx engawa upgrade'
		);
}

interface Way {
	serverRole: string;
	law: Law;
	/** The last structure file to apply. Below the newest no policies are applied: they speak of all of it. */
	upTo: number;
	transact: (client: pg.Client, work: () => Promise<void>) => Promise<void>;
	attempts: number;
}

async function bringUp(client: pg.Client, way: Way): Promise<void> {
	const { rows } = await client.query<{ name: string }>('select current_database() as name');
	const roles = roleNames(rows[0]?.name ?? '');
	await prepare(client, Object.values(roles), way.serverRole);
	const changed = await applyStructure(client, way, roles);
	if (way.upTo >= newestStructure(way.law)) await applyPolicies(client, way, roles, changed);
}

async function prepare(client: pg.Client, roles: string[], serverRole: string): Promise<void> {
	await client.query('create schema if not exists app');
	await client.query(
		`create table if not exists app.structure (number integer primary key, name text not null, applied_at timestamptz not null default now())`
	);
	await client.query(
		`create table if not exists app.law (only_row boolean primary key default true check (only_row), policies_hash text not null)`
	);
	for (const role of roles) {
		const { rowCount } = await client.query('select from pg_roles where rolname = $1', [role]);
		if (rowCount === 0) await client.query(`create role ${pg.escapeIdentifier(role)} nologin`);
		await client.query(
			`grant ${pg.escapeIdentifier(role)} to ${pg.escapeIdentifier(serverRole)} with inherit false, set true`
		);
	}
}

async function applyStructure(client: pg.Client, way: Way, roles: Roles): Promise<boolean> {
	const { law, upTo, transact } = way;
	const { rows } = await client.query<{ number: number }>('select number from app.structure');
	const applied = new Set(rows.map((row) => row.number));
	const files = structureFiles(law);
	const newest = newestStructure(law);
	const ahead = [...applied].find((number) => number > newest);
	if (ahead !== undefined)
		throw new CannotStart(
			`This database was made by a newer Engawa (structure ${ahead}, here ${newest}). Install that version or a newer one.`
		);
	let changed = false;
	for (const file of files) {
		const number = numberOf(file.name);
		if (applied.has(number) || number > upTo) continue;
		await transact(client, async () => {
			await client.query(named(file.text, roles));
			await client.query('insert into app.structure (number, name) values ($1, $2)', [number, file.name]);
		});
		changed = true;
	}
	return changed;
}

async function applyPolicies(client: pg.Client, way: Way, roles: Roles, structureChanged: boolean): Promise<void> {
	const { law, transact, attempts } = way;
	const hash = policiesHash(law);
	const { rows } = await client.query<{ policies_hash: string }>('select policies_hash from app.law');
	if (!structureChanged && rows[0]?.policies_hash === hash) return;
	// Changing a policy waits behind every open reader, and everyone else waits behind us: so briefly, and again.
	for (let attempt = 1; ; attempt++) {
		try {
			await transact(client, async () => {
				await client.query(`set local lock_timeout = '2s'`);
				await client.query(named(clean, roles));
				for (const file of [...read(law, 'functions'), ...read(law, 'policies')])
					await client.query(named(file.text, roles));
				await client.query(
					'insert into app.law (policies_hash) values ($1) on conflict (only_row) do update set policies_hash = excluded.policies_hash',
					[hash]
				);
			});
			return;
		} catch (error) {
			const lockNotAvailable = error instanceof pg.DatabaseError && error.code === '55P03';
			if (!lockNotAvailable || attempt === attempts) throw error;
			await wait(250 * attempt);
		}
	}
}

/** Takes every policy, grant and function away, so that what the files say is all there is. */
const clean = `
do $$
declare it record;
begin
	for it in select policyname, tablename from pg_policies where schemaname = 'public' loop
		execute format('drop policy %I on public.%I', it.policyname, it.tablename);
	end loop;
	for it in select oid::regprocedure as name from pg_proc where pronamespace = 'app'::regnamespace loop
		execute format('drop function %s', it.name);
	end loop;
	-- Whoever may make temporary things may give names a meaning of their own.
	execute format('revoke temporary on database %I from public', current_database());
end $$;
revoke all on all tables in schema public, app from public, app_visitor, app_member, app_worker;
revoke create on schema public from public;
grant usage on schema public, app to app_visitor, app_member, app_worker;
`;

type Roles = ReturnType<typeof roleNames>;

/** The files say app_member; the database has a name of its own in that place. */
function named(sql: string, roles: Roles): string {
	return sql.replace(/\bapp_(visitor|member|worker)\b/g, (_, role: keyof Roles) => pg.escapeIdentifier(roles[role]));
}

async function inTransaction(client: pg.Client, work: () => Promise<void>): Promise<void> {
	await client.query('begin');
	try {
		await work();
		await client.query('commit');
	} catch (error) {
		await client.query('rollback');
		throw error;
	}
}

function structureFiles(law: Law): File[] {
	return read(law, 'structure');
}

function policiesHash(law: Law): string {
	const hash = createHash('sha256').update(clean);
	for (const file of [...read(law, 'functions'), ...read(law, 'policies')]) hash.update(`${file.name}\n${file.text}\n`);
	return hash.digest('hex');
}

function read(law: Law, part: 'structure' | 'functions' | 'policies'): File[] {
	const folder = join(law.folder, part);
	return readdirSync(folder)
		.filter((name) => name.endsWith('.sql'))
		.sort()
		.map((name) => ({ name, text: readFileSync(join(folder, name), 'utf8') }));
}

function numberOf(name: string): number {
	return Number.parseInt(name, 10);
}
