import type { Page } from '@playwright/test';
import { readMasterKey } from '../../src/lib/database/sealed.ts';
import { openLetterbox, writeLetter } from '../letters.ts';
import { associate, comeBeside, disperse } from './beside.ts';
import { expect, expectAccessible, test } from './house.ts';
import { asOwner } from './owner.ts';

test.describe.configure({ mode: 'serial', timeout: 120_000 });
test.use({ viewport: { width: 320, height: 640 } });
test.afterEach(({ house }) => disperse(house));

for (const javaScriptEnabled of [true, false])
	test.describe(javaScriptEnabled ? 'with scripts' : 'without scripts', () => {
		test('a question in the letterbox is answered', async ({ house, browser }) => {
			await associate(house, ['letterbox']);
			const open = () => browser.newContext({ javaScriptEnabled, viewport: { width: 320, height: 640 }, locale: 'en' });
			const [hanas, rens, theirs] = [await open(), await open(), await open()];
			await comeBeside(house, rens, { firstName: 'Ren', role: 'listener' });
			await comeBeside(house, hanas, { firstName: 'Hana', role: 'coordinator' });

			// Hana opens a letterbox that Ren reads, and where somebody else sees each answer first.
			const hana = await hanas.newPage();
			await hana.goto(`${house.address}/en/beside-you/letterbox`);
			await expect(hana.getByText('No letterbox is open.')).toBeVisible();
			await hana.locator('summary', { hasText: 'Open a letterbox' }).click();
			await hana.locator('select[name=reader]').selectOption({ label: 'Ren' });
			await hana.locator('input[name=role]').fill('listener of the association');
			await hana.locator('input[name=answer_days]').fill('5');
			await hana.getByLabel('Somebody else sees each answer').check();
			await expectAccessible(hana);
			await hana.getByRole('button', { name: 'Open it' }).click();
			await expect(hana.getByText('Read by Ren')).toBeVisible();

			// Somebody asks, without a name.
			const asker = await theirs.newPage();
			await asker.goto(`${house.address}/en/letterbox`);
			await expect(asker.getByText('Ren, listener of the association')).toBeVisible();
			await expect(asker.getByText('Answered in')).toBeVisible();
			await expect(asker.getByText('Ren and those who answer letters with them')).toBeVisible();
			await asker.locator('textarea[name=question]').fill('How does one begin?\n縁側 🙂');
			await asker.getByRole('button', { name: 'Put it in the letterbox' }).click();
			await expect(asker.locator('[data-words] li')).toHaveCount(6);
			const words = (await asker.locator('[data-words] li').allTextContents()).map((word) => word.trim()).join(' ');
			const readBack = async () => {
				await asker.goto(`${house.address}/en/letterbox/return`);
				await asker.locator('input[name=words]').fill(words);
				await asker.locator('form:has(input[name=words]) button').click();
			};

			// Ren writes a draft; nothing is sent by that, and he cannot be his own second pair of eyes.
			const ren = await rens.newPage();
			await ren.goto(`${house.address}/en/beside-you/letterbox`);
			await expectAccessible(ren);
			await ren.getByRole('link', { name: /answer by/ }).click();
			await expect(ren.getByText('縁側 🙂')).toBeVisible();
			await ren.getByRole('button', { name: 'Keep the draft' }).click();
			await expect(ren.getByText('There is nothing in it yet.')).toBeVisible();
			await ren.locator('textarea[name=text]').fill('With the smallest thing,\nand a cup of tea.');
			await ren.getByRole('button', { name: 'Keep the draft' }).click();
			await expect(ren.getByText('Somebody else sees it before it can be sent.')).toBeVisible();
			for (const name of ['Send this answer', 'I have seen it'])
				await expect(ren.getByRole('button', { name })).toHaveCount(0);
			await expectAccessible(ren);
			await readBack();
			await expect(asker.getByText('No answer yet.')).toBeVisible();

			await hana.goto(`${house.address}/en/beside-you/letterbox`);
			await expect(hana.getByText('a draft is kept')).toBeVisible();
			await hana.getByRole('link', { name: /answer by/ }).click();
			await hana.getByRole('button', { name: 'I have seen it' }).click();
			await expect(hana.getByText('Somebody else has seen it.')).toBeVisible();
			await ren.reload();
			await ren.getByRole('button', { name: 'Send this answer' }).click();
			await expect(ren.getByText('No letter waits.')).toBeVisible();

			await readBack();
			await expect(asker.getByText('and a cup of tea.')).toBeVisible();
			await expect(asker.getByText('From Ren')).toBeVisible();
			await expectAccessible(asker);

			await hana.goto(`${house.address}/en/beside-you/letterbox`);
			await hana.locator('summary', { hasText: 'Close the letterbox' }).click();
			await hana.getByRole('button', { name: 'Close the letterbox' }).click();
			await expect(hana.getByText('No letterbox is open.')).toBeVisible();
			expect((await asker.request.get(`${house.address}/en/letterbox`)).status()).toBe(404);
			for (const context of [hanas, rens, theirs]) await context.close();
		});
	});

test('a draft that somebody else changed meanwhile is not sent, and what was read stays on the page', async ({
	house,
	browser
}) => {
	const association = await associate(house, ['letterbox']);
	const letter = await asOwner(house.dataFolder, async (db) =>
		writeLetter(db, readMasterKey(null, house.dataFolder), await openLetterbox(db, { association }))
	);
	const [rens, hanas] = [await browser.newContext({ locale: 'en' }), await browser.newContext({ locale: 'en' })];
	await comeBeside(house, rens, { firstName: 'Ren', role: 'listener' });
	await comeBeside(house, hanas, { firstName: 'Hana', role: 'coordinator' });
	const [ren, hana] = [await rens.newPage(), await hanas.newPage()];
	const keep = async (page: Page, text: string) => {
		await page.locator('textarea[name=text]:visible').fill(text);
		await page.getByRole('button', { name: 'Keep the draft' }).click();
		await expect(page.locator('.written', { hasText: text })).toBeVisible();
	};
	await ren.goto(`${house.address}/en/beside-you/letterbox/${letter}`);
	await keep(ren, 'With tea.');
	await hana.goto(`${house.address}/en/beside-you/letterbox/${letter}`);
	await keep(hana, 'With coffee.');

	const answered = ren.waitForResponse((response) => response.request().method() === 'POST');
	await ren.getByRole('button', { name: 'Send this answer' }).click();
	expect((await answered).status()).toBe(409);
	await expect(ren.getByText('Somebody else kept another draft meanwhile, so nothing was sent')).toBeVisible();
	await expect(ren.getByText('With tea.', { exact: true }).locator('visible=true')).toBeVisible();
	await expect(ren.locator('.written', { hasText: 'With coffee.' })).toBeVisible();
	await expectAccessible(ren);

	// And where the other's was sent meanwhile, that is said.
	await hana.getByRole('button', { name: 'Send this answer' }).click();
	await expect(hana.getByText('No letter waits.')).toBeVisible();
	await ren.locator('textarea[name=text]:visible').fill('With water.');
	await ren.getByRole('button', { name: 'Keep the draft' }).click();
	await expect(ren.getByText('Someone has answered meanwhile.')).toBeVisible();
	await expect(ren.getByText('With water.', { exact: true })).toBeVisible();
	await expectAccessible(ren);
	for (const context of [rens, hanas]) await context.close();
});

test('whoever does not answer there finds none of it', async ({ page, house }) => {
	await associate(house, ['letterbox']);
	for (const path of ['letterbox', 'letterbox/6b1f8a4e-2f0c-4b52-9c39-0d7a4f5f3c11'])
		expect((await page.request.get(`/beside-you/${path}`)).status(), path).toBe(404);
	await page.goto('/en/beside-you');
	await expectAccessible(page);
});

for (const javaScriptEnabled of [true, false])
	test(`what was wrong with an answer is said without an account, and somebody else writes back ${javaScriptEnabled ? 'with' : 'without'} scripts`, async ({
		house,
		browser
	}) => {
		const association = await associate(house, ['letterbox']);
		const open = () => browser.newContext({ javaScriptEnabled, viewport: { width: 320, height: 640 }, locale: 'en' });
		const [hanas, rens, theirs] = [await open(), await open(), await open()];
		await comeBeside(house, rens, { firstName: 'Ren', role: 'listener' });
		await comeBeside(house, hanas, { firstName: 'Hana', role: 'coordinator' });
		await asOwner(house.dataFolder, (db) => openLetterbox(db, { association }));
		const asker = await theirs.newPage();
		await asker.goto(`${house.address}/en/letterbox`);
		await asker.locator('textarea[name=question]').fill('How does one begin?');
		await asker.getByRole('button', { name: 'Put it in the letterbox' }).click();
		await expect(asker.locator('[data-words] li')).toHaveCount(6);
		const words = (await asker.locator('[data-words] li').allTextContents()).map((word) => word.trim()).join(' ');
		const readBack = async () => {
			await asker.goto(`${house.address}/en/letterbox/return`);
			await asker.locator('input[name=words]').fill(words);
			await asker.locator('form:has(input[name=words]) button').click();
		};
		await readBack();
		await expect(asker.getByText('Something in this answer was wrong'), 'there is no answer yet').toHaveCount(0);

		const ren = await rens.newPage();
		await ren.goto(`${house.address}/en/beside-you/letterbox`);
		await ren.getByRole('link', { name: /answer by/ }).click();
		await ren.locator('textarea[name=text]').fill('Just go out.');
		await ren.getByRole('button', { name: 'Keep the draft' }).click();
		await ren.getByRole('button', { name: 'Send this answer' }).click();

		await readBack();
		await asker.locator('summary', { hasText: 'Something in this answer was wrong' }).click();
		await expect(asker.getByText('Somebody else of the association than who answered reads it')).toBeVisible();
		await asker.locator('textarea[name=wrong]').fill(' ');
		await asker.getByRole('button', { name: 'Say it' }).click();
		await expect(asker.getByText('There is nothing in it yet.')).toBeVisible();
		await asker.locator('textarea[name=wrong]').fill('It pushed me.\n縁側');
		await expectAccessible(asker);
		await asker.getByRole('button', { name: 'Say it' }).click();
		await expect(asker.getByText('Somebody else than who answered reads it and writes back here by')).toBeVisible();
		await expect(asker).toHaveURL(/\/letterbox\/return\?\/wrong/);
		await expectAccessible(asker);

		// Whose doing it is sees nothing of it; Hana comes, reads it beside letter and answer, and writes back.
		for (const path of ['concerns', 'letterbox'])
			expect(await (await ren.request.get(`${house.address}/en/beside-you/${path}`)).text()).not.toContain('was wrong');
		const hana = await hanas.newPage();
		await hana.goto(`${house.address}/en/beside-you/concerns`);
		await expect(hana.getByText('something that was written here was wrong')).toBeVisible();
		await hana.locator('a[href*="/beside-you/letterbox/"]').first().click();
		await expect(hana.getByText('It pushed me.')).toBeVisible();
		await expect(hana.getByText('Just go out.')).toBeVisible();
		await expectAccessible(hana);
		await ren.goto(hana.url());
		await expect(ren.getByText('Just go out.')).toBeVisible();
		await expect(ren.getByText('It pushed me.')).toHaveCount(0);
		await hana.locator('textarea[name=wrong]').fill('You need not go out.');
		await hana.getByRole('button', { name: 'Send it' }).click();
		await expect(hana.getByText('What you write back')).toBeVisible();
		await expect(hana.getByRole('button', { name: 'Send it' })).toHaveCount(0);

		await readBack();
		await expect(asker.getByText('You need not go out.')).toBeVisible();
		await expectAccessible(asker);
		await asker.getByRole('button', { name: 'Take it away' }).click();
		await expect(asker.getByText('It pushed me.')).toHaveCount(0);
		await hana.reload();
		await expect(hana.getByText('It pushed me.')).toHaveCount(0);
		for (const context of [hanas, rens, theirs]) await context.close();
	});
