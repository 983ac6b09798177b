import { appendFileSync, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { House } from '#lib/database/house.ts';
import type { Database } from '#lib/database/open.ts';
import { asWorker } from '#lib/database/as-actor.ts';

/**
 * Older backups still hold whoever erased themselves, letters, slips and cards that were taken away, and how companions came in
 * whose access has ended. So the random ids of these are kept in a file beside the
 * database and outside every backup, and `restore` erases them again. Written at every start and after each erasure;
 * the table `erasures` is the memory in between.
 */
export async function keepErasuresLog(house: { database: Database; settings: { dataFolder: string } }): Promise<void> {
	const file = erasuresFile(house.settings.dataFolder);
	const known = readErasures(house.settings.dataFolder);
	const erased = await asWorker(house.database)((tx) =>
		tx.db.selectFrom('erasures').select(['id', 'erased_at']).execute()
	);
	const lines = erased.filter((row) => !known.has(row.id)).map((row) => `${row.id} ${row.erased_at.toISOString()}\n`);
	if (lines.length > 0) appendFileSync(file, lines.join(''), { mode: 0o600 });
}

/** After an erasure. It is done all the same where the file cannot be written: the table remembers, and the next start writes it. */
export async function noteErasure(house: House): Promise<void> {
	await keepErasuresLog(house).catch((error: unknown) => {
		house.log.error({ code: (error as NodeJS.ErrnoException).code }, 'erasures.log could not be written');
	});
}

export function readErasures(dataFolder: string): Set<string> {
	const file = erasuresFile(dataFolder);
	if (!existsSync(file)) return new Set();
	return new Set(
		readFileSync(file, 'utf8')
			.split('\n')
			.map((line) => line.split(' ')[0] ?? '')
			.filter(Boolean)
	);
}

/** Where it is kept. */
export function erasuresFile(dataFolder: string): string {
	return join(dataFolder, 'erasures.log');
}
