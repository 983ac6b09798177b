import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import { openDatabase, type Database } from '#lib/database/open.ts';
import { upgrade, type Law } from '#lib/database/upgrade.ts';

/** Databases for tests, each with roles of its own, on a server reached by URL as an owner who is no superuser. */
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

let made = 0;

export async function makeDatabase(options: { upTo?: number; empty?: boolean } = {}): Promise<TestDatabase> {
	const base = serverOf();
	const name = `test_${process.pid}_${++made}`;
	await once(base.owner, `create database ${name}`);
	const ownerUrl = withDatabase(base.owner, name);
	const serverUrl = withDatabase(base.server, name);
	if (!options.empty) await upgrade(ownerUrl, 'engawa_server', law, options.upTo);
	const database = await openDatabase(serverUrl, 4);
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
			await dropDatabase(base.owner, name);
			for (const role of Object.values(database.roles)) await once(base.owner, `drop role if exists ${role}`);
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
