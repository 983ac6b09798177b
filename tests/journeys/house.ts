import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import AxeBuilder from '@axe-core/playwright';
import { expect, test as base, type Browser, type Page, type Route } from '@playwright/test';
import { openPostOffice, type Taken } from '../post-office.ts';
import { disperse } from './beside.ts';
import { asOwner } from './owner.ts';

/** A running house of this worker's own: real server, real database, nothing in it yet. */
export interface RunningHouse {
	address: string;
	/** The one-time link for the first administrator. */
	setupLink: string;
	dataFolder: string;
	/** What its mail server took, the oldest first. */
	mail: Taken[];
	/** Where *Leave quickly* goes in the journeys: a page on this computer that is not the house. */
	elsewhere: string;
}

let begun = '';

export const test = base.extend<{ quietPage: void; emptied: void }, { house: RunningHouse }>({
	house: [
		// Playwright reads the fixtures a function asks for from this pattern, even where there are none.
		async ({}, use) => {
			const elsewhere = await startElsewhere();
			const dataFolder = mkdtempSync(join(tmpdir(), 'engawa journeys '));
			const post = await openPostOffice();
			const server = openHouse({
				...{ ENGAWA_DATA: dataFolder, PORT: '0', ENGAWA_LEAVE_URL: elsewhere.address },
				ENGAWA_MAIL: `smtp://127.0.0.1:${post.port}?from=veranda@mail.example`
			});
			try {
				await use({ ...(await server.opened), dataFolder, mail: post.taken, elsewhere: elsewhere.address });
			} finally {
				await server.stop();
				await elsewhere.stop();
				await post.close();
				rmSync(dataFolder, { recursive: true, force: true });
			}
		},
		{ scope: 'worker', timeout: 120_000 }
	],

	baseURL: async ({ house }, use) => use(house.address),

	// Files share a house, one after another: each begins as if nobody had been there. And all journeys come from one computer:
	// doors that rest after many tries would rest for those that come later.
	emptied: [
		async ({ house }, use, { file }) => {
			if (file !== begun) {
				begun = file;
				await disperse(house);
				await asOwner(house.dataFolder, (db) => db.owner('delete from accounts'));
			}
			await asOwner(house.dataFolder, (db) => db.owner('delete from guesses'));
			await use();
		},
		{ auto: true }
	],

	// Nothing may leave this computer, no script may break, and no page may try what its own policy forbids.
	quietPage: [
		async ({ context }, use) => {
			const wrong: string[] = [];
			await context.route(
				(url) => /^(https?|wss?):$/.test(url.protocol) && url.hostname !== 'localhost',
				async (route) => {
					wrong.push(`a request to ${route.request().url()}`);
					await route.abort();
				}
			);
			context.on('weberror', (fault) => wrong.push(`a script broke: ${fault.error().message}`));
			context.on('console', (message) => {
				if (message.text().includes('Content Security Policy')) wrong.push(message.text());
			});
			await use();
			expect(wrong, 'what a page must not do').toEqual([]);
		},
		{ auto: true }
	]
});

export { expect };

/** WCAG 2.0, 2.1 and 2.2, levels A and AA, on the whole page; nothing is allowed to fail. */
export async function expectAccessible(page: Page): Promise<void> {
	// Without its style sheets a page is another page.
	await page.waitForLoadState('load');
	const said = await withScripting(page, async (readable) => {
		const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa'];
		// In the page itself: no page of ours holds another, and a second tab for each look costs more than the look.
		const { violations } = await new AxeBuilder({ page: readable })
			.options({ runOnly: tags, resultTypes: ['violations'] })
			.setLegacyMode(true)
			.analyze();
		return violations.map((violation) =>
			[`${violation.id}: ${violation.help}`, ...violation.nodes.map((node) => `  ${node.html}`)].join('\n')
		);
	});
	expect(said, page.url()).toEqual([]);
}

/** Axe is a script. Where the page has none it reads a copy: the same markup and sheets, still without the page's scripts. */
async function withScripting<T>(page: Page, work: (page: Page) => Promise<T>): Promise<T> {
	const device = await page.evaluate(() => ({
		scripting: !matchMedia('(scripting: none)').matches,
		dark: matchMedia('(prefers-color-scheme: dark)').matches
	}));
	if (device.scripting) return work(page);
	const copy = await readerOf(page, device.dark);
	const body = await page.content();
	const answer = (route: Route) =>
		route.fulfill({ body, contentType: 'text/html', headers: { 'content-security-policy': "script-src 'none'" } });
	await copy.route(page.url(), answer);
	await copy.goto(page.url());
	await copy.unroute(page.url(), answer);
	return work(copy);
}

/** The tabs in which copies are read, one for each light, by their browser. */
const readers = new WeakMap<Browser, Map<boolean, Page>>();

async function readerOf(page: Page, dark: boolean): Promise<Page> {
	const browser = page.context().browser();
	if (!browser) throw new Error('the browser has gone');
	const byLight = readers.get(browser) ?? new Map<boolean, Page>();
	readers.set(browser, byLight);
	const reader =
		byLight.get(dark) ??
		(await (await browser.newContext({ javaScriptEnabled: true, colorScheme: dark ? 'dark' : 'light' })).newPage());
	byLight.set(dark, reader);
	const size = page.viewportSize();
	if (size) await reader.setViewportSize(size);
	return reader;
}

interface OpenedHouse {
	opened: Promise<{ address: string; setupLink: string }>;
	stop(): Promise<void>;
}

function openHouse(settings: Record<string, string>): OpenedHouse {
	const inherited = Object.fromEntries(
		Object.entries(process.env).filter(
			([name]) => !/^(ENGAWA_|DATABASE_|PUBLIC_URL|HOST$|PORT$|ADDRESS_HEADER)/.test(name)
		)
	);
	const server = spawn(process.execPath, [fileURLToPath(new URL('../../bin/engawa.ts', import.meta.url)), 'start'], {
		stdio: ['ignore', 'pipe', 'pipe'],
		env: { ...inherited, NODE_OPTIONS: '', LOG_LEVEL: 'error', ...settings }
	});
	const ended = new Promise<void>((resolve) => server.once('exit', () => resolve()));
	return {
		opened: readOpening(server),
		async stop() {
			if (server.exitCode === null && server.signalCode === null) server.kill('SIGTERM');
			await ended;
		}
	};
}

function readOpening(server: ChildProcess): Promise<{ address: string; setupLink: string }> {
	return new Promise((resolve, reject) => {
		let said = '';
		const listen = (chunk: Buffer) => {
			said += chunk.toString();
			const address = /is open: (\S+)\n/.exec(said)?.[1];
			const setupLink = /administrator.*: (\S+)\n/.exec(said)?.[1];
			if (address && setupLink) resolve({ address, setupLink });
		};
		server.stdout?.on('data', listen);
		server.stderr?.on('data', listen);
		server.once('exit', () => reject(new Error(`the house did not open:\n${said}`)));
	});
}

async function startElsewhere(): Promise<{ address: string; stop(): Promise<void> }> {
	const server = createServer((_request, response) =>
		response
			.setHeader('content-type', 'text/html')
			.end('<!doctype html><html lang="en"><title>Elsewhere</title><p>Elsewhere</p>')
	);
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	return {
		address: `http://localhost:${(server.address() as AddressInfo).port}/`,
		stop: () => new Promise((resolve) => void server.close(() => resolve()).closeAllConnections())
	};
}
