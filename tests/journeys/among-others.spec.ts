import { readMasterKey } from '#lib/database/sealed.ts';
import { planHour } from '../hours.ts';
import { writeSlip } from '../slips.ts';
import { associate, comeBeside, disperse } from './beside.ts';
import { expect, expectAccessible, test } from './house.ts';
import { keepAs } from './keeping.ts';
import { asOwner } from './owner.ts';

test.use({ viewport: { width: 320, height: 640 } });
test.afterEach(({ house }) => disperse(house));

test.describe('without JavaScript', () => {
	test.use({ javaScriptEnabled: false });

	test('Mie finds what is there for her, and those who love someone too', async ({ page, house, browser }) => {
		const association = await associate(house, ['slips', 'hours', 'letters']);
		const ren = await comeBeside(house, await browser.newContext(), { firstName: 'Ren', role: 'listener' });
		await asOwner(house.dataFolder, async (db) => {
			const masterKey = readMasterKey(null, house.dataFolder);
			const [theirs] = [await planHour(db, { association, host: ren, startsIn: 600, kind: 'silence' })];
			await planHour(db, { association, host: ren, startsIn: 660, kind: 'music' });
			await db.owner('update hours set families = true where id = $1', [theirs]);
			const lies = { lies: true, words: 'He ate the soup. I washed the bowl twice.' };
			await writeSlip(db, masterKey, association, { ...lies, forWhom: 'families' });
			await writeSlip(db, masterKey, association, { lies: true, words: 'The heron was there again.' });
		});
		await page.goto('/en/someone-i-love');
		await page.getByRole('link', { name: 'All that is here for you' }).click();
		await expect(page.getByRole('heading', { level: 1 })).toHaveText('How I am');
		for (const name of [
			/^How it is now/,
			/^Small things/,
			/^A plan for hard moments/,
			/^Letters with/,
			/^A page of your own/
		])
			await expect(page.locator('main').getByRole('link', { name })).toBeVisible();
		await expectAccessible(page);

		await page.getByRole('link', { name: /^Among others who love someone/ }).click();
		await expect(page.getByRole('link', { name: /for people who love someone/ })).toHaveCount(1);
		await expect(page.getByText('for adults')).toHaveCount(0);
		await expect(page.getByText('He ate the soup. I washed the bowl twice.')).toBeVisible();
		expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
		await expectAccessible(page);

		await page.getByRole('link', { name: 'Leave one' }).click();
		await page.locator('textarea[name=words]').fill('The light was on until four.');
		await expectAccessible(page);
		await page.locator('form:has(textarea) button').click();
		await expect(page.locator('[data-words] li')).toHaveCount(6);
		expect(
			await asOwner(house.dataFolder, (db) => db.owner('select for_whom from slips where laid_day is null'))
		).toEqual([{ for_whom: 'families' }]);
		await page.getByRole('link', { name: 'Among others who love someone' }).click();
		await expect(page).toHaveURL(/someone-i-love\/among-others$/);
		await page.getByRole('link', { name: 'Groups for families, near you' }).click();
		await expect(page.locator('.places section').first()).toBeVisible();
	});

	test('where nobody staffs any of it, it is not there', async ({ page, house }) => {
		await associate(house, ['letterbox']);
		expect((await page.goto('/en/someone-i-love/among-others'))?.status()).toBe(404);
		expect((await page.goto('/en/veranda/slips/leave?among=families'))?.status()).toBe(404);
	});

	test('a piece is found again at its bookmark, until the browser is closed or left quickly', async ({
		page,
		context
	}) => {
		await page.goto('/en/someone-i-love/read/the-worry-at-night');
		expect(await context.cookies()).toEqual([]);
		await page.getByRole('button', { name: 'Leave a bookmark here' }).click();
		await expect(page.getByText('Your bookmark is here.')).toBeVisible();
		await expectAccessible(page);
		expect((await context.cookies()).map(({ name, expires, httpOnly }) => ({ name, expires, httpOnly }))).toEqual([
			{ name: 'bookmark', expires: -1, httpOnly: true }
		]);
		await page.goto('/en/someone-i-love');
		await page.getByText('Your bookmark:').getByRole('link').click();
		await expect(page).toHaveURL(/read\/the-worry-at-night$/);
		// Somebody else, in another browser, is never shown it.
		const other = await context.browser()?.newContext();
		const there = await other?.newPage();
		await there?.goto(new URL('/en/someone-i-love', page.url()).href);
		await expect(there?.getByText('Your bookmark:') ?? page.locator('body')).toHaveCount(0);
		await other?.close();
		await page.goto('/leave');
		expect(await context.cookies()).toEqual([]);
		await page.goto('/en/someone-i-love');
		await expect(page.getByText('Your bookmark:')).toHaveCount(0);
	});
});

test('cards have a quiet place of Mie’s own, which says nothing when it is empty', async ({ page }) => {
	await keepAs(page, 'mie');
	await page.goto('/en/someone-i-love/how-i-am');
	await expect(page.getByRole('link', { name: /^Let somebody see/ })).toHaveAttribute('href', '/en/my-people');
	await page.getByRole('link', { name: /^Cards that lie here/ }).click();
	await expect(page.getByText("Nothing needs to be said. Don't hold them to it.")).toBeVisible();
	await expect(page.getByText('No card lies here.')).toBeVisible();
	await expectAccessible(page);
});
