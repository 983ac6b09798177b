import { associate, comeBeside, disperse } from './beside.ts';
import { expect, expectAccessible, test } from './house.ts';
import { keepAs } from './keeping.ts';

test.describe.configure({ mode: 'serial', timeout: 120_000 });
test.use({ viewport: { width: 320, height: 640 } });
test.afterEach(({ house }) => disperse(house));

for (const javaScriptEnabled of [true, false])
	test.describe(javaScriptEnabled ? 'with scripts' : 'without scripts', () => {
		test('Kenji says something quietly at four in the morning and has an answer by the day that was promised', async ({
			page,
			house,
			browser
		}) => {
			await associate(house, ['murmurs']);
			const open = async () => browser.newContext({ javaScriptEnabled, viewport: { width: 320, height: 640 } });
			const [hanas, rens] = [await open(), await open()];
			await comeBeside(house, hanas, { firstName: 'Hana', role: 'coordinator' });
			await comeBeside(house, rens, { firstName: 'Ren', role: 'listener' });

			await keepAs(page, 'kettle');
			expect((await page.request.get('/en/said-quietly')).status(), 'nobody has promised to read').toBe(404);
			const hana = await hanas.newPage();
			await hana.goto(`${house.address}/en/beside-you/murmurs`);
			await hana.locator('input[name=days]').fill('2');
			await hana.getByRole('button', { name: 'Promise this' }).click();
			await expect(hana.getByText('Nothing waits here.')).toBeVisible();
			await expectAccessible(hana);

			const kenjis = await open();
			await kenjis.addCookies(await page.context().cookies());
			const kenji = await kenjis.newPage();
			await kenji.goto(`${house.address}/en/said-quietly`);
			await expect(kenji.getByText('Hana and Ren')).toBeVisible();
			const promised = await kenji.locator('dd').nth(1).textContent();
			await expect(kenji.getByLabel('no answer')).toBeChecked();
			await expectAccessible(kenji);
			await kenji.getByRole('button', { name: 'Say it quietly' }).click();
			await expect(kenji.getByText('There is nothing in it yet.')).toBeVisible();
			await kenji.locator('textarea').fill('Four in the morning.\nThe street is quiet 🙂');
			await kenji.getByLabel('an answer is welcome').check({ force: true });
			await kenji.getByRole('button', { name: 'Say it quietly' }).click();
			await expect(kenji.getByText(`answers by ${promised}`)).toBeVisible();
			await expectAccessible(kenji);

			const ren = await rens.newPage();
			await ren.goto(`${house.address}/en/beside-you/murmurs`);
			await expectAccessible(ren);
			await ren.getByRole('link', { name: `by ${promised}` }).click();
			await expect(ren.getByText('The street is quiet 🙂')).toBeVisible();
			await expect(ren.getByText('kettle')).toHaveCount(0);
			await expectAccessible(ren);
			await ren.getByRole('button', { name: 'I have read it' }).click();
			await kenji.reload();
			await expect(kenji.getByText(`answers by ${promised}`), 'that it was read is not told').toBeVisible();
			await ren.getByRole('link', { name: `by ${promised}` }).click();
			await ren.locator('textarea[name=text]').fill('It was quiet here too.');
			await ren.getByRole('button', { name: 'Send the answer' }).click();
			await expect(ren.getByText('Nothing waits here.')).toBeVisible();

			await kenji.reload();
			await expect(kenji.getByText('It was quiet here too.')).toBeVisible();
			await expect(kenji.getByText('From Ren')).toBeVisible();
			await expectAccessible(kenji);

			// Something in the answer was wrong: Hana reads that, and whose it is stands nowhere.
			await kenji.getByRole('link', { name: 'Something here was wrong' }).click();
			await expect(kenji.getByText('The Veranda: read by Hana')).toBeVisible();
			await expectAccessible(kenji);
			await kenji.getByRole('button', { name: 'Say it', exact: true }).click();
			await expect(kenji.getByText('There is nothing in it yet.')).toBeVisible();
			await kenji.locator('textarea[name=words]').fill('It is not quiet here at all.');
			await kenji.getByRole('button', { name: 'Say it', exact: true }).click();
			await expect(kenji.getByText(`Somebody reads it by ${promised}`)).toBeVisible();
			await expectAccessible(kenji);
			await hana.goto(`${house.address}/en/beside-you/concerns`);
			await expect(hana.getByText('something that was written here was wrong')).toBeVisible();
			await hana.getByRole('link', { name: 'Something was wrong' }).click();
			await expect(hana.getByText('It is not quiet here at all.')).toBeVisible();
			await expect(hana.getByText('kettle')).toHaveCount(0);
			await expectAccessible(hana);
			await hana.getByRole('link', { name: 'It is about this' }).click();
			await expect(hana.getByText('It was quiet here too.')).toBeVisible();

			await kenji.goto(`${house.address}/en/said-quietly`);
			await kenji.getByRole('button', { name: 'Take it away' }).click();
			await expect(kenji.getByText('It was quiet here too.')).toHaveCount(0);
			await ren.reload();
			await expect(ren.getByText('Read and answered')).toHaveCount(0);
			for (const context of [hanas, rens, kenjis]) await context.close();
		});
	});

test('words of danger offer help and call a human, who takes it and closes it; they hold nothing up', async ({
	page,
	house,
	browser
}) => {
	await associate(house, ['murmurs', 'letters']);
	const hanas = await browser.newContext({ viewport: { width: 320, height: 640 } });
	await comeBeside(house, hanas, { firstName: 'Hana', role: 'coordinator' });
	const hana = await hanas.newPage();
	await hana.goto(`${house.address}/en/beside-you/murmurs`);
	await hana.getByRole('button', { name: 'Promise this' }).click();

	await keepAs(page, 'kettle');
	await page.goto('/en/said-quietly');
	await expect(page.getByText('for words that sound like danger')).toBeVisible();
	await page.locator('textarea').fill('もう消えてしまいたい');
	await page.getByRole('button', { name: 'Say it quietly' }).click();
	await expect(page.getByText('Somebody has been asked to read this sooner.')).toBeVisible();
	await expect(page.locator('section').getByRole('link', { name: 'Help now' })).toBeVisible();
	await expectAccessible(page);

	await hana.goto(`${house.address}/en/beside-you/concerns`);
	await expect(hana.getByText('Nobody is on duty now.')).toBeVisible();
	await expect(hana.getByText('what was sent sounds like danger')).toBeVisible();
	await hana.getByText('When I am on duty').click();
	await hana.locator('input[name=begins]').fill('2020-01-01T08:00');
	await hana.locator('input[name=ends]').fill('2020-01-01T09:00');
	await hana.getByRole('button', { name: 'I am on duty then' }).click();
	await expect(hana.getByText('A moment to come')).toBeVisible();
	await expectAccessible(hana);
	await hana.getByRole('button', { name: 'I am coming for this' }).click();
	await expect(hana.getByText('Hana has come for this.')).toBeVisible();
	await hana.locator('input[name=words]').fill('Read together, and answered.');
	await hana.getByRole('button', { name: 'Close it' }).click();
	await expect(hana.getByText('Nobody waits for a human sooner.')).toBeVisible();
	await expectAccessible(hana);

	// One tap makes a letter of it. Its words still call a human; Hana finds it among those who ask for a listener.
	const make = page.getByRole('button', { name: 'Make it a letter' });
	const form = { id: (await make.getAttribute('value')) ?? '' };
	await make.click();
	await expect(page).toHaveURL(/letters\/.+sent#end$/);
	// A second tap, from a page that was open before, leads to the same letter.
	const headers = { accept: 'text/html', origin: house.address };
	const again = await page.request.post('/en/said-quietly?/letter', { form, headers, maxRedirects: 0 });
	expect([again.status(), again.headers().location]).toEqual([303, new URL(page.url()).pathname]);
	await expect(page.getByText('もう消えてしまいたい')).toBeVisible();
	await expect(page.getByText('Asked with these words.')).toBeVisible();
	await expectAccessible(page);
	await hana.goto(`${house.address}/en/beside-you/letters`);
	await hana.getByRole('link', { name: 'kettle' }).click();
	await expect(hana.getByText('もう消えてしまいたい')).toBeVisible();
	await page.goto('/en/said-quietly');
	await expect(page.getByText('もう消えてしまいたい')).toHaveCount(0);
	await hanas.close();
});

test('whoever does not read there finds none of it, and a visitor only the way in', async ({ page, house }) => {
	await associate(house, ['murmurs']);
	for (const path of ['murmurs', 'concerns', 'murmurs/6b1f8a4e-2f0c-4b52-9c39-0d7a4f5f3c11'])
		expect((await page.request.get(`/beside-you/${path}`)).status(), path).toBe(404);
	await page.goto('/en/said-quietly');
	await expect(page).toHaveURL(/come-back$/);
	await keepAs(page, 'kettle');
	for (const path of ['murmurs', 'concerns'])
		expect((await page.request.get(`/beside-you/${path}`)).status()).toBe(404);
	expect((await page.request.get('/en/said-quietly')).status(), 'nobody has promised to read').toBe(404);
	await page.goto('/en/for-me');
	await expectAccessible(page);
});
