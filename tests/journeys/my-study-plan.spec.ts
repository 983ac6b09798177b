import { readFileSync } from 'node:fs';
import { expect, expectAccessible, test } from './house.ts';
import { fillInKeep, keepAs, sayWhoKeeps } from './keeping.ts';
import { asOwner } from './owner.ts';

test.use({ javaScriptEnabled: false, viewport: { width: 320, height: 640 } });

test('Lia brings in the plan that a teacher wrote down with her, changes it and keeps it for herself', async ({
	page
}) => {
	// At school it is a file, and nothing else.
	await page.goto('/it/my-class/study-plan');
	await page.getByRole('textbox', { name: /Che cosa ha detto chi studia/ }).fill('Disegno, di sera.');
	await page.getByRole('button', { name: 'Rileggilo' }).click();
	const [file] = await Promise.all([
		page.waitForEvent('download'),
		page.getByRole('button', { name: 'Prendilo come file' }).click()
	]);
	const buffer = readFileSync(await file.path());

	await keepAs(page, 'Lia');
	await page.getByRole('main').getByRole('link', { name: 'Things to make and learn' }).click();
	await page.getByRole('link', { name: 'My study plan' }).click();
	await expect(page.getByText("None is kept here, and there needn't be one.")).toBeVisible();
	await expectAccessible(page);

	// Without a word of hers it stops.
	await page.getByRole('button', { name: 'Keep it' }).click();
	await expect(page.getByText('Nothing yet. Then it stops here.')).toBeVisible();
	await expectAccessible(page);
	await page.getByRole('button', { name: 'Change it' }).click();

	await page.goto('/en/study-plan');
	const bring = async (content: Buffer) => {
		await page
			.getByLabel(/The file, plain text/)
			.setInputFiles({ name: 'a.txt', mimeType: 'text/plain', buffer: content });
		await page.getByRole('button', { name: 'Read it in' }).click();
	};
	await bring(Buffer.from('a shopping list'));
	await expect(page.getByText('No study plan was found in this file.')).toBeVisible();
	await bring(buffer);
	await expect(page.getByRole('textbox', { name: /^What I said/ })).toHaveValue('Disegno, di sera.');
	await expectAccessible(page);
	await page.getByRole('textbox', { name: /^What is left out/ }).fill('Ginnastica');
	await page.getByRole('button', { name: 'Keep it' }).click();
	await expect(page.getByRole('region', { name: 'What is left out' })).toContainText('Ginnastica');
	await expectAccessible(page);
	expect(await (await page.request.get('/en/study-plan/file')).text()).toContain('Disegno, di sera.');

	await page.getByRole('button', { name: 'Take it away' }).click();
	await expect(page.getByRole('heading', { name: 'Taken away.' })).toBeVisible();
	expect((await page.request.get('/en/study-plan/file')).status()).toBe(404);
	await page.getByRole('button', { name: 'Put it back' }).click();
	await expect(page.getByRole('region', { name: 'What I said' })).toContainText('Disegno, di sera.');
	await page.goto('/en/for-me');
	await expect(page.getByRole('main').getByRole('link', { name: 'My study plan' })).toBeVisible();
});

test('Lia writes one without a page of her own, and what she wrote comes along when she keeps it', async ({
	page,
	house
}) => {
	const kept = () => asOwner(house.dataFolder, (db) => db.owner('select id, said from study_plans'));
	const before = await kept();
	await page.goto('/en/study-plan');
	await page.getByRole('textbox', { name: /^What I said/ }).fill('Maps, at night.');
	await page.getByRole('textbox', { name: /^What is left out/ }).fill('Gym');
	await page.getByRole('button', { name: 'Keep it' }).click();
	await expectAccessible(page);
	// Until she keeps it, it is in the page alone.
	expect(await kept()).toEqual(before);
	await fillInKeep(page, 'Lia');
	await page.getByRole('main').getByRole('link', { name: 'My study plan' }).click();
	await expect(page.getByRole('region', { name: 'What I said' })).toContainText('Maps, at night.');
	await expect(page.getByRole('region', { name: 'What is left out' })).toContainText('Gym');
});

test('whoever is too young to keep one has it back, to print', async ({ page }) => {
	await page.goto('/en/study-plan');
	await page.getByRole('textbox', { name: /^What I said/ }).fill('Maps, at night.');
	await page.getByRole('button', { name: 'Keep it' }).click();
	await sayWhoKeeps(page, 'fern', String(new Date().getFullYear() - 10));
	await page.getByRole('button', { name: 'Back to the plan that you wrote' }).click();
	await expect(page.getByRole('region', { name: /What the pupil said/ })).toContainText('Maps, at night.');
	await expect(page.getByRole('button', { name: 'Take it as a file' })).toBeVisible();
});
