import type { Page } from '@playwright/test';
import { expect, expectAccessible, test } from './house.ts';
import { keepAs } from './keeping.ts';
import { asOwner } from './owner.ts';

const sheet = '/en/someone-i-love/one-sheet';
const tick = (page: Page, name: string) => page.getByRole('checkbox', { name }).check();
const unfold = (page: Page, name: string) => page.locator('summary', { hasText: name }).click();
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();

test.describe('without JavaScript, on a small telephone', () => {
	test.use({ javaScriptEnabled: false, viewport: { width: 320, height: 640 }, locale: 'en' });

	test('Mie takes one sheet to a doctor', async ({ page, context, request }) => {
		await page.goto('/en/someone-i-love');
		await page.getByRole('link', { name: 'One sheet for one appointment' }).click();
		await expect(page.getByText('You will see nothing of them here.')).toBeVisible();
		await unfold(page, 'Sleep and waking');
		await tick(page, 'Sleeps by day and is up at night.');
		await unfold(page, 'Safety');
		await expect(page.getByText('It may also be: an accident; a cat;')).toBeVisible();
		expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
		await expectAccessible(page);
		await page.getByLabel('In my own words').fill('The blue cup stands at the door.\nShe hums on the stairs.');
		const answer = page.waitForResponse((response) => response.request().method() === 'POST');
		await press(page, 'Make the sheet');
		expect((await answer).headers()['cache-control']).toBe('no-store');

		await expect(page.getByRole('heading', { level: 1 })).toHaveText('Could I say this with them in the room?');
		await expect(page.getByText('It may also be: a body clock that runs late')).toBeVisible();
		await expect(page.getByRole('heading', { name: 'What they would say' })).toBeVisible();
		await expect(page.locator('main').getByRole('link', { name: 'Find help near' })).toBeVisible();
		// No number sums it up, no field asks who, and nothing is left in the browser.
		await expect(page.locator('main').getByText(/\d/)).toHaveCount(1);
		await expect(page.locator('main').getByText(/find-help/)).toHaveText(/^Services and associations/);
		expect(await context.cookies()).toEqual([]);
		expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
		await expectAccessible(page);

		// What was seen asks for somebody sooner: offered, before the sheet, and only for what was ticked.
		await press(page, 'Change it');
		await expect(page.getByLabel('In my own words')).toHaveValue(/hums on the stairs/);
		await expect(page.getByRole('checkbox', { name: 'Sleeps by day' })).toBeChecked();
		await unfold(page, 'Safety');
		await tick(page, 'Speaks or writes of dying');
		await press(page, 'Make the sheet');
		await expect(page.getByText('may need a person sooner than an appointment')).toBeVisible();
		await expect(page.locator('main a[href^="tel:"]')).toBeVisible();
		await expectAccessible(page);

		// On paper: her words and the signs, without buttons.
		await page.emulateMedia({ media: 'print' });
		await expect(page.getByRole('listitem').filter({ hasText: 'The blue cup' })).toBeVisible();
		await expect(page.getByRole('button')).toHaveCount(0);
		const form = { signs: 'sleeps-by-day', own: 'The blue cup', theirs: '' };
		const pdf = await request.post(`${sheet}/pdf`, { form, headers: { origin: new URL(page.url()).origin } });
		expect(pdf.headers()).toMatchObject({ 'content-type': 'application/pdf', 'cache-control': 'no-store' });
		expect((await pdf.body()).subarray(0, 5).toString()).toBe('%PDF-');
	});
});

test('Mie keeps a note for herself and finds it again', async ({ page, house }) => {
	await keepAs(page, 'Mie');
	await page.goto('/en/someone-i-love');
	await page.getByRole('link', { name: /^Notes for me/ }).click();
	await expect(page.getByText('There is nothing here yet')).toBeVisible();
	await page.getByLabel('What I said').fill('The soup is on the stairs, Moss.');
	await page.getByRole('radio', { name: '4', exact: true }).check({ force: true });
	await press(page, 'Keep it');
	await expect(page.getByRole('status')).toHaveText('Kept.');
	await page.goto('/en/for-me');
	await page.getByRole('main').getByRole('link', { name: 'Notes for me' }).click();
	await expect(page.getByText('The soup is on the stairs, Moss.')).toBeVisible();
	await expectAccessible(page);

	await page.getByRole('link', { name: 'Change it' }).click();
	await page.getByLabel('What was good between us').fill('The joke about the bus.');
	await expectAccessible(page);
	await press(page, 'Keep it');
	await expect(page.getByText('The joke about the bus.')).toBeVisible();
	await press(page, 'Remove it');
	await expect(page.getByRole('heading', { name: 'Removed.' })).toBeVisible();
	expect(await asOwner(house.dataFolder, (db) => db.owner('select from family_notes'))).toEqual([]);
	await press(page, 'Put it back');
	await expect(page.getByText('The joke about the bus.')).toBeVisible();
});
