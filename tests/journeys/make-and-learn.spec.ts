import type { Page } from '@playwright/test';
import { expect, expectAccessible, test } from './house.ts';

// Aki, 19, and Kenji, 47, look for something to do with the hands or the head. Neither has an account; nothing is kept of what they choose.

/** Whether the page is no wider than the window. */
async function expectNoScrollingSideways(page: Page): Promise<void> {
	const beyond = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
	expect(beyond, 'pixels beyond the edge').toBe(0);
}

test.describe('without JavaScript, on a small telephone', () => {
	test.use({ javaScriptEnabled: false, viewport: { width: 320, height: 700 }, locale: 'ja-JP' });

	test('Aki finds something that needs nobody, costs nothing and is in Japanese', async ({ page }) => {
		await page.goto('/ja');
		await page.getByRole('link', { name: '作ること、学ぶこと。気が向いたときに' }).click();
		await expect(page.getByRole('heading', { level: 1, name: 'やってみたいこと' })).toBeVisible();
		await expectAccessible(page);
		await expectNoScrollingSideways(page);

		await page.getByRole('checkbox', { name: 'ひとりで', exact: true }).check();
		await page.getByRole('radio', { name: 'かからない' }).check();
		await page.getByRole('radio', { name: '日本語' }).check();
		await page.getByRole('button', { name: 'この内容で見る' }).click();
		await expect(page).toHaveURL(/how=alone&cost=nothing&language=ja/);
		await expect(page.getByRole('checkbox', { name: 'ひとりで', exact: true })).toBeChecked();
		await expect(page.getByRole('link', { name: /うちの郷土料理/ })).toBeVisible();
		await expect(page.getByRole('link', { name: /MIT OpenCourseWare/ })).toHaveCount(0);
		await expect(page.getByRole('heading', { name: '働く' })).toHaveCount(0);
		await expectNoScrollingSideways(page);
		await expectAccessible(page);

		await page.getByRole('link', { name: /NHK高校講座/ }).click();
		await expect(page.getByRole('heading', { level: 1, name: 'NHK高校講座' })).toBeVisible();
		for (const part of ['参加のしかた', 'はじめの10分', 'やめるとき', '費用', '年齢', 'どこで'])
			await expect(page.getByRole('term').filter({ hasText: part })).toBeVisible();
		await page.getByText('保存されたページの写しをもとに書きました').click();
		await expect(page.getByText('読んだもの：')).toBeVisible();
		await expectNoScrollingSideways(page);
		await expectAccessible(page);
		await page.getByRole('link', { name: 'やってみたいことの一覧' }).click();
		await expect(page.getByRole('heading', { level: 2, name: '学ぶ' })).toBeInViewport();
	});
});

test.describe('in Italian, at dusk', () => {
	test.use({ locale: 'it-IT', colorScheme: 'dark' });

	test('Kenji sees the four fields, with working last and nothing that leads up to it', async ({ page }) => {
		await page.goto('/it/make-and-learn');
		await expect(page.getByRole('main').getByRole('heading', { level: 2 })).toHaveText([
			'Fare',
			'Imparare',
			'Donare',
			'Lavorare'
		]);
		await expect(page.getByText('può anche non venire mai')).toBeVisible();
		await expect(page.getByText('gli indirizzi non sono stati aperti da qui')).toBeVisible();
		await expectAccessible(page);
		await page.getByRole('link', { name: /^CPIA/ }).click();
		await expect(page.getByText('Dai 16 anni; dai 15 in casi particolari.')).toBeVisible();
		await expect(page.getByRole('link', { name: /lavor/i })).toHaveCount(0);
		await expectAccessible(page);
	});
});

test.describe('in English', () => {
	test.use({ locale: 'en-GB' });

	test('somebody for whom nothing fits is told so kindly, and finds the whole list again', async ({ page }) => {
		await page.goto('/en/make-and-learn?how=with_face&language=ja');
		await expect(page.getByText('Nothing in this list fits all of that.')).toBeVisible();
		await expectAccessible(page);
		await page.getByRole('link', { name: 'Show everything' }).click();
		await expect(page.getByRole('link', { name: /^Krita/ })).toBeVisible();
	});

	test('a giver of one’s voice reads beforehand that it is for good, and from which age', async ({ page }) => {
		await page.goto('/en/make-and-learn/common-voice');
		await expect(page.getByText('is given for good')).toBeVisible();
		await expect(page.getByText('Over 19')).toBeVisible();
		await expect(page.getByRole('link', { name: 'commonvoice.mozilla.org' })).toHaveAttribute(
			'href',
			'https://commonvoice.mozilla.org'
		);
	});

	test('a path that nobody wrote down is not there', async ({ page }) => {
		const answer = await page.goto('/en/make-and-learn/pull-somebody-out');
		expect(answer?.status()).toBe(404);
	});

	test('it is found by searching, and from the veranda', async ({ page }) => {
		await page.goto('/en/search?q=postage%20hair');
		await expect(page.getByRole('link', { name: /Giving one's hair/ })).toBeVisible();
		await page.goto('/en/veranda');
		await page.getByRole('link', { name: 'Things to make and learn' }).click();
		await expect(page.getByRole('heading', { level: 1, name: 'Things to make and learn' })).toBeVisible();
	});
});
