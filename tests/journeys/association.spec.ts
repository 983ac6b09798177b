import type { Page } from '@playwright/test';
import { Temporal } from 'temporal-polyfill';
import { codeAt } from '../../src/lib/companions/second-factor.server.ts';
import { disperse } from './beside.ts';
import { expect, expectAccessible, test, type RunningHouse } from './house.ts';
import { codeNow, introduce, password } from './introduce.ts';
import { asOwner } from './owner.ts';

test.describe.configure({ mode: 'serial' });
test.use({ viewport: { width: 320, height: 640 } });

/** The link for the first administrator; every test of this house that needs one makes it anew. */
async function freshLink(house: RunningHouse): Promise<string> {
	await disperse(house);
	await asOwner(house.dataFolder, (db) => db.owner('update setup_links set used_at = null'));
	return house.setupLink;
}

/** Where the association is at home, and where one leaves to: what cannot be taken is said, and nothing typed is lost. */
async function sayHowToLeave(page: Page, house: RunningHouse): Promise<void> {
	await page.locator('summary', { hasText: 'What the association says of itself' }).click();
	await page.getByLabel('Countries you are at home in').fill('Italy, Atlantis');
	await page.getByLabel('Where “Leave quickly” goes').fill('weather.example');
	await page.getByRole('button', { name: 'Save' }).click();
	await expect(page.getByText('“Atlantis” is not a country known here.')).toBeVisible();
	await expect(page.getByLabel('Where “Leave quickly” goes')).toHaveValue('weather.example');
	await page.getByLabel('Countries you are at home in').fill('Italy, jp');
	await page.getByRole('button', { name: 'Save' }).click();
	await page.locator('summary', { hasText: 'What the association says of itself' }).click();
	await expect(page.getByLabel('Countries you are at home in')).toHaveValue('Italy, Japan');
	const leaving = await page.request.get('/leave', { maxRedirects: 0 });
	expect(leaving.headers().location).toBe('https://weather.example/');
	// The other journeys of this house leave to where it says.
	await page.getByLabel('Where “Leave quickly” goes').fill('');
	await page.getByRole('button', { name: 'Save' }).click();
	expect((await page.request.get('/leave', { maxRedirects: 0 })).headers().location).toContain(house.elsewhere);
}

/** A mail server that nobody answers at: it is kept, tried and taken away, and its password comes back to nobody. */
async function setUpMail(page: Page): Promise<void> {
	await page.getByRole('link', { name: 'Mail', exact: true }).click();
	await expectAccessible(page);
	await page.getByLabel('Server', { exact: true }).fill('localhost');
	await page.getByLabel('Port').selectOption('2525');
	await page.getByLabel('Login name').fill('veranda');
	await page.getByLabel('Password').fill('kettle moss');
	await page.getByLabel('Address it comes from').fill('post@mail.example');
	await page.getByRole('button', { name: 'Keep and try' }).click();
	await expect(page.getByText('This name leads into the network of the computer')).toBeVisible();
	await page.getByLabel('Server', { exact: true }).fill('mail.invalid');
	await page.getByLabel('Password').fill('kettle moss');
	await page.getByRole('button', { name: 'Keep and try' }).click();
	await expect(page.getByRole('status')).toContainText('The server could not be reached');
	await expectAccessible(page);
	await expect(page.getByLabel('Login name')).toHaveValue('veranda');
	expect(await page.content()).not.toContain('kettle moss');
	await page.getByRole('button', { name: 'Take it away' }).click();
	await expect(page.getByLabel('Login name')).toHaveValue('');
	await page.getByRole('link', { name: /^The association/ }).click();
}

for (const javaScriptEnabled of [true, false])
	test.describe(javaScriptEnabled ? 'with scripts' : 'without scripts', () => {
		test.use({ javaScriptEnabled });
		test.setTimeout(120_000);

		test('Hana sets an association up, invites Ren, and Ren comes and leaves', async ({ page, house, browser }) => {
			await page.goto(await freshLink(house));
			await expectAccessible(page);

			// Something is missing: what was typed is still there, but for the password.
			await introduce(page, 'Hana');
			await page.locator('input[name=code]').fill('000000');
			for (const [name, text] of [
				['name', 'The Veranda'],
				['operator', 'The Veranda, Via Roma 1'],
				['promise', 'We read nothing that is not for us.'],
				['emergency', 'Two of us decide together, and you are told.']
			] as const)
				await page.locator(`[name=${name}]`).fill(text);
			await page.getByRole('button', { name: 'Begin' }).click();
			await expect(page.getByRole('alert')).toContainText('These digits do not fit');
			await expect(page.locator('[name=promise]')).toHaveValue('We read nothing that is not for us.');
			await expect(page.locator('input[name=password]')).toHaveValue('');

			await page.locator('input[name=password]').fill(password);
			await page.locator('input[name=code]').fill(await codeNow(page));
			await page.getByRole('button', { name: 'Begin' }).click();
			await expect(page.locator('li code')).toHaveCount(10);
			await expectAccessible(page);
			expect((await page.request.get(house.setupLink)).status()).toBe(404);

			await page.getByRole('link', { name: 'I have them on paper' }).click();
			await expect(page.getByText('You are here as Hana.')).toBeVisible();
			await page.getByRole('link', { name: /^The association/ }).click();
			await page.getByRole('link', { name: 'This computer' }).click();
			await expect(page.getByText('No backup has been made from here.')).toBeVisible();
			await expect(page.getByText(/^The database takes \d+/)).toBeVisible();
			await expectAccessible(page);
			await page.getByRole('link', { name: /^The association/ }).click();
			await sayHowToLeave(page, house);
			await setUpMail(page);
			await page.getByRole('button', { name: 'Make a link' }).click();
			const link = await page.locator('p code').textContent();
			await expectAccessible(page);

			const context = await browser.newContext({ javaScriptEnabled, viewport: { width: 320, height: 640 } });
			const his = await context.newPage();
			await his.goto(link ?? '');
			await expect(his.getByText('The Veranda invites you')).toBeVisible();
			const secret = await introduce(his, 'Ren');
			await his.locator('input[name=reads]').fill('Tuesdays and Fridays');
			await expectAccessible(his);
			await his.getByRole('button', { name: 'Join' }).click();
			await expect(his.locator('li code')).toHaveCount(10);
			const [spare = ''] = await his.locator('li code').allTextContents();
			expect((await his.request.get(link ?? '')).status(), 'an invitation works once').toBe(404);
			await his.getByRole('link', { name: 'I have them on paper' }).click();
			for (const path of ['association', 'association/computer', 'association/mail'])
				expect((await his.request.get(`/beside-you/${path}`)).status(), 'for administrators only').toBe(404);

			// He goes out and comes in again: not with a code that was used, but with a spare one.
			await his.getByRole('button', { name: 'Close my page on this device' }).last().click();
			await his.goto('/beside-you');
			await expectAccessible(his);
			const comeIn = async (code: string, word = password) => {
				await his.locator('input[name=email]').fill(' REN@example.org ');
				await his.locator('input[name=password]').fill(word);
				await his.locator('input[name=code]').fill(code);
				await his.locator('form:has(input[name=password]) button').click();
			};
			await comeIn(codeAt(secret, Temporal.Now.instant().add({ seconds: 30 })), 'kettle moss violin berry');
			await expect(his.getByRole('alert')).toContainText('does not fit together');
			await comeIn(spare);
			await expect(his.getByText('You are here as Ren.')).toBeVisible();

			await page.goto('/beside-you/association');
			await page.getByText('What was done here').click();
			await expect(page.getByText('Ren joined (listener)')).toBeVisible();

			await his.locator('summary', { hasText: 'Leave the association' }).click();
			await his.getByRole('button', { name: 'Leave', exact: true }).click();
			await his.goto('/beside-you');
			await comeIn(codeAt(secret, Temporal.Now.instant().add({ seconds: 30 })));
			await expect(his.getByRole('alert')).toContainText('does not fit together');
			await context.close();

			// The last administrator stays until somebody else is one.
			await page.goto('/beside-you');
			await page.locator('summary', { hasText: 'Leave the association' }).click();
			await page.getByRole('button', { name: 'Leave', exact: true }).click();
			await expect(page.getByRole('alert')).toContainText('only administrator');
		});
	});

test('whoever does not accompany anybody finds only the way in', async ({ page }) => {
	await page.goto('/ja/beside-you');
	await expect(page.locator('input[name=password]')).toBeVisible();
	expect((await page.request.get('/beside-you/association')).status()).toBe(404);
	expect((await page.request.get('/join/nothing-of-that-kind')).status()).toBe(404);
});
