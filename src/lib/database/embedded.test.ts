import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { CannotStart } from '#lib/database/cannot-start.ts';
import { startEmbedded, type Embedded } from '#lib/database/embedded.ts';
import { unprivilegedUser } from '#lib/database/unprivileged.ts';

vi.setConfig({ testTimeout: 180_000, hookTimeout: 180_000 }); // real starts, on whatever computer this is

const running: Embedded[] = [];
const folders: string[] = [];
afterEach(async () => {
	for (const server of running.splice(0)) await server.stop();
	for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

function makeFolder(): string {
	const folder = mkdtempSync(join(tmpdir(), 'engawa embedded '));
	folders.push(folder);
	return folder;
}

async function start(folder: string): Promise<Embedded> {
	const server = await startEmbedded(folder);
	running.push(server);
	return server;
}

async function ask<T>(address: string, sql: string): Promise<T[]> {
	const client = new pg.Client({ connectionString: address });
	client.on('error', () => {}); // the server is ended under it on purpose
	await client.connect();
	try {
		return (await client.query(sql)).rows as T[];
	} finally {
		await client.end().catch(() => null);
	}
}

function isRunning(pid: number): boolean {
	try {
		process.kill(pid, 0);
	} catch {
		return false;
	}
	// Ended, but not yet fetched by whoever inherited it.
	const stat = `/proc/${pid}/stat`;
	return !existsSync(stat) || !/\) Z /.test(readFileSync(stat, 'utf8'));
}

const lockOf = (folder: string) => join(folder, 'database', 'postmaster.pid');
const memory = 'create table if not exists memory (line text); insert into memory values ($$the cat came back$$)';
const remember = 'select line from memory';
const line = [{ line: 'the cat came back' }];

describe('the database that Engawa brings along', () => {
	it('stands in a folder with spaces in its name, for its owner’s eyes only, and is gone when stopped', async () => {
		const folder = makeFolder();
		const server = await start(folder);
		expect(folder).toContain(' ');
		expect(await ask(server.ownerUrl, 'select current_user::text as who')).toEqual([{ who: 'engawa_owner' }]);
		expect(await ask(server.databaseUrl, 'select current_user::text as who')).toEqual([{ who: 'engawa_server' }]);
		expect(statSync(join(folder, 'database.json')).mode & 0o777).toBe(0o600);
		expect(statSync(join(folder, 'database')).mode & 0o777).toBe(0o700);
		expect(statSync(server.socketFolder).mode & 0o777).toBe(0o700);
		await server.stop();
		expect(isRunning(server.pid)).toBe(false);
		expect(existsSync(server.socketFolder)).toBe(false);
	});

	it('keeps what was committed as on paper, listens on no network, and its owner is no superuser', async () => {
		const server = await start(makeFolder());
		const settings = await ask(
			server.rootUrl,
			`select name, setting from pg_settings where name in ('fsync', 'full_page_writes', 'synchronous_commit', 'listen_addresses') order by 1`
		);
		expect(settings).toEqual([
			{ name: 'fsync', setting: 'on' },
			{ name: 'full_page_writes', setting: 'on' },
			{ name: 'listen_addresses', setting: '' },
			{ name: 'synchronous_commit', setting: 'on' }
		]);
		const roles = await ask(
			server.rootUrl,
			`select rolname, rolsuper, rolinherit from pg_roles where rolname in ('engawa_owner', 'engawa_server') order by 1`
		);
		expect(roles).toEqual([
			{ rolname: 'engawa_owner', rolsuper: false, rolinherit: true },
			{ rolname: 'engawa_server', rolsuper: false, rolinherit: false }
		]);
	});

	it('writes nothing into its log of what somebody wrote', async () => {
		const folder = makeFolder();
		const server = await start(folder);
		await ask(server.ownerUrl, `select 'rain on the boards'::int`).catch(() => null);
		await ask(server.ownerUrl, `do $$ begin raise 'deep rain'; end $$; select 'x'`).catch(() => null);
		await server.stop();
		expect(readFileSync(join(folder, 'database.log'), 'utf8')).not.toMatch(/STATEMENT|DETAIL|select/);
	});

	it('heals after the server was killed and left its database running alone', async () => {
		const folder = makeFolder();
		const script = `import { startEmbedded } from '${new URL('embedded.ts', import.meta.url).href}';
			const server = await startEmbedded(process.argv[1]);
			process.stdout.write(JSON.stringify({ pid: server.pid, ownerUrl: server.ownerUrl, socketFolder: server.socketFolder }) + '\\n');
			setInterval(() => {}, 1000);`;
		const parent = spawn(process.execPath, ['--input-type=module', '-e', script, folder], {
			stdio: ['ignore', 'pipe', 'inherit']
		});
		const [said] = (await once(parent.stdout, 'data')) as [Buffer];
		const orphan = JSON.parse(said.toString()) as { pid: number; ownerUrl: string; socketFolder: string };
		await ask(orphan.ownerUrl, memory);
		parent.kill('SIGKILL');
		await once(parent, 'exit');
		expect(isRunning(orphan.pid)).toBe(true);
		const server = await start(folder);
		expect(isRunning(orphan.pid)).toBe(false);
		expect(existsSync(orphan.socketFolder)).toBe(false);
		expect(await ask(server.ownerUrl, remember)).toEqual(line);
	});

	it('heals after the database itself was killed, and says that it ended', async () => {
		const folder = makeFolder();
		const killed = await start(folder);
		await ask(killed.ownerUrl, memory);
		const ended = new Promise<void>((resolve) => killed.onEnd(resolve));
		process.kill(killed.pid, 'SIGKILL');
		await ended;
		expect(existsSync(lockOf(folder))).toBe(true);
		expect(await ask((await start(folder)).ownerUrl, remember)).toEqual(line);
	});

	it('heals where the process of a stale lock lives again as somebody else, whom it leaves alone', async () => {
		const folder = makeFolder();
		const first = await start(folder);
		await ask(first.ownerUrl, memory);
		const lock = readFileSync(lockOf(folder), 'utf8');
		await first.stop();
		const somebody = spawn('sleep', ['600']);
		try {
			writeFileSync(lockOf(folder), lock.replace(/^\d+/, String(somebody.pid)));
			expect(await ask((await start(folder)).ownerUrl, remember)).toEqual(line);
			expect(somebody.exitCode ?? somebody.signalCode).toBeNull();
		} finally {
			somebody.kill();
		}
	});

	it('heals a lock that says nothing one could understand', async () => {
		const folder = makeFolder();
		await (await start(folder)).stop();
		for (const text of ['', 'nonsense', '1\n', '-1\n', '99999999\n']) {
			writeFileSync(lockOf(folder), text);
			const server = await start(folder);
			expect(await ask(server.ownerUrl, 'select 1 as one'), text).toEqual([{ one: 1 }]);
			await server.stop();
		}
	});

	it('is made anew where its first start was cut short, and only there', async () => {
		const folder = makeFolder();
		mkdirSync(join(folder, 'database', 'base'), { recursive: true });
		writeFileSync(join(folder, 'database', 'PG_VERSION'), '18\n');
		const server = await start(folder);
		await ask(server.ownerUrl, memory);
		await server.stop();
		expect(existsSync(join(folder, 'database.made'))).toBe(true);
		expect(await ask((await start(folder)).ownerUrl, remember)).toEqual(line);
	});

	it('says in one line which folder is closed to the user it must run as', async () => {
		if (!unprivilegedUser()) return expect(process.getuid?.()).not.toBe(0); // an ordinary user runs it as themselves
		const closed = join(makeFolder(), 'closed');
		const folder = join(closed, 'data');
		mkdirSync(folder, { recursive: true });
		chmodSync(join(closed, '..'), 0o755);
		chmodSync(closed, 0o700);
		const failed = await startEmbedded(folder).catch((error: unknown) => error);
		expect(failed).toBeInstanceOf(CannotStart);
		expect((failed as Error).message).toContain(`cannot enter ${closed}.`);
		expect((failed as Error).message).not.toContain('\n');
	});
});
