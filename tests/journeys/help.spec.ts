import type { Page } from '@playwright/test';
import { test, expect, expectAccessible } from './house.ts';

// Somebody in danger finds a number in one tap: from every page, without JavaScript, without a connection.

// A hurried visitor leaves a page before its crossing to the next has ended, and the browser reports that as a fault.
test.use({ contextOptions: { reducedMotion: 'reduce' } });

const everywhere = [
	'',
	'/veranda',
	'/check-in',
	'/for-me',
	'/keep',
	'/come-back',
	'/lost-words',
	'/privacy',
	'/nothing-of-this-name'
];
const languages = [
	{ prefix: '/en', help: 'Help now', numbers: ['tel:112'] },
	{ prefix: '/it', help: 'Aiuto adesso', numbers: ['tel:112', 'tel:+390223272327'] },
	{ prefix: '/ja', help: 'いま助けがほしい', numbers: ['tel:119', 'tel:0120279338'] }
];

async function expectNumbers(page: Page, numbers: string[]): Promise<void> {
	for (const number of numbers) await expect(page.locator(`main a[href="${number}"]`).first()).toBeVisible();
}

test.describe('without JavaScript', () => {
	test.use({ javaScriptEnabled: false, locale: 'en' });

	for (const { prefix, help, numbers } of languages)
		test(`somebody in danger finds a number in one tap from every page, in ${prefix.slice(1)}`, async ({ page }) => {
			for (const path of everywhere) {
				await page.goto(prefix + path);
				await page.getByRole('link', { name: help, exact: true }).first().click();
				await expectNumbers(page, numbers);
			}
		});

	test('somebody abroad chooses the country', async ({ page }) => {
		await page.goto('/en/help-now');
		await page.getByRole('link', { name: 'Japan' }).click();
		await expectNumbers(page, ['tel:119']);
		await expect(page.getByText('In writing, without speaking').first()).toBeVisible();
		await expect(page.getByRole('link', { name: /Text|Chat/ }).first()).toBeVisible();
	});
});

test.describe('in a Japanese browser', () => {
	test.use({ locale: 'ja-JP' });
	test('somebody who never chose anything sees the numbers of Japan', async ({ page }) => {
		await page.goto('/help-now');
		await expectNumbers(page, ['tel:119']);
	});
});

for (const width of [320, 1200])
	test(`everything on the page can be read, reached and touched at ${width} px`, async ({ page }) => {
		await page.setViewportSize({ width, height: 800 });
		for (const { prefix } of languages) {
			await page.goto(`${prefix}/help-now?country=jp`);
			await expectAccessible(page);
			expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
			for (const link of await page.locator('main a:visible').all())
				expect((await link.boundingBox())?.height, await link.innerText()).toBeGreaterThanOrEqual(44);
		}
	});

test.describe('without a connection, after one visit', () => {
	test.use({ locale: 'it-IT', serviceWorkers: 'allow' });

	test.beforeEach(async ({ page, context }) => {
		await page.goto('/');
		await page.evaluate(() => navigator.serviceWorker.ready);
		await context.setOffline(true);
	});

	test('somebody in danger finds a number in one tap, in any language', async ({ page }) => {
		for (const { prefix, help, numbers } of languages) {
			await page.goto(`${prefix}/check-in`);
			await page.getByRole('main').getByRole('link', { name: help, exact: true }).click();
			await expectNumbers(page, numbers.slice(0, 1));
			await expectAccessible(page);
		}
	});

	test('the page that cannot come says so in the language of its address', async ({ page }) => {
		await page.goto('/ja/veranda');
		await expect(page.getByRole('heading', { level: 1 })).toHaveText('いまは、ネットにつながっていません');
		await page.goto('/veranda');
		await expect(page.getByRole('heading', { level: 1 })).toHaveText("Al momento non c'è connessione");
		await expectAccessible(page);
	});

	test('nothing but what is for anyone has stayed on the computer', async ({ page }) => {
		const kept = await page.evaluate(async () => {
			const stores = await Promise.all((await caches.keys()).map(async (name) => (await caches.open(name)).keys()));
			return stores.flat().map((request) => new URL(request.url).pathname);
		});
		expect(kept).toEqual(expect.arrayContaining(['/help-now', '/en/help-now', '/it/help-now', '/ja/help-now']));
		const forAnyone = /\/help-now$|\/words-to-borrow(\/[a-z0-9-]+)?$|^\/$|^\/_app\/immutable\/[^?]+\.(css|js|woff2)$/;
		for (const path of kept) expect(path).toMatch(forAnyone);
	});

	test('what was written into a form is not lost, and goes when the connection is back', async ({ page, context }) => {
		const sent = page.getByRole('banner').getByRole('button');
		const asked = await sent.textContent();
		await sent.click();
		await expect(page.getByText('Non è stato inviato niente.')).toBeVisible();
		await expectAccessible(page);
		await context.setOffline(false);
		await page.getByRole('button', { name: 'Riprova' }).click();
		await expect(page.getByRole('banner').getByRole('button')).not.toHaveText(asked ?? '');
	});

	test('leaving quickly shows no page of ours', async ({ page }) => {
		const left = page.waitForEvent('requestfailed', (request) => request.url().endsWith('/leave'));
		await page.locator('[data-leave]').click();
		await left;
		await expect(page.getByRole('link', { name: 'Engawa' })).toHaveCount(0);
	});
});

test.describe('after a visit abroad', () => {
	test.use({ serviceWorkers: 'allow' });

	test('a country once looked at stays at hand too', async ({ page, context }) => {
		await page.goto('/en/help-now');
		await page.evaluate(() => navigator.serviceWorker.ready);
		await page.goto('/en/help-now?country=jp');
		await expect
			.poll(() => page.evaluate(() => caches.match('/en/help-now?country=jp').then((kept) => kept !== undefined)))
			.toBe(true);
		await context.setOffline(true);
		await page.goto('/en/help-now?country=jp');
		await expectNumbers(page, ['tel:119']);
	});
});

test('the worker that keeps it is small', async ({ request }) => {
	const script = await (await request.get('/service-worker.js')).body();
	expect(script.length).toBeGreaterThan(500);
	// A plan for hard moments that stays on the device took the last kilobyte of it: see decision 31.
	expect(script.length).toBeLessThan(9_000);
});
