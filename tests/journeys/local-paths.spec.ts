import type { BrowserContext, Page } from '@playwright/test';
import { associate, associateAnother, comeBeside, disperse } from './beside.ts';
import { expect, expectAccessible, test } from './house.ts';

test.describe.configure({ mode: 'serial', timeout: 120_000 });
test.afterEach(({ house }) => disperse(house));

/** Hana fills in the form of a table where things are mended. */
async function fillIn(page: Page): Promise<void> {
	await page.getByRole('radio', { name: 'Making', exact: true }).check();
	await page.getByLabel('What it is called').fill('The mending table');
	await page.getByLabel('What it is', { exact: false }).nth(1).fill('A table with tools. One may just watch.');
	await page.getByRole('checkbox', { name: 'in person' }).check();
	await page.getByLabel('The first ten minutes').fill('One sits down where a chair is free.');
	await page.getByLabel('Leaving again').fill('One gets up.');
	await page.getByRole('radio', { name: 'free', exact: true }).check();
	await page.getByRole('checkbox', { name: 'Italiano' }).check();
	await page.getByLabel('Town or area').fill('Ferrara, by the river');
}

/** Whether the page is no wider than the window. */
async function expectFits(page: Page): Promise<void> {
	expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
}

for (const javaScriptEnabled of [true, false])
	test(`an association writes of a table near by, and Kenji finds it without an account, ${javaScriptEnabled ? 'with' : 'without'} scripts`, async ({
		house,
		browser
	}) => {
		const association = await associate(house, []);
		const well = await associateAnother(house, 'The Well');
		const contexts: BrowserContext[] = [];
		const come = async (as?: Parameters<typeof comeBeside>[2]) => {
			const colorScheme = as ? 'light' : 'dark';
			const context = await browser.newContext({
				...{ javaScriptEnabled, colorScheme, viewport: { width: 320, height: 640 }, locale: 'en' }
			});
			contexts.push(context);
			if (as) await comeBeside(house, context, as);
			return context.newPage();
		};
		const hana = await come({ firstName: 'Hana', role: 'coordinator', association });
		const elisa = await come({ firstName: 'Elisa', role: 'administrator', association });
		const ren = await come({ firstName: 'Ren', role: 'listener', association });
		const theirs = await come({ firstName: 'Ito', role: 'administrator', association: well });
		const kenji = await come();

		// Something is missing: it is said, and what was typed stays.
		await hana.goto(`${house.address}/en/beside-you`);
		await hana.getByRole('link', { name: /^Local things/ }).click();
		await expect(hana.getByText('There is nothing yet.')).toBeVisible();
		await expectAccessible(hana);
		await hana.getByRole('link', { name: 'Write a local thing' }).click();
		await expectAccessible(hana);
		await expectFits(hana);
		await hana.getByLabel('Town or area').fill('Ferrara');
		await hana.getByRole('button', { name: 'Put it there' }).click();
		await expect(hana.getByText('This is needed here.').first()).toBeVisible();
		await expect(hana.getByLabel('Town or area')).toHaveValue('Ferrara');
		await expectAccessible(hana);
		await fillIn(hana);
		await hana.getByRole('button', { name: 'Put it there' }).click();
		await expect(hana.getByRole('status')).toHaveText('Kept.');
		await expect(hana.getByRole('heading', { level: 1, name: 'The mending table' })).toBeVisible();
		await expectAccessible(hana);
		await expectFits(hana);
		const beside = hana.url().replace(/\?.*/, '');

		// Kenji looks for something free that is done in person, in Italian; it stands among the others with its author.
		await kenji.goto(`${house.address}/en/make-and-learn?how=in_person&cost=nothing&language=it`);
		const line = kenji.getByRole('link', { name: /The mending table/ });
		await expect(line).toContainText('from The Veranda, looked at on');
		await expectAccessible(kenji);
		await expectFits(kenji);
		await line.click();
		await expect(kenji.getByText('One sits down where a chair is free.')).toBeVisible();
		await expectAccessible(kenji);
		await expectFits(kenji);
		const address = kenji.url();
		await kenji.goto(`${house.address}/en/make-and-learn?how=alone`);
		await expect(kenji.getByRole('link', { name: /The mending table/ })).toHaveCount(0);
		await kenji.goto(`${house.address}/ja/search?q=mending+Ferrara`);
		await expect(kenji.getByRole('link', { name: /The mending table/ })).toContainText('The Veranda');
		await kenji.getByRole('link', { name: /The mending table/ }).click();
		await expect(kenji.getByText('英語で書かれています。')).toBeVisible();
		await expectAccessible(kenji);

		// It is nothing for Ren, nor for those of the other association.
		for (const other of [ren, theirs]) expect((await other.request.get(beside)).status()).toBe(404);
		expect((await ren.request.get(`${house.address}/en/beside-you/local-paths`)).status()).toBe(404);
		await ren.goto(`${house.address}/en/beside-you`);
		await expect(ren.getByRole('link', { name: /^Local things/ })).toHaveCount(0);
		await theirs.goto(`${house.address}/en/beside-you/local-paths`);
		await expect(theirs.getByText('There is nothing yet.')).toBeVisible();

		// Elisa changes it while Hana has it open: Hana's words stay on her page, and what stands there is above.
		const rewrite = async (page: Page, title: string) => {
			await page.locator('summary', { hasText: 'Change it' }).click();
			await page.getByLabel('What it is called').fill(title);
		};
		await rewrite(hana, 'Needles');
		await elisa.goto(beside);
		await rewrite(elisa, 'The mending bench');
		await elisa.getByRole('button', { name: 'Keep the change' }).click();
		await expect(elisa.getByRole('heading', { level: 1, name: 'The mending bench' })).toBeVisible();
		await hana.getByRole('button', { name: 'Keep the change' }).click();
		await expect(hana.getByText('Somebody else changed this meanwhile')).toBeVisible();
		await expect(hana.getByRole('heading', { level: 1, name: 'The mending bench' })).toBeVisible();
		await expect(hana.getByLabel('What it is called')).toHaveValue('Needles');
		await expectAccessible(hana);
		await hana.getByRole('button', { name: 'Keep the change' }).click();
		await expect(hana.getByRole('heading', { level: 1, name: 'Needles' })).toBeVisible();
		await kenji.goto(address);
		await expect(kenji.getByRole('heading', { level: 1, name: 'Needles' })).toBeVisible();

		// It is taken away, put back, and taken away.
		const takeAway = async () => {
			await hana.locator('summary', { hasText: 'Take it away' }).click();
			await hana.getByRole('button', { name: 'Take it away' }).click();
			await expect(hana.getByRole('status')).toHaveText('“Needles” is taken away.');
		};
		await takeAway();
		await expectAccessible(hana);
		await expectFits(hana);
		expect((await kenji.request.get(address)).status()).toBe(404);
		await kenji.goto(`${house.address}/en/make-and-learn?how=in_person`);
		await expect(kenji.getByRole('link', { name: /Needles/ })).toHaveCount(0);
		await hana.getByRole('button', { name: 'Put it back' }).click();
		expect((await kenji.request.get(address)).status()).toBe(200);
		await takeAway();
		expect((await kenji.request.get(address)).status()).toBe(404);

		// The log says what was done and by whom, and nothing of what was written.
		await elisa.goto(`${house.address}/en/beside-you/association`);
		await elisa.locator('summary', { hasText: 'What was done here' }).click();
		for (const done of ['Hana wrote a local thing', 'Elisa changed a local thing', 'Hana took a local thing'])
			await expect(elisa.getByText(done).first()).toBeVisible();
		await expect(elisa.getByText('Hana put a local thing to make or learn back')).toBeVisible();
		await expect(elisa.getByText('Needles')).toHaveCount(0);
		for (const context of contexts) await context.close();
	});

test('an address that was never there is not there', async ({ page, house }) => {
	for (const path of ['not-an-id', '6f1c2f0e-6a6b-4c39-9b7e-1f2d3c4b5a69'])
		expect((await page.request.get(`${house.address}/en/make-and-learn/local/${path}`)).status(), path).toBe(404);
});
