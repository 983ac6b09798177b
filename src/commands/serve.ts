import type { Settings } from '#lib/base/settings.ts';
import type { RunningServer } from '../server.ts';

/**
 * Serves until it is told to stop, by Ctrl-C or SIGTERM.
 * @param onOpen says where it can be found
 * @returns the exit code: 1 where the database ended by itself
 */
export async function serve(settings: Settings, onOpen: (server: RunningServer) => void): Promise<number> {
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
	onOpen(server);
	await stopped;
	return server.fell() ? 1 : 0;
}
