import { test, expect, expectAccessible } from './house.ts';

test('Aki shows a sentence on her screen instead of speaking', async ({ page }) => {
	await page.goto('/en/words-to-borrow');
	await expectAccessible(page);
	await page
		.getByRole('link', { name: 'I can’t talk now.' })
		.or(page.getByRole('link', { name: "I can't talk now." }))
		.first()
		.click();
	await expectAccessible(page);
	await page.getByRole('textbox').fill('I can’t talk today.\nPlease write it down.');
	await page.getByRole('button', { name: 'Show it large' }).click();
	const held = page.locator('[data-held]');
	await expect(held).toBeInViewport({ ratio: 1 });
	await expect(held).toContainText('I can’t talk today.');
	await expectAccessible(page);
	await page.getByRole('link', { name: 'Put it down' }).click();
	await expect(held).toBeHidden();
	await expect(page.getByRole('textbox')).toHaveValue('I can’t talk today.\nPlease write it down.');
	// Nothing of what she made of it stands in the address.
	expect(page.url()).not.toContain('talk%20today');
});

test.describe('without JavaScript, on a small telephone, in Japanese', () => {
	test.use({ javaScriptEnabled: false, viewport: { width: 320, height: 640 } });

	test('a changed sentence is shown large, and is kept nowhere', async ({ page }) => {
		await page.goto('/ja/words-to-borrow/not-because-of-you');
		await expect(page.getByRole('button', { name: 'コピー' })).toBeHidden();
		await page.getByRole('textbox').fill('いまは話せません。紙に書いてください。');
		await page.getByRole('button', { name: '大きく見せる' }).click();
		await expect(page.locator('[data-held]')).toBeInViewport({ ratio: 1 });
		await expect(page.locator('[data-held]')).toContainText('紙に書いてください');
		expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
		await expectAccessible(page);
		await page.goto('/ja/words-to-borrow/not-because-of-you');
		await expect(page.getByRole('textbox')).not.toHaveValue(/紙に書いて/);
	});

	test('an empty or far too long sentence is answered beside the field, and not lost', async ({ page }) => {
		await page.goto('/ja/words-to-borrow/not-because-of-you');
		await page.getByRole('textbox').fill(' ');
		await page.getByRole('button', { name: '大きく見せる' }).click();
		await expect(page.getByRole('alert')).toHaveText('まだ何も書かれていません。');
		await expectAccessible(page);
	});
});

test('only the slip is printed', async ({ page }) => {
	await page.goto('/en/words-to-borrow/not-because-of-you');
	await page.emulateMedia({ media: 'print' });
	await expect(page.locator('[data-held]')).toBeVisible();
	await expect(page.getByRole('textbox')).toBeHidden();
	await expectAccessible(page);
});
