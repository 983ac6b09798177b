import type { Page } from '@playwright/test';
import sharp from 'sharp';
import { associate, comeBeside } from './beside.ts';
import { expect, expectAccessible, test } from './house.ts';
import { keepAs } from './keeping.ts';

test.use({ viewport: { width: 320, height: 640 } });

const alt = 'A boat folded from a page of music';

/** A drawing, photographed with a telephone that writes down where it was, and as large as such photographs are. */
async function drawing(): Promise<Buffer> {
	const picture = await sharp({ create: { width: 600, height: 400, channels: 3, background: '#9c5340' } })
		.withExif({
			IFD0: { Make: 'Kamera-7' },
			IFD3: {
				GPSLatitudeRef: 'N',
				GPSLatitude: '35/1 41/1 22/1',
				GPSLongitudeRef: 'E',
				GPSLongitude: '139/1 41/1 30/1'
			}
		})
		.jpeg()
		.toBuffer();
	return Buffer.concat([picture, Buffer.alloc(4_500_000, 'a short film beside it')]);
}

const choose = (page: Page, name: string, buffer: Buffer) =>
	page.locator('input[name=picture]').setInputFiles({ name, mimeType: 'image/jpeg', buffer });

const keep = (page: Page) => page.getByRole('button', { name: 'Keep it' }).click();

async function fillIn(page: Page): Promise<void> {
	await page.goto('/en/folio/new');
	await page.locator('input[name=title]').fill('The paper boat');
	await page.locator('input[name=kind][value=made]').check();
	await page.locator('textarea[name=words]').fill('It floats.\nAlmost.');
	await page.locator('input[name=alt]').fill(alt);
}

/** What was typed is all there. */
async function expectTyped(page: Page): Promise<void> {
	await expect(page.locator('input[name=title]')).toHaveValue('The paper boat');
	await expect(page.locator('textarea[name=words]')).toHaveValue('It floats.\nAlmost.');
	await expect(page.locator('input[name=kind][value=made]')).toBeChecked();
	await expect(page.locator('input[name=alt]')).toHaveValue(alt);
}

const widthOf = (page: Page) =>
	page.getByRole('img', { name: alt }).evaluate((image: HTMLImageElement) => image.naturalWidth);

for (const javaScriptEnabled of [true, false])
	test.describe(javaScriptEnabled ? 'with scripts' : 'without scripts', () => {
		test.use({ javaScriptEnabled });

		test('Aki keeps a drawing and nobody else can see it', async ({ page, house, browser }) => {
			test.setTimeout(120_000);
			await keepAs(page, 'aki');
			await page.getByRole('link', { name: 'My folio' }).click();
			await expect(page.getByText('Nothing lies here yet, and nothing has to.')).toBeVisible();
			await expectAccessible(page);
			await page.getByRole('link', { name: 'Put something in' }).click();
			await expectAccessible(page);
			await fillIn(page);
			await page.locator('textarea[name=links]').fill('https://example.org/boats');
			const photograph = await drawing();
			expect(photograph.includes('Kamera-7')).toBe(true);
			await choose(page, 'IMG_0042.jpg', photograph);
			await keep(page);

			await expect(page.getByRole('heading', { name: 'The paper boat' })).toBeVisible();
			await expect(page.getByText('Kept.')).toBeVisible();
			await expect(page.getByRole('link', { name: 'https://example.org/boats' })).toBeVisible();
			await expect.poll(() => widthOf(page)).toBe(600);
			await expectAccessible(page);
			const item = new URL(page.url()).pathname;
			const picture = (await page.getByRole('img', { name: alt }).getAttribute('src')) ?? '';
			const answer = await page.request.get(picture);
			expect(answer.headers()).toMatchObject({
				...{ 'content-type': 'image/webp', 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' }
			});
			const kept = await answer.body();
			for (const told of ['Kamera-7', 'GPS', 'EXIF', 'Exif', 'film']) expect(kept.includes(told), told).toBe(false);

			// Kenji, somebody of the association, and whoever passes by.
			await associate(house);
			for (const who of ['Kenji', 'Dr Ito', 'nobody']) {
				const context = await browser.newContext({ baseURL: house.address, javaScriptEnabled });
				const other = await context.newPage();
				if (who === 'Kenji') await keepAs(other, 'kenji');
				if (who === 'Dr Ito') await comeBeside(house, context, { firstName: who, role: 'practitioner' });
				for (const address of [item, `${item}/change`, picture]) {
					const found = await other.request.get(address, { maxRedirects: 0 });
					expect(found.status(), `${who}: ${address}`).toBe(who === 'nobody' ? 303 : 404);
				}
				await context.close();
			}
		});

		test('what cannot come in costs Aki nothing of what she typed', async ({ page }) => {
			await keepAs(page, 'aki');
			await fillIn(page);
			const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><script>alert(1)</script></svg>';
			for (const [name, file, said] of [
				['boat.jpg', Buffer.from('dear diary'), 'This file is not a picture that can come in'],
				['boat.svg', Buffer.from(svg), 'An SVG drawing can carry programs'],
				['film.gif', Buffer.concat([Buffer.from('GIF89a'), Buffer.alloc(12_000_000)]), 'larger than 5 MB']
			] as const) {
				await choose(page, name, file);
				await keep(page);
				await expect(page.getByRole('alert').filter({ hasText: said })).toBeVisible();
				await expectTyped(page);
			}
			await expectAccessible(page);

			// And a picture that could come in stays, where something else could not.
			await page.locator('textarea[name=links]').fill('http://example.org/boats');
			await choose(page, 'IMG_0042.jpg', await drawing());
			await keep(page);
			await expect(page.getByText('is not an address that begins with https://')).toBeVisible();
			await expect(page.getByText('This picture is still here.')).toBeVisible();
			await expectTyped(page);
			await expectAccessible(page);
			await page.locator('textarea[name=links]').fill('');
			await keep(page);
			await expect(page.getByRole('heading', { name: 'The paper boat' })).toBeVisible();
			await expect.poll(() => widthOf(page)).toBe(600);
		});

		test('Aki puts it away and takes it out, changes it, and erases it', async ({ page }) => {
			await keepAs(page, 'aki');
			await fillIn(page);
			await choose(page, 'IMG_0042.jpg', await drawing());
			await keep(page);
			const picture = (await page.getByRole('img', { name: alt }).getAttribute('src')) ?? '';
			await page.getByRole('button', { name: 'Put it away' }).click();
			await expect(page.getByRole('status')).toContainText('Put away.');
			await expectAccessible(page);
			await page.getByRole('button', { name: 'Take it out again' }).click();

			await page.getByRole('link', { name: 'Change something' }).click();
			await page.locator('input[name=title]').fill('');
			await page.locator('input[name=day]').fill('2026-03-02');
			await choose(page, 'side.jpg', await drawing());
			await expectAccessible(page);
			await keep(page);
			await expect(page.getByRole('heading', { name: 'It floats. Almost.' })).toBeVisible();
			await expect(page.getByText('I made it · 2 March 2026')).toBeVisible();
			await expect(page.locator('.page img')).toHaveCount(2);

			await page.getByRole('link', { name: 'My folio' }).click();
			await expectAccessible(page);
			expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
			await page.getByRole('link', { name: 'It floats. Almost.' }).click();
			await page.locator('summary', { hasText: 'Erase it' }).click();
			await expectAccessible(page);
			await page.getByRole('button', { name: 'Erase it' }).click();
			await expect(page.getByRole('status')).toHaveText('Erased.');
			expect((await page.request.get(picture)).status()).toBe(404);
		});
	});

test('without a session there is no folio, and what is sent there is not kept', async ({ page }) => {
	for (const path of ['folio', 'folio/new']) {
		await page.goto(`/ja/${path}`);
		await expect(page).toHaveURL(/\/ja\/come-back$/);
	}
	const answer = await page.request.post('/ja/folio/new', {
		...{ maxRedirects: 0, headers: { origin: new URL(page.url()).origin, accept: 'text/html' } },
		multipart: { title: 'x', picture: { name: 'a.jpg', mimeType: 'image/jpeg', buffer: await drawing() } }
	});
	expect([answer.status(), answer.headers().location]).toEqual([303, '/ja/come-back']);
});
