import { readFileSync } from 'node:fs';
import { expect, expectAccessible, test } from './house.ts';

// Sato teaches. A pupil of hers has not been coming. She has no account, and nothing of what she does here is kept.

test('Sato prepares a message that asks for nothing', async ({ page }) => {
	await page.goto('/en/library');
	await page.getByRole('link', { name: 'My class' }).click();
	await expectAccessible(page);
	await expect(page.getByText('Coming back, at their pace')).toHaveCount(0);
	await page.getByRole('link', { name: /^A door kept open/ }).click();
	await expect(page.getByText('One, then wait.', { exact: true })).toBeVisible();
	await expectAccessible(page);
	await page.getByRole('link', { name: /The fig tree in the yard/ }).click();
	await expectAccessible(page);
	await page.getByRole('textbox').fill('The fig tree has four figs now. Nothing else.');
	await page.getByRole('button', { name: 'See it by itself' }).click();
	const alone = page.locator('[data-held]');
	await expect(alone).toBeInViewport({ ratio: 1 });
	await expect(alone).toContainText('four figs');
	await page.getByRole('link', { name: 'Put it down' }).click();
	await page.emulateMedia({ media: 'print' });
	await expect(alone).toBeVisible();
	await expect(page.getByRole('heading', { level: 1 })).toBeHidden();
	expect(page.url()).not.toContain('figs');
	expect(await page.context().cookies()).toEqual([]);
});

test.describe('without JavaScript, on a small telephone', () => {
	test.use({ javaScriptEnabled: false, viewport: { width: 320, height: 700 } });

	test('Sato is asked whether it is still happening before anything about coming back', async ({ page }) => {
		await page.goto('/ja/my-class/coming-back');
		await expect(page).toHaveURL(/\/ja\/my-class\/first-words$/);
		await expect(page.getByRole('heading', { name: 'それは、まだ続いていますか' })).toBeVisible();
		await expect(page.getByRole('link', { name: /戻るときは/ })).toHaveCount(0);

		await page.getByRole('radio', { name: /まだだれも聞いていません/ }).check();
		await page.getByRole('button', { name: 'つぎへ' }).click();
		await expect(page.getByRole('heading', { name: 'それなら、聞くことが先です' })).toBeVisible();
		await expect(page.getByRole('link', { name: /戻るときは/ })).toHaveCount(0);
		await expectAccessible(page);
		expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);

		await page.getByRole('radio', { name: 'もう聞きました。いまは起きていません' }).check();
		await page.getByRole('button', { name: 'つぎへ' }).click();
		await page.getByRole('link', { name: /戻るときは、その人の速さで/ }).click();
		await expect(page.getByRole('heading', { level: 1, name: '戻るときは、その人の速さで' })).toBeVisible();
		await expectAccessible(page);
	});

	test('a study plan stops where the pupil has said nothing, and loses nothing', async ({ page }) => {
		await page.goto('/it/my-class/study-plan');
		await expectAccessible(page);
		const first = page.getByRole('textbox', { name: /Che cosa ha detto chi studia/ });
		await page.getByRole('textbox', { name: /Che cosa vorrebbe imparare/ }).fill('Disegno');
		await page.getByRole('button', { name: 'Rileggilo' }).click();
		await expect(page.getByText('Ancora niente. Allora ci si ferma qui.')).toBeVisible();
		await expect(page.getByRole('button', { name: 'Prendilo come file' })).toHaveCount(0);
		await expectAccessible(page);
		await page.getByRole('button', { name: 'Cambialo' }).click();
		await expect(page.getByRole('textbox', { name: /Che cosa vorrebbe imparare/ })).toHaveValue('Disegno');

		await first.fill('Disegno, di sera.\nSenza telecamera.');
		await page.getByRole('button', { name: 'Rileggilo' }).click();
		await expect(page.getByRole('region', { name: 'Che cosa ha detto chi studia' })).toContainText('Disegno, di sera.');
		await expectAccessible(page);
		const [file] = await Promise.all([
			page.waitForEvent('download'),
			page.getByRole('button', { name: 'Prendilo come file' }).click()
		]);
		expect(file.suggestedFilename()).toBe('Piano di studio.txt');
		const text = readFileSync(await file.path(), 'utf8');
		expect(text).toContain('Disegno, di sera.\nSenza telecamera.\n\nChe cosa vorrebbe imparare\nDisegno\n');
		// Nothing stayed behind.
		await page.goto('/it/my-class/study-plan');
		await expect(first).toHaveValue('');
	});

	test('the sheet about one’s own looking has nothing to fill in', async ({ page }) => {
		await page.goto('/ja/my-class/what-did-i-see');
		await expect(page.locator('main input, main textarea, main select, main form')).toHaveCount(0);
		await expectAccessible(page);
		const pdf = await page.request.get('/ja/my-class/what-did-i-see/pdf');
		expect(pdf.headers()['content-type']).toBe('application/pdf');
	});
});

test('a lesson says first when it is not for, and comes as a PDF', async ({ page }) => {
	await page.goto('/en/my-class#lessons');
	await page.getByRole('link', { name: /^Alone, and lonely/ }).click();
	await expect(page.locator('main p').first()).toHaveText('Not while a classmate is away.');
	await expectAccessible(page);
	const address = await page.getByRole('link', { name: 'Print it: PDF, A4' }).getAttribute('href');
	const pdf = await page.request.get(address ?? '');
	expect(pdf.status()).toBe(200);
	expect((await pdf.body()).subarray(0, 5).toString()).toBe('%PDF-');
	expect((await page.request.get('/en/my-class/lessons/elsewhere')).status()).toBe(404);
});

test('what the rules allow stands with its source, the nearest country first', async ({ page }) => {
	await page.goto('/it/my-class/what-the-rules-allow');
	await expect(page.getByRole('heading', { level: 2 }).first()).toHaveText('Italia');
	await page
		.getByText(/^La fonte, vista il 26 novembre 2026/)
		.first()
		.click();
	await expect(page.getByText('Decreto legislativo 13 aprile 2017, n. 62').first()).toBeVisible();
	await expectAccessible(page);
});
