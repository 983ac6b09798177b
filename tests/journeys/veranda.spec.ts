import { test, expect, expectAccessible } from './house.ts';

/** Everything a page could have left in this browser. */
const leftBehind = async () => ({
	cookies: document.cookie,
	local: localStorage.length,
	session: sessionStorage.length,
	databases: (await indexedDB.databases()).length
});

test.describe('someone sits for a while', () => {
	test.use({ timezoneId: 'Asia/Tokyo', contextOptions: { reducedMotion: 'reduce' } });

	test('and nothing is stored, and nobody else is told', async ({ page, context, baseURL }) => {
		const asked: URL[] = [];
		page.on('request', (request) => asked.push(new URL(request.url())));
		await page.goto('/veranda');
		await expect(page.getByRole('img', { name: /^A garden .* A cat is asleep on two cushions\.$/ })).toBeVisible();
		await page.getByRole('button', { name: 'rain' }).click();
		await page.getByRole('link', { name: 'another line' }).click();
		await page.getByText('Another light, another season').click();
		await page.getByLabel('Light').selectOption('night');
		await page.getByRole('button', { name: 'Change the garden' }).click();
		await expect(page.getByRole('img', { name: /^A garden at night / })).toBeVisible();
		await expect(page.getByRole('button', { name: 'rain' })).toHaveAttribute('aria-pressed', 'false');
		expect(await page.evaluate(leftBehind)).toEqual({ cookies: '', local: 0, session: 0, databases: 0 });
		expect(await context.cookies()).toEqual([]);
		expect(asked.filter(({ protocol, origin }) => protocol !== 'data:' && origin !== baseURL)).toEqual([]);
	});

	test('and sees the light of their own clock', async ({ page }) => {
		await page.clock.setFixedTime('2026-07-10T14:00:00Z');
		await page.goto('/veranda');
		await expect(page.getByRole('img', { name: /^A garden at night in summer/ })).toBeVisible();
		await page.clock.setFixedTime('2026-07-10T20:00:00Z');
		await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
		await expect(page.getByRole('img', { name: /^A garden at dawn in summer/ })).toBeVisible();
		await expect(page.locator('.garden')).toHaveCount(1);
	});

	test('and what they chose stays, whatever the hour', async ({ page }) => {
		await page.clock.setFixedTime('2026-07-10T14:00:00Z');
		await page.goto('/veranda?light=dawn&season=winter&weather=snow');
		await expect(page.locator('.sitting')).toHaveAttribute('data-shown', /^dawn winter snow 4954/);
		await expect(page.getByRole('img', { name: /^A garden at dawn in winter.*it is snowing/ })).toBeVisible();
	});

	test('and reads another line without leaving', async ({ page }) => {
		await page.goto('/veranda?line=7');
		const line = page.locator('[data-line]');
		const before = await line.textContent();
		const pages: string[] = [];
		page.on('request', (request) => request.isNavigationRequest() && pages.push(request.url()));
		await page.getByRole('link', { name: 'another line' }).click();
		await expect(line).not.toHaveText(before ?? '');
		expect(pages).toEqual([]);
	});

	test('and hears rain, wind or crickets only when they ask', async ({ page }) => {
		const faults: string[] = [];
		page.on('pageerror', (error) => faults.push(error.message));
		await page.goto('/veranda');
		for (const name of ['rain', 'wind', 'crickets']) {
			const sound = page.getByRole('button', { name });
			await expect(sound).toHaveAttribute('aria-pressed', 'false');
			await sound.press('Enter');
			await expect(sound).toHaveAttribute('aria-pressed', 'true');
			await sound.press('Enter');
			await expect(sound).toHaveAttribute('aria-pressed', 'false');
		}
		expect(faults).toEqual([]);
	});

	test('and goes back in', async ({ page }) => {
		await page.goto('/it/veranda');
		await page.getByRole('link', { name: 'rientrare' }).click();
		await expect(page).toHaveURL(/\/it$/);
		await expect(page.getByRole('heading', { level: 1 })).toHaveText('Un posto tra la stanza e il mondo.');
	});

	for (const scheme of ['light', 'dark'] as const)
		test(`with assistive technology, in ${scheme}`, async ({ page }) => {
			await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
			for (const prefix of ['', '/it', '/ja'])
				for (const path of ['/veranda?light=night', '/veranda?light=day&season=winter&weather=snow']) {
					await page.goto(prefix + path);
					await page.locator('summary').click();
					await expectAccessible(page);
				}
		});
});

test.describe('without JavaScript', () => {
	test.use({ javaScriptEnabled: false });

	test('someone chooses a garden, reads its line and finds no button that does nothing', async ({ page }) => {
		await page.goto('/ja/veranda');
		await expect(page.getByRole('img', { name: /^縁側から見た/ })).toBeVisible();
		await expect(page.locator('[data-sound]').first()).toBeHidden();
		await page.getByText('光や季節を変える').click();
		await page.getByLabel('季節').selectOption('winter');
		await page.getByLabel('天気').selectOption('snow');
		await page.getByRole('button', { name: '庭を変える' }).click();
		await expect(page.getByRole('img', { name: /冬の庭.*雪が降っています/ })).toBeVisible();
		await expect(page.locator('[data-line]')).not.toBeEmpty();
		await page.getByRole('link', { name: '別の一行' }).click();
		await expect(page.getByRole('img', { name: /冬の庭.*雪が降っています/ })).toBeVisible();
	});
});

test.describe('on a small telephone', () => {
	test.use({ viewport: { width: 320, height: 640 } });

	for (const path of ['', '/veranda', '/it', '/it/veranda', '/ja', '/ja/veranda'])
		test(`nothing sticks out of ${path || '/'}`, async ({ page }) => {
			await page.goto(path || '/');
			const [wide, window] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
			expect(wide).toBe(window);
		});
});

test.describe('someone comes to the front page', () => {
	test('and finds a place to sit and three doors, none of them closed', async ({ page }) => {
		await page.goto('/');
		const doors = page.getByRole('navigation', { name: 'Doors' }).getByRole('link');
		await expect(doors).toHaveText([/^For me/, /^Someone I love/, /^Help now/]);
		await page.getByRole('link', { name: 'Sit for a while' }).click();
		await expect(page).toHaveURL(/\/veranda$/);
	});

	test('with little to carry: under 90 kB with fonts, and no script file', async ({ page }) => {
		const sizes: Promise<number>[] = [];
		const scripts: string[] = [];
		page.on('requestfinished', (request) => {
			if (request.resourceType() === 'script' && !request.url().endsWith('/service-worker.js'))
				scripts.push(request.url());
			sizes.push(request.sizes().then((size) => size.responseBodySize));
		});
		await page.goto('/', { waitUntil: 'networkidle' });
		expect(scripts).toEqual([]);
		// The browser says how large a thing was after it says that it came.
		const bytes = (await Promise.all(sizes)).reduce((all, size) => all + size, 0);
		expect(bytes).toBeGreaterThan(20_000);
		expect(bytes).toBeLessThan(90_000);
	});

	for (const scheme of ['light', 'dark'] as const)
		test(`with assistive technology, in ${scheme}`, async ({ page }) => {
			await page.emulateMedia({ colorScheme: scheme });
			for (const path of ['/', '/it', '/ja']) {
				await page.goto(path);
				await expectAccessible(page);
			}
		});
});
