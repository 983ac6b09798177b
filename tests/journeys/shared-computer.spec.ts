import { expect, expectAccessible, test } from './house.ts';

// With the worker that keeps Help now at hand: it must keep nothing else.
test.use({ serviceWorkers: 'allow' });

test('a relative at the same computer finds no private page by back button, cache, storage or drafts', async ({
	page,
	context
}) => {
	// Aki, on a device that others use too.
	await page.goto('/en/keep');
	await page.locator('select[name=country]').selectOption('IT');
	await page.locator('input[name=year]').fill('2007');
	await page.locator('select[name=month]').selectOption('4');
	await page.locator('input[name=consent]').check();
	await page.locator('input[name=shared]').check();
	await page.getByRole('button', { name: 'Keep', exact: true }).click();
	await page.getByRole('button', { name: 'I have written them down' }).click();
	await page.goto('/en/check-in');
	// No draft is offered where others look.
	await expect(page.locator('[data-draft-remember]')).toBeHidden();
	await page.getByText('A note for myself').click();
	await page.locator('textarea[name=note]').fill('not for other eyes');
	await page.getByRole('button', { name: 'Keep it' }).click();
	await expect(page.getByText('not for other eyes')).toBeVisible();
	const kept = page.url();
	await page.goto('/en/for-me');
	await expectAccessible(page);
	await page.getByRole('button', { name: 'Close my page on this device' }).click();
	await expect(page.getByRole('heading', { level: 1 })).toBeVisible();

	// Mie, a minute later.
	for (let back = 0; back < 4; back++) {
		await page.goBack();
		await expect(page.getByText('not for other eyes')).toHaveCount(0);
	}
	await page.goto(kept);
	await expect(page).toHaveURL(/\/come-back$/);
	expect(await context.cookies()).toEqual([]);
	expect(await page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0);
	const cached = await page.evaluate(async () => {
		const found: string[] = [];
		for (const name of await caches.keys()) {
			for (const request of await (await caches.open(name)).keys()) found.push(new URL(request.url).pathname);
		}
		return found;
	});
	expect(
		cached.filter((path) => /^\/(en\/)?(check-in|for-me|looking-back|my-data|keep|hard-moments)/.test(path))
	).toEqual([]);
});

test('on a shared device the page ends with the tab', async ({ page, context }) => {
	await page.goto('/en/keep');
	await page.locator('select[name=country]').selectOption('IT');
	await page.locator('input[name=year]').fill('1979');
	await page.locator('select[name=month]').selectOption('4');
	await page.locator('input[name=consent]').check();
	await page.locator('input[name=shared]').check();
	await page.getByRole('button', { name: 'Keep', exact: true }).click();
	await page.getByRole('button', { name: 'I have written them down' }).click();
	await expect(page).toHaveURL(/for-me/);
	await page.close();
	const later = await context.newPage();
	await later.goto('/en/for-me');
	await expect(later).toHaveURL(/\/en$/);
	await later.goto('/en/looking-back');
	await expect(later).toHaveURL(/come-back/);
});

test('a draft is remembered only when asked, and forgotten when asked', async ({ page, context }) => {
	await page.goto('/en/check-in');
	await page.getByRole('group', { name: 'Someone understands me' }).locator('.scale label').nth(6).click();
	await page.reload();
	await expect(page.locator('input[name=emotional][value="60"]')).not.toBeChecked();
	await page.getByLabel('Let this device remember').check();
	await page.getByRole('group', { name: 'Someone understands me' }).locator('.scale label').nth(6).click();
	await page.close();
	const later = await context.newPage();
	await later.goto('/en/check-in');
	await expect(later.locator('input[name=emotional][value="60"]')).toBeChecked();
	await later.getByRole('button', { name: 'Forget it' }).click();
	expect(await later.evaluate(() => localStorage.length)).toBe(0);
});

test('a half-written page survives a lost connection', async ({ page, context }) => {
	await page.goto('/en/check-in');
	await page.getByText('A note for myself').click();
	await page.locator('textarea[name=note]').fill('half a sentence');
	await context.setOffline(true);
	await page.getByRole('button', { name: 'Read it back' }).click();
	await expect(page.getByText('There is no connection just now')).toBeVisible();
	await expect(page.locator('textarea[name=note]')).toHaveValue('half a sentence');
	await context.setOffline(false);
	await page.getByRole('button', { name: 'Read it back' }).click();
	await expect(page.getByRole('definition').filter({ hasText: 'half a sentence' })).toBeVisible();
});

test('leaving quickly replaces the page', async ({ page, house }) => {
	await page.goto('/en/check-in');
	await page.keyboard.press('Escape');
	await page.keyboard.press('Escape');
	await expect(page).toHaveURL(house.elsewhere);
	await page.goBack();
	await expect(page).not.toHaveURL(/check-in/);
});

test.describe('without JavaScript', () => {
	test.use({ javaScriptEnabled: false });
	test('leaving quickly is a link', async ({ page, house }) => {
		await page.goto('/en/check-in');
		await page.getByRole('link', { name: 'Leave quickly' }).click();
		await expect(page).toHaveURL(house.elsewhere);
	});
});
