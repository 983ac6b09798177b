import { chromium, type Page } from '@playwright/test';
import { browserArguments, findBrowser } from '../browser.ts';
import { associate, comeBeside } from './beside.ts';
import { expect, test, type RunningHouse } from './house.ts';
import { keepAs } from './keeping.ts';

test.use({ viewport: { width: 320, height: 640 } });
test.beforeEach(({ house }) => associate(house));

/** Somebody writes letters with Ren, whose page is returned. Both have the thread open. */
async function writeWithRen(house: RunningHouse, person: Page): Promise<Page> {
	const context = await person.context().browser()?.newContext({ baseURL: house.address, locale: 'en' });
	if (!context) throw new Error('there is a browser');
	const ren = await context.newPage();
	await comeBeside(house, context, { firstName: 'Hana', role: 'coordinator' });
	const hanas = (await context.cookies()).map(({ name, value }) => ({ name, value, url: house.address }));
	await comeBeside(house, context, { firstName: 'Ren', role: 'listener' });
	const rens = (await context.cookies()).map(({ name, value }) => ({ name, value, url: house.address }));
	await keepAs(person, 'aki-back');
	await person.getByRole('link', { name: 'Letters with someone' }).click();
	await person.getByRole('button', { name: 'Ask', exact: true }).click();
	await context.addCookies(hanas);
	await ren.goto('/en/beside-you/letters');
	await ren.getByRole('link', { name: 'aki-back' }).click();
	await ren.locator('form', { hasText: 'Ren' }).getByRole('button', { name: 'Propose somebody' }).click();
	await person.reload();
	await person.getByRole('button', { name: 'Yes', exact: true }).click();
	await context.addCookies(rens);
	await ren.goto('/en/beside-you/letters');
	await ren.getByRole('link', { name: 'aki-back' }).click();
	await send(ren, 'Hello, I am Ren.');
	await expect(person.getByText('Hello, I am Ren.')).toBeVisible();
	return ren;
}

async function send(ren: Page, text: string): Promise<void> {
	await ren.getByLabel('A letter').fill(text);
	await ren.getByRole('button', { name: 'Send' }).click();
	await expect(ren.getByText(text)).toBeVisible();
}

/** What a page of the browser knows of how it came to be shown. */
interface Shown {
	/** Whether it is the page that was left, as the browser had kept it. */
	kept: boolean;
	whyNot: string[];
}

const howShown = (page: Page): Promise<Shown> =>
	page.evaluate(() => {
		const [entry] = performance.getEntriesByType('navigation') as unknown as {
			notRestoredReasons: { reasons: { reason: string }[] } | null;
		}[];
		return {
			kept: 'left' in globalThis,
			whyNot: (entry?.notRestoredReasons?.reasons ?? []).map(({ reason }) => reason)
		};
	});

test('Aki goes away and back in a browser that keeps pages: the letters are read anew, and were not kept', async ({
	house
}) => {
	// Playwright’s own browser never keeps any.
	const browser = await chromium.launch({
		executablePath: findBrowser() ?? '',
		args: browserArguments,
		ignoreDefaultArgs: ['--disable-back-forward-cache']
	});
	try {
		const context = await browser.newContext({ baseURL: house.address, locale: 'en', serviceWorkers: 'block' });
		const page = await context.newPage();
		const ren = await writeWithRen(house, page);
		await page.evaluate(() => Object.assign(globalThis, { left: true }));
		await page.goto('/en/words-to-borrow');
		await send(ren, 'While you were away.');
		await page.goBack();
		await expect(page.getByText('While you were away.')).toBeVisible();
		const { kept, whyNot } = await howShown(page);
		expect(kept, 'nobody finds letters again by going back').toBe(false);
		expect(whyNot).toContain('response-cache-control-no-store');
	} finally {
		await browser.close();
	}
});

test('where a browser kept the page of letters all the same, it is read anew as it comes back', async ({
	page,
	house
}) => {
	const ren = await writeWithRen(house, page);
	const readings: string[] = [];
	page.on('request', (request) => {
		if (request.resourceType() === 'fetch') readings.push(request.url());
	});
	// As such a browser says it: the page is put away, its stream ends, and later it is shown again as it was.
	await page.evaluate(() => dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true })));
	await send(ren, 'While you were away.');
	await ren.reload();
	await expect(ren.getByText('While you were away.')).toBeVisible();
	await expect(page.getByText('While you were away.'), 'it is not listening').toHaveCount(0);
	expect(readings).toEqual([]);
	await page.evaluate(() => dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true })));
	await expect(page.getByText('While you were away.')).toBeVisible();

	// It listens again.
	await send(ren, 'And now.');
	await expect(page.getByText('And now.')).toBeVisible();
	await ren.context().close();
});
