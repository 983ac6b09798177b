import { associate, comeBeside, disperse } from './beside.ts';
import { expect, expectAccessible, test } from './house.ts';
import { asOwner } from './owner.ts';
import { openLetterbox } from '../letters.ts';

// Sato teaches, and has no account. Somebody in her class has not been coming since autumn.

test.use({ javaScriptEnabled: false, viewport: { width: 320, height: 640 } });
test.afterEach(({ house }) => disperse(house));

test('Sato asks without naming, and Ren answers; the answer comes by the words only', async ({
	page,
	house,
	browser
}) => {
	const association = await associate(house, ['letterbox']);
	await asOwner(house.dataFolder, (db) => openLetterbox(db, { association }));

	// Until the association says that it answers schools there is no such place, and the letterbox is there as for anybody.
	expect((await page.request.get('/en/my-class/ask-without-naming')).status()).toBe(404);
	await page.goto('/en/my-class');
	await expect(page.getByRole('link', { name: 'To the letterbox' })).toHaveAttribute('href', '/en/letterbox');
	const hers = await browser.newContext({ javaScriptEnabled: false, baseURL: house.address });
	const administrator = await comeBeside(house, hers, { firstName: 'Elisa', role: 'administrator' });
	await asOwner(house.dataFolder, (db) =>
		db.owner(`insert into companion_marks (association_id, by, act) values ($1, $2, 'begun')`, [
			...[association, administrator]
		])
	);
	const elisa = await hers.newPage();
	await elisa.goto('/en/beside-you/association');
	const settings = elisa.locator('details', { has: elisa.locator('form[action="?/settings"]') });
	await settings.locator('summary').first().click();
	await settings.getByRole('checkbox', { name: 'The letterbox also takes questions from schools' }).check();
	await settings.getByRole('button', { name: 'Save', exact: true }).click();
	await hers.close();

	await page.goto('/en/my-class');
	await expect(page.getByRole('link', { name: /^The teacher's first message/ })).toBeVisible();
	await page.getByRole('link', { name: 'To the letterbox' }).click();
	await expect(page).toHaveURL(/my-class\/ask-without-naming$/);
	await expect(page.getByText('Ren, listener of the association')).toBeVisible();
	await expect(page.getByText(/Without the name of a pupil, the school, the class/)).toBeVisible();
	await expect(page.getByText(/It never goes to the school/)).toBeVisible();
	await expectAccessible(page);
	expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
	await page.getByRole('textbox', { name: 'Your letter' }).fill('Fifteen, not in class since autumn. Write again?');
	await page.getByRole('button', { name: 'Put it in the letterbox' }).click();
	await expect(page.locator('[data-words] li')).toHaveCount(6);
	await expectAccessible(page);
	const words = (await page.locator('[data-words] li').allTextContents()).map((word) => word.trim()).join(' ');

	const rens = await browser.newContext({ javaScriptEnabled: false, baseURL: house.address });
	await comeBeside(house, rens, { firstName: 'Ren', role: 'listener' });
	const ren = await rens.newPage();
	await ren.goto('/en/beside-you/letterbox');
	await ren.getByRole('link', { name: /asked from a school/ }).click();
	await expect(ren.getByText(/Asked from a school\./)).toBeVisible();
	await expectAccessible(ren);
	await ren.locator('textarea[name=text]').fill('One message that asks for nothing. Then wait a month.');
	await ren.getByRole('button', { name: 'Keep the draft' }).click();
	await ren.getByRole('button', { name: 'Send this answer' }).click();
	await expect(ren.getByText('No letter waits.')).toBeVisible();
	await rens.close();

	// The browser knows nothing of it any more; the words do.
	expect(await page.context().cookies()).toEqual([]);
	await page.goto('/en/my-class/ask-without-naming');
	await expect(page.getByText('Then wait a month.')).toHaveCount(0);
	await page.getByRole('link', { name: 'I have the six words of a letter' }).click();
	await page.locator('input[name=words]').fill(words);
	await page.getByRole('button', { name: 'Open the letter' }).click();
	await expect(page.getByText('One message that asks for nothing. Then wait a month.')).toBeVisible();
	expect(house.mail).toEqual([]);
});
