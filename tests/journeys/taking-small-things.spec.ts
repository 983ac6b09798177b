import { gzipSync } from 'node:zlib';
import type { Locator, Page, Request } from '@playwright/test';
import { expect, expectAccessible, test } from './house.ts';
import { keepAs } from './keeping.ts';
import { asOwner } from './owner.ts';

const three = '/en/small-things/three';
/** The words of what is offered now. */
const offered = (page: Page) => page.locator('.cards h2').allTextContents();

/** What a page brings of script, in files and in itself: bytes, packed with gzip. */
async function weighScripts(page: Page, path: string): Promise<number> {
	const files: string[] = [];
	const note = (request: Request) => request.resourceType() === 'script' && files.push(request.url());
	page.on('request', note);
	const answer = await page.goto(path, { waitUntil: 'networkidle' });
	page.off('request', note);
	const own = [...((await answer?.text()) ?? '').matchAll(/<script\b[^>]*>([^]*?)<\/script>/g)].map(([, text]) => text);
	expect(own.length, 'the one script of every page').toBeGreaterThan(0);
	const brought = await Promise.all(files.map(async (file) => (await page.request.get(file)).text()));
	return [...own, ...brought].reduce((sum, text = '') => sum + gzipSync(text).length, 0);
}

test('Aki keeps one in two taps, and no page about it weighs anything', async ({ page }) => {
	await keepAs(page, 'lichen');
	let taps = 0;
	const tap = async (what: Locator) => {
		taps++;
		await what.click();
	};
	await tap(page.getByRole('link', { name: 'Three small things' }));
	await tap(page.getByRole('button', { name: 'Take this one' }).first());
	await expect(page.getByRole('status')).toHaveText('Kept.');
	expect(taps).toBe(2);
	const taken = new URL(page.url()).pathname;
	const others = ['', '/three', '/taken', '/where', '/surprises', '/known', '/own'];
	for (const path of [taken, ...others.map((other) => `/en/small-things${other}`)])
		// The mark is 50 kB; in truth there is the one script of every page and nothing else.
		expect(await weighScripts(page, path), path).toBeLessThan(1000);
});

for (const javaScriptEnabled of [true, false])
	test.describe(javaScriptEnabled ? 'with scripts' : 'without scripts', () => {
		test.use({ javaScriptEnabled, viewport: { width: 320, height: 640 } });
		test.setTimeout(120_000);

		test('Aki takes something smaller, then nothing, and the page stays kind', async ({ page }) => {
			await keepAs(page, javaScriptEnabled ? 'moss' : 'fern');
			await page.getByRole('link', { name: 'Three small things' }).click();
			const first = await offered(page);
			expect(first).toHaveLength(3);
			await expectAccessible(page);
			await page.reload();
			expect(await offered(page), 'the same again').toEqual(first);

			// Others, smaller, only in the room: at once.
			await page.getByRole('button', { name: 'Others' }).click();
			expect((await offered(page)).filter((words) => first.includes(words))).toEqual([]);
			await page.getByRole('button', { name: 'Only in my room' }).click();
			await expect(page.getByRole('button', { name: 'Anywhere again' })).toBeVisible();
			await page.getByRole('button', { name: 'Smaller ones' }).click();
			const [away = ''] = await offered(page);
			await page.getByRole('button', { name: 'Put it away' }).first().click();
			expect(await offered(page)).not.toContain(away);

			// One tap takes the smaller form.
			const smaller = (await page.locator('.cards article p.soft').first().textContent()) ?? '';
			await page.getByRole('button', { name: 'Take it smaller' }).first().click();
			await expect(page.getByRole('status')).toHaveText('Kept.');
			await expect(page.getByRole('heading', { level: 1 })).toHaveText(smaller.replace('Smaller: ', ''));
			await expectAccessible(page);
			await page.locator('summary', { hasText: 'Afterwards' }).click();
			await page.locator('label', { hasText: 'I stopped there' }).click();
			await page.locator('label', { hasText: 'heavy' }).click();
			await page.getByLabel('What surprised you').fill('The light was already on.');
			await page.getByRole('button', { name: 'Keep', exact: true }).last().click();
			await expect(page.getByRole('status')).toHaveText('Kept.');

			// Nothing further after a heavy one, and nobody remarks on it unless asked.
			await page.goto(three);
			expect(await page.locator('.slot').allTextContents()).not.toContain('a bit further');
			await expect(page.getByText('The last one was heavy', { exact: false }).first()).toBeHidden();
			await page.getByRole('button', { name: 'Nothing today' }).click();
			await expect(page.getByRole('heading', { name: 'Nothing today' })).toBeVisible();
			await expectAccessible(page);

			// What surprised her, and where it was.
			await page.goto('/en/small-things/surprises');
			await expect(page.getByText('The light was already on.')).toBeVisible();
			await expectAccessible(page);
			await page.goto('/en/small-things/known');
			await expect(page.getByText(away)).toBeVisible();
			await expectAccessible(page);
			await page.getByRole('button', { name: 'Bring it back' }).click();
			await expect(page.getByText(away)).toHaveCount(0);
			await page.goto('/en/small-things/where');
			await expectAccessible(page);
		});

		test('Aki writes her own small thing and an if–then', async ({ page, browser, house }) => {
			await keepAs(page, javaScriptEnabled ? 'heath' : 'reed');
			await page.goto('/en/small-things/own');
			await page.getByRole('button', { name: 'Keep it' }).first().click();
			await expect(page.getByText('A few words are needed here.')).toBeVisible();
			await page.getByLabel('The small thing').first().fill('Water the fern');
			await page.getByRole('button', { name: 'Keep it' }).first().click();
			await expect(page.getByRole('heading', { name: 'Water the fern' })).toBeVisible();
			await expectAccessible(page);
			await page.getByRole('button', { name: 'Take this one' }).click();
			await page.locator('summary', { hasText: 'If …, then I …' }).click();
			await page.getByLabel('If', { exact: true }).fill('the kettle has boiled');
			await page.getByLabel('then I', { exact: true }).fill('water the fern');
			await page.getByRole('button', { name: 'Keep', exact: true }).first().click();
			await expect(page.getByText('If the kettle has boiled, then I water the fern.')).toBeVisible();
			await page.locator('summary', { hasText: 'Be reminded, once' }).click();
			await expect(page.getByText('You have not chosen how to be told anything.')).toBeVisible();
			await expectAccessible(page);

			// It is nobody else's.
			const other = await (await browser.newContext({ baseURL: house.address })).newPage();
			await keepAs(other, javaScriptEnabled ? 'kelp' : 'sedge');
			expect((await other.goto(new URL(page.url()).pathname))?.status()).toBe(404);
			await other.goto('/en/small-things/own');
			await expect(other.getByText('Water the fern')).toHaveCount(0);
			await other.context().close();
		});

		test('Aki comes back after a year and nothing counts', async ({ page, house }) => {
			await keepAs(page, javaScriptEnabled ? 'willow' : 'alder');
			await page.goto(three);
			await page.getByRole('button', { name: 'Take this one' }).first().click();
			await page.locator('summary', { hasText: 'Afterwards' }).click();
			await page.locator('label', { hasText: 'I did it' }).click();
			await page.getByRole('button', { name: 'Keep', exact: true }).last().click();
			await expect(page.getByRole('status')).toHaveText('Kept.');
			await asOwner(house.dataFolder, (db) =>
				db.owner(`update attempts set kept_at = kept_at - interval '1 year', day = day - 365`)
			);
			await page.goto(three);
			expect(await offered(page)).toHaveLength(3);
			// Of the page, not of the small things in it: one of those speaks of what has changed since the last time.
			const words = await page.locator('main').evaluate((main) => {
				const page = main.cloneNode(true) as HTMLElement;
				for (const offered of page.querySelectorAll('.cards h2, .cards p')) offered.remove();
				return page.textContent;
			});
			expect(words).toContain('Nothing today');
			for (const counted of ['year', 'days', 'again', 'streak', '%', 'since'])
				expect(words.toLowerCase()).not.toContain(counted);

			// Resting: nothing is offered and no page names it, until she ends it.
			await page.locator('summary', { hasText: 'Rest' }).click();
			await page.getByRole('button', { name: 'Rest', exact: true }).click();
			await expect(page.getByRole('heading', { name: 'You are resting' })).toBeVisible();
			await expectAccessible(page);
			await page.goto('/en/for-me');
			await expect(page.getByText(/small thing/i)).toHaveCount(0);
			await page.getByRole('link', { name: 'You are resting' }).click();
			await page.getByRole('button', { name: 'End the rest' }).click();
			expect(await offered(page)).toHaveLength(3);
		});

		test('a visitor is offered three, and nothing of it is kept', async ({ page, house }) => {
			await page.goto(three);
			const first = await offered(page);
			expect(first).toHaveLength(3);
			await page.getByRole('button', { name: 'Others' }).click();
			expect((await offered(page)).filter((words) => first.includes(words))).toEqual([]);
			await page.getByRole('button', { name: 'Only what goes at night' }).click();
			await expect(page.getByRole('button', { name: 'At any hour again' })).toBeVisible();
			await page.getByRole('button', { name: 'Not this kind' }).first().click();
			await expectAccessible(page);
			await page.getByRole('button', { name: 'Everything again' }).click();
			await expect(page.getByRole('button', { name: 'Only what goes at night' })).toBeVisible();
			await expect(page.getByRole('button', { name: 'Take this one' })).toHaveCount(0);
			await page.goBack();
			expect(await offered(page)).not.toHaveLength(0);
			const kept = await asOwner(house.dataFolder, (db) =>
				db.owner(`select from attempts a join accounts b on b.id = a.owner where b.nickname = 'nobody'`)
			);
			expect(kept).toEqual([]);
		});
	});
