import { randomBytes } from 'node:crypto';
import { createWriteStream, existsSync, mkdirSync, readdirSync, renameSync, rmdirSync, rmSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { now } from '#lib/base/clock.ts';
import type { Settings } from '#lib/base/settings.ts';
import { CannotStart } from '#lib/database/cannot-start.ts';
import { everythingOf } from '../everything.ts';
import { openHouse } from '../open-house.ts';
import { actByWords } from './as-words.ts';
import { Misused, type Command } from './command.ts';
import { wordsGiven } from './words-given.ts';

export const command: Command = {
	summary: 'take out everything that is one person’s, with their words',
	help: `npx engawa export DIR

The six words come on standard input. Writes everything that is theirs into DIR, which must not exist or be empty:
index.html to read, engawa.json with schema.json, and csv/ with one file for each table. Whether the server runs does not
matter. What is written can be read by whoever can read DIR: it is made for this user only.`,
	async run(words: string[], settings: Settings): Promise<number> {
		const { words: given } = wordsGiven(words, { words: ['DIR'], flags: [] });
		const folder = resolve(given[0] as string);
		if (existsSync(folder) && !isEmptyFolder(folder)) throw new Misused(`${folder} is not an empty folder`);
		const house = await openHouse(settings, { join: true, upgrade: false, mustExist: true });
		try {
			if (process.stdin.isTTY) console.error('The six words, then Enter and Ctrl-D:');
			await actByWords(house, process.stdin, (asActor) =>
				writeFolder(folder, { asActor, masterKey: house.masterKey, root: house.root, now: now() })
			);
			console.log(`Everything is in ${folder}. Begin with index.html.`);
			return 0;
		} finally {
			await house.close();
		}
	}
};

/** Under another name until it is complete. */
async function writeFolder(folder: string, wish: Parameters<typeof everythingOf>[0]): Promise<void> {
	const unfinished = join(dirname(folder), `.engawa-${randomBytes(6).toString('hex')}.part`);
	try {
		mkdirSync(join(unfinished, 'csv'), { recursive: true, mode: 0o700 });
		for (const part of await everythingOf(wish))
			await pipeline(part.read(), createWriteStream(join(unfinished, part.path), { flags: 'wx', mode: 0o600 }));
		if (existsSync(folder)) rmdirSync(folder);
		renameSync(unfinished, folder);
	} catch (error) {
		rmSync(unfinished, { recursive: true, force: true });
		const code = (error as NodeJS.ErrnoException).code ?? '';
		if (!/^(EACCES|EBUSY|EDQUOT|ENOENT|ENOSPC|ENOTDIR|ENOTEMPTY|EPERM|EROFS|EXDEV)$/.test(code)) throw error;
		throw new CannotStart(`${folder} cannot be written (${code}).`, { cause: error });
	}
}

function isEmptyFolder(folder: string): boolean {
	try {
		return readdirSync(folder).length === 0;
	} catch {
		// Not a folder, or one that may not be looked into: either way not one to write to.
		return false;
	}
}
