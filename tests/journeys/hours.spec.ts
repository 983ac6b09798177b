import type { Page } from '@playwright/test';
import { planHour } from '../hours.ts';
import { associate, comeBeside, disperse } from './beside.ts';
import { expect, expectAccessible, test, type RunningHouse } from './house.ts';
import { keepAs } from './keeping.ts';
import { asOwner } from './owner.ts';

test.use({ viewport: { width: 320, height: 640 } });
test.afterEach(async ({ house }) => {
	await disperse(house);
	await asOwner(house.dataFolder, async (db) => {
		for (const table of ['accounts', 'guesses']) await db.owner(`delete from ${table}`);
	});
});

/** Ren is here to host, in a browser of his own, with an hour that he has planned. */
async function renIsThere(page: Page, house: RunningHouse): Promise<string> {
	const association = await associate(house, ['hours']);
	const host = await comeBeside(house, page.context(), { firstName: 'Ren', role: 'listener' });
	return asOwner(house.dataFolder, (db) => planHour(db, { association, host }));
}

/** Everything that the database keeps of hours, as text. */
const traces = (house: RunningHouse) =>
	asOwner(house.dataFolder, async (db) => {
		const rows: string[] = [];
		for (const table of ['hours', 'hour_seats', 'hour_lines', 'hour_signs', 'hour_concerns', 'host_presences'])
			for (const row of await db.owner<{ text: string }>(`select t::text as text from ${table} t`)) rows.push(row.text);
		return rows;
	});

test('where nobody hosts hours there are none, on any page', async ({ page, house }) => {
	for (const path of ['/hours', '/hours/11111111-1111-4111-8111-111111111111', '/beside-you/hours'])
		expect((await page.request.get(path)).status(), path).toBe(404);
	await associate(house, ['letters']);
	expect((await page.request.get('/hours')).status()).toBe(404);
});

for (const javaScriptEnabled of [true, false])
	test.describe(javaScriptEnabled ? 'with scripts' : 'without scripts', () => {
		test.use({ javaScriptEnabled });

		test('Kenji watches an hour without anyone knowing', async ({ page, house, browser }) => {
			const context = await browser.newContext({ baseURL: house.address, viewport: { width: 320, height: 640 } });
			const his = await context.newPage();
			const hour = await renIsThere(his, house);
			await his.goto(`/en/beside-you/hours/${hour}`);
			await his.getByRole('button', { name: 'Open the hour' }).click();
			await expect(his.getByText('You are here, and writing is open.')).toBeVisible();
			await his.getByLabel('To say something, as Ren').fill('Once there was a cat.');
			await his.getByRole('button', { name: 'Say it' }).click();
			await expect(his.getByText('Once there was a cat.')).toBeVisible();
			const before = await traces(house);

			await keepAs(page, 'Kenji');
			await page.goto('/en/hours');
			await expect(page.getByText('with Ren, for adults')).toBeVisible();
			await expectAccessible(page);
			await page.getByRole('link', { name: /Reading aloud/ }).click();
			await expect(page.getByText('Ren is here.')).toBeVisible();
			await expect(page.getByText('Once there was a cat.')).toBeVisible();
			await expect(page.getByText('Nobody sees that you are here')).toBeVisible();
			await expect(page.locator('textarea')).toHaveCount(0);
			await expectAccessible(page);

			await his.getByLabel('To say something, as Ren').fill('It slept on two cushions.');
			await his.getByRole('button', { name: 'Say it' }).click();
			await expect(his.getByText('It slept on two cushions.')).toBeVisible();
			if (!javaScriptEnabled) await page.getByRole('link', { name: 'Look again' }).click();
			await expect(page.getByText('It slept on two cushions.')).toBeVisible();
			await expect(page.getByRole('listitem').filter({ hasText: 'Ren' })).toHaveCount(2);

			// What Ren sees is what he would see alone, and nothing in the database knows of Kenji.
			await his.reload();
			await expect(his.getByText(/Kenji/)).toHaveCount(0);
			const [kenji] = await asOwner(house.dataFolder, (db) =>
				db.owner<{ id: string }>(`select id from accounts where kind = 'person'`)
			);
			const after = await traces(house);
			expect(after.filter((row) => row.includes(kenji?.id ?? 'nobody'))).toEqual([]);
			expect(after).toHaveLength(before.length + 1);

			await his.getByText('End the hour').click();
			await his.getByRole('button', { name: 'End it' }).click();
			await expect(his.getByRole('heading', { level: 1 })).toHaveText('Hours on the veranda');
			if (javaScriptEnabled) {
				await expect(page.getByText('This hour is over. What was said in it is gone.')).toBeVisible();
				await expectAccessible(page);
			} else await page.getByRole('link', { name: 'Look again' }).click();
			await expect(page.getByText('It slept on two cushions.')).toHaveCount(0);
			expect(await traces(house), 'that it was announced').toHaveLength(1);
			await context.close();
		});

		test('Aki writes under a name for this hour, and Ren is there', async ({ page, house, browser }) => {
			const context = await browser.newContext({ baseURL: house.address, viewport: { width: 320, height: 640 } });
			const his = await context.newPage();
			const hour = await renIsThere(his, house);
			await keepAs(page, 'low cloud');
			await page.goto(`/en/hours/${hour}`);
			await expect(page.getByText('It is not open yet.')).toBeVisible();
			await expectAccessible(page);

			await his.goto(`/en/beside-you/hours/${hour}`);
			await expectAccessible(his);
			await his.getByRole('button', { name: 'Open the hour' }).click();
			await expectAccessible(his);
			await page.getByRole('link', { name: 'Look again' }).click();

			// A name is missing; the host's own is taken; any other is good.
			await page.getByText('Be here in another way').click();
			await page.getByLabel('writing under a name for this hour').check();
			const take = () => page.getByRole('button', { name: 'Be here so' }).click();
			await take();
			await expect(page.getByRole('alert')).toContainText('a name for this hour is missing');
			await page.locator('input[name=name]').fill('ren');
			await take();
			await expect(page.getByRole('alert')).toContainText('already has this name');
			await page.locator('input[name=name]').fill('moss');
			await take();
			await expect(page.getByLabel('To say something, as moss')).toBeVisible();
			await expectAccessible(page);

			await page.getByLabel('To say something, as moss').fill('I like the cat.\n🐈');
			await page.getByRole('button', { name: 'Say it' }).click();
			await expect(page.getByRole('log')).toContainText('I like the cat.');
			await expect(page.locator('#part textarea')).toHaveValue('');
			await page.getByRole('button', { name: 'thank you' }).click();
			const again = async () => {
				if (!javaScriptEnabled) await page.goto(`/en/hours/${hour}`);
			};
			await again();
			await expect(page.locator('[data-sign=thanks]')).toBeVisible();
			await his.reload();
			await expect(his.getByRole('log')).toContainText('moss');
			await expect(his.getByText(/low cloud/)).toHaveCount(0);

			// Words of danger: help is offered to the writer, and Ren sees them marked.
			await page.getByLabel('To say something, as moss').fill('I want to disappear');
			await page.getByRole('button', { name: 'Say it' }).click();
			await expect(page.locator('#part').getByRole('link', { name: 'Help now' })).toBeVisible();
			await expectAccessible(page);
			if (!javaScriptEnabled) await his.reload();
			await expect(his.locator('[data-concern]:visible')).toHaveText(/This sounds like danger/);
			await expectAccessible(his);

			// Ren pauses, goes on, hides the line, and leads out softly.
			await his.getByRole('button', { name: 'Pause the writing' }).click();
			await again();
			await expect(page.getByText('Ren has paused the writing.')).toBeVisible();
			await expect(page.getByRole('button', { name: 'Say it' })).toBeHidden();
			await his.getByRole('button', { name: 'Go on' }).click();
			await his.getByText('About this line').last().click();
			await his.getByRole('button', { name: 'Hide this line' }).last().click();
			await again();
			await expect(page.getByText('Ren has hidden this line.')).toBeVisible();
			await expect(page.getByText('I want to disappear')).toHaveCount(0);
			await his.getByText('About this line').first().click();
			await his.getByRole('button', { name: 'Let whoever wrote it only watch' }).first().click();
			await page.goto(`/en/hours/${hour}`);
			await expect(page.getByText('only watch for the rest of this hour')).toBeVisible();
			await expect(page.locator('textarea')).toHaveCount(0);
			await expectAccessible(page);

			// He goes away, and nothing can be written any more.
			await his.getByRole('button', { name: 'Go away for a while' }).click();
			await page.goto(`/en/hours/${hour}`);
			await expect(page.getByText("Ren isn't here just now.")).toBeVisible();
			await context.close();
		});
	});

test('Ren plans an hour, changes it and calls it off; a stranger reads of it without an account', async ({
	page,
	house,
	browser
}) => {
	await associate(house, ['hours']);
	await comeBeside(house, page.context(), { firstName: 'Ren', role: 'listener' });
	await page.goto('/en/beside-you/hours');
	await page.getByText('Plan an hour').click();
	await page.getByLabel('Something else').check();
	await page.getByRole('button', { name: 'Plan it' }).click();
	await expect(page.getByRole('alert')).toContainText('can be said here');
	await page.getByLabel('In your own words').fill('Folding paper, each on their own');
	await expectAccessible(page);
	await page.getByRole('button', { name: 'Plan it' }).click();
	await page.getByRole('link', { name: /Folding paper/ }).click();
	await expect(page.getByText('It can be opened from 15 minutes')).toBeVisible();
	await page.getByText('Change it', { exact: true }).click();
	await page.getByLabel('In your own words').fill('Folding paper, quietly');
	await page.getByRole('button', { name: 'Keep the change' }).click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Folding paper, quietly');

	const context = await browser.newContext({ baseURL: house.address, timezoneId: 'Asia/Tokyo' });
	const visitor = await context.newPage();
	await visitor.goto('/en/hours');
	await expect(visitor.getByText('Times are those of Asia/Tokyo.')).toBeVisible();
	await expectAccessible(visitor);
	await visitor.getByRole('link', { name: /Folding paper, quietly/ }).click();
	await expect(visitor.getByText('needs a page of your own')).toBeVisible();
	await expect(visitor.getByText('(Asia/Tokyo)')).toBeVisible();
	await expectAccessible(visitor);
	expect((await visitor.request.get(visitor.url().replace('/en/', '/live/'))).status()).toBe(404);

	await page.locator('summary', { hasText: 'Call it off' }).click();
	await page.getByRole('button', { name: 'Call it off' }).click();
	await expect(page.getByText('Nothing is planned.')).toBeVisible();
	await visitor.reload();
	await expect(visitor.getByText('No hour is planned just now.')).toBeVisible();
	expect((await visitor.request.get('/beside-you/hours')).status()).toBe(404);
	await context.close();
});

for (const [prefix, javaScriptEnabled] of [
	['/en', true],
	['/ja', false]
] as const)
	test(`an hour is seen as an example first, without an account (${prefix})`, async ({ browser, house }) => {
		await associate(house, ['hours']);
		const context = await browser.newContext({
			...{ baseURL: house.address, javaScriptEnabled, viewport: { width: 320, height: 640 } }
		});
		const page = await context.newPage();
		await page.goto(`${prefix}/hours/sample`);
		await expect(page.locator('[data-sample] > li')).toHaveCount(13);
		await expectAccessible(page);
		if (javaScriptEnabled) {
			await page.getByRole('button', { name: 'Let it pass slowly' }).click();
			await expect(page.locator('[data-sample] > li:visible')).toHaveCount(1);
			await expectAccessible(page);
			await page.getByRole('button', { name: 'Show all of it' }).click();
		} else await expect(page.locator('button[data-play]')).toBeHidden();
		await expect(page.locator('[data-sample] > li:visible')).toHaveCount(13);
		expect(await context.cookies()).toEqual([]);
		await context.close();
	});
