import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, expectAccessible, test } from './house.ts';
import { asOwner } from './owner.ts';
import { associate, comeBeside, disperse } from './beside.ts';

test.use({ viewport: { width: 320, height: 640 } });
test.afterEach(({ house }) => disperse(house));

const sixWords = async (page: Page) =>
	(await page.locator('[data-words] li').allTextContents()).map((word) => word.trim()).join(' ');

async function bring(page: Page, words: string): Promise<void> {
	await page.goto('/en/veranda/slips/return');
	await page.locator('input[name=words]').fill(words);
	await page.locator('form:has(input[name=words]) button').click();
}

async function leaveOne(page: Page, text: string): Promise<string> {
	await page.goto('/en/veranda/slips/leave');
	await page.locator('textarea[name=words]').fill(text);
	await page.locator('form:has(textarea) button').click();
	await expect(page.locator('[data-words] li')).toHaveCount(6);
	return sixWords(page);
}

for (const javaScriptEnabled of [true, false])
	test.describe(javaScriptEnabled ? 'with scripts' : 'without scripts', () => {
		test.use({ javaScriptEnabled });

		test('Aki reads a slip at four in the morning and leaves one', async ({ page, house, context, browser }) => {
			await associate(house, ['slips']);
			const elsewhere = await browser.newContext({ javaScriptEnabled, viewport: { width: 320, height: 640 } });
			await comeBeside(house, elsewhere, { firstName: 'Ren', role: 'listener' });
			// Nothing lies there yet, and the page says so.
			await page.goto('/en/veranda/slips');
			await expect(page.getByText('No slip lies here yet.')).toBeVisible();
			await expectAccessible(page);
			const first = await leaveOne(page, 'The heron was there again.');

			const ren = await elsewhere.newPage();
			await ren.goto(`${house.address}/en/beside-you/slips`);
			await expect(ren.getByText('The heron was there again.')).toBeVisible();
			await expectAccessible(ren);
			await ren.getByRole('button', { name: 'Let it lie' }).click();
			await expect(ren.getByText('No slip waits.')).toBeVisible();

			// Aki turns it over. There is no other, and neither a name nor a day on it.
			await page.goto('/en/veranda/slips');
			await expect(page.getByText('The heron was there again.')).toBeVisible();
			await expectAccessible(page);
			await page.getByRole('link', { name: 'Another' }).click();
			await expect(page.getByText('The heron was there again.')).toBeVisible();

			// She leaves one. It waits, and is not shown before somebody has read it.
			await page.getByRole('link', { name: 'Leave one' }).click();
			await expectAccessible(page);
			await page.locator('textarea[name=words]').fill('one\ntwo\nthree\nfour');
			await page.locator('form:has(textarea) button').click();
			await expect(page.getByRole('alert')).toContainText('3 lines');
			await expect(page.locator('textarea[name=words]')).toHaveValue('one\ntwo\nthree\nfour');
			await expectAccessible(page);
			await page.locator('textarea[name=words]').fill('I want to die.');
			await page.locator('form:has(textarea) button').click();
			const words = await sixWords(page);
			await expect(page.locator('main').getByRole('link', { name: 'Help now' })).toBeVisible();
			await expectAccessible(page);
			await bring(page, words);
			await expect(page.getByText('It waits to be read.')).toBeVisible();
			expect(await context.cookies()).toEqual([]);
			await elsewhere.close();

			// Taken away by its words, the first is gone from the veranda at once.
			await bring(page, first);
			await page.locator('summary').click();
			await page.locator('form[action="?/away"] button').click();
			await page.goto('/en/veranda/slips');
			await expect(page.getByText('No slip lies here yet.')).toBeVisible();
		});

		test('a slip that does not lie there says why to Aki, and is taken away', async ({ page, house, browser }) => {
			await associate(house, ['slips']);
			const elsewhere = await browser.newContext({ javaScriptEnabled, viewport: { width: 320, height: 640 } });
			await comeBeside(house, elsewhere, { firstName: 'Ren', role: 'listener' });
			await page.goto('/en/veranda/slips');
			const words = await leaveOne(page, 'I want to die.');
			const ren = await elsewhere.newPage();
			await ren.goto(`${house.address}/en/beside-you/slips`);
			await expect(ren.getByText('sound like danger')).toBeVisible();
			await ren.locator('article summary').first().click();
			await ren.locator('article input[value=heavy]').first().check();
			await expectAccessible(ren);
			await ren.getByRole('button', { name: 'Not this one' }).first().click();
			await expect(ren.getByText('No slip waits.')).toBeVisible();
			await elsewhere.close();
			await bring(page, words.toUpperCase());
			await expect(page.getByText('What it says may be said.')).toBeVisible();
			await expectAccessible(page);
			await page.locator('summary').click();
			await page.locator('form[action="?/away"] button').click();
			await expect(page.getByRole('heading', { level: 1 })).toHaveText('It is gone.');
			await expectAccessible(page);
			const [left] = await asOwner(house.dataFolder, (db) =>
				db.owner<{ rows: number }>(
					'select (select count(*) from slips)::int + (select count(*) from slip_keys)::int as rows'
				)
			);
			expect(left?.rows).toBe(0);
			expect(readFileSync(join(house.dataFolder, 'erasures.log'), 'utf8')).not.toBe('');
		});
	});

test('where nobody reads slips their pages are like any that never were, and staff pages are for nobody else', async ({
	page,
	house
}) => {
	const statusOf = async (path: string) => (await page.goto(path))?.status();
	for (const path of [
		'/en/veranda/slips',
		'/en/veranda/slips/leave',
		'/en/veranda/slips/return',
		'/en/beside-you/slips'
	])
		expect(await statusOf(path), path).toBe(404);
	await associate(house, ['slips']);
	expect(await statusOf('/en/veranda/slips')).toBe(200);
	expect(await statusOf('/en/beside-you/slips')).toBe(404);
});
