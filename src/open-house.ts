import { accessSync, constants, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { pino } from 'pino';
import type { Settings } from '#lib/base/settings.ts';
import { asWorker } from '#lib/database/as-actor.ts';
import { CannotStart } from '#lib/database/cannot-start.ts';
import { commandOf } from '#lib/database/command-of.ts';
import { isDemo } from '#lib/database/demo-mark.ts';
import { startEmbedded, type Embedded } from '#lib/database/embedded.ts';
import type { House } from '#lib/database/house.ts';
import { openDatabase, type Database, type Query } from '#lib/database/open.ts';
import { readMasterKey } from '#lib/database/sealed.ts';
import { checkVersion, upgrade } from '#lib/database/upgrade.ts';
import { findMasterKey } from '#lib/database/master-key.ts';
import { openLive } from '#lib/live/live.ts';
import { describeFault } from './fault.ts';

/** The folder of the program itself. */
export const root = fileURLToPath(new URL('..', import.meta.url));

export interface OpenHouse extends House {
	/** The embedded database, if it is this process that runs it. */
	embedded: Embedded | null;
	/** Where the database is; null for the owner where this process was not given the credential. */
	addresses: Addresses;
	close(): Promise<void>;
}

interface Addresses {
	databaseUrl: string;
	ownerUrl: string | null;
}

/** Written into the data folder while a server runs, so that commands find its database. Readable by its owner only. */
export interface RunNote extends Addresses {
	pid: number;
	address: string;
}

export interface OpenOptions {
	/** Bring the database to the present where the owner's credential is at hand (default true). */
	upgrade?: boolean;
	/** Use the database of a server that is already running, instead of refusing to start beside it. */
	join?: boolean;
	/** Make nothing: without a database and a master key that stand, stop with one line (default false). */
	mustExist?: boolean;
}

/** Data folder → database → structure → policies. @throws {CannotStart} with one line that says what to do */
export async function openHouse(settings: Settings, options: OpenOptions = {}): Promise<OpenHouse> {
	if (options.mustExist) checkExists(settings);
	prepareFolder(settings.dataFolder);
	const log = pino({ level: settings.logLevel, base: null });
	const { addresses, embedded } = await findDatabase(settings, options.join ?? false);
	let database: Database | null = null;
	try {
		const law = { folder: join(root, 'db') };
		if (addresses.ownerUrl && options.upgrade !== false)
			await upgrade(addresses.ownerUrl, userOf(addresses.databaseUrl), law).catch(unreachable);
		const opened = await openDatabase(addresses.databaseUrl, settings.connections).catch(unreachable);
		database = opened;
		if (!addresses.ownerUrl) {
			const worker = asWorker(opened);
			await checkVersion((sql) => worker((tx) => queryText(tx, sql)), law);
		}
		// What only looks, or moves the house, must come in with any key; it tells of a wrong one itself.
		const masterKey =
			options.upgrade === false
				? readMasterKey(settings.masterKey, settings.dataFolder)
				: await findMasterKey(settings, opened);
		const live = openLive(opened, { onFault: (problem) => log.error(describeFault(problem), 'live updates') });
		return {
			settings,
			root,
			log,
			database: opened,
			masterKey,
			demo: options.upgrade !== false && (await asWorker(opened)(isDemo)),
			live,
			embedded,
			addresses,
			async close() {
				await live.close();
				await opened.close();
				await embedded?.stop();
			}
		};
	} catch (error) {
		await database?.close();
		await embedded?.stop();
		throw error;
	}
}

/** The note of a server that runs on this data folder, or null. */
export function readRunNote(dataFolder: string): RunNote | null {
	const file = join(dataFolder, 'run.json');
	if (!existsSync(file)) return null;
	const note = JSON.parse(readFileSync(file, 'utf8')) as RunNote;
	// After a crash the number may live again as somebody else; a server of ours is run by Node.
	const isRunning = note.pid !== process.pid && /\b(?:node|engawa)\b/.test(commandOf(note.pid));
	return isRunning ? note : null;
}

async function findDatabase(
	settings: Settings,
	join: boolean
): Promise<{ addresses: Addresses; embedded: Embedded | null }> {
	if (settings.databaseUrl)
		return { addresses: { databaseUrl: settings.databaseUrl, ownerUrl: settings.databaseOwnerUrl }, embedded: null };
	const running = readRunNote(settings.dataFolder);
	if (running && join) return { addresses: running, embedded: null };
	if (running)
		throw new CannotStart(`Engawa already runs on this data folder, at ${running.address} (process ${running.pid}).`);
	const embedded = await startEmbedded(settings.dataFolder);
	return { addresses: embedded, embedded };
}

/** A command in the wrong folder must not quietly make a new, empty house there. */
function checkExists(settings: Settings): void {
	const { dataFolder, databaseUrl, masterKey } = settings;
	if (!databaseUrl && !existsSync(join(dataFolder, 'database.made')))
		throw new CannotStart(
			`There is no database in the data folder ${dataFolder}. Set ENGAWA_DATA to the folder of your installation.`
		);
	if (!masterKey && !existsSync(join(dataFolder, 'key')))
		throw new CannotStart(
			`The master key ${join(dataFolder, 'key')} is missing, and ENGAWA_KEY is not set. Put it back: without it sealed text cannot be read.`
		);
}

function prepareFolder(folder: string): void {
	try {
		makeFolder(folder);
		accessSync(folder, constants.R_OK | constants.W_OK | constants.X_OK);
	} catch (error) {
		throw new CannotStart(
			`The data folder ${folder} cannot be written (${(error as NodeJS.ErrnoException).code}). Set ENGAWA_DATA to a folder that this user may write.`,
			{ cause: error }
		);
	}
}

/** Step by step: where a file system says of a new folder that there is no such place, `recursive` tries for ever. */
function makeFolder(folder: string): void {
	if (existsSync(folder)) return;
	makeFolder(dirname(folder));
	try {
		mkdirSync(folder, { mode: 0o700 });
	} catch (error) {
		// Another process was quicker; whether it is a folder one may write is asked next.
		if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
	}
}

/** The login role in a connection address. @throws {CannotStart} where it names none */
export function userOf(address: string): string {
	const user = /^postgres(?:ql)?:\/\/([^:@/]+)/.exec(address)?.[1];
	if (!user) throw new CannotStart('DATABASE_URL must name a user: postgresql://user:password@host/database');
	return decodeURIComponent(user);
}

function unreachable(error: unknown): never {
	const code = (error as { code?: string }).code ?? '';
	if (error instanceof CannotStart || !/^(ECONN|ENOTFOUND|ETIMEDOUT|EAI_AGAIN|ENOENT|28|3D000|57P03|53300)/.test(code))
		throw error;
	throw new CannotStart(
		`The database cannot be reached (${(error as Error).message || code}). Check DATABASE_URL and DATABASE_OWNER_URL, and that PostgreSQL is running.`,
		{ cause: error }
	);
}

async function queryText(tx: { db: Query }, text: string): Promise<{ rows: unknown[] }> {
	const { sql } = await import('kysely');
	return sql.raw(text).execute(tx.db);
}
