import type { Settings } from '#lib/base/settings.ts';
import { openHouse } from '../open-house.ts';
import type { Command } from './command.ts';

export const command: Command = {
	summary: 'bring the database to the present',
	help: `npx engawa upgrade

Applies what is missing of db/structure, then db/functions and db/policies if they have changed. Needs
DATABASE_OWNER_URL beside DATABASE_URL; with the embedded database every start does this by itself.`,
	async run(_words: string[], settings: Settings): Promise<number> {
		if (settings.databaseUrl && !settings.databaseOwnerUrl) {
			console.error('engawa: set DATABASE_OWNER_URL to the role that owns the database');
			return 2;
		}
		const house = await openHouse(settings, { join: true });
		await house.close();
		console.log('The database is current.');
		return 0;
	}
};
