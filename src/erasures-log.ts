import { appendFileSync, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isId } from '#lib/base/ids.ts';
import { erasable, type Erasure } from '#lib/backups/erase-again.server.ts';
import type { House } from '#lib/database/house.ts';
import type { Database } from '#lib/database/open.ts';
import { asWorker } from '#lib/database/as-actor.ts';

/**
 * Older backups still hold whoever erased themselves, what was taken away, and how companions came in whose access has
 * ended. So the random ids of these are kept in a file beside the database and outside every backup, each with the table it
 * was in, and `restore` erases them there again. Written at every start and after each erasure; the table `erasures` is the
 * memory in between.
 */
export async function keepErasuresLog(house: { database: Database; settings: { dataFolder: string } }): Promise<void> {
	const file = erasuresFile(house.settings.dataFolder);
	const known = new Set(readErasures(house.settings.dataFolder).map(nameOf));
	const erased = await asWorker(house.database)((tx) =>
		tx.db.selectFrom('erasures').select(['id', 'erased_at', 'of_table']).execute()
	);
	const lines = erased
		.filter((row) => !known.has(nameOf(row)))
		.map((row) => `${row.id} ${row.erased_at.toISOString()} ${row.of_table}\n`);
	if (lines.length > 0) appendFileSync(file, lines.join(''), { mode: 0o600 });
}

function nameOf({ id, of_table }: { id: string; of_table: string }): string {
	return `${id} ${of_table}`;
}

/** After an erasure. It is done all the same where the file cannot be written: the table remembers, and the next start writes it. */
export async function noteErasure(house: House): Promise<void> {
	await keepErasuresLog(house).catch((error: unknown) => {
		house.log.error({ code: (error as NodeJS.ErrnoException).code }, 'erasures.log could not be written');
	});
}

/** A line of the log: an id, a moment, and a table. Lines that were written before tables were noted end with the moment. */
export interface LoggedErasure {
	id: string;
	of_table: string;
	line: string;
}

/** What the log holds, as it stands there; `erasureIn` tells whether a line can be read. */
export function readErasures(dataFolder: string): LoggedErasure[] {
	const file = erasuresFile(dataFolder);
	if (!existsSync(file)) return [];
	return readFileSync(file, 'utf8')
		.split('\n')
		.map((line) => line.trim())
		.filter(Boolean)
		.map((line) => {
			const [id = '', , ...rest] = line.split(/\s+/);
			return { id, of_table: rest.length > 0 ? rest.join(' ') : 'unknown', line };
		});
}

/** @returns null for a line that cannot be read */
export function erasureIn({ id, of_table }: LoggedErasure): Erasure | null {
	const table = [...erasable, 'unknown' as const].find((name) => name === of_table);
	return isId(id) && table ? { id, of_table: table } : null;
}

/** Where it is kept. */
export function erasuresFile(dataFolder: string): string {
	return join(dataFolder, 'erasures.log');
}
