import { now } from '#lib/base/clock.ts';
import type { Settings } from '#lib/base/settings.ts';
import { makeSetupLink } from '#lib/accounts/setup-links.server.ts';
import { asWorker } from '#lib/database/as-actor.ts';
import { openHouse, readRunNote } from '../open-house.ts';
import type { Command } from './command.ts';
import { wordsGiven } from './words-given.ts';

export const command: Command = {
	summary: 'print a link with which another association begins',
	help: `npx engawa begin

Prints a link with which another association begins in this house, beside those that are here: once, within a day, by
whoever has it. What one of them is told, none of the others reads. With a second one here, mail to people goes through ENGAWA_MAIL
alone, and Leave quickly where ENGAWA_LEAVE_URL says. The first start prints such
a link by itself.`,
	async run(words: string[], settings: Settings): Promise<number> {
		wordsGiven(words, { words: [], flags: [] });
		const house = await openHouse(settings, { join: true, upgrade: false, mustExist: true });
		try {
			const token = await asWorker(house.database)((tx) => makeSetupLink(tx, now(), true));
			const address = settings.publicUrl?.origin ?? readRunNote(settings.dataFolder)?.address;
			console.log(`For whoever begins the association, once, within a day: ${address ?? ''}/setup/${token}`);
			if (!address) console.log('Put the address of your house before it, and start the house.');
			return 0;
		} finally {
			await house.close();
		}
	}
};
