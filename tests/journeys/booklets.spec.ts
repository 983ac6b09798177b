import { readPdf } from '../pdf.ts';
import { expect, expectAccessible, test } from './house.ts';

test.describe('at three in the morning, on a small telephone, without JavaScript', () => {
	test.use({ javaScriptEnabled: false, viewport: { width: 320, height: 640 }, locale: 'it-IT', colorScheme: 'dark' });

	test('Mie learns one thing to say tomorrow and takes the booklet', async ({ page }) => {
		await page.goto('/');
		await page.locator('a[href="/library/the-first-words"]').first().click();
		await expect(page.locator('html')).toHaveAttribute('lang', 'it');
		await expect(page.locator('blockquote').first()).toBeVisible();
		await expectAccessible(page);

		await page.locator('summary', { hasText: 'Nel giardino' }).click();
		await page.getByRole('navigation').getByRole('link', { name: 'Libretti' }).click();
		await expect(page.getByRole('combobox')).toHaveValue('it');
		await expectAccessible(page);

		await page.getByRole('link', { name: 'Un libretto per i genitori: leggi qui' }).click();
		await expect(page.getByRole('heading', { level: 1, name: 'Parlami, ti ascolto' })).toBeVisible();
		// With its style sheets: before them everything is wide.
		await page.waitForLoadState('load');
		const wider = await page.evaluate(
			() => document.documentElement.scrollWidth - document.documentElement.clientWidth
		);
		expect(wider, 'pixels beyond the edge').toBe(0);
		await expectAccessible(page);

		const take = page.getByRole('link', { name: 'Prendi il PDF' });
		const taken = await page.request.get((await take.getAttribute('href')) ?? '');
		expect(taken.headers()['content-type']).toBe('application/pdf');
		expect(decodeURIComponent(taken.headers()['content-disposition'] ?? '')).toContain('Parlami – genitori.pdf');
		const { catalog, bookmarks } = readPdf(await taken.body());
		expect(catalog).toContain('/Lang (it)');
		expect(bookmarks).toContain('Telefono Amico Italia');
	});
});

test('somebody in Italy takes an English booklet for a friend in Japan, as plain text', async ({ page }) => {
	await page.goto('/en/booklets');
	await page.getByLabel('Numbers at the end, for').selectOption('Japan');
	await page.getByRole('button', { name: 'Show these' }).click();
	const link = page.getByRole('link', { name: 'A booklet for young people, plain text' });
	const answer = await page.request.get((await link.getAttribute('href')) ?? '');
	expect(answer.headers()['content-type']).toBe('text/plain; charset=utf-8');
	expect(await answer.text()).toContain('よりそいホットライン');
});

test('an address that no booklet has is nowhere', async ({ page }) => {
	for (const path of ['/booklets/everybody', '/booklets/everybody/pdf', '/booklets/everybody/text'])
		expect((await page.request.get(path)).status()).toBe(404);
});
