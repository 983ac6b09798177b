import type { Page } from '@playwright/test';
import { expect, expectAccessible, test } from './house.ts';

const things = (page: Page) => page.locator('#things li');
const heading = (page: Page, name: string) => page.locator('#things').getByRole('heading', { level: 2, name });
const widerThanThePage = (page: Page) =>
	page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

test('Aki looks at small things, without an account, and nothing is kept', async ({ page, context }) => {
	const scripts: string[] = [];
	page.on('request', (request) => {
		if (request.resourceType() === 'script') scripts.push(request.url());
	});
	await page.goto('/en');
	await page.getByRole('link', { name: /^Small things, to take or leave/ }).click();
	await expect(page).toHaveURL(/\/en\/small-things$/);
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Small things');
	await expectAccessible(page);
	// One of each place, and leaving it all is the first thing that is offered.
	await expect(things(page)).toHaveCount(10);
	await expect(page.locator('main .page').getByRole('link').first()).toHaveText('Nothing today: only sit');
	const smaller = page.getByText('Only the warm place by the feet.');
	await expect(smaller).toBeHidden();
	await page.getByText('Smaller: Finding out where the blanket is heaviest.').click();
	await expect(smaller).toBeVisible();
	await expectAccessible(page);
	expect(await context.cookies(), 'cookies').toEqual([]);
	expect(await page.evaluate(() => localStorage.length + sessionStorage.length), 'kept in the browser').toBe(0);
	expect(scripts, 'script files').toEqual([]);
});

test('other few come with one press, and the first are still there behind it', async ({ page }) => {
	await page.goto('/en/small-things');
	const first = await things(page).first().getAttribute('id');
	await page.getByRole('link', { name: 'A few others' }).click();
	await expect(page).toHaveURL(/turn=1#things$/);
	await expect(things(page)).toHaveCount(10);
	await expect(page.locator(`#${first ?? ''}`)).toHaveCount(0);
	await page.goBack();
	await expect(page.locator(`#${first ?? ''}`)).toHaveCount(1);
});

test('Aki finds what can be done in the room, at night, for being alone well, by keyboard', async ({ page }) => {
	await page.goto('/en/small-things');
	await page.locator('summary', { hasText: 'Something in particular' }).focus();
	await page.keyboard.press('Enter');
	await page.getByRole('group', { name: 'When' }).getByRole('radio', { name: 'at night' }).focus();
	await page.keyboard.press('Space');
	await page.getByRole('checkbox', { name: 'only those for being alone well' }).focus();
	await page.keyboard.press('Space');
	await page.getByRole('button', { name: 'Show' }).focus();
	await page.keyboard.press('Enter');
	await expect(page).toHaveURL(/hour=night.*solitude=yes/);
	await expect(page.getByRole('radio', { name: 'at night' })).toBeChecked();
	await page.getByRole('navigation', { name: 'Places' }).getByRole('link', { name: 'At the window' }).click();
	await expect(page).toHaveURL(/place=window.*hour=night.*solitude=yes/);
	await expect(heading(page, 'At the window')).toBeVisible();
	await expect(page.locator('#things h2')).toHaveCount(1);
	await expect(page.locator('#one-star')).toBeVisible();
	await expect(page.locator('#a-cloud-followed')).toHaveCount(0);
	await expectAccessible(page);
	await page.getByRole('link', { name: 'All small things again' }).click();
	await expect(things(page)).toHaveCount(10);
});

test('school and work are there for whoever asks, and for nobody else', async ({ page }) => {
	await page.goto('/en/small-things?place=desk');
	await expect(things(page).first()).toBeVisible();
	await expect(page.locator('[id^="school-"], [id^="work-"]')).toHaveCount(0);
	await expect(page.locator('input[value="school"], input[value="work"]')).toHaveCount(0);
	await page.getByRole('link', { name: 'small things about school' }).click();
	await expect(page.locator('#school-one-page')).toBeVisible();
	await expect(page.locator('[id^="work-"]')).toHaveCount(0);
	await expectAccessible(page);
});

test.describe('without JavaScript, on a small telephone, in Japanese, at dusk', () => {
	test.use({ javaScriptEnabled: false, viewport: { width: 320, height: 640 }, colorScheme: 'dark' });

	test('somebody finds what needs no voice, and the smaller form of it', async ({ page }) => {
		await page.goto('/ja/small-things');
		await expectAccessible(page);
		expect(await widerThanThePage(page)).toBe(0);
		await page.getByText('しぼって探す').click();
		await page.getByRole('radio', { name: '文字で' }).check();
		await page.getByRole('button', { name: '見る', exact: true }).click();
		await expect(page.locator('#a-moon-sent')).toBeVisible();
		await expect(page.locator('#weight-of-the-blanket')).toHaveCount(0);
		await page.locator('#a-moon-sent summary').click();
		await expect(page.getByText('絵文字を選ぶだけで、送らない。')).toBeVisible();
		expect(await widerThanThePage(page)).toBe(0);
		await expectAccessible(page);
	});

	test('a wish that nothing fits is answered, with a way back', async ({ page }) => {
		await page.goto('/it/small-things?place=bed&company=in_person');
		await expect(page.getByText('Con una richiesta in meno, qualcosa si trova.')).toBeVisible();
		await expectAccessible(page);
		await page.getByRole('link', { name: 'Di nuovo tutte le piccole cose' }).click();
		await expect(things(page)).toHaveCount(10);
	});

	test('an address that means nothing shows the page as it is', async ({ page }) => {
		const answer = await page.goto('/it/small-things?place=moon&hour=any&turn=-3&company=%00');
		expect(answer?.status()).toBe(200);
		await expect(things(page)).toHaveCount(10);
	});
});
