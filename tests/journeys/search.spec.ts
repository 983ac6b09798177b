import { test, expect, expectAccessible } from './house.ts';

test('a mother finds what to read, though she mistypes it', async ({ page }) => {
	await page.goto('/en/search');
	await page.getByLabel('A word, or a question').fill('lonelyness');
	await page.getByRole('button', { name: 'Find' }).click();
	await expect(page.getByRole('link', { name: /Loneliness and health/ })).toBeVisible();
	await expect(page.getByRole('main').getByRole('link', { name: 'Help now' })).toHaveCount(0);
	await expectAccessible(page);
});

test('what is found stands there while one is still typing', async ({ page }) => {
	await page.goto('/it/search');
	await page.getByRole('searchbox').pressSequentially('bussano', { delay: 30 });
	await expect(page.getByRole('link', { name: /Quando bussano/ })).toBeVisible();
	// Nothing of what was typed stands in the address.
	expect(page.url()).toMatch(/\/it\/search$/);
	await expectAccessible(page);
});

test.describe('without JavaScript, at 320 px', () => {
	test.use({ javaScriptEnabled: false, viewport: { width: 320, height: 640 } });

	test('a search that sounds like danger shows Help now first, without a word about it', async ({ page }) => {
		await page.goto('/ja/search');
		await page.getByRole('searchbox').fill('死にたい');
		await page.getByRole('button', { name: '探す' }).click();
		await expect(page.locator('#found').getByRole('link').first()).toHaveAttribute('href', '/ja/help-now');
		expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
		await expectAccessible(page);
	});

	test('where nothing is found, the way to everything is', async ({ page }) => {
		await page.goto('/en/search?q=xylophone%20qqq');
		await expect(page.getByText('Nothing was found for that.')).toBeVisible();
		await expectAccessible(page);
	});
});
