import type { BrowserContext, Page } from '@playwright/test';
import { expect, expectAccessible, test, type RunningHouse } from './house.ts';
import { asOwner } from './owner.ts';

const counts = (house: RunningHouse, locale: string) =>
	asOwner(house.dataFolder, (db) =>
		db.owner<{ feeling: string; count: number }>(
			`select feeling, count from stirred_counts where piece = 'awake-at-night' and locale = $1 order by feeling`,
			[locale]
		)
	);

test.beforeEach(({ house }) =>
	asOwner(house.dataFolder, async (db) => {
		await db.owner('delete from stirred_answers');
		await db.owner('delete from guesses');
	})
);

function namesWhatItStirs(prefix: string, said: { more: string; answer: string; lonely: string; empty: string }) {
	return async ({ page, context, house }: { page: Page; context: BrowserContext; house: RunningHouse }) => {
		await page.goto(`${prefix}/library/awake-at-night/stirred`);
		await expectAccessible(page);
		await page.locator('label:has(input[value=lonely])').click();
		await page.getByText(said.more, { exact: true }).click();
		await page.locator('label:has(input[value=empty])').click();
		await page.getByRole('button', { name: said.answer }).click();
		await expect(page.getByRole('definition').filter({ hasText: said.lonely })).toBeVisible();
		await expect(page.getByRole('definition').filter({ hasText: said.empty })).toBeVisible();
		await expectAccessible(page);
		expect(await counts(house, prefix.slice(1))).toEqual([
			{ feeling: 'empty', count: 1 },
			{ feeling: 'lonely', count: 1 }
		]);
		// What was chosen stands in no address and no cookie.
		expect(page.url()).not.toContain('lonely');
		expect(await context.cookies()).toEqual([]);
	};
}

const english = {
	more: 'more words',
	answer: 'See what they mean',
	lonely: 'Far from people',
	empty: 'A hollow inside'
};
const japanese = { more: 'ほかのことば', answer: 'ことばの意味を見る', lonely: '人が遠い', empty: '心に穴があいて' };

test('a reader names what a piece stirs', namesWhatItStirs('/en', english));

test.describe('without JavaScript, on a small telephone, in Japanese', () => {
	test.use({ javaScriptEnabled: false, viewport: { width: 320, height: 640 }, locale: 'ja-JP', colorScheme: 'dark' });
	test('a reader names what a piece stirs', namesWhatItStirs('/ja', japanese));
});

test('no word is an answer like any other, and the tenth answer shows the picture', async ({ page, house }) => {
	await asOwner(house.dataFolder, async (db) => {
		await db.owner(`insert into stirred_answers (piece, locale, count) values ('awake-at-night', 'en', 9)`);
		await db.owner(
			`insert into stirred_counts (piece, locale, feeling, count) values ('awake-at-night', 'en', 'calm', 4), ('awake-at-night', 'en', 'proud', 1)`
		);
	});
	await page.goto('/en/library/awake-at-night/stirred');
	await expect(page.getByRole('heading', { name: 'What it stirs in others' })).toHaveCount(0);
	await page.getByRole('button', { name: 'See what they mean' }).click();
	await expect(page.getByText('No word, then.')).toBeVisible();
	const picture = page.getByRole('region', { name: 'What it stirs in others' });
	await expect(picture.getByRole('listitem')).toHaveText([/calm\s*\(chosen often\)/]);
	await expectAccessible(page);
});

test('a piece that is not there stirs nothing', async ({ page }) => {
	const answer = await page.goto('/en/library/never-was/stirred');
	expect(answer?.status()).toBe(404);
	await expectAccessible(page);
});
