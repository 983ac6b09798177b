import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import { openDatabase, roleNames, type Database } from '#lib/database/open.ts';
import { upgrade, type Law } from '#lib/database/upgrade.ts';

/** Databases for tests, on a server reached by URL as an owner who is no superuser. */
export interface TestDatabase {
	name: string;
	database: Database;
	ownerUrl: string;
	serverUrl: string;
	/** Runs SQL as the owner, past every policy: to set a scene and to look behind it. */
	owner<T extends pg.QueryResultRow>(sql: string, values?: unknown[]): Promise<T[]>;
	drop(): Promise<void>;
}

export const law: Law = { folder: new URL('../db', import.meta.url).pathname };

/** The owner role of all test databases. @throws if the tests' server was not started (see tests/global-setup.ts) */
function serverOf(): { owner: string; server: string } {
	const owner = process.env.ENGAWA_TEST_OWNER_URL;
	const server = process.env.ENGAWA_TEST_SERVER_URL;
	if (!owner || !server) throw new Error('the tests are run with: npm test');
	return { owner, server };
}

const model = 'model';
let made = 0;

/** The database that the others are copies of: with the whole law, and nothing in it. */
export async function makeModel(): Promise<void> {
	const { owner } = serverOf();
	await once(owner, `create database ${model}`);
	await upgrade(withDatabase(owner, model), 'engawa_server', law);
}

/**
 * A database of a test's own.
 *
 * @param options.alone its law is applied anew and its roles carry its name, instead of a copy of the model with the
 * model's roles, which takes a tenth of the time
 * @param options.upTo alone, with the structure of that number and no policies
 * @param options.empty alone, with nothing in it
 */
export async function makeDatabase(
	options: { alone?: boolean; upTo?: number; empty?: boolean } = {}
): Promise<TestDatabase> {
	const { owner, server } = serverOf();
	const alone = options.alone ?? options.empty ?? options.upTo !== undefined;
	const name = `test_${process.pid}_${++made}`;
	const [ownerUrl, serverUrl] = [withDatabase(owner, name), withDatabase(server, name)];
	await once(owner, `create database ${name}${alone ? '' : ` template ${model} strategy file_copy`}`);
	// What may be done with a database as a whole is not copied with it.
	if (!alone) await once(owner, `revoke temporary on database ${name} from public`);
	else if (!options.empty) await upgrade(ownerUrl, 'engawa_server', law, options.upTo);
	const opened = await openDatabase(serverUrl, 4);
	const database = alone ? opened : { ...opened, roles: roleNames(model) };
	const client = new pg.Client({ connectionString: ownerUrl });
	await client.connect();
	return {
		name,
		database,
		ownerUrl,
		serverUrl,
		owner: async <T extends pg.QueryResultRow>(sql: string, values?: unknown[]) =>
			(await client.query<T>(sql, values)).rows,
		async drop() {
			await client.end();
			await database.close();
			await dropDatabase(owner, name);
			if (alone) for (const role of Object.values(database.roles)) await once(owner, `drop role if exists ${role}`);
		}
	};
}

/** The server's side of a connection that was closed goes a moment later than ours. */
async function dropDatabase(address: string, name: string): Promise<void> {
	for (let tries = 1; ; tries++) {
		try {
			return await once(address, `drop database if exists ${name}`);
		} catch (error) {
			const inUse = error instanceof pg.DatabaseError && error.code === '55006';
			if (!inUse || tries === 200) throw error;
			await wait(25);
		}
	}
}

function withDatabase(address: string, name: string): string {
	return address.replace(/\/[^/?]+\?/, `/${name}?`);
}

async function once(address: string, sql: string): Promise<void> {
	const client = new pg.Client({ connectionString: address });
	await client.connect();
	try {
		await client.query(sql);
	} finally {
		await client.end();
	}
}
