import { spawn, type ChildProcess } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { newId, newToken, sessionIdOf } from '#lib/base/ids.ts';
import { newDataKey } from '#lib/database/sealed.ts';
import type { RunNote } from '../src/open-house.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

/** The real server in a process of its own, on a data folder of its own, listening on this computer only. */
export interface RunningHouse {
	address: string;
	dataFolder: string;
	/** The process that serves. */
	pid: number;
	/** The embedded database's first process. */
	databasePid: number;
	/** From the command to the line with the address. */
	startedInMs: number;
	/** Runs SQL as the owner, past every policy: to set a scene and to look behind it. */
	owner<T extends pg.QueryResultRow>(sql: string, values?: unknown[]): Promise<T[]>;
	/** Resolves with the exit code, or the signal's name, once the server has ended. */
	ended: Promise<number | string>;
	stop(): Promise<void>;
}

/** Somebody who is signed in: what their browser sends, and their data key's address. */
export interface SignedIn {
	account: string;
	session: string;
	cookie: string;
}

export interface HouseOptions {
	/** Words for Node itself, such as `--cpu-prof`. */
	node?: string[];
	environment?: Record<string, string>;
}

/** Starts it and waits for its address. @throws with what it said, if it ends instead */
export async function startHouse(dataFolder: string, options: HouseOptions = {}): Promise<RunningHouse> {
	const begun = performance.now();
	const server = spawn(process.execPath, [...(options.node ?? []), ...startWords()], {
		cwd: root,
		stdio: ['ignore', 'pipe', 'pipe'],
		env: { ...ownEnvironment(), PORT: '0', LOG_LEVEL: 'error', ENGAWA_DATA: dataFolder, ...options.environment }
	});
	const ended = new Promise<number | string>((resolve) =>
		server.once('exit', (code, signal) => resolve(code ?? signal ?? 'unknown'))
	);
	const address = await readAddress(server);
	const startedInMs = performance.now() - begun;
	const note = JSON.parse(readFileSync(join(dataFolder, 'run.json'), 'utf8')) as RunNote;
	const databasePid = Number(readFileSync(join(dataFolder, 'database', 'postmaster.pid'), 'utf8').split('\n')[0]);
	return {
		address,
		dataFolder,
		pid: note.pid,
		databasePid,
		startedInMs,
		owner: (sql, values) => queryOnce(note.ownerUrl ?? '', sql, values),
		ended,
		async stop() {
			if (server.exitCode === null && server.signalCode === null) server.kill('SIGTERM');
			await ended;
		}
	};
}

/** A person with an account, a key and a session, made past the law. */
export async function moveIn(house: RunningHouse): Promise<SignedIn> {
	const masterKey = Buffer.from(readFileSync(join(house.dataFolder, 'key'), 'utf8'), 'base64');
	const account = newId();
	const token = newToken();
	const session = sessionIdOf(token);
	const { wrapped } = newDataKey(masterKey, account);
	await house.owner(
		`with a as (insert into accounts (id, kind, nickname, locale, zone) values ($1, 'person', 'Aki', 'en', 'Europe/Rome')),
		k as (insert into account_keys (owner, wrapped) values ($1, $2))
		insert into sessions (id, owner, ends_at) values ($3, $1, now() + interval '1 day')`,
		[account, wrapped, session]
	);
	return { account, session, cookie: `session=${token}` };
}

async function queryOnce<T extends pg.QueryResultRow>(url: string, sql: string, values?: unknown[]): Promise<T[]> {
	const client = new pg.Client({ connectionString: url });
	await client.connect();
	try {
		return (await client.query<T>(sql, values)).rows;
	} finally {
		await client.end();
	}
}

/** What follows `node` in `npm start`. */
function startWords(): string[] {
	const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { scripts: { start: string } };
	return scripts.start.split(' ').slice(1);
}

/** Ours, without what would point the server at another house. */
function ownEnvironment(): NodeJS.ProcessEnv {
	const foreign = /^(ENGAWA_|DATABASE_|PUBLIC_URL$|HOST$|PORT$|ADDRESS_HEADER$|NODE_OPTIONS$)/;
	return Object.fromEntries(Object.entries(process.env).filter(([name]) => !foreign.test(name)));
}

function readAddress(server: ChildProcess): Promise<string> {
	return new Promise((resolve, reject) => {
		let said = '';
		const listen = (chunk: Buffer) => {
			said += chunk.toString();
			const address = /is open: (\S+)\n/.exec(said)?.[1];
			if (address) resolve(address);
		};
		server.stdout?.on('data', listen);
		server.stderr?.on('data', listen);
		server.once('exit', () => reject(new Error(`the house did not open:\n${said}`)));
	});
}
