import { createHash } from 'node:crypto';
import type { Page } from '@playwright/test';
import { expect, expectAccessible, test } from './house.ts';

/** Whether the page is no wider than the window. */
async function expectNoScrollingSideways(page: Page): Promise<void> {
	const beyond = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
	expect(beyond, 'pixels beyond the edge').toBe(0);
}

test.describe('without JavaScript, on a small telephone, in Japanese', () => {
	test.use({ javaScriptEnabled: false, viewport: { width: 320, height: 640 }, locale: 'ja' });

	test('Kenji, 47, finds something written to him', async ({ page }) => {
		await page.goto('/library');
		await expectAccessible(page);
		const forHim = page.getByRole('heading', { name: 'ひきこもっている人へ' });
		await expect(forHim).toBeVisible();
		await page.locator('a[href$="/library/years-later"]').click();
		await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
		// The index is folded, and leads to a place in the text.
		const index = page.getByRole('navigation', { name: 'このページにあること' });
		await expect(index.getByRole('link').first()).toBeHidden();
		await index.locator('summary').click();
		await index.getByRole('link').nth(1).click();
		await expect(page.locator('#part-2')).toBeInViewport();
		await expect(page.getByText('誤解のないように')).toBeVisible();
		await expect(page.getByText('2026年').first()).toBeVisible();
		await expectNoScrollingSideways(page);
		await expectAccessible(page);
	});
});

test.describe('in Italian', () => {
	test.use({ locale: 'it-IT', contextOptions: { reducedMotion: 'reduce' } });

	test('Sato finds what not to do', async ({ page }) => {
		const scripts: string[] = [];
		page.on('request', (request) => {
			if (request.resourceType() === 'script') scripts.push(request.url());
		});
		await page.goto('/it/library');
		await page.locator('a[href="/it/library/what-harms"]').click();
		await expect(page).toHaveURL(/\/it\/library\/what-harms$/);
		await expect(page.getByRole('heading', { name: 'Che cosa non vuol dire' })).toBeVisible();
		await expect(page.getByRole('heading', { name: 'Su che cosa si basa' })).toBeVisible();
		await expectAccessible(page);
		await page.locator('a[href="/it/facts"]').first().click();
		await expect(page.getByText('Come non usarla').first()).toBeVisible();
		await expectAccessible(page);
		expect(scripts).toEqual([]);
	});
});

test.describe('a word that needs a note', () => {
	for (const width of [320, 1200])
		test(`is explained by the keyboard alone, at ${width} px`, async ({ page }) => {
			await page.setViewportSize({ width, height: 800 });
			await page.goto('/en/library/what-living-withdrawn-is');
			const word = page.locator('.term').first();
			const note = page.locator(`#${await word.getAttribute('popovertarget')}`);
			await expect(note).toBeHidden();
			await word.focus();
			// Where there is a margin, the focus is enough.
			if (width === 1200) await expect(note).toBeVisible();
			await page.keyboard.press('Enter');
			await expect(note).toBeVisible();
			await expect(note).toBeInViewport();
			await expectAccessible(page);
			await page.keyboard.press('Tab');
			await expect(note.getByRole('link')).toBeFocused();
			await page.keyboard.press('Escape');
			await word.blur();
			await expect(note).toBeHidden();
			await word.click();
			await note.getByRole('link').click();
			await expect(page).toHaveURL(/\/en\/glossary\/[a-z-]+$/);
			await expectAccessible(page);
		});
});

test('somebody copies the address of a piece', async ({ page, context }) => {
	await context.grantPermissions(['clipboard-read', 'clipboard-write']);
	await page.goto('/en/library/awake-at-night');
	await page.getByRole('button', { name: 'Copy the address' }).click();
	await expect(page.getByRole('status')).toHaveText('Copied.');
	expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(/\/en\/library\/awake-at-night$/);
});

test('a piece is light enough for a slow line, fonts and all', async ({ page, request }) => {
	const session = await page.context().newCDPSession(page);
	await session.send('Network.enable');
	let bytes = 0;
	session.on('Network.loadingFinished', ({ encodedDataLength }) => (bytes += encodedDataLength));
	await page.goto('/en/library/awake-at-night', { waitUntil: 'networkidle' });
	expect(bytes).toBeGreaterThan(10_000);
	expect(bytes).toBeLessThan(60_000);
	const [, island = ''] = /"(\/_app\/[^"]*\/share-[^"]*\.js)"/.exec(await page.content()) ?? [];
	expect(island, 'the address of the island').not.toBe('');
	expect((await (await request.get(island)).body()).length).toBeLessThan(2_000);
});

test('a page that was rendered for one reader brings the next their own language and light', async ({ request }) => {
	const read = async (headers: Record<string, string>) => {
		const answer = await request.get('/library', { headers });
		const body = await answer.text();
		const [, script = ''] = /<script>([^]*?)<\/script>/.exec(body) ?? [];
		const hash = createHash('sha256').update(script).digest('base64');
		expect(answer.headers()['content-security-policy']).toContain(`script-src 'self' 'sha256-${hash}'`);
		return /<html[^>]*>/.exec(body)?.[0];
	};
	const first = await read({ 'accept-language': 'it' });
	const second = await read({ 'accept-language': 'it' });
	expect(second).toBe(first);
	expect(await read({ 'accept-language': 'ja' })).toContain('lang="ja"');
	expect(await read({ 'accept-language': 'it', cookie: 'light=dusk' })).toContain('data-light="dusk"');
});
