import type { Page } from '@playwright/test';
import { expect, expectAccessible, test } from './house.ts';
import { keepAs } from './keeping.ts';
import { asOwner } from './owner.ts';
import { fill, press } from './plan-form.ts';

// A plan for hard moments that stays on a device, where there is no network.

test.use({ contextOptions: { reducedMotion: 'reduce' } });

test.describe('without a network', () => {
	test.use({ serviceWorkers: 'allow', viewport: { width: 320, height: 640 } });

	const stays = (page: Page) => page.evaluate(() => caches.has('engawa-plan'));

	test.beforeEach(async ({ page }) => {
		await keepAs(page, 'Moss');
		await page.goto('/en/hard-moments');
		await fill(page, { alone: 'the radio, quietly', people: 'Rosa 333 123 4567' });
		await press(page, 'Keep it');
		await expect(page.getByRole('status').first()).toHaveText('Kept.');
	});

	const letStay = async (page: Page) => {
		await press(page, 'Keep it on this device');
		await expect(page.getByText('It is on this device, and opens without a network.')).toBeVisible();
	};

	test('Kenji opens his plan in a tunnel', async ({ page, context }) => {
		expect(await stays(page)).toBe(false);
		await letStay(page);
		await expectAccessible(page);
		await context.setOffline(true);
		await page.goto('/en/help-now');
		const way = page.getByRole('link', { name: 'A plan for hard moments' });
		await expect(way).toBeInViewport({ ratio: 1 });
		await way.click();
		await expect(page.locator('main a[href="tel:112"]')).toBeInViewport({ ratio: 1 });
		await expect(page.getByText('the radio, quietly')).toBeInViewport({ ratio: 1 });
		await expect(page.locator('main a[href="tel:3331234567"]')).toBeVisible();
		await expect(page.getByRole('link', { name: 'Help now', exact: true })).toBeInViewport({ ratio: 1 });
		await expectAccessible(page);
		// A page that cannot be had leads to it too, in whatever language.
		await page.goto('/it/for-me');
		await page.getByRole('main').getByRole('link', { name: 'Un piano per i momenti difficili' }).click();
		await expect(page.getByText('the radio, quietly')).toBeVisible();
		// In one tap it is off the device, also in the tunnel.
		await press(page, 'Take it off this device');
		await expect(page.getByText('It is not on this device.')).toBeVisible();
		await page.goto('/en/hard-moments');
		await expect(page.getByRole('heading', { level: 1 })).toHaveText('No connection just now');
		await expect(page.getByText('the radio, quietly')).toHaveCount(0);
	});

	test('what stays is the plan as it is now, and goes when it is taken away', async ({ page, context }) => {
		await letStay(page);
		await page.getByRole('link', { name: 'Change something' }).click();
		await fill(page, { alone: 'the window, and tea' });
		await press(page, 'Keep it');
		await expect
			.poll(() => page.evaluate(async () => (await caches.match('/hard-moments', { ignoreVary: true }))?.text()))
			.toContain('the window, and tea');
		await context.setOffline(true);
		await page.goto('/en/hard-moments');
		await expect(page.getByText('the window, and tea')).toBeVisible();
		await context.setOffline(false);
		await page.goto('/en/hard-moments');
		await press(page, 'Take it away');
		await expect.poll(() => stays(page)).toBe(false);
	});

	test('nothing stays that was not asked for, and nothing after signing out, here or from elsewhere', async ({
		page,
		context,
		house
	}) => {
		await page.goto('/en/hard-moments/change');
		await page.goto('/en/hard-moments');
		expect(await stays(page)).toBe(false);
		await letStay(page);
		await page.goto('/en/for-me');
		await press(page, 'Close my page on this device');
		await expect.poll(() => stays(page)).toBe(false);

		await keepAs(page, 'Fern');
		await page.goto('/en/hard-moments');
		await fill(page, { alone: 'the radio, quietly' });
		await press(page, 'Keep it');
		await letStay(page);
		// Without a network the copy goes too, whatever becomes of the rest.
		await page.goto('/en/for-me');
		await context.setOffline(true);
		await press(page, 'Close my page on this device');
		await expect.poll(() => stays(page)).toBe(false);
		await context.setOffline(false);

		await page.goto('/en/hard-moments');
		await letStay(page);
		await asOwner(house.dataFolder, (db) =>
			db.owner('update sessions set revoked_at = now() where revoked_at is null')
		);
		await page.goto('/en/veranda');
		await expect.poll(() => stays(page)).toBe(false);
	});
});

test.describe('on a device that others use too', () => {
	test.use({ serviceWorkers: 'allow' });

	test('no plan is let stay, nor offered to', async ({ page }) => {
		await page.goto('/en/hard-moments');
		await fill(page, { alone: 'not for other eyes' });
		await press(page, 'Keep it');
		await page.locator('select[name=country]').selectOption('IT');
		await page.locator('input[name=year]').fill('1979');
		await page.locator('select[name=month]').selectOption('4');
		await page.locator('input[name=consent]').check();
		await page.locator('input[name=shared]').check();
		await press(page, 'Keep');
		await press(page, 'I have written them down');
		await page.goto('/en/hard-moments');
		await expect(page.getByText('not for other eyes')).toBeVisible();
		await expect(page.getByRole('button', { name: 'Keep it on this device' })).toHaveCount(0);
		expect((await page.goto('/en/hard-moments/here'))?.status()).toBe(404);
		// Also where somebody asks the worker by hand.
		const here = await page.evaluate(async () => {
			const { active } = await navigator.serviceWorker.ready;
			const { port1, port2 } = new MessageChannel();
			return new Promise((resolve) => {
				port1.onmessage = ({ data }) => resolve(data);
				active?.postMessage('keep plan /en', [port2]);
			});
		});
		expect(here).toBe(false);
		expect(await page.evaluate(() => caches.has('engawa-plan'))).toBe(false);
	});
});
