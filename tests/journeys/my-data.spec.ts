import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import type { Page } from '@playwright/test';
import { openPromise } from 'yauzl';
import { expect, expectAccessible, test } from './house.ts';

/** Keeps a page of one's own with one check-in and a note in it. Returns the six words. */
async function keepNote(page: Page, note: string): Promise<string> {
	await page.goto('/en/keep');
	await page.locator('select[name=country]').selectOption('IT');
	await page.locator('input[name=year]').fill('1979');
	await page.locator('select[name=month]').selectOption('5');
	await page.locator('input[name=consent]').check();
	await page.getByRole('button', { name: 'Keep', exact: true }).click();
	await expect(page.locator('[data-words] li')).toHaveCount(6);
	const six = (await page.locator('[data-words] li').allTextContents()).map((word) => word.trim()).join(' ');
	await page.goto('/en/check-in');
	await page.getByText('A note for myself').click();
	await page.locator('textarea[name=note]').fill(note);
	await page.getByRole('button', { name: 'Keep it' }).click();
	await expect(page.getByRole('heading', { name: 'Kept.' })).toBeVisible();
	return six;
}

async function filesIn(path: string): Promise<Record<string, string>> {
	const zip = await openPromise(path, { lazyEntries: true, autoClose: false });
	const files: Record<string, string> = {};
	for await (const entry of zip.eachEntry()) files[entry.fileName] = await text(await zip.openReadStreamPromise(entry));
	zip.close();
	return files;
}

async function kenjiTakesEverythingOut({ page }: { page: Page }): Promise<void> {
	await keepNote(page, 'the <cat> came back');
	await page.goto('/it/my-data');
	await expectAccessible(page);
	const [download] = await Promise.all([
		page.waitForEvent('download'),
		page.getByRole('link', { name: 'Porta via tutto' }).click()
	]);
	expect(download.suggestedFilename()).toMatch(/^engawa-\d{4}-\d\d-\d\d\.zip$/);
	const files = await filesIn(await download.path());
	expect(files['engawa.json']).toContain('"note":"the <cat> came back"');

	// The readable page, as it opens from a disk: without a network, without a script.
	const context = await page.context().browser()?.newContext({ javaScriptEnabled: true });
	if (!context) throw new Error('the browser has gone');
	const disk = await context.newPage();
	const asked: string[] = [];
	await disk.route('**/*', (route) => {
		asked.push(route.request().url());
		return route.fulfill({ body: files['index.html'] as string, contentType: 'text/html' });
	});
	await disk.goto('http://localhost/index.html');
	await expect(disk.getByRole('heading', { name: 'Tutto quello che è mio' })).toBeVisible();
	await expect(disk.getByText('the <cat> came back')).toBeVisible();
	expect(asked).toEqual(['http://localhost/index.html']);
	await expectAccessible(disk);
	await context.close();
}

async function kenjiErasesEverything({ page, house }: { page: Page; house: { dataFolder: string } }): Promise<void> {
	const six = await keepNote(page, 'nobody needs to know');
	await page.goto('/en/my-data');
	await page.getByRole('link', { name: 'Erase everything' }).click();
	await expect(page.getByText('This cannot be undone.')).toBeVisible();
	await expect(page.getByRole('link', { name: 'First take everything out' })).toBeVisible();
	await expectAccessible(page);
	await page.getByRole('link', { name: 'Leave it as it is' }).click();
	await expect(page).toHaveURL(/\/en\/my-data$/);

	const before = erasuresIn(house.dataFolder);
	await page.goto('/en/my-data/erase');
	await page.getByRole('button', { name: 'Dusk' }).click();
	await page.evaluate(() => void (localStorage.draft = 'half a sentence'));
	await page.getByRole('button', { name: 'Erase everything' }).click();
	await expect(page.getByRole('heading', { name: 'Everything is gone.' })).toBeVisible();
	await expectAccessible(page);
	expect(await page.context().cookies()).toEqual([]);
	expect(await page.evaluate(() => localStorage.length)).toBe(0);
	expect(erasuresIn(house.dataFolder)).toBe(before + 1);

	await page.goto('/en/my-data');
	await expect(page).toHaveURL(/\/en\/come-back$/);
	await page.getByLabel('Your six words').fill(six);
	await page.getByRole('button', { name: 'Come in', exact: true }).click();
	await expect(page.getByText('These words open nothing here')).toBeVisible();
}

function erasuresIn(dataFolder: string): number {
	try {
		return readFileSync(join(dataFolder, 'erasures.log'), 'utf8').trim().split('\n').length;
	} catch {
		// Nobody has erased themselves yet.
		return 0;
	}
}

test('Kenji takes everything out and reads it without a network', kenjiTakesEverythingOut);
test('Kenji erases everything, and his words open nothing any more', kenjiErasesEverything);

test.describe('without JavaScript', () => {
	test.use({ javaScriptEnabled: false });
	test('Kenji takes everything out', kenjiTakesEverythingOut);
	test('Kenji erases everything', kenjiErasesEverything);
});

test.describe('on a small telephone, at dusk', () => {
	test.use({ viewport: { width: 320, height: 640 }, colorScheme: 'dark' });
	for (const locale of ['en', 'it', 'ja'])
		test(`a visitor reads about privacy (${locale})`, async ({ page }) => {
			for (const path of ['privacy', 'erased']) {
				await page.goto(`/${locale}/${path}`);
				await expectAccessible(page);
				expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
			}
		});
});

test('without a session there is nothing to take out', async ({ page }) => {
	for (const path of ['my-data', 'my-data/export', 'my-data/erase']) {
		await page.goto(`/ja/${path}`);
		await expect(page).toHaveURL(/\/ja\/come-back$/);
	}
});
