import type { BrowserContext, Page } from '@playwright/test';
import { expect, expectAccessible, test } from './house.ts';

/** Presses the dot of a sentence, 0 to 10. */
async function choose(page: Page, sentence: string, dot: number): Promise<void> {
	await page.getByRole('group', { name: sentence }).locator('.scale label').nth(dot).click();
}

async function answerKeep(page: Page, born: { country: string; year: string; month: string }): Promise<void> {
	await page.locator('select[name=country]').selectOption(born.country);
	await page.locator('input[name=year]').fill(born.year);
	await page.locator('select[name=month]').selectOption(born.month);
	await page.locator('input[name=consent]').check();
}

async function readWords(page: Page): Promise<string[]> {
	return (await page.locator('[data-words] li').allTextContents()).map((word) => word.trim());
}

const grown = { country: 'IT', year: '2007', month: '4' };

function akiKeepsAndComesBack(words: {
	prefix: string;
	understands: string;
	keep: string;
	place: string;
	written: string;
	kept?: string;
}) {
	return async ({ page, context }: { page: Page; context: BrowserContext }) => {
		await page.goto(`${words.prefix}/check-in`);
		await choose(page, words.understands, 3);
		await choose(page, words.place, 5);
		await expectAccessible(page);
		await page.locator('button[formaction="?/keep"]').click();

		await answerKeep(page, grown);
		await expectAccessible(page);
		await page.locator('form[action$="/keep?/keep"] button').first().click();

		await expect(page.locator('[data-words] li')).toHaveCount(6);
		const six = await readWords(page);
		await expectAccessible(page);
		await page.locator('form[action$="/keep?/written"] button').first().click();
		await expect(page).toHaveURL(/\/for-me$/);
		await expectAccessible(page);

		// Another day, another browser: the words alone.
		await context.clearCookies();
		await page.goto(`${words.prefix}/come-back`);
		await page.locator('input[name=words]').fill(six.join('  ').toUpperCase());
		await expectAccessible(page);
		await page.locator('form:has(input[name=words]) button').click();
		await expect(page).toHaveURL(/\/for-me\?here$/);
		// What was filled in before was kept with it.
		await page.goto(`${words.prefix}/looking-back`);
		await expect(page.locator('main a[href*="/check-in/"]').first()).toBeVisible();
		await page.locator('main a[href*="/check-in/"]').first().click();
		await expect(page.getByText(words.understands)).toBeVisible();
		await expectAccessible(page);
	};
}

const english = {
	prefix: '/en',
	understands: 'Someone understands me',
	place: 'I have a place among others',
	keep: 'Keep it',
	written: 'I have written them down'
};
const japanese = {
	prefix: '/ja',
	understands: 'わかってくれる人がいる',
	place: '人のなかに居場所がある',
	keep: '残す',
	written: '書きとめました'
};

test('Aki fills it in, keeps it, and comes back with six words', akiKeepsAndComesBack(english));

test.describe('without JavaScript', () => {
	test.use({ javaScriptEnabled: false });
	test('Aki fills it in, keeps it, and comes back with six words', akiKeepsAndComesBack(english));
});

test.describe('on a small telephone, in Japanese', () => {
	test.use({ viewport: { width: 320, height: 640 }, locale: 'ja-JP', colorScheme: 'dark' });
	test('Aki fills it in, keeps it, and comes back with six words', akiKeepsAndComesBack(japanese));
});

test('Aki does it all by keyboard alone', async ({ page }) => {
	await page.goto('/en/check-in');
	await tabTo(page, 'input[name=emotional]');
	await page.keyboard.press('ArrowRight');
	await tabTo(page, 'button[formaction="?/keep"]');
	await page.keyboard.press('Enter');
	await expect(page.locator('select[name=country]')).toBeVisible();
	await tabTo(page, 'select[name=country]');
	await page.keyboard.type('Italy');
	await tabTo(page, 'input[name=year]');
	await page.keyboard.type('1979');
	await tabTo(page, 'select[name=month]');
	await page.keyboard.type('May');
	await tabTo(page, 'input[name=consent]');
	await page.keyboard.press('Space');
	await tabTo(page, 'form[action$="/keep?/keep"] button');
	await page.keyboard.press('Enter');
	await expect(page.locator('[data-words] li')).toHaveCount(6);
	await tabTo(page, 'form[action$="/keep?/written"] button');
	await page.keyboard.press('Enter');
	await expect(page).toHaveURL(/\/for-me$/);
	await expectAccessible(page);
});

test('the three dots take four presses and half a minute at most', async ({ page }) => {
	await page.goto('/en/check-in');
	const opened = Date.now();
	await page.evaluate(() => {
		addEventListener('pointerdown', () => (sessionStorage.presses = Number(sessionStorage.presses ?? 0) + 1));
	});
	await choose(page, 'Someone understands me', 2);
	await choose(page, 'I have a place among others', 0);
	await choose(page, 'My days mean something to me', 4);
	await page.getByRole('button', { name: 'Read it back' }).click();
	await expect(page.getByText('on your screen and nowhere else')).toBeVisible();
	for (const sentence of ['Someone understands me', 'I have a place among others', 'My days mean something to me']) {
		await expect(page.getByRole('figure').filter({ hasText: sentence })).toBeVisible();
	}
	expect(await page.evaluate(() => sessionStorage.presses as string)).toBe('4');
	// A hand in no hurry, not a measure of this machine: it would be far above if a step had been added.
	expect(Date.now() - opened).toBeLessThan(30_000);
	await expectAccessible(page);
});

test('a visitor reads it back, changes it and lets it go, and nothing is stored', async ({ page, context }) => {
	await page.goto('/en/check-in');
	await choose(page, 'Someone understands me', 7);
	await page.getByText('A note for myself').click();
	await page.locator('textarea[name=note]').fill('rain on the roof\nall day');
	await page.getByRole('button', { name: 'Read it back' }).click();
	await expect(page.getByRole('definition').filter({ hasText: 'rain on the roof' })).toBeVisible();
	await expectAccessible(page);
	await page.getByRole('button', { name: 'Change something' }).click();
	await expect(page.locator('textarea[name=note]')).toHaveValue('rain on the roof\nall day');
	await expect(page.locator('input[name=emotional][value="70"]')).toBeChecked();
	expect(await context.cookies()).toEqual([]);
	expect(await page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0);
});

test('Tomo is too young to keep and is not sent away empty-handed', async ({ page, context }) => {
	await page.goto('/en/check-in');
	await choose(page, 'Someone understands me', 1);
	await page.getByRole('button', { name: 'Keep it' }).click();
	const year = new Date().getFullYear() - 12;
	await answerKeep(page, { country: 'DE', year: String(year), month: '3' });
	await page.getByRole('button', { name: 'Keep', exact: true }).click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText("Some things need you to be older. These don't.");
	await expectAccessible(page);
	// Only a mark that ends with the browser, and no session.
	expect((await context.cookies()).map(({ name, expires }) => ({ name, expires }))).toEqual([
		{ name: 'young', expires: -1 }
	]);
	for (const name of ['Sit on the veranda', 'How it is now', 'Help now']) {
		await expect(page.getByRole('main').getByRole('link', { name })).toBeVisible();
	}
	await page.getByRole('main').getByRole('link', { name: 'How it is now' }).click();
	await choose(page, 'Someone understands me', 1);
	await page.getByRole('button', { name: 'Read it back' }).click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('How it was');
});

test('a forgotten tick loses nothing of what was chosen', async ({ page }) => {
	await page.goto('/en/keep');
	await answerKeep(page, grown);
	await page.locator('input[name=consent]').uncheck();
	const names = await page
		.locator('input[name=nickname]')
		.evaluateAll((radios) => radios.map((radio) => (radio as HTMLInputElement).value));
	await page.locator('input[name=nickname]').nth(1).check();
	await page.getByRole('button', { name: 'Keep', exact: true }).click();
	await expect(page.locator('#consent-problem')).toBeVisible();
	await expect(page.locator('input[name=nickname]')).toHaveCount(3);
	await expect(page.locator('input[name=nickname]').nth(1)).toBeChecked();
	await expect(page.locator('input[name=nickname]').nth(1)).toHaveValue(names[1] ?? '');
	await expectAccessible(page);
	await page.locator('input[name=consent]').check();
	await page.getByRole('button', { name: 'Keep', exact: true }).click();
	await expect(page.locator('[data-words] li')).toHaveCount(6);
});

test('a form to keep that was sent twice loses nothing of what was filled in', async ({ page, request }) => {
	await page.goto('/en/check-in');
	await choose(page, 'My days mean something to me', 4);
	await page.getByRole('button', { name: 'Keep it' }).click();
	await answerKeep(page, grown);
	const form = await page
		.locator('form[data-keep]')
		.evaluate((form) =>
			Object.fromEntries([...new FormData(form as HTMLFormElement)].map(([name, value]) => [name, String(value)]))
		);
	// The first press: its answer never arrives in this page.
	const origin = new URL(page.url()).origin;
	const first = await request.post('/en/keep?/keep', { form, headers: { origin, accept: 'text/html' } });
	expect(first.status()).toBe(200);
	await page.getByRole('button', { name: 'Keep', exact: true }).click();
	const six = await readWords(page);
	await page.getByRole('button', { name: 'I have written them down' }).click();
	await page.goto('/en/looking-back');
	await expect(page.locator('main a[href*="/check-in/"]')).toHaveCount(1);
	// The words of the answer that was never seen are nobody's; sent once more, the form says so kindly.
	const unseen = [...(await first.text()).matchAll(/<li[^>]*>([a-z]{3,8})<\/li>/g)].map(([, word]) => word);
	expect(unseen).toHaveLength(6);
	expect(unseen).not.toEqual(six);
	const third = await request.post('/en/keep?/keep', { form, headers: { origin, accept: 'text/html' } });
	expect(third.status()).toBe(400);
	expect(await third.text()).toContain('This page was kept already');
});

test('where what was filled in cannot be kept, nothing is, and the page says so', async ({ page }) => {
	await page.goto('/en/check-in');
	await choose(page, 'My days mean something to me', 4);
	await page.getByRole('button', { name: 'Keep it' }).click();
	await answerKeep(page, grown);
	await page.locator('textarea[name=existential]').evaluate((field: HTMLTextAreaElement) => (field.value = '101'));
	await page.getByRole('button', { name: 'Keep', exact: true }).click();
	await expect(page.getByRole('alert')).toContainText('could not be kept, so nothing was');
	await expectAccessible(page);
	await page.goto('/en/for-me');
	await expect(page.getByRole('main').getByRole('link', { name: 'Come back' })).toBeVisible();
});

test('wrong words open nothing, and what was typed is still there', async ({ page }) => {
	await page.goto('/en/come-back');
	await page.getByLabel('Your six words').fill('abandon ability able about above absent');
	await page.getByRole('button', { name: 'Come in', exact: true }).click();
	await expect(page.getByText('These words open nothing here')).toBeVisible();
	await expect(page.getByLabel('Your six words')).toHaveValue('abandon ability able about above absent');
	await expectAccessible(page);
});

test('a note that is far too long is answered beside the field and not lost', async ({ page }) => {
	await page.goto('/en/check-in');
	await page.getByText('A note for myself').click();
	const long = 'あ'.repeat(400_000);
	await page.locator('textarea[name=note]').fill(long);
	await page.getByRole('button', { name: 'Read it back' }).click();
	await expect(page.getByText('This note is longer than 20000 characters')).toBeVisible();
	expect((await page.locator('textarea[name=note]').inputValue()).length).toBe(400_000);
});

test('Aki changes a check-in, removes it, and puts it back', async ({ page }) => {
	await page.goto('/en/keep');
	await answerKeep(page, grown);
	await page.getByRole('button', { name: 'Keep', exact: true }).click();
	await page.getByRole('button', { name: 'I have written them down' }).click();
	await page.goto('/en/check-in');
	await choose(page, 'My days mean something to me', 2);
	await page.getByRole('button', { name: 'Keep it' }).click();
	await expect(page.getByRole('heading', { name: 'Kept.' })).toBeVisible();
	// The dots are low: one human sentence, one quiet link, no alarm.
	await expect(page.getByText('That sounds like a lot to carry alone')).toBeVisible();
	await expectAccessible(page);
	await page.getByRole('link', { name: 'Change something' }).click();
	await page.getByText('A note for myself').click();
	await page.locator('textarea[name=note]').fill('the kettle');
	await page.getByRole('button', { name: 'Keep it' }).click();
	await expect(page.getByRole('definition').filter({ hasText: 'the kettle' })).toBeVisible();
	await page.getByRole('button', { name: 'Remove it' }).click();
	await expect(page.getByRole('heading', { name: 'Removed.' })).toBeVisible();
	await expectAccessible(page);
	await page.getByRole('button', { name: 'Put it back' }).click();
	await expect(page.getByRole('definition').filter({ hasText: 'the kettle' })).toBeVisible();
});

test('Aki closes her page in another browser', async ({ page, browser, baseURL }) => {
	await page.goto('/en/keep');
	await answerKeep(page, grown);
	await page.getByRole('button', { name: 'Keep', exact: true }).click();
	const six = await readWords(page);
	const other = await browser.newPage({ baseURL: baseURL ?? '' });
	await other.goto('/en/come-back');
	await other.getByLabel('Your six words').fill(six.join(' '));
	await other.getByRole('button', { name: 'Come in', exact: true }).click();
	await expect(other).toHaveURL(/for-me/);
	await page.goto('/en/my-data/sessions');
	await expectAccessible(page);
	await page.getByRole('button', { name: 'Close all but this one' }).click();
	await other.goto('/en/looking-back');
	await expect(other).toHaveURL(/\/en\/come-back$/);
	await other.close();
});

async function tabTo(page: Page, selector: string): Promise<void> {
	for (let presses = 0; presses < 120; presses++) {
		await page.keyboard.press('Tab');
		if (await page.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, selector)) return;
	}
	throw new Error(`the keyboard never reaches ${selector}`);
}
