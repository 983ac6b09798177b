import type { Settings } from '#lib/base/settings.ts';
import { buildIfNeeded } from '../build.ts';
import type { Command } from './command.ts';

export const command: Command = {
	summary: 'open the house: database, pages, address',
	help: `npx engawa start

Builds the pages if they are not built, makes the data folder if there is none, starts the embedded
PostgreSQL (or uses DATABASE_URL), brings it to the present, and prints the address and, while nobody of an
association has an account, a one-time link for the first administrator. Ctrl-C or SIGTERM stops everything.`,
	async run(_words: string[], settings: Settings): Promise<number> {
		await buildIfNeeded();
		const { startServer } = await import('../server.ts');
		let stopping = false;
		const starting = startServer(settings);
		const stopped = new Promise<void>((resolve, reject) => {
			const stop = () => {
				if (stopping) return;
				stopping = true;
				starting.then((server) => server.stop()).then(resolve, reject);
			};
			process.on('SIGINT', stop);
			process.on('SIGTERM', stop);
		});
		stopped.catch(() => {}); // seen below, unless starting itself fails
		const server = await starting;
		console.log(`Engawa is open: ${settings.publicUrl?.origin ?? server.address}`);
		if (server.setupLink) console.log(`For the first administrator, once, within a day: ${server.setupLink}`);
		await stopped;
		return server.fell() ? 1 : 0;
	}
};
