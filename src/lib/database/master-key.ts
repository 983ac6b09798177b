import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { sql } from 'kysely';
import type { Settings } from '#lib/base/settings.ts';
import { asWorker } from '#lib/database/as-actor.ts';
import { CannotStart } from '#lib/database/cannot-start.ts';
import type { Database } from '#lib/database/open.ts';
import { openDataKey, readMasterKey, type KeyTable } from '#lib/database/sealed.ts';

/**
 * The master key, and the certainty that it opens what this database holds. A missing one is made only where nothing
 * has been sealed yet: a second process on another computer must bring the key, not make one of its own.
 * @throws {CannotStart} with one line that says which key to put back
 */
export async function findMasterKey(settings: Settings, database: Database): Promise<Buffer> {
	const held = await asWorker(database)(async (tx) => {
		const { rows } = await sql<HeldKey>`select * from app.any_key()`.execute(tx.db);
		return rows[0];
	});
	const place = settings.masterKey ? 'ENGAWA_KEY' : join(settings.dataFolder, 'key');
	if (held && !settings.masterKey && !existsSync(place))
		throw new CannotStart(
			`The master key is missing (${place}). Put back the key that this database was made with, or set ENGAWA_KEY: without it sealed text cannot be read.`
		);
	const masterKey = readMasterKey(settings.masterKey, settings.dataFolder);
	if (held && !fits(masterKey, held))
		throw new CannotStart(
			`The master key (${place}) is not the one that this database was made with. Put that one back: without it sealed text cannot be read, and nobody comes back by their words.`
		);
	return masterKey;
}

interface HeldKey {
	kept_in: KeyTable;
	id: string;
	wrapped: Buffer;
}

function fits(masterKey: Buffer, held: HeldKey): boolean {
	try {
		openDataKey(masterKey, held.id, held.wrapped, held.kept_in);
		return true;
	} catch {
		// Authenticated encryption: another key, or a changed row, which is the same refusal.
		return false;
	}
}
