import type { Settings } from '#lib/base/settings.ts';
import { buildIfNeeded } from '../build.ts';
import type { Command } from './command.ts';
import { serve } from './serve.ts';

export const command: Command = {
	summary: 'open the house: database, pages, address',
	help: `npx engawa start

Builds the pages if they are not built, makes the data folder if there is none, starts the embedded
PostgreSQL (or uses DATABASE_URL), brings it to the present, and prints the address and, while nobody of an
association has an account, a one-time link for the first administrator. Ctrl-C or SIGTERM stops everything.`,
	async run(_words: string[], settings: Settings): Promise<number> {
		await buildIfNeeded();
		return serve(settings, (server) => {
			console.log(`Engawa is open: ${settings.publicUrl?.origin ?? server.address}`);
			if (server.setupLink) console.log(`For the first administrator, once, within a day: ${server.setupLink}`);
		});
	}
};
