import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { format, resolveConfig } from 'prettier';
import { startEmbedded } from '#lib/database/embedded.ts';
import { askRights, readLaw } from '#lib/database/rights.ts';
import { writeRightsText } from '#lib/database/rights-text.ts';
import { upgrade } from '#lib/database/upgrade.ts';

// "npm run rights": docs/who-may-do-what.md, from the grants and policies of a fresh database.
const page = new URL('../docs/who-may-do-what.md', import.meta.url).pathname;
const law = { folder: new URL('../db', import.meta.url).pathname };
const folder = mkdtempSync(join(tmpdir(), 'engawa rights '));
const server = await startEmbedded(folder);
try {
	await upgrade(server.ownerUrl, 'engawa_server', law);
	const client = new pg.Client({ connectionString: server.ownerUrl });
	await client.connect();
	const rights = await askRights(client).finally(() => client.end());
	const text = writeRightsText(rights, readLaw(law));
	writeFileSync(page, await format(text, { ...(await resolveConfig(page)), filepath: page }));
} finally {
	await server.stop();
	rmSync(folder, { recursive: true, force: true });
}
