import { test, expect, expectAccessible } from './house.ts';

// Mie, Aki's mother, looks for people she can go to alone. Aki is not to be told, and need not come.

test.describe('without JavaScript, on a small telephone', () => {
	test.use({ javaScriptEnabled: false, locale: 'it-IT', viewport: { width: 320, height: 700 } });

	test('Mie finds a group she can go to without her son', async ({ page }) => {
		await page.goto('/it/find-help');
		await expect(page.getByRole('radio', { name: 'Italia' })).toBeChecked();
		await page.getByRole('radio', { name: 'per una persona cara', exact: true }).check();
		await page.getByRole('checkbox', { name: 'di persona', exact: true }).check();
		await page.getByRole('checkbox', { name: 'Solo dove si può andare senza la persona' }).check();
		await page.getByRole('button', { name: 'Mostra i luoghi' }).click();

		await expect(page.getByRole('heading', { level: 2, name: 'Italia' })).toBeInViewport();
		await expect(page.getByRole('img', { name: /Italia/ })).toBeVisible();
		const group = page.getByRole('region', { name: 'Associazione A.M.A., Trento' });
		await expect(group).toContainText('gruppi per genitori');
		await expect(group).toContainText('possono andare o chiedere senza la persona');
		await expect(group).toContainText('Non ancora controllato sul loro sito');
		await expect(page.getByRole('region', { name: 'Consultorio Minotauro' })).toHaveCount(0);
		await expect(page.getByRole('link', { name: '0733 822203' })).toHaveAttribute('href', 'tel:0733822203');

		expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
		await expectAccessible(page);
	});

	test('somebody for whom nothing fits is shown what could be wider, and help now', async ({ page }) => {
		await page.goto('/it/find-help?country=it&for=family&how=online_with_face');
		await expect(page.getByText('In questo elenco nessun luogo ha tutte queste cose insieme.')).toBeVisible();
		await expectAccessible(page);
		await page.getByRole('link', { name: 'in qualsiasi modo' }).click();
		await expect(page.getByRole('region', { name: 'Hikikomori Italia', exact: true })).toBeVisible();

		await page.goBack();
		await page.getByRole('main').getByRole('link', { name: 'Aiuto adesso' }).click();
		await expect(page.locator('main a[href="tel:112"]')).toBeVisible();
	});
});

test.describe('at dusk', () => {
	test.use({ colorScheme: 'dark', locale: 'ja-JP' });

	test('Aki, who reads Japanese, finds places where no face is asked', async ({ page }) => {
		await page.goto('/ja/find-help');
		await page.getByRole('checkbox', { name: 'オンライン（顔を出さない）', exact: true }).check();
		await page.getByRole('button', { name: 'この内容で見る' }).click();
		await expect(page.getByRole('region', { name: 'ここにいるよ。kokoiru' })).toBeVisible();
		await expect(page.getByRole('region', { name: 'ほっとらいん相談' })).toHaveCount(0);
		await expectAccessible(page);
	});
});

test('somebody in Italy who reads English is shown places online elsewhere', async ({ page }) => {
	await page.goto('/en/find-help?country=it&how=online_without_face');
	await page.getByRole('link', { name: 'online places in other countries' }).click();
	await expect(page.getByRole('heading', { name: 'Online, in other countries' })).toBeVisible();
	await expect(page.getByRole('region', { name: 'Side by Side (Mind)' })).toBeVisible();
	await expectAccessible(page);
});
