import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Settings } from '#lib/base/settings.ts';
import type { Erasure } from '#lib/backups/erase-again.server.ts';
import { BadBackup } from '#lib/backups/manifest.ts';
import { openBackup, type Backup } from '#lib/backups/read-backup.server.ts';
import { checkAge, isInUse, restoreBackup, type Restored } from '#lib/backups/restore-backup.server.ts';
import { CannotStart } from '#lib/database/cannot-start.ts';
import { erasureIn, erasuresFile, keepErasuresLog, readErasures } from '../erasures-log.ts';
import { openHouse, readRunNote, root, userOf } from '../open-house.ts';
import { Misused, type Command } from './command.ts';
import { wordsGiven } from './words-given.ts';

export const command: Command = {
	summary: 'bring a backup back',
	help: `npx engawa restore FILE [--replace]

Verifies all of FILE, then puts it in the place of the database, in one transaction: if anything fails, the database is
as it was. Whoever is named in erasures.log of the data folder is erased again, and so is everything that was taken away,
each from the table that stands there; every share is taken back and every session ended, since a backup cannot know
which were. An older backup is brought to the present; a newer one is refused. Stop the server first. Bring the master key
(the file "key", or ENGAWA_KEY) and erasures.log to the data folder first.

A database in which anyone keeps anything is left alone unless --replace is said; then what is in it is given up.`,
	async run(words: string[], settings: Settings): Promise<number> {
		const { words: given, flags } = wordsGiven(words, { words: ['FILE'], flags: ['replace'] });
		const file = resolve(given[0] as string);
		const running = readRunNote(settings.dataFolder);
		if (running)
			throw new CannotStart(`Engawa runs on this data folder (process ${running.pid}). Stop it, then restore.`);
		if (settings.databaseUrl && !settings.databaseOwnerUrl)
			throw new Misused('set DATABASE_OWNER_URL to the role that owns the database');
		const law = { folder: join(root, 'db') };
		const refuse = (error: unknown): never => {
			if (!(error instanceof BadBackup)) throw error;
			throw new Misused(`${file} cannot be restored: ${error.message}. Nothing was changed.`);
		};
		const backup = await openBackup(file).catch(refuse);
		try {
			checkAge(backup, law);
			const restored = await bringBack(settings, backup, flags.replace);
			tell(settings, backup, restored);
			return 0;
		} catch (error) {
			return refuse(error);
		} finally {
			backup.close();
		}
	}
};

async function bringBack(settings: Settings, backup: Backup, replace: boolean): Promise<Restored> {
	const house = await openHouse(settings);
	try {
		const { ownerUrl, databaseUrl } = house.addresses;
		if (!ownerUrl) throw new Misused('set DATABASE_OWNER_URL to the role that owns the database');
		if (await isInUse(house.database))
			throw new CannotStart('An Engawa server is connected to this database. Stop it, then restore.');
		// Whoever erased themselves from what is given up now must not come back with what replaces it.
		await keepErasuresLog(house);
		return await restoreBackup({
			backup,
			ownerUrl,
			serverRole: userOf(databaseUrl),
			law: { folder: join(root, 'db') },
			masterKey: house.masterKey,
			erased: erasedOf(settings.dataFolder),
			replace
		});
	} finally {
		await house.close();
	}
}

function erasedOf(dataFolder: string): Erasure[] {
	return readErasures(dataFolder).map((logged) => {
		const erasure = erasureIn(logged);
		if (erasure) return erasure;
		throw new CannotStart(
			`${erasuresFile(dataFolder)} has a line that cannot be read ("${logged.line}"). Mend it first: whoever stands there must stay erased.`
		);
	});
}

function tell(settings: Settings, backup: Backup, restored: Restored): void {
	const { made_at, engawa } = backup.manifest;
	const { accounts, erasedAgain, keyFits } = restored;
	console.log(`Restored as of ${made_at} (Engawa ${engawa}): ${accounts} ${accounts === 1 ? 'account' : 'accounts'}.`);
	if (erasedAgain > 0) console.log(`Erased again, because they were erased or put away since: ${erasedAgain}.`);
	console.log('What was taken back, ended or changed after that moment is as it was before: shares, sessions, words.');
	if (!existsSync(erasuresFile(settings.dataFolder)))
		console.error(
			`WARNING: there is no ${erasuresFile(settings.dataFolder)}. Whoever erased themselves after the backup is here again. If the old data folder has one, copy it here and restore again with --replace, before you open the house.`
		);
	if (keyFits === false)
		console.error(
			`WARNING: the master key (${settings.masterKey ? 'ENGAWA_KEY' : join(settings.dataFolder, 'key')}) does not open the keys in this backup. Put the key of that installation there before you open the house: without it sealed text cannot be read, and nobody comes back by their words.`
		);
}
