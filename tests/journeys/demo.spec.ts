import { spawn } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';
import { expect, expectAccessible, test as base } from './house.ts';

/** A demonstration of this worker's own, as `npx engawa demo` opens it. */
const test = base.extend<object, { demo: string }>({
	demo: [
		// Playwright reads the fixtures a function asks for from this pattern, even where there are none.
		async ({}, use) => {
			const folder = mkdtempSync(join(tmpdir(), 'engawa demo '));
			chmodSync(folder, 0o711);
			const program = fileURLToPath(new URL('../../bin/engawa.ts', import.meta.url));
			const { PATH, HOME } = process.env;
			const server = spawn(process.execPath, [program, 'demo'], {
				stdio: ['ignore', 'pipe', 'pipe'],
				env: { PATH, HOME, LOG_LEVEL: 'error', PORT: '0', ENGAWA_DATA: join(folder, 'data') }
			});
			const ended = new Promise<void>((resolve) => server.once('exit', () => resolve()));
			try {
				let said = '';
				const address = await new Promise<string>((resolve, reject) => {
					const listen = (chunk: Buffer) => {
						said += chunk.toString();
						const found = /demonstration is open: (\S+)\n/.exec(said)?.[1];
						if (found) resolve(found);
					};
					server.stdout.on('data', listen);
					server.stderr.on('data', listen);
					server.once('exit', () => reject(new Error(`the demonstration did not open:\n${said}`)));
				});
				await use(address);
			} finally {
				if (server.exitCode === null && server.signalCode === null) server.kill('SIGTERM');
				await ended;
				rmSync(folder, { recursive: true, force: true });
			}
		},
		{ scope: 'worker', timeout: 120_000 }
	]
});

const madeUp = 'This is a demonstration. Everyone here is made up.';

async function comeInAs(page: Page, demo: string, name: string): Promise<void> {
	await page.goto(`${demo}/demo`);
	await page.getByRole('button', { name: `Come in as ${name}`, exact: true }).click();
}

test('on every page a demonstration says that everyone is made up, and no search engine keeps it', async ({
	page,
	demo
}) => {
	for (const path of ['/', '/veranda', '/library', '/help-now', '/for-me', '/beside-you', '/demo', '/nowhere']) {
		const answer = await page.goto(demo + path);
		await expect(page.getByText(madeUp), path).toBeVisible();
		expect(answer?.headers()['x-robots-tag'], path).toBe('noindex');
	}
	await page.goto(`${demo}/it/veranda`);
	await expect(page.getByText('Questa è una dimostrazione.')).toBeVisible();
	await page.goto(`${demo}/ja/veranda`);
	await page.getByRole('link', { name: '住む人たち' }).click();
	await expect(page.getByRole('heading', { level: 1, name: 'ここに住む人たち' })).toBeVisible();
	await expectAccessible(page);
});

test('somebody comes in as Aki, leafs back, and reads what Ren wrote', async ({ page, demo }) => {
	await comeInAs(page, demo, 'Aki');
	await expect(page.getByText('This is the page of “Aki”.')).toBeVisible();
	await page.goto(`${demo}/looking-back`);
	await expect(page.getByText('The window across the street was on.')).toBeVisible();
	await expect(page.getByText(madeUp)).toBeVisible();
	await page.goto(`${demo}/openings`);
	await expect(page.getByText('Dr Ito looked at')).toHaveCount(2);
	await page.goto(`${demo}/letters`);
	await page.getByRole('main').getByRole('link', { name: /Ren/ }).first().click();
	await expect(page.getByText('a heron stood on the boat next door')).toBeVisible();
});

test('somebody comes in as Ren after Aki, sees the same letters from the other side, and nothing of Aki’s days', async ({
	page,
	demo
}) => {
	await comeInAs(page, demo, 'Aki');
	await comeInAs(page, demo, 'Ren');
	await page.goto(`${demo}/beside-you/letters`);
	await page.getByRole('main').getByRole('link', { name: /Aki/ }).click();
	await expect(page.getByText('a heron stood on the boat next door')).toBeVisible();
	await page.goto(`${demo}/beside-you/people`);
	await expect(page.getByRole('main').getByText('Aki')).toHaveCount(0);
});

test('whoever comes in as another leaves no door open behind them', async ({ page, demo }) => {
	for (const name of ['Tomo', 'Lia', 'Tomo']) await comeInAs(page, demo, name);
	await page.goto(`${demo}/my-data/sessions`);
	await expect(page.getByRole('main').getByRole('listitem')).toHaveCount(1);
});

test('somebody comes in by Mie’s own words, and finds the card that Aki sent', async ({ page, demo }) => {
	await page.goto(`${demo}/demo`);
	const mie = page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: 'Mie' }) });
	await mie.getByText('Or by their own door').click();
	const words = await mie.getByRole('strong').innerText();
	await mie.getByRole('link', { name: 'Come back' }).click();
	await page.getByRole('textbox').fill(words);
	await page.getByRole('button', { name: 'Come in', exact: true }).click();
	await expect(page.getByText('This is the page of “Mie”.')).toBeVisible();
	await page.goto(`${demo}/cards/received`);
	await expect(page.getByText('Thank you for the plate, and for not saying anything.')).toBeVisible();
});

test('somebody without JavaScript turns over a slip, and comes in as Hana', async ({ browser, demo }) => {
	const context = await browser.newContext({ javaScriptEnabled: false, locale: 'en' });
	const page = await context.newPage();
	await page.goto(`${demo}/veranda/slips`);
	await expect(page.getByText(madeUp)).toBeVisible();
	await comeInAs(page, demo, 'Hana');
	await page.goto(`${demo}/beside-you/slips`);
	await expect(page.getByText('the fox is back.')).toBeVisible();
	await context.close();
});

test('in a house that is no demonstration there is no such page, and nobody comes in so', async ({ page, house }) => {
	expect((await page.goto('/demo'))?.status()).toBe(404);
	await expect(page.getByText(madeUp)).toHaveCount(0);
	expect((await page.goto('/veranda'))?.headers()['x-robots-tag']).toBeUndefined();
	await expect(page.getByText(madeUp)).toHaveCount(0);
	const sent = await page.request.post('/demo', { form: { who: 'aki' }, headers: { origin: house.address } });
	expect(sent.status()).toBe(404);
	expect(await page.context().cookies()).toEqual([]);
});
