import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserContext, Page } from '@playwright/test';
import { openDataKey, readMasterKey, seal } from '../../src/lib/database/sealed.ts';
import { closeLetterboxes, openLetterbox } from '../letters.ts';
import { expect, expectAccessible, test, type RunningHouse } from './house.ts';
import { keepAs } from './keeping.ts';
import { asOwner } from './owner.ts';

const set = (house: RunningHouse, given: { minimumAge?: number } = {}) =>
	asOwner(house.dataFolder, (db) => openLetterbox(db, given));

test.beforeEach(({ house }) => asOwner(house.dataFolder, closeLetterboxes));
test.afterEach(({ house }) =>
	asOwner(house.dataFolder, async (db) => {
		await closeLetterboxes(db);
		await db.owner('delete from letters');
		await db.owner('delete from guesses');
	})
);

async function send(page: Page, text: string): Promise<string> {
	await page.locator('textarea[name=question]').fill(text);
	await page.locator('form:has(textarea[name=question]) button').click();
	await expect(page.locator('[data-words] li')).toHaveCount(6);
	return (await page.locator('[data-words] li').allTextContents()).map((word) => word.trim()).join(' ');
}

async function bring(page: Page, words: string): Promise<void> {
	await page.locator('input[name=words]').fill(words);
	await page.locator('form:has(input[name=words]) button').click();
}

/** Ren answers every letter there is; their place to do it comes later. */
async function renAnswers(house: RunningHouse, text: string): Promise<void> {
	const masterKey = readMasterKey(null, house.dataFolder);
	await asOwner(house.dataFolder, async (db) => {
		for (const { id, wrapped } of await db.owner<{ id: string; wrapped: Buffer }>(
			'select id, wrapped from letters join letter_keys on letter_id = id'
		)) {
			const key = openDataKey(masterKey, id, wrapped, 'letter_keys');
			const sealed = seal(key, { table: 'letters', column: 'answer', id }, text);
			await db.owner('update letters set answer = $2, answered_day = current_date where id = $1', [id, sealed]);
		}
	});
}

function asksComesBackAndPutsAway(prefix: string, said: { noAnswer: string; gone: string; unknown: string }) {
	return async ({ page, context, house }: { page: Page; context: BrowserContext; house: RunningHouse }) => {
		await set(house);
		await page.goto(`${prefix}/`);
		await page.locator('main a[href$="/letterbox"]').click();
		await expect(page.getByText('Ren, listener of the association')).toBeVisible();
		await expectAccessible(page);
		const words = await send(page, 'How does one begin?\n縁側 🙂');
		await expectAccessible(page);

		await page.goto(`${prefix}/letterbox`);
		await page.locator('a[href$="/letterbox/return"]').click();
		await expectAccessible(page);
		await bring(page, words.toUpperCase().replaceAll(' ', '\u3000'));
		await expect(page.getByText('縁側 🙂')).toBeVisible();
		await expect(page.getByText(said.noAnswer)).toBeVisible();
		await expectAccessible(page);

		await renAnswers(house, 'With the smallest thing,\nand a cup of tea.');
		await page.goto(`${prefix}/letterbox/return`);
		await bring(page, words);
		await expect(page.getByText('and a cup of tea.')).toBeVisible();
		// Nothing of it stays in the browser, and nothing stands in the address.
		expect(await context.cookies()).toEqual([]);
		expect(new URL(page.url()).search).toBe('?/read');

		await page.locator('summary').click();
		await expectAccessible(page);
		await page.locator('form[action="?/away"] button').click();
		await expect(page.getByRole('heading', { level: 1 })).toHaveText(said.gone);
		await expectAccessible(page);
		await page.goto(`${prefix}/letterbox/return`);
		await bring(page, words);
		await expect(page.getByText(said.unknown)).toBeVisible();
		await expectAccessible(page);
		const [left] = await asOwner(house.dataFolder, (db) =>
			db.owner<{ rows: number }>(
				'select (select count(*) from letters)::int + (select count(*) from letter_keys)::int as rows'
			)
		);
		expect(left?.rows).toBe(0);
		expect(readFileSync(join(house.dataFolder, 'erasures.log'), 'utf8')).not.toBe('');
	};
}

const english = { noAnswer: 'No answer yet.', gone: 'It is gone.', unknown: 'No letter was found with these words.' };
const japanese = {
	noAnswer: '返事はまだです。',
	gone: 'なくなりました。',
	unknown: 'このことばでは、手紙が見つかりませんでした。'
};

test('somebody asks without a name, reads the answer and puts it away', asksComesBackAndPutsAway('/en', english));

test.describe('without JavaScript, on a small telephone, in Japanese', () => {
	test.use({ javaScriptEnabled: false, viewport: { width: 320, height: 640 }, locale: 'ja-JP', colorScheme: 'dark' });
	test('somebody asks without a name, reads the answer and puts it away', asksComesBackAndPutsAway('/ja', japanese));
});

test('where nobody reads, there is no letterbox on any page, and its addresses are like any that never was', async ({
	page
}) => {
	const shapeOf = async (path: string) => {
		const answer = await page.goto(path);
		return [answer?.status(), await page.locator('main').innerText()];
	};
	const never = await shapeOf('/en/never-was');
	expect(never[0]).toBe(404);
	expect(await shapeOf('/en/letterbox')).toEqual(never);
	expect(await shapeOf('/en/letterbox/return')).toEqual(never);
	for (const path of ['/en', '/en/privacy', '/en/help-now', '/en/for-me']) {
		await page.goto(path);
		expect(await page.content(), path).not.toMatch(/letterbox/i);
	}
});

test('words of danger offer help and ask for somebody sooner; they hold nothing up', async ({ page, house }) => {
	await set(house);
	await page.goto('/en/letterbox');
	await expect(page.getByText('for words that sound like danger')).toBeVisible();
	// In another language than that of the page.
	await send(page, 'もう消えてしまいたい');
	await expect(page.getByText('Somebody will look at it sooner.')).toBeVisible();
	await expect(page.getByRole('main').getByRole('link', { name: 'Help now' })).toBeVisible();
	await expectAccessible(page);
	const sooner = () => asOwner(house.dataFolder, (db) => db.owner('select from letters where sooner_at is not null'));
	expect(await sooner()).toHaveLength(1);
	await page.goto('/en/letterbox');
	await send(page, 'How does one make tea?');
	await expect(page.getByText('Somebody will look at it sooner.')).toHaveCount(0);
	expect(await sooner()).toHaveLength(1);
});

test('Tomo is younger than the letterbox allows: nothing is kept, and what he wrote is still his', async ({
	page,
	context,
	house
}) => {
	await set(house, { minimumAge: 18 });
	await page.goto('/en/letterbox');
	await page.locator('textarea[name=question]').fill('I want to disappear');
	await page.getByRole('button', { name: 'Put it in the letterbox' }).click();
	await expect(page.getByText('One thing is missing')).toBeVisible();
	await expect(page.locator('textarea[name=question]')).toHaveValue('I want to disappear');
	await expectAccessible(page);
	await page.getByLabel('younger than 18').check();
	await page.getByRole('button', { name: 'Put it in the letterbox' }).click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText("Some things need you to be older. These don't.");
	await expect(page.locator('textarea')).toHaveValue('I want to disappear');
	await expect(page.getByRole('main').getByRole('link', { name: /Help now/ })).toBeVisible();
	await expectAccessible(page);
	expect(await context.cookies()).toEqual([]);
	expect(await asOwner(house.dataFolder, (db) => db.owner('select from letters'))).toEqual([]);
});

test('a letter of nothing and one of a megabyte get a kind sentence, and what was written stays', async ({
	page,
	house
}) => {
	await set(house);
	await page.goto('/en/letterbox');
	const put = () => page.getByRole('button', { name: 'Put it in the letterbox' }).click();
	await put();
	await expect(page.getByText('There is nothing in it yet.')).toBeVisible();
	const long = 'all day long '.repeat(80_000);
	await page
		.locator('textarea[name=question]')
		.evaluate((field, text) => ((field as HTMLTextAreaElement).value = text), long);
	await put();
	await expect(page.getByText('longer than 10000 characters')).toBeVisible();
	expect(await page.locator('textarea[name=question]').inputValue()).toBe(long);
	await page.locator('textarea[name=question]').fill('short \u202e\u0000 after all');
	await put();
	await expect(page.locator('[data-words] li')).toHaveCount(6);
	await expectAccessible(page);
});

test('a letter whose page is sent again is one letter, and the words shown last lead to it', async ({
	page,
	house
}) => {
	await set(house);
	await page.goto('/en/letterbox');
	const first = await send(page, 'Is this on?');
	await page.reload();
	const second = (await page.locator('[data-words] li').allTextContents()).map((word) => word.trim()).join(' ');
	expect(second).not.toBe(first);
	expect(await asOwner(house.dataFolder, (db) => db.owner('select from letters'))).toHaveLength(1);
	await page.goto('/en/letterbox/return');
	await bring(page, first);
	await expect(page.getByText('No letter was found with these words.')).toBeVisible();
	await bring(page, second);
	await expect(page.getByText('Is this on?')).toBeVisible();
	await expectAccessible(page);
});

test('somebody who has a page of their own asks like anybody else, and nothing connects the two', async ({
	page,
	house
}) => {
	await set(house);
	await keepAs(page, 'low cloud');
	await page.goto('/en/letterbox');
	const words = await send(page, 'Who are you?');
	const [letter] = await asOwner(house.dataFolder, (db) =>
		db.owner<{ row: string }>('select l::text as row from letters l')
	);
	const accounts = await asOwner(house.dataFolder, (db) => db.owner<{ id: string }>('select id from accounts'));
	for (const { id } of accounts) expect(letter?.row).not.toContain(id);
	await page.goto('/en/my-data');
	await expect(page.getByText('Who are you?')).toHaveCount(0);
	await page.goto('/en/letterbox/return');
	await bring(page, words);
	await expect(page.getByText('Who are you?')).toBeVisible();
	await expectAccessible(page);
});
