import { keepAs } from './keeping.ts';
import { test, expect, expectAccessible, type RunningHouse } from './house.ts';
import { asOwner } from './owner.ts';

test('a visitor prints a card without an account, and nothing of it is kept', async ({ page, context }) => {
	await page.goto('/en/cards');
	await expectAccessible(page);
	await page
		.getByRole('link', { name: 'Please don’t knock' })
		.or(page.getByRole('link', { name: /don't knock/ }))
		.click();
	await expectAccessible(page);
	await page.getByRole('textbox').fill('Please don’t knock this week.\nOn paper is fine.');
	await page.getByRole('button', { name: 'Show it large' }).click();
	const held = page.locator('[data-held]');
	await expect(held).toBeInViewport({ ratio: 1 });
	await expect(held).toContainText('On paper is fine.');
	await expectAccessible(page);
	await page.emulateMedia({ media: 'print' });
	await expect(page.getByText("Nothing needs to be said. Don't hold me to it.")).toBeVisible();
	await expect(held).toBeVisible();
	await expect(page.getByRole('textbox')).toBeHidden();
	expect(page.url()).not.toContain('knock%20this');
	expect(await context.cookies()).toEqual([]);
});

test.describe('without JavaScript, on a small telephone, in Japanese', () => {
	test.use({ javaScriptEnabled: false, viewport: { width: 320, height: 640 } });

	test('a card in words of one’s own is shown, and an empty one is answered beside the field', async ({ page }) => {
		await page.goto('/ja/cards');
		await page.getByRole('link', { name: '自分のことばで' }).click();
		await page.getByRole('textbox').fill(' ');
		await page.getByRole('button', { name: '大きく見せる' }).click();
		await expect(page.getByRole('alert')).toHaveText('まだ何も書かれていません。');
		await page.getByRole('textbox').fill('きょうは静かにしていたいです。');
		await page.getByRole('button', { name: '大きく見せる' }).click();
		await expect(page.locator('[data-held]')).toBeInViewport({ ratio: 1 });
		await expect(page.locator('[data-held]')).toContainText('静かにしていたい');
		expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
		await expectAccessible(page);
	});
});

/** Makes the two who keep here each other's people, past the code. */
const tieAll = (house: RunningHouse) =>
	asOwner(house.dataFolder, (db) =>
		db.owner(
			`insert into ties (owner, other, called) select a.id, b.id, b.nickname from accounts a, accounts b
			where a.id <> b.id and a.nickname in ('Aki', 'Mie') and b.nickname in ('Aki', 'Mie')`
		)
	);

for (const javaScriptEnabled of [true, false])
	test.describe(javaScriptEnabled ? 'between two' : 'between two, without scripts', () => {
		test.use({ javaScriptEnabled, viewport: { width: 320, height: 640 } });
		test.afterEach(({ house }) => asOwner(house.dataFolder, (db) => db.owner('delete from accounts')));

		test('Mie receives a card and then it is put away', async ({ page, browser, house }) => {
			await keepAs(page, 'Aki');
			const elsewhere = await browser.newContext({
				javaScriptEnabled,
				baseURL: house.address,
				viewport: { width: 320, height: 640 }
			});
			const mie = await elsewhere.newPage();
			await keepAs(mie, 'Mie');
			await tieAll(house);

			await page.goto('/en/cards/thank-you-for-the-food');
			await page.getByRole('textbox').fill('The soup was good.');
			await page.getByRole('button', { name: 'Give it to somebody' }).click();
			await expect(page.locator('textarea[name=text]')).toHaveValue('The soup was good.');
			await expectAccessible(page);
			await page.getByRole('button', { name: 'Lay it there' }).click();
			await expect(page.getByText("It isn't said yet to whom.")).toBeVisible();
			await expectAccessible(page);
			await page.getByRole('radio', { name: 'Mie' }).check();
			await page.getByRole('button', { name: 'Lay it there' }).click();
			await expect(page.getByText('To Mie')).toBeVisible();
			await expectAccessible(page);

			await mie.goto('/en/cards');
			await mie.getByRole('link', { name: 'Cards that lie here' }).click();
			await expect(mie.getByText('From Aki')).toBeVisible();
			await expect(mie.getByText("Nothing needs to be said. Don't hold them to it.")).toBeVisible();
			await expect(mie.getByText('The soup was good.')).toBeVisible();
			await expectAccessible(mie);
			// What Aki sees is the same as before it was looked at.
			const before = await page.locator('main').innerText();
			await page.reload();
			expect(await page.locator('main').innerText()).toBe(before);

			await page.locator('summary').click();
			await expectAccessible(page);
			await page.locator('form[action="?/away"] button').click();
			await expect(page.getByText('You put it away.')).toBeVisible();
			await mie.reload();
			await expect(mie.getByText("Put away by the writer. It doesn't mean something is wrong.")).toBeVisible();
			await expect(mie.getByText('The soup was good.')).toBeHidden();
			await expectAccessible(mie);
			await elsewhere.close();
		});

		test('a card goes by a private link, and is put away', async ({ page, browser, house }) => {
			await keepAs(page, 'Aki');
			await page.goto('/en/cards/give');
			await page.locator('textarea[name=text]').fill('I am here.');
			await page.getByRole('radio', { name: 'By a private link' }).check();
			await page.getByRole('button', { name: 'Lay it there' }).click();
			const link = await page.locator('[data-link]').innerText();
			const code = await page.locator('[data-code]').innerText();
			await expectAccessible(page);

			const elsewhere = await browser.newContext({ javaScriptEnabled, viewport: { width: 320, height: 640 } });
			const other = await elsewhere.newPage();
			const open = async (digits: string) => {
				await other.goto(link);
				await other.locator('input[name=code]').fill(digits);
				await other.getByRole('button', { name: 'Open it' }).click();
			};
			await open(code.startsWith('000') ? '111111' : '000000');
			await expect(other.getByRole('alert')).toContainText('No card was found');
			await expectAccessible(other);
			await open(code);
			await expect(other.getByText('I am here.')).toBeVisible();
			await expectAccessible(other);
			expect(await elsewhere.cookies()).toEqual([]);

			await page.goto('/en/cards/given');
			await page.locator('summary').click();
			await page.locator('form[action="?/away"] button').click();
			await open(code);
			await expect(other.getByText('Put away by the writer.')).toBeVisible();
			await elsewhere.close();
			expect(link).toContain(house.address.replace(/\/$/, ''));
		});
	});

test('whoever has no page of their own finds the way in where a card is given, and nothing of anybody', async ({
	page
}) => {
	for (const path of ['/en/cards/give', '/en/cards/given', '/en/cards/received']) {
		await page.goto(path);
		await expect(page, path).not.toHaveURL(new RegExp(`${path}$`));
	}
});
