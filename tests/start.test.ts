import { spawn, spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { buildIfNeeded } from '../src/build.ts';

// The real command, as somebody would type it: "npx engawa start".

vi.setConfig({ testTimeout: 180_000, hookTimeout: 180_000 }); // real starts, on whatever computer this is

const program = fileURLToPath(new URL('../bin/engawa.ts', import.meta.url));
const folders: string[] = [];
const started: Started[] = [];
beforeAll(() => buildIfNeeded());
afterEach(endEverything);

async function endEverything(): Promise<void> {
	for (const one of started.splice(0)) await one.stop();
	for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
}

interface Started {
	pid: number | undefined;
	said(): string;
	complained(): string;
	/** Waits until it has said something like this, or has ended. */
	says(form: RegExp): Promise<string>;
	ended: Promise<number | null>;
	stop(signal?: NodeJS.Signals): Promise<number | null>;
}

function start(settings: Record<string, string>): Started {
	const inherited = { PATH: process.env.PATH ?? '', HOME: process.env.HOME ?? '', TMPDIR: tmpdir() };
	const child = spawn(process.execPath, [program, 'start'], {
		stdio: ['ignore', 'pipe', 'pipe'],
		env: { ...inherited, PORT: '0', LOG_LEVEL: 'error', ...settings }
	});
	let said = '';
	let complained = '';
	let heard = () => {};
	child.stdout.on('data', (chunk: Buffer) => ((said += chunk.toString()), heard()));
	child.stderr.on('data', (chunk: Buffer) => (complained += chunk.toString()));
	const ended = new Promise<number | null>((resolve) => child.once('close', (code) => (resolve(code), heard())));
	const one: Started = {
		pid: child.pid,
		said: () => said,
		complained: () => complained,
		says: (form) =>
			new Promise((resolve, reject) => {
				heard = () => {
					const found = form.exec(said)?.[1];
					if (found !== undefined) resolve(found);
					else if (child.exitCode !== null) reject(new Error(`it ended with ${child.exitCode}: ${said}${complained}`));
				};
				heard();
			}),
		ended,
		stop: (signal = 'SIGTERM') => {
			if (child.exitCode === null && child.signalCode === null) child.kill(signal);
			return ended;
		}
	};
	started.push(one);
	return one;
}

function makeFolder(): string {
	const folder = mkdtempSync(join(tmpdir(), 'engawa start '));
	folders.push(folder);
	return folder;
}

const address = /is open: (http:\S+)\n/;
const setupLink = /first administrator.*: (http:\S+)\n/;

/** The embedded servers that run on a data folder. */
function databasesOn(folder: string): string[] {
	const { stdout } = spawnSync('ps', ['-ww', '-eo', 'pid=,command='], { encoding: 'utf8' });
	return stdout.split('\n').filter((text) => text.includes(join(folder, 'database')));
}

function expectOneLine(text: string): void {
	expect(text).toMatch(/^engawa: [^\n]+\n$/);
}

describe('a house that was started', () => {
	let folder: string;
	let house: Started;
	let open: string;
	beforeAll(async () => {
		folder = mkdtempSync(join(tmpdir(), 'engawa start '));
		house = start({ ENGAWA_DATA: folder, ENGAWA_CONNECTIONS: '2' });
		started.splice(0);
		open = await house.says(address);
		await house.says(setupLink);
	});
	afterAll(async () => {
		await house.stop();
		rmSync(folder, { recursive: true, force: true });
	});

	it('has printed its address and a link for the first administrator, and opens the door', async () => {
		expect(await house.says(setupLink)).toMatch(new RegExp(`^${open}/setup/[\\w-]{43}$`));
		expect(await (await fetch(`${open}/health/ready`)).text()).toBe('ready\n');
		const page = await fetch(open);
		expect(page.status).toBe(200);
		expect(page.headers.get('set-cookie')).toBeNull();
		expect(page.headers.get('content-security-policy')).toMatch(/^default-src 'none'/);
	});

	it('opened one pool, of as many connections as it may have', async () => {
		const { ownerUrl } = JSON.parse(readFileSync(join(folder, 'run.json'), 'utf8')) as { ownerUrl: string };
		const cookie = { cookie: `session=${'a'.repeat(43)}` };
		await Promise.all(
			Array.from({ length: 24 }, () =>
				fetch(`${open}/health/ready`, { headers: cookie }).then((answer) => answer.text())
			)
		);
		const client = new pg.Client({ connectionString: ownerUrl });
		await client.connect();
		const { rows } = await client.query<{ count: number }>(
			`select count(*)::int as count from pg_stat_activity where application_name = 'engawa'`
		);
		await client.end();
		expect(rows[0]?.count).toBeGreaterThan(0);
		expect(rows[0]?.count).toBeLessThanOrEqual(2);
	});

	it('keeps what it needs for its owner’s eyes only', async () => {
		const { stdout } = spawnSync('find', [folder, '-maxdepth', '1', '-type', 'f', '-perm', '/077'], {
			encoding: 'utf8'
		});
		expect(stdout.split('\n').filter((file) => file && !file.endsWith('database.made'))).toEqual([]);
	});

	it('notes for commands who runs and where, and not the way to the superuser', async () => {
		const note = JSON.parse(readFileSync(join(folder, 'run.json'), 'utf8')) as Record<string, unknown>;
		expect(Object.keys(note).sort()).toEqual(['address', 'databaseUrl', 'ownerUrl', 'pid']);
		expect(note).toMatchObject({ address: open, pid: house.pid });
	});

	it('says in one line that it already runs on this data folder, and leaves it running', async () => {
		const second = start({ ENGAWA_DATA: folder });
		expect(await second.ended).toBe(1);
		expectOneLine(second.complained());
		expect(second.complained()).toContain(open);
		expect(await (await fetch(`${open}/health/ready`)).text()).toBe('ready\n');
	});
});

describe('npx engawa start', () => {
	it.each(['SIGTERM', 'SIGINT'] as const)(
		'stops everything when told by %s: nothing runs on, nothing is left behind',
		async (signal) => {
			const folder = makeFolder();
			const house = start({ ENGAWA_DATA: folder });
			const open = await house.says(address);
			await house.says(setupLink);
			expect(databasesOn(folder).length).toBeGreaterThan(0);
			expect(await house.stop(signal)).toBe(0);
			expect(databasesOn(folder)).toEqual([]);
			expect(existsSync(join(folder, 'run.json'))).toBe(false);
			await expect(fetch(open)).rejects.toThrow();
			expect(house.complained()).toBe('');
		}
	);

	it('stops even while somebody holds a connection open', async () => {
		const house = start({ ENGAWA_DATA: makeFolder() });
		const open = await house.says(address);
		const waiting = fetch(open, {
			method: 'POST',
			headers: { 'content-type': 'text/plain', origin: open },
			body: new ReadableStream(),
			duplex: 'half'
		} as RequestInit);
		waiting.catch(() => null); // cut off in the end
		await fetch(`${open}/health/live`);
		expect(await house.stop()).toBe(0);
	});

	it('says in one line that its port is in use', async () => {
		const other = createServer();
		await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
		const port = String((other.address() as AddressInfo).port);
		const folder = makeFolder();
		const house = start({ ENGAWA_DATA: folder, PORT: port });
		expect(await house.ended).toBe(1);
		expectOneLine(house.complained());
		expect(house.complained()).toContain(`Port ${port} is in use`);
		expect(databasesOn(folder)).toEqual([]);
		await new Promise((resolve) => other.close(resolve));
	});

	it('says in one line that its data folder cannot be written', async () => {
		const folder = makeFolder();
		const inTheWay = join(folder, 'file');
		writeFileSync(inTheWay, '');
		const house = start({ ENGAWA_DATA: join(inTheWay, 'data') });
		expect(await house.ended).toBe(1);
		expectOneLine(house.complained());
		expect(house.complained()).toContain(inTheWay);
		if (process.platform === 'linux') {
			// Where no folder can be made at all, and the file system says that there is no such place.
			const nowhere = start({ ENGAWA_DATA: '/proc/engawa' });
			expect(await nowhere.ended).toBe(1);
			expectOneLine(nowhere.complained());
		}
		if (process.getuid?.() === 0) return; // root writes everywhere
		const closed = makeFolder();
		chmodSync(closed, 0o500);
		const other = start({ ENGAWA_DATA: closed });
		expect(await other.ended).toBe(1);
		expectOneLine(other.complained());
	});

	it('says in one line that the database of DATABASE_URL cannot be reached', async () => {
		for (const wrong of ['postgresql://engawa:x@127.0.0.1:9/engawa', 'postgresql://engawa:x@/engawa?host=/nowhere']) {
			const house = start({ ENGAWA_DATA: makeFolder(), DATABASE_URL: wrong });
			expect(await house.ended, wrong).toBe(1);
			expectOneLine(house.complained());
			expect(house.complained()).toMatch(/cannot be reached.*DATABASE_URL/);
		}
	});

	it('says in one line that a setting cannot be used', async () => {
		const house = start({ ENGAWA_DATA: makeFolder(), LOG_LEVEL: 'loud' });
		expect(await house.ended).toBe(2);
		expectOneLine(house.complained());
	});

	it('opens where the process of a stale note lives again as somebody else', async () => {
		const folder = makeFolder();
		const somebody = spawn('sleep', ['600']);
		try {
			writeFileSync(join(folder, 'run.json'), JSON.stringify({ pid: somebody.pid, address: 'http://localhost:1' }));
			await start({ ENGAWA_DATA: folder }).says(address);
		} finally {
			somebody.kill();
		}
	});

	it('opens again after it was killed', async () => {
		const folder = makeFolder();
		const first = start({ ENGAWA_DATA: folder });
		await first.says(address);
		await first.stop('SIGKILL');
		const second = start({ ENGAWA_DATA: folder });
		const open = await second.says(address);
		expect(await (await fetch(`${open}/health/ready`)).text()).toBe('ready\n');
	});
});
