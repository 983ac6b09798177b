import type { Page } from '@playwright/test';
import { expect, expectAccessible, test, type RunningHouse } from './house.ts';
import { asOwner } from './owner.ts';
import { fill, press } from './plan-form.ts';

// A plan for hard moments: written and printed by anybody, kept by whoever wishes, at hand where there is no network.

test.use({ contextOptions: { reducedMotion: 'reduce' } });

const kept = (house: RunningHouse) => asOwner(house.dataFolder, (db) => db.owner('select from plans'));

/** How many pages, and how large each is, in millimetres. */
async function onPaper(page: Page): Promise<string[]> {
	const file = (await page.pdf({ preferCSSPageSize: true, format: 'A4' })).toString('latin1');
	const boxes = [...file.matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g)];
	const millimetres = (points?: string) => Math.round((Number(points) / 72) * 25.4);
	return boxes.map(([, width, height]) => `${millimetres(width)} × ${millimetres(height)}`);
}

for (const javaScriptEnabled of [true, false])
	test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
		test.use({ javaScriptEnabled, locale: 'en' });

		test('Tomo, too young to keep, prints a plan', async ({ page, house }) => {
			const before = (await kept(house)).length;
			await page.goto('/en/for-me');
			await page.getByRole('main').getByRole('link', { name: 'A plan for hard moments' }).click();
			await expectAccessible(page);
			await fill(page, { alone: 'the long game', people: 'Grandmother 0123 456 789' });
			// Words to borrow, and the lines of another country: what was typed stays.
			const alone = page.locator('section').filter({ has: page.locator('textarea[name=plan_alone]') });
			await alone.locator('summary').click();
			await alone.getByText('Cold water on my hands and face.').click();
			await page.locator('select[name=plan_country]').selectOption('gb');
			await press(page, 'Show the lines there');
			await expect(page.locator('textarea[name=plan_alone]')).toHaveValue(
				'the long game\nCold water on my hands and face.'
			);
			await page.locator('input[value=childline-uk]').check();
			await page.locator('input[value=samaritans-uk]').uncheck();

			const answer = page.waitForResponse((response) => response.request().method() === 'POST');
			await press(page, 'Read and print');
			expect((await answer).headers()['cache-control']).toBe('no-store');
			await expect(page.locator('main a[href="tel:999"]')).toBeVisible();
			await expect(page.locator('main a[href="tel:08001111"]')).toBeVisible();
			await expect(page.locator('main a[href="tel:0123456789"]')).toBeVisible();
			await expect(page.getByText('Samaritans')).toHaveCount(0);
			await expectAccessible(page);

			expect(await onPaper(page)).toEqual(['210 × 297']);
			await page.getByLabel('A postcard (A6)').check();
			expect(await onPaper(page)).toEqual(['105 × 148']);
			await page.getByLabel('For the wallet').check();
			expect(await onPaper(page)).toEqual(['210 × 297']);
			await page.emulateMedia({ media: 'print' });
			await expect(page.locator('.plan').getByText('Cold water on my hands and face.')).toBeVisible();
			await expect(page.getByRole('button')).toHaveCount(0);
			await expect(page.getByRole('banner')).toBeHidden();
			const card = await page.locator('.print-me').boundingBox();
			expect(card?.width).toBeCloseTo((171 / 25.4) * 96, -1);
			await page.emulateMedia({ media: null });

			// Keeping asks for more years than Tomo has. The plan is given back all the same.
			await press(page, 'Keep it');
			await page.locator('select[name=country]').selectOption('DE');
			await page.locator('input[name=year]').fill('2016');
			await page.locator('select[name=month]').selectOption('4');
			await page.locator('input[name=consent]').check();
			await press(page, 'Keep');
			await expectAccessible(page);
			await press(page, 'Back to the plan that you wrote');
			await expect(page.locator('.plan').getByText('the long game')).toBeVisible();
			await expect(page.locator('main a[href="tel:08001111"]')).toBeVisible();
			await press(page, 'Change something');
			await expect(page.locator('textarea[name=plan_people]')).toHaveValue('Grandmother 0123 456 789');
			await expect(page.locator('input[value=childline-uk]')).toBeChecked();
			expect((await kept(house)).length).toBe(before);
		});

		test('a part that is far too long is not taken, and nothing is lost', async ({ page }) => {
			const long = '縁側 '.repeat(7_000).trim();
			await page.goto('/ja/hard-moments');
			await fill(page, { places: long, reasons: '待っているねこ。' });
			await press(page, '読み返して印刷する');
			await expect(page.getByText('ここに書けるのは2000文字までです').first()).toBeVisible();
			await expect(page.locator('textarea[name=plan_places]')).toHaveValue(long);
			await expect(page.locator('textarea[name=plan_reasons]')).toHaveValue('待っているねこ。');
			await expectAccessible(page);
		});
	});

test('a plan with nothing in it is a sheet to fill in by hand', async ({ page }) => {
	await page.goto('/it/hard-moments');
	await press(page, 'Rileggi e stampa');
	for (const part of ['Da che cosa me ne accorgo', 'Perché resto'])
		await expect(page.getByRole('heading', { name: part })).toBeVisible();
	expect(await onPaper(page)).toEqual(['210 × 297']);
});

test('Kenji keeps what he wrote before he had a page here, changes it in two windows, and takes it away', async ({
	page,
	context,
	house
}) => {
	await page.goto('/en/hard-moments');
	await fill(page, { alone: 'the radio, quietly' });
	await press(page, 'Keep it');
	await page.locator('select[name=country]').selectOption('IT');
	await page.locator('input[name=year]').fill('1979');
	await page.locator('select[name=month]').selectOption('4');
	await press(page, 'Keep');
	// Without a yes nothing is kept yet, and the plan comes along.
	await page.locator('input[name=consent]').check();
	await press(page, 'Keep');
	await press(page, 'I have written them down');
	await page.getByRole('link', { name: 'A plan for hard moments' }).click();
	await expect(page.getByText('the radio, quietly')).toBeVisible();
	await expectAccessible(page);

	const other = await context.newPage();
	await other.goto('/en/hard-moments/change');
	await page.getByRole('link', { name: 'Change something' }).click();
	await fill(page, { alone: 'the radio, and tea' });
	await press(page, 'Keep it');
	await expect(page.getByRole('status')).toHaveText('Kept.');
	await fill(other, { alone: 'only the window' });
	await press(other, 'Keep it');
	await expect(other.getByRole('alert')).toContainText('changed in another window');
	await expect(other.locator('textarea[name=plan_alone]')).toHaveValue('only the window');
	await expectAccessible(other);
	await press(other, 'Keep it');
	await expect(other.getByText('only the window')).toBeVisible();

	const before = (await kept(house)).length;
	await press(other, 'Take it away');
	expect((await kept(house)).length).toBe(before - 1);
	await expectAccessible(other);
	await press(other, 'Put it back');
	await expect(other.getByText('only the window')).toBeVisible();
	await other.goto('/en/my-data');
	await expect(other.getByText('my plan for hard moments')).toBeVisible();
});

test.describe('without scrolling, on the smallest telephone', () => {
	test.use({ viewport: { width: 320, height: 640 } });

	for (const [lang, name] of [
		['en', 'A plan for hard moments'],
		['it', 'Un piano per i momenti difficili'],
		['ja', 'つらいときの覚え書き']
	] as const)
		test(`the plan is one tap from Help now, with its lines and the first things in view, in ${lang}`, async ({
			page
		}) => {
			await page.goto(`/${lang}/help-now`);
			await expect(page.getByRole('link', { name })).toBeInViewport({ ratio: 1 });
			await page.getByRole('link', { name }).click();
			const write = { alone: '1. 水、水、水。', places: '2' };
			await fill(page, write);
			await page.locator('form[action*=hard-moments] .actions button').first().click();
			await expect(page.locator('main a[href^="tel:"]').first()).toBeInViewport({ ratio: 1 });
			for (const row of await page.locator('.lines li').all()) await expect(row).toBeInViewport({ ratio: 1 });
			await expect(page.locator('.plan').getByText(write.alone)).toBeInViewport({ ratio: 1 });
			expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
			for (const link of await page.locator('main .plan a:visible').all())
				expect((await link.boundingBox())?.height, await link.innerText()).toBeGreaterThanOrEqual(44);
			await expectAccessible(page);
		});
});
