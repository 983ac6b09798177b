import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium, type Browser } from '@playwright/test';
import { browserArguments, findBrowser } from '../tests/browser.ts';

/** The folder of the program. */
export const root = fileURLToPath(new URL('..', import.meta.url));

/** Opens a house of its own with an empty data folder and a browser, for looking at pages, and closes both again. */
export async function withOwnHouse(look: (address: string, browser: Browser) => Promise<void>): Promise<void> {
	const dataFolder = mkdtempSync(join(tmpdir(), 'engawa house '));
	const server = spawn(process.execPath, [join(root, 'bin/engawa.ts'), 'start'], {
		stdio: ['ignore', 'pipe', 'inherit'],
		env: { ...process.env, ENGAWA_DATA: dataFolder, PORT: '0', LOG_LEVEL: 'error' }
	});
	const ended = new Promise((resolve) => server.once('exit', resolve));
	try {
		const address = await new Promise<string>((resolve, reject) => {
			server.stdout.on('data', (chunk: Buffer) => {
				const found = /is open: (\S+)/.exec(chunk.toString())?.[1];
				if (found) resolve(found);
			});
			server.once('exit', () => reject(new Error('the house did not open')));
		});
		const browser = await chromium.launch({ executablePath: findBrowser() ?? '', args: browserArguments });
		await look(address, browser);
		await browser.close();
	} finally {
		server.kill('SIGTERM');
		await ended;
		rmSync(dataFolder, { recursive: true, force: true });
	}
}
