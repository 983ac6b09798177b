import { associate, comeBeside } from './beside.ts';
import { expect, expectAccessible, test } from './house.ts';
import { asOwner } from './owner.ts';

const changing = '/en/someone-i-love/read/short-kind-specific';
const ownCare = '/en/someone-i-love/read/something-of-yours';

test.describe('without JavaScript, on a small telephone', () => {
	test.use({ javaScriptEnabled: false, viewport: { width: 320, height: 640 } });

	test('Mie has one sentence for tonight before anyone asked her anything', async ({ page, context }) => {
		await page.goto('/it');
		await page
			.getByRole('navigation', { name: 'Porte' })
			.getByRole('link', { name: 'Una persona a cui voglio bene' })
			.click();
		// One tap: a sentence to say, one for paper, one thing to leave; no field, and nothing that remembers her.
		const sentence = page.getByRole('definition').first();
		await expect(sentence).toBeVisible();
		await expect(page.getByRole('definition')).toHaveCount(3);
		await expect(page.getByText('Qui non vedrai niente di quella persona.')).toBeVisible();
		await expect(page.getByText('E tu, come stai?')).toBeVisible();
		await expect(page.locator('main input, main textarea, main select')).toHaveCount(0);
		expect(await context.cookies()).toEqual([]);
		expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
		await expectAccessible(page);

		const first = (await sentence.textContent()) ?? '';
		await page.getByRole('link', { name: "Un'altra", exact: true }).click();
		await expect(page.getByRole('definition').first()).not.toHaveText(first);
		await expect(page).toHaveURL(/\/it\/someone-i-love\/tonight\/[a-z-]+$/);
		await expectAccessible(page);
		// On paper it is only the slip.
		const slip = (await page.getByRole('definition').nth(1).textContent()) ?? '';
		await page.emulateMedia({ media: 'print' });
		await expect(page.locator('[data-held]')).toContainText(slip);
		await expect(page.getByRole('definition').first()).toBeHidden();
	});

	test('at three in the morning, in Japanese, somebody finds what is near and who is awake', async ({ page }) => {
		await page.goto('/ja/someone-i-love');
		await page.getByRole('link', { name: '夜中の三時' }).click();
		await expect(page.getByRole('heading', { level: 1 })).toHaveText('夜中の三時');
		await expectAccessible(page);
		await page.getByRole('link', { name: /^夜中の心配/ }).click();
		await expect(page.getByRole('heading', { level: 1 })).toHaveText('夜中の心配');
		expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
		await expectAccessible(page);
		await page.goto('/ja/someone-i-love/i-cant-any-more');
		// A human before everything else on this page.
		await expect(page.locator('main').getByRole('link', { name: '近くの相談先' })).toBeVisible();
		await expectAccessible(page);
	});

	test('Mie is afraid at home and the exercises step aside', async ({ page, context }) => {
		await page.goto(changing);
		await expect(
			page.getByRole('heading', { name: 'Are there moments at home when someone is afraid?' })
		).toBeVisible();
		await expect(page.getByRole('heading', { name: /^An exercise/ })).toHaveCount(0);
		await expectAccessible(page);
		await page.getByRole('button', { name: 'Yes, or sometimes' }).click();

		await expect(page.getByRole('heading', { name: 'Set aside for now' })).toBeVisible();
		await expect(page.getByRole('heading', { name: /^An exercise/ })).toHaveCount(0);
		// A human, lines and pieces about it, here and now.
		await expect(page.locator('main').getByRole('link', { name: 'Help now' }).first()).toBeVisible();
		await expect(page.locator('main a[href^="tel:"]').first()).toBeVisible();
		await expect(page.getByRole('link', { name: /^When I am afraid at home/ })).toBeVisible();
		await expectAccessible(page);
		// It stays in this browser until it is closed, where no script can read it.
		expect(await context.cookies()).toMatchObject([{ name: 'home', httpOnly: true, expires: -1, sameSite: 'Lax' }]);

		// The next such piece asks nothing again; what she does for herself stays.
		await page.goto('/en/someone-i-love/read/doing-less');
		await expect(page.getByRole('heading', { name: 'Set aside for now' })).toBeVisible();
		await page.goto(ownCare);
		await expect(page.getByRole('heading', { name: /^An exercise/ })).toBeVisible();
		await expect(page.locator('main a[href^="tel:"]').first()).toBeVisible();

		// Until she says otherwise.
		await page.getByRole('button', { name: 'It is different now: ask me again' }).click();
		await expect(page.getByRole('button', { name: 'Yes, or sometimes' })).toBeVisible();
		expect(await context.cookies()).toEqual([]);
	});

	test('whoever leaves quickly leaves no answer behind', async ({ page, context }) => {
		await page.goto(ownCare);
		await page.getByRole('button', { name: "I'd rather not say" }).click();
		await page.goto(changing);
		await expect(page.getByText("You'd rather not say, and that is fine.")).toBeVisible();
		await page.getByRole('link', { name: 'Leave quickly' }).click();
		expect((await context.cookies()).filter(({ name }) => name === 'home')).toEqual([]);
		await page.goto(changing);
		await expect(page.getByRole('button', { name: 'Yes, or sometimes' })).toBeVisible();
	});

	test('Osamu, 78, reads about growing old', async ({ page }) => {
		await page.goto('/ja/someone-i-love');
		await page.getByRole('link', { name: '自分たちが年をとったら' }).click();
		await page.getByRole('link', { name: /^自分たちが年をとったら/ }).click();
		await expect(page.getByRole('heading', { level: 1 })).toHaveText('自分たちが年をとったら');
		await expect(page.getByText('日本では地域包括支援センター')).toBeVisible();
		await page.getByRole('button', { name: 'ない', exact: true }).click();
		await expect(page.getByRole('heading', { name: /^練習/ })).toBeVisible();
		await expect(page.getByText('どこに何があるか', { exact: false }).first()).toBeVisible();
		expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
		await expectAccessible(page);
	});
});

test('where it got harder there are people, the exercises pause, and a count is all that is kept', async ({
	page,
	house
}) => {
	await associate(house, ['letters']);
	await asOwner(house.dataFolder, (db) => db.owner('delete from harm_counts'));
	await page.goto(changing);
	await page.getByRole('button', { name: 'No', exact: true }).click();
	await expect(page.getByRole('heading', { name: /^An exercise/ })).toBeVisible();
	await expectAccessible(page);
	await page.getByRole('button', { name: 'Harder' }).click();
	await expect(page.getByText('Thank you for saying so.')).toBeVisible();
	await expect(page.getByRole('heading', { name: /^An exercise/ })).toHaveCount(0);
	await expect(page.getByRole('link', { name: 'Write letters with someone from an association' })).toBeVisible();
	await expectAccessible(page);
	const kept = await asOwner(house.dataFolder, (db) => db.owner('select theme, answer, count from harm_counts'));
	expect(kept).toEqual([{ theme: 'speaking', answer: 'harder', count: 1 }]);
});

test('Hana sees where exercises did harm, from five answers on, and Ren does not', async ({ page, context, house }) => {
	await associate(house);
	await asOwner(house.dataFolder, async (db) => {
		await db.owner('delete from harm_counts');
		await db.owner(
			`insert into harm_counts (month, theme, answer, count) values
			('2026-01-01', 'room', 'harder', 2), ('2026-01-01', 'room', 'same', 3), ('2026-01-01', 'speaking', 'harder', 4)`
		);
	});
	await comeBeside(house, context, { firstName: 'Hana', role: 'coordinator' });
	await page.goto('/en/beside-you');
	await page.getByRole('link', { name: /^After exercises for families/ }).click();
	await expect(page.getByRole('listitem').filter({ hasText: 'Leaving more room' })).toHaveText(
		/January 2026, Leaving more room: Harder 2 · The same 3/
	);
	await expect(page.locator('main')).not.toContainText('Speaking');
	await expectAccessible(page);
	await context.clearCookies();
	await comeBeside(house, context, { firstName: 'Ren', role: 'listener' });
	expect((await page.goto('/en/beside-you/after-exercises'))?.status()).toBe(404);
});

test('what is not there is not there', async ({ page }) => {
	for (const path of ['never-was', 'tonight/never-was', 'read/never-was'])
		expect((await page.goto(`/en/someone-i-love/${path}`))?.status(), path).toBe(404);
});
