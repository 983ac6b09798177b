import { createServer } from 'vite';
import { readSettings } from '#lib/base/settings.ts';
import { lendHouse } from '#lib/database/house.ts';
import { openHouse } from '../src/open-house.ts';

// "npm run dev": the house with its own data folder, and pages that change as they are edited.
const settings = readSettings({ ENGAWA_DATA: 'data/dev', ...process.env }, process.cwd());
const house = await openHouse(settings);
lendHouse(house);
const vite = await createServer({ server: { port: settings.port, host: settings.host } });
await vite.listen();
vite.printUrls();
let closing = false;
async function close(): Promise<void> {
	if (closing) return;
	closing = true;
	await vite.close();
	await house.close();
	process.exit(0);
}
process.on('SIGINT', () => void close());
process.on('SIGTERM', () => void close());
