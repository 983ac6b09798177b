import type { Page } from '@playwright/test';
import { expect, expectAccessible, test } from './house.ts';

// The train goes through a tunnel: what was read, and words to borrow, are still there. Nothing private ever is.

test.use({ serviceWorkers: 'allow', contextOptions: { reducedMotion: 'reduce' } });

/** The addresses that stand in the caches of this browser. */
const keptIn = (page: Page) =>
	page.evaluate(async () => {
		const stores = await Promise.all((await caches.keys()).map(async (name) => (await caches.open(name)).keys()));
		return stores.flat().map((request) => new URL(request.url).pathname);
	});

/** Waits until the worker has kept it. */
async function expectKept(page: Page, path: string): Promise<void> {
	await expect.poll(() => keptIn(page), { timeout: 20_000 }).toContain(path);
}

test('Aki, in the train, holds up a sentence and reads on', async ({ page, context }) => {
	await page.goto('/it');
	await expectKept(page, '/it/words-to-borrow/not-because-of-you');
	for (const path of ['/it/veranda', '/it/library/awake-at-night']) {
		await page.goto(path);
		await expectKept(page, path);
	}
	await context.setOffline(true);

	await page.goto('/it/words-to-borrow');
	await page.locator('main a[href="/it/words-to-borrow/not-because-of-you"]').click();
	await page.locator('textarea').focus();
	await page.locator('textarea').fill('Scendo alla prossima.');
	await page.getByRole('button', { name: 'Mostra' }).click();
	await expect(page.locator('[data-held] p')).toHaveText('Scendo alla prossima.');
	await expect(page.locator('[data-held]')).toBeVisible();
	await expectAccessible(page);

	await page.goto('/it/veranda?light=night');
	await expect(page.locator('.garden').first()).toBeVisible();
	await expectAccessible(page);

	await page.goto('/it/library/awake-at-night');
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('A occhi aperti, di notte');
	await expectAccessible(page);

	await page.goto('/it/help-now');
	await expect(page.locator('main a[href="tel:112"]').first()).toBeVisible();

	await page.goto('/it/library/listening');
	await expect(page.getByRole('heading', { level: 1 })).toHaveText("Al momento non c'è connessione");
	await expect(page.getByRole('main').getByRole('link', { name: 'Aiuto adesso' })).toBeVisible();
	await expectAccessible(page);

	await page.goto('/it/for-me');
	await expect(page.getByRole('heading', { level: 1 })).toHaveText("Al momento non c'è connessione");
	await page.getByRole('main').getByRole('link', { name: 'Parole in prestito' }).click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Parole in prestito');
});

test('what is kept was asked for without the cookies of whoever reads', async ({ page, context, house }) => {
	await context.addCookies([{ name: 'light', value: 'dusk', url: house.address }]);
	await page.goto('/en/veranda');
	await expect(page.locator('html')).toHaveAttribute('data-light', 'dusk');
	await expectKept(page, '/en/veranda');
	const kept = await page.evaluate(async () => (await caches.match('/en/veranda', { ignoreVary: true }))?.text());
	expect(kept).toContain('data-light="device"');
});

test('only what is written for anyone is kept, whatever was visited', async ({ page }) => {
	for (const path of ['/en/check-in', '/en/for-me', '/en/privacy', '/en/keep', '/en/veranda']) await page.goto(path);
	await expectKept(page, '/en/veranda');
	for (const path of await keptIn(page))
		expect(path).toMatch(
			/\/(help-now|words-to-borrow(\/[a-z0-9-]+)?|veranda)$|^\/_app\/immutable\/.+\.(css|woff2|js)$/
		);
});

test('a page is kept until sixty others have been visited', async ({ page }) => {
	await page.goto('/en/veranda');
	await expectKept(page, '/en/veranda');
	await page.evaluate(async () => {
		const visited = await caches.open('engawa-visited');
		const page = await visited.match('/en/veranda', { ignoreVary: true });
		for (let n = 0; n < 60; n++) await visited.put(`/en/library/piece-${n}`, (page as Response).clone());
	});
	await page.goto('/en');
	await expectKept(page, '/en');
	await expect.poll(() => keptIn(page)).not.toContain('/en/veranda');
	expect(await keptIn(page)).toContain('/en/library/piece-59');
});

test('on a device that others use too nothing says what was visited', async ({ page }) => {
	await page.goto('/en/veranda');
	await expectKept(page, '/en/veranda');
	await page.goto('/en/keep');
	await page.locator('select[name=country]').selectOption('IT');
	await page.locator('input[name=year]').fill('1979');
	await page.locator('select[name=month]').selectOption('4');
	await page.locator('input[name=consent]').check();
	await page.locator('input[name=shared]').check();
	await page.getByRole('button', { name: 'Keep', exact: true }).click();
	await page.getByRole('button', { name: 'I have written them down' }).click();
	await expect(page).toHaveURL(/for-me/);
	await expect.poll(() => keptIn(page)).not.toContain('/en/veranda');
	await page.goto('/en/veranda');
	await page.goto('/en/help-now');
	await expectKept(page, '/en/help-now');
	expect((await keptIn(page)).filter((path) => !/help-now|words-to-borrow|^\/_app\//.test(path))).toEqual([]);
});
