import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { startEmbedded } from '#lib/database/embedded.ts';
import { makeModel } from './database.ts';

/**
 * One PostgreSQL for all tests, reached by URL. Its owner may create roles and databases but is no superuser, as on a
 * hosted PostgreSQL, so that every law is proven under that condition.
 */
export default async function setup(): Promise<() => Promise<void>> {
	const folder = mkdtempSync(join(tmpdir(), 'engawa tests '));
	const server = await startEmbedded(folder, { max_connections: '200', fsync: 'off', autovacuum: 'off' });
	const root = new pg.Client({ connectionString: server.rootUrl });
	await root.connect();
	await root.query('alter role engawa_owner createdb');
	await root.end();
	process.env.ENGAWA_TEST_OWNER_URL = server.ownerUrl;
	process.env.ENGAWA_TEST_SERVER_URL = server.databaseUrl;
	const close = async () => {
		await server.stop();
		rmSync(folder, { recursive: true, force: true });
	};
	try {
		await makeModel();
	} catch (error) {
		await close();
		throw error;
	}
	return close;
}
