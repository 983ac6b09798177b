import type { Page } from '@playwright/test';
import { expect, expectAccessible, test } from './house.ts';

// Mie has no account. Nothing of what she chooses or writes is kept; the way that she went stands in the address.

const door = '/someone-i-love/practice/the-closed-door';
const heading = (page: Page, name: string) => page.getByRole('heading', { name, exact: true });
const lines = (page: Page) => page.getByRole('navigation', { name: 'What would you say or do?' });

async function expectNoScrollingSideways(page: Page): Promise<void> {
	const beyond = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
	expect(beyond, 'pixels beyond the edge').toBe(0);
}

test.describe('without JavaScript, in English', () => {
	test.use({ javaScriptEnabled: false, locale: 'en-GB' });

	test('Mie asks too much at the closed door, sees it, tries again', async ({ page }) => {
		await page.goto('/en/someone-i-love/practice');
		await expectAccessible(page);
		await page.getByRole('link', { name: 'The closed door at dinner' }).click();
		await expect(page.getByText('What one might sense: tense, on guard')).toBeVisible();
		await expectAccessible(page);
		const say = (name: string | RegExp) => lines(page).getByRole('link', { name }).click();

		await say(/^“Are you hungry\?/);
		await say(/^“Why don't you say anything\?/);
		await say(/^“Do you mean to go on like this\?/);
		await expect(page.getByText('What one might sense: hurt, far away')).toBeVisible();
		await say(/^“What have I done wrong now\?/);

		await expect(page.getByText('The light goes off.')).toBeVisible();
		await expect(page.getByText('You asked 5 questions in a row.')).toBeVisible();
		await expect(page.getByText('One line went against the other person.')).toBeVisible();
		await expect(page.getByText('Reflections and questions: 0 to 6.')).toBeVisible();
		await expect(page.getByText('these are counts, and not marks')).toBeVisible();
		await expectAccessible(page);

		// What another line would have opened leads there.
		await expect(heading(page, 'What another line would have opened')).toBeVisible();
		await page.getByRole('navigation', { name: 'Again, from any line' }).getByText('“Are you hungry?').click();
		await expect(page).toHaveURL(/the-closed-door#now$/);

		await say(/^“It's me\. There's soup\./);
		await say(/^“You sound tired\./);
		await say(/^Say nothing\. Stay where you are/);
		await say(/^“I'm downstairs/);
		await expect(page.getByText('The tray is taken in.')).toBeVisible();
		await expect(page.getByText('Here you named the feeling: “You sound tired.')).toBeVisible();
		await expect(page.getByText('Once you said nothing, and stayed.')).toBeVisible();
		await expect(page.getByText('Reflections: 1. No questions, so there is no ratio.')).toBeVisible();
		await expectAccessible(page);
	});

	test('she takes back a line, and goes back with the browser', async ({ page }) => {
		await page.goto(`/en${door}?way=0-0`);
		await expect(page.getByText('“Nothing. Nothing happened.”')).toBeVisible();
		await page.getByRole('link', { name: 'Take back a line' }).click();
		await expect(page.getByText('“Nothing. Nothing happened.”')).toHaveCount(0);
		await expect(page).toHaveURL(/\?way=0#now$/);
		await page.goBack();
		await expect(page.getByText('“Nothing. Nothing happened.”')).toBeVisible();
	});

	test('what she writes herself stands beside three others, and no program says what it is', async ({
		page,
		request
	}) => {
		await page.goto(`/en${door}?way=1`);
		await page.getByText('Write it in your own words').click();
		await page
			.getByRole('textbox', { name: /^What you would say/ })
			.fill('“You are tired,” <b>I said</b>.\nI never shouted.');
		await page.getByRole('button', { name: 'Put it beside three others' }).click();
		const beside = page.getByRole('region', { name: 'Yours' });
		await expect(beside).toContainText('“You are tired,” <b>I said</b>.');
		await expect(beside.getByRole('listitem')).toHaveCount(3);
		await expectAccessible(page);
		expect(page.url()).not.toContain('shouted');
		await page
			.getByRole('navigation', { name: 'Which of these is nearest to yours?' })
			.getByText('“You sound tired.')
			.click();
		await expect(page.getByText('I never shouted')).toHaveCount(0);
		await expect(page.getByText('“…A bit.”')).toBeVisible();
		expect(await (await request.get(`/en${door}?way=1`)).text()).not.toContain('shouted');
	});

	test('what is far too long for a line comes back whole', async ({ page }) => {
		await page.goto(`/en${door}?way=1`);
		await page.getByText('Write it in your own words').click();
		await page.getByRole('textbox', { name: /^What you would say/ }).fill(`${'and '.repeat(300)}then`);
		await page.getByRole('button', { name: 'Put it beside three others' }).click();
		await expect(page.getByText('longer than 1000 characters')).toBeVisible();
		await expect(page.getByRole('textbox', { name: /^What you would say/ })).toHaveValue(/then$/);
		await expectAccessible(page);
	});

	test('a way that there is not, and a scene that there is not, are not there', async ({ request }) => {
		for (const path of [`${door}?way=9`, `${door}?way=0-0-0-0-0-0-0`, `${door}?way=`, `${door}?way=x`, `${door}-twice`])
			expect((await request.get(`/en${path}`)).status(), path).toBe(404);
	});
});

test.describe('in Japanese, on a small telephone, at dusk', () => {
	test.use({ javaScriptEnabled: false, viewport: { width: 320, height: 700 }, locale: 'ja-JP', colorScheme: 'dark' });

	test('whoever hears that somebody does not want to live finds how one asks, and whom one calls, on every page of it', async ({
		page
	}) => {
		await page.goto('/ja/someone-i-love/practice/not-wanting-to-live');
		const numbers = page.getByRole('complementary', { name: '電話できるところ' });
		await expect(numbers.getByRole('link', { name: /119/ })).toBeVisible();
		await expectNoScrollingSideways(page);
		await expectAccessible(page);
		const say = (name: RegExp) =>
			page.getByRole('navigation', { name: 'なんと言う？　どうする？' }).getByRole('link', { name }).click();
		await say(/いないほうがいいと思うくらい/);
		await say(/死にたいと思ってる？/);
		await say(/どうやって、とか/);
		await expect(numbers.getByRole('link', { name: /119/ })).toBeVisible();
		await say(/いま電話するね/);
		await expect(page.getByText('ここで、はっきり聞きました：')).toBeVisible();
		await expect(numbers.getByRole('link', { name: /119/ })).toBeVisible();
		await expectNoScrollingSideways(page);
		await expectAccessible(page);
	});
});

test.describe('in Italian', () => {
	test.use({ locale: 'it-IT' });

	test('one goes by keyboard alone, and no script comes along', async ({ page }) => {
		const scripts: string[] = [];
		page.on('request', (one) => one.resourceType() === 'script' && scripts.push(one.url()));
		await page.goto(`/it${door}?way=1`);
		await page.getByRole('link', { name: /^«Mi sa che sei stanca/ }).focus();
		await page.keyboard.press('Enter');
		await expect(page.getByText("«…Un po'.»")).toBeVisible();
		await expectAccessible(page);
		expect(scripts).toEqual([]);
	});
});
