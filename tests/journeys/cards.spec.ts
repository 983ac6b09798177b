import { test, expect, expectAccessible } from './house.ts';

test('a visitor prints a card without an account, and nothing of it is kept', async ({ page, context }) => {
	await page.goto('/en/cards');
	await expectAccessible(page);
	await page
		.getByRole('link', { name: 'Please don’t knock' })
		.or(page.getByRole('link', { name: /don't knock/ }))
		.click();
	await expectAccessible(page);
	await page.getByRole('textbox').fill('Please don’t knock this week.\nOn paper is fine.');
	await page.getByRole('button', { name: 'Show it large' }).click();
	const held = page.locator('[data-held]');
	await expect(held).toBeInViewport({ ratio: 1 });
	await expect(held).toContainText('On paper is fine.');
	await expectAccessible(page);
	await page.emulateMedia({ media: 'print' });
	await expect(page.getByText("Nothing needs to be said. Don't hold them to it.")).toBeVisible();
	await expect(held).toBeVisible();
	await expect(page.getByRole('textbox')).toBeHidden();
	expect(page.url()).not.toContain('knock%20this');
	expect(await context.cookies()).toEqual([]);
});

test.describe('without JavaScript, on a small telephone, in Japanese', () => {
	test.use({ javaScriptEnabled: false, viewport: { width: 320, height: 640 } });

	test('a card in words of one’s own is shown, and an empty one is answered beside the field', async ({ page }) => {
		await page.goto('/ja/cards');
		await page.getByRole('link', { name: '自分のことばで' }).click();
		await page.getByRole('textbox').fill(' ');
		await page.getByRole('button', { name: '大きく見せる' }).click();
		await expect(page.getByRole('alert')).toHaveText('まだ何も書かれていません。');
		await page.getByRole('textbox').fill('きょうは静かにしていたいです。');
		await page.getByRole('button', { name: '大きく見せる' }).click();
		await expect(page.locator('[data-held]')).toBeInViewport({ ratio: 1 });
		await expect(page.locator('[data-held]')).toContainText('静かにしていたい');
		expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
		await expectAccessible(page);
	});
});
