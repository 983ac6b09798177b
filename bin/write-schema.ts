import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { startEmbedded } from '#lib/database/embedded.ts';
import { writeSchemaText } from '#lib/database/schema-text.ts';
import { upgrade } from '#lib/database/upgrade.ts';

// "npm run schema": the types of the database, from a fresh one.
const folder = mkdtempSync(join(tmpdir(), 'engawa schema '));
const server = await startEmbedded(folder);
try {
	await upgrade(server.ownerUrl, 'engawa_server', { folder: new URL('../db', import.meta.url).pathname });
	const client = new pg.Client({ connectionString: server.ownerUrl });
	await client.connect();
	writeFileSync(new URL('../src/lib/database/schema.ts', import.meta.url), await writeSchemaText(client));
	await client.end();
} finally {
	await server.stop();
	rmSync(folder, { recursive: true, force: true });
}
