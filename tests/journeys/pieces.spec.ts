import type { BrowserContext, Page } from '@playwright/test';
import { readMasterKey } from '../../src/lib/database/sealed.ts';
import { answerLetter, openLetterbox } from '../letters.ts';
import { associate, comeBeside, disperse } from './beside.ts';
import { expect, expectAccessible, test, type RunningHouse } from './house.ts';
import { asOwner } from './owner.ts';

test.describe.configure({ mode: 'serial', timeout: 120_000 });
test.afterEach(({ house }) =>
	disperse(house).then(() => asOwner(house.dataFolder, (db) => db.owner('delete from guesses')))
);

const question = 'I live in Ferrara above the bakery and have not gone down for a year. How does one begin?';
const retold = 'Somebody who has been at home for a long time asked how one begins.';
const answer = 'With the smallest thing.\nTea counts.';

/** A letter that somebody puts in without a name, answered. Returns its six words and its id. */
async function ask(house: RunningHouse, page: Page): Promise<{ words: string; id: string }> {
	await page.goto(`${house.address}/en/letterbox`);
	await page.locator('textarea[name=question]').fill(question);
	await page.getByRole('button', { name: 'Put it in the letterbox' }).click();
	await expect(page.locator('[data-words] li')).toHaveCount(6);
	const words = (await page.locator('[data-words] li').allTextContents()).map((word) => word.trim()).join(' ');
	const id = await asOwner(house.dataFolder, async (db) => {
		const [letter] = await db.owner<{ id: string }>('select id from letters');
		await answerLetter(db, readMasterKey(null, house.dataFolder), letter?.id ?? '', 'With tea, and the window.');
		return letter?.id ?? '';
	});
	return { words, id };
}

async function bring(house: RunningHouse, page: Page, words: string): Promise<void> {
	await page.goto(`${house.address}/en/letterbox/return`);
	await page.locator('input[name=words]').fill(words);
	await page.locator('form:has(input[name=words]) button').click();
	await expect(page.getByText(question)).toBeVisible();
}

async function propose(page: Page, text = answer): Promise<void> {
	await page.locator('textarea[name=question]').fill(retold);
	await page.locator('textarea[name=answer]').fill(text);
	await page.getByLabel('Nothing in the letter says that a minor wrote it').check();
	await page.getByRole('button', { name: /^Propose/ }).click();
}

for (const [javaScriptEnabled, colorScheme] of [
	[true, 'light'],
	[false, 'dark']
] as const)
	test(`a piece stands for anyone while its writer agrees, ${colorScheme}, ${javaScriptEnabled ? 'with' : 'without'} scripts`, async ({
		house,
		browser
	}) => {
		const association = await associate(house, ['letterbox']);
		await asOwner(house.dataFolder, (db) => openLetterbox(db, { association }));
		const contexts: BrowserContext[] = [];
		const open = async () => {
			const viewport = { width: 320, height: 640 };
			const context = await browser.newContext({ javaScriptEnabled, colorScheme, viewport, locale: 'en' });
			contexts.push(context);
			return context;
		};
		const rens = await open();
		await comeBeside(house, rens, { firstName: 'Ren', role: 'listener' });
		const [ren, writer, visitor] = [
			await rens.newPage(),
			await (await open()).newPage(),
			await (await open()).newPage()
		];
		const page = `${house.address}/en/letterbox/pieces`;
		const { words, id } = await ask(house, writer);

		await visitor.goto(`${house.address}/en/letterbox`);
		await visitor.getByRole('link', { name: 'Questions and answers from the letterbox' }).click();
		await expect(visitor.getByText('There is none yet.')).toBeVisible();
		await expectAccessible(visitor);
		await bring(house, writer, words);
		await expect(writer.getByText('Something for others to read?')).toHaveCount(0);

		// Ren writes it anew. What is missing is said, and what was typed stays.
		await ren.goto(`${house.address}/en/beside-you/letterbox/${id}`);
		await ren.getByRole('link', { name: /A piece for others to read/ }).click();
		await ren.locator('textarea[name=question]').fill(retold);
		await ren.getByRole('button', { name: 'Propose it' }).click();
		await expect(ren.getByText('There is nothing in it yet.')).toBeVisible();
		await expect(ren.getByText('This is proposed only once you have said so.')).toBeVisible();
		await expect(ren.locator('textarea[name=question]')).toHaveValue(retold);
		await expectAccessible(ren);
		await propose(ren);
		await expect(ren.getByText('Proposed. Only whoever wrote the letter')).toBeVisible();
		await expectAccessible(ren);
		await visitor.goto(page);
		await expect(visitor.getByText('There is none yet.')).toBeVisible();

		// Where one looks for something to read nothing leads there before there is any. (Asked so, no page of before is shown.)
		const library = (locale: string) => `${house.address}/${locale}/library?now`;
		await visitor.goto(library('en'));
		await expect(visitor.getByRole('link', { name: 'Questions and answers from the letterbox' })).toHaveCount(0);

		// Its writer reads it as it would stand. A yes is one of somebody of age.
		await bring(house, writer, words);
		await expect(writer.getByText(retold)).toBeVisible();
		await expect(writer.getByText('Tea counts.')).toBeVisible();
		await expectAccessible(writer);
		await writer.getByRole('button', { name: 'Yes, this may stand there' }).click();
		await expect(writer.getByText('A yes counts from 18 on')).toBeVisible();
		await visitor.goto(page);
		await expect(visitor.getByText('There is none yet.')).toBeVisible();
		await writer.getByLabel('I am 18 or older').check();

		// Meanwhile Ren changes the text: the yes was to another one.
		await ren.locator('summary', { hasText: 'Another text' }).click();
		await propose(ren, `${answer} So does toast.`);
		await expect(ren.getByText('So does toast.').first()).toBeVisible();
		await writer.getByRole('button', { name: 'Yes, this may stand there' }).click();
		await expect(writer.getByText('The text was changed meanwhile')).toBeVisible();
		await expect(writer.getByText('So does toast.')).toBeVisible();
		await expectAccessible(writer);
		await writer.getByLabel('I am 18 or older').check();
		await writer.getByRole('button', { name: 'Yes, this may stand there' }).click();
		await expect(writer.getByRole('heading', { name: 'Others can read this' })).toBeVisible();
		await expectAccessible(writer);

		// Anybody finds and reads it, and nothing else of the letter.
		await visitor.goto(library('en'));
		await expectAccessible(visitor);
		await visitor.getByRole('link', { name: 'Questions and answers from the letterbox' }).click();
		await expect(visitor).toHaveURL(page);
		await expect(visitor.getByText(retold)).toBeVisible();
		await expect(visitor.getByText('So does toast.')).toBeVisible();
		await expect(visitor.getByText('really put in')).toBeVisible();
		await expectAccessible(visitor);
		const html = await visitor.content();
		for (const hidden of [id, 'Ferrara', 'Ren', 'The Veranda']) expect(html, hidden).not.toContain(hidden);
		expect(html).not.toMatch(/\b20\d\d-\d\d-\d\d\b/);
		await visitor.goto(library('it'));
		await expect(visitor.getByRole('heading', { level: 1 })).toBeVisible();
		await expect(visitor.locator('a[href$="/letterbox/pieces"]'), 'there is none in Italian').toHaveCount(0);
		await visitor.goto(`${house.address}/it/letterbox/pieces`);
		await visitor.locator('summary', { hasText: 'In altre lingue' }).click();
		await expect(visitor.getByText(retold)).toHaveAttribute('lang', 'en');
		await expectAccessible(visitor);

		// Taken back, it is gone at once, and nobody asks again.
		await bring(house, writer, words);
		await writer.getByRole('button', { name: 'Take it back' }).click();
		await expect(writer.getByText('nobody asks about it again')).toBeVisible();
		await expect(writer.getByText('With tea, and the window.')).toBeVisible();
		await expectAccessible(writer);
		await visitor.goto(page);
		await expect(visitor.getByText('There is none yet.')).toBeVisible();
		await ren.goto(`${house.address}/en/beside-you/letterbox/${id}/piece`);
		await expect(ren.getByText('nobody asks again')).toBeVisible();
		await expect(ren.locator('textarea')).toHaveCount(0);
		await expectAccessible(ren);
		for (const context of contexts) await context.close();
	});

test('a no is as easy as a yes; a companion takes one away; where nothing is, no page is', async ({
	house,
	page,
	browser
}) => {
	const association = await associate(house, ['letterbox']);
	await asOwner(house.dataFolder, (db) => openLetterbox(db, { association }));
	const { words, id } = await ask(house, page);
	const rens = await browser.newContext({ locale: 'en' });
	await comeBeside(house, rens, { firstName: 'Ren', role: 'listener' });
	const ren = await rens.newPage();
	const beside = `${house.address}/en/beside-you/letterbox/${id}/piece`;
	await ren.goto(beside);
	await propose(ren);
	await bring(house, page, words);
	await page.getByRole('button', { name: 'No', exact: true }).click();
	await expect(page.getByText('nobody asks about it again')).toBeVisible();
	await ren.reload();
	await expect(ren.getByText('nobody asks again')).toBeVisible();

	// The words of nobody open nothing, also past the page.
	for (const action of ['agree', 'end']) {
		const answer = await page.request.post(`${house.address}/en/letterbox/return?/${action}`, {
			form: { words: 'zoo zoo zoo zoo zoo zoo', version: 'x'.repeat(9_000), of_age: 'yes' },
			headers: { origin: house.address }
		});
		expect(answer.status(), action).toBe(400);
	}

	await asOwner(house.dataFolder, (db) => db.owner('delete from letter_pieces'));
	await ren.goto(beside);
	await propose(ren);
	await bring(house, page, words);
	await page.getByLabel('I am 18 or older').check();
	await page.getByRole('button', { name: 'Yes, this may stand there' }).click();
	await expect(page.getByRole('heading', { name: 'Others can read this' })).toBeVisible();
	await ren.reload();
	await expect(ren.getByText('It stands on the page for anyone.')).toBeVisible();
	await ren.locator('summary', { hasText: 'Take the piece away' }).click();
	await ren.getByRole('button', { name: 'Take the piece away' }).click();
	await expect(ren.getByText('nobody asks again')).toBeVisible();
	await bring(house, page, words);
	await expect(page.getByText('nobody asks about it again')).toBeVisible();
	await expectAccessible(page);

	await asOwner(house.dataFolder, (db) => db.owner('update letterboxes set closed_at = now()'));
	expect((await page.request.get(`${house.address}/en/letterbox/pieces`)).status()).toBe(404);
	await rens.close();
});
