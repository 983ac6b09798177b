import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { now } from '#lib/base/clock.ts';
import type { Settings } from '#lib/base/settings.ts';
import { writeBackup } from '#lib/backups/write-backup.server.ts';
import { backupNote } from '#lib/doctor/computer.server.ts';
import { CannotStart } from '#lib/database/cannot-start.ts';
import { openHouse, root } from '../open-house.ts';
import { Misused, type Command } from './command.ts';
import { wordsGiven } from './words-given.ts';

export const command: Command = {
	summary: 'copy everything into one file, while the house is open',
	help: `npx engawa backup FILE [--force]

Copies all tables as they are at one moment into FILE (a zip with a checksum for each table), while the server runs or
not, embedded or by DATABASE_URL (then with DATABASE_OWNER_URL). FILE appears when it is complete, readable by its owner
only. An existing FILE is kept unless --force is said.

The master key is not in it: keep a copy of the file "key" of the data folder (or of ENGAWA_KEY) somewhere else.`,
	async run(words: string[], settings: Settings): Promise<number> {
		const { words: given, flags } = wordsGiven(words, { words: ['FILE'], flags: ['force'] });
		const file = resolve(given[0] as string);
		if (existsSync(file) && !flags.force) throw new Misused(`${file} is already there; say --force to replace it`);
		const stop = new AbortController();
		const onSignal = () => stop.abort();
		process.once('SIGINT', onSignal).once('SIGTERM', onSignal);
		const house = await openHouse(settings, { join: true, upgrade: false, mustExist: true });
		try {
			const ownerUrl = house.addresses.ownerUrl;
			if (!ownerUrl) throw new Misused('set DATABASE_OWNER_URL to the role that owns the database');
			const manifest = await writeBackup({ ownerUrl, file, engawa: version(), now: now(), signal: stop.signal });
			writeFileSync(join(settings.dataFolder, backupNote), manifest.made_at, { mode: 0o600 });
			const rows = manifest.tables.reduce((sum, table) => sum + table.rows, 0);
			console.log(`${file}: ${manifest.tables.length} tables, ${rows} rows, as of ${manifest.made_at}.`);
			console.log(aboutKey(settings));
			return 0;
		} catch (error) {
			if (!stop.signal.aborted) throw error;
			throw new CannotStart('Stopped. No backup was written.', { cause: error });
		} finally {
			process.off('SIGINT', onSignal).off('SIGTERM', onSignal);
			await house.close();
		}
	}
};

function aboutKey(settings: Settings): string {
	const place = settings.masterKey ? 'the setting ENGAWA_KEY' : join(settings.dataFolder, 'key');
	return `
=====================================================================
  THE MASTER KEY IS NOT IN THIS FILE.
  Without it no sealed text can ever be read again, and nobody can
  come back by their words.
=====================================================================
  The key:           ${place}
  Who was erased:    ${join(settings.dataFolder, 'erasures.log')}
Keep a copy of the key away from the backups, and bring both to the data folder before you restore.`;
}

function version(): string {
	return (JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string }).version;
}
