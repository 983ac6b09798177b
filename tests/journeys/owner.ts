import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import type { TestDatabase } from '../database.ts';

/** Does something past the law in the database of a running house, as whoever set it up would. */
export async function asOwner<T>(
	dataFolder: string,
	work: (db: Pick<TestDatabase, 'owner'>) => Promise<T>
): Promise<T> {
	const { ownerUrl } = JSON.parse(readFileSync(join(dataFolder, 'run.json'), 'utf8')) as { ownerUrl: string };
	const client = new pg.Client({ connectionString: ownerUrl });
	await client.connect();
	try {
		return await work({
			owner: async <R extends pg.QueryResultRow>(sql: string, values?: unknown[]) =>
				(await client.query<R>(sql, values)).rows
		});
	} finally {
		await client.end();
	}
}
