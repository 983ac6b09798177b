import { expect, expectAccessible, test } from './house.ts';

test('somebody opens the door and is asked nothing', async ({ page, context }) => {
	const scripts: string[] = [];
	page.on('request', (request) => {
		if (request.resourceType() === 'script') scripts.push(request.url());
	});
	const answer = await page.goto('/', { waitUntil: 'networkidle' });
	expect(answer?.status()).toBe(200);
	await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
	expect(await context.cookies(), 'cookies').toEqual([]);
	expect(scripts, 'script files').toEqual([]);
	await expectAccessible(page);
});

test.describe('without JavaScript', () => {
	test.use({ javaScriptEnabled: false, viewport: { width: 320, height: 640 }, locale: 'ja' });

	test('somebody opens the door on a small telephone, in Japanese', async ({ page }) => {
		await page.goto('/');
		await expect(page.locator('html')).toHaveAttribute('lang', 'ja');
		const wider = await page.evaluate(
			() => document.documentElement.scrollWidth - document.documentElement.clientWidth
		);
		expect(wider, 'pixels beyond the edge').toBe(0);
		await expectAccessible(page);
	});
});

for (const [device, offered, back] of [
	['light', 'Dusk', 'Daylight'],
	['dark', 'Daylight', 'Dusk']
] as const)
	test.describe(`on a device that is ${device}`, () => {
		test.use({ colorScheme: device });

		test(`one press brings ${offered.toLowerCase()}, and one brings ${back.toLowerCase()} again`, async ({ page }) => {
			const paper = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
			await page.goto('/en/lost-words');
			const before = await paper();
			await expect(page.getByRole('button', { name: back })).toHaveCount(0);
			await page.getByRole('button', { name: offered }).click();
			await expect(page).toHaveURL(/lost-words$/);
			await expect.poll(paper).not.toBe(before);
			await expectAccessible(page);
			await page.getByRole('button', { name: back }).click();
			await expect.poll(paper).toBe(before);
		});
	});

test.describe('from the front page, without JavaScript, at 320 px', () => {
	test.use({ javaScriptEnabled: false, viewport: { width: 320, height: 640 } });

	test('Mie, frightened, has the first words in two taps', async ({ page }) => {
		await page.goto('/it');
		await page
			.getByRole('navigation', { name: 'Porte' })
			.getByRole('link', { name: 'Una persona a cui voglio bene' })
			.click();
		await page.getByRole('link', { name: /^Le prime parole/ }).click();
		await expect(page.getByRole('heading', { level: 1 })).toHaveText('Le prime parole');
	});

	test('Sato finds the page for teachers, and Aki a sentence, in one', async ({ page }) => {
		await page.goto('/en');
		await page.getByRole('link', { name: 'My class: noticing, and a door kept open' }).click();
		await expect(page.getByRole('heading', { level: 1 })).toHaveText('My class');
		await page.goto('/en');
		await page.getByRole('link', { name: /^Words to borrow: “/ }).click();
		await expect(page).toHaveURL(/\/words-to-borrow\/[a-z-]+$/);
	});

	test('nobody is led to a letterbox that nobody reads', async ({ page }) => {
		await page.goto('/en');
		await expect(page.getByRole('link', { name: /^Find help near/ })).toBeVisible();
		await expect(page.getByRole('link', { name: /^Ask something/ })).toHaveCount(0);
	});

	test('the foot of a page leads to the garden, to help near and to the search', async ({ page }) => {
		for (const [name, path] of [
			['The garden', 'library'],
			['Find help', 'find-help'],
			['Search', 'search']
		] as const) {
			await page.goto('/en/privacy');
			await page.getByRole('contentinfo').getByRole('link', { name }).click();
			await expect(page).toHaveURL(new RegExp(`/en/${path}$`));
		}
	});
});
