import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, expectAccessible, test } from './house.ts';
import { keepAs } from './keeping.ts';

const data = (name: string) => fileURLToPath(new URL(`../data/${name}`, import.meta.url));
const mapping = readFileSync(data('student-diaries.mapping.yaml'), 'utf8');

test('Aki brings her diary and sees the weeks she did not write as gaps', async ({ page }) => {
	await keepAs(page, 'spare key');
	await page.goto('/en/import');
	await expectAccessible(page);
	await page.getByLabel('The file').setInputFiles(data('student-diaries.csv'));
	await page.getByRole('button', { name: 'Look at it first' }).click();
	await expectAccessible(page);
	await page.locator('details:has(#mapping_text) > summary').click();
	await page.locator('#mapping_text').fill(mapping);
	await page.locator('form[action="?/mapping"] button').click();
	await expect(page.getByText('19 would come in')).toBeVisible();
	await expectAccessible(page);

	// Nothing is written before "keep".
	const before = await page.context().newPage();
	await before.goto('/en/looking-back');
	await expect(before.locator('main a[href$="/check-in"]')).toBeVisible();
	await before.close();

	await page.getByRole('button', { name: 'Keep it' }).click();
	await expect(page.getByText('19 brought')).toBeVisible();
	await expect(page.getByText('37 skipped')).toBeVisible();
	await expectAccessible(page);

	// Her days are there, and nothing is drawn where she did not write.
	await page.goto('/en/looking-back?month=2020-03');
	await expect(page.locator('main svg').first()).toBeVisible();
	await expectAccessible(page);
	const drawn = await page
		.locator('main svg svg path')
		.evaluateAll((paths) => paths.map((path) => path.getAttribute('d') ?? ''));
	expect(drawn.length).toBeGreaterThan(0);
	// Dots only, each a stroke of no length: no line leads from one day to another.
	for (const path of drawn) expect(path.replace(/M[\d.]+[ ,][\d.]+h0/g, '').trim()).toBe('');
	await page.goto('/en/looking-back/table?month=2020-03');
	// Prompts of hers that were not answered, and days without an answer, have no row.
	const rows = await page.locator('main tbody tr').count();
	expect(rows).toBeGreaterThan(0);
	expect(rows).toBeLessThanOrEqual(19);
	await expectAccessible(page);

	// The same file again adds nothing, and all of it is undone in one action.
	await page.goto('/en/import');
	await page.getByLabel('The file').setInputFiles(data('student-diaries.csv'));
	await page.getByRole('button', { name: 'Look at it first' }).click();
	await page.locator('details:has(#mapping_text) > summary').click();
	await page.locator('#mapping_text').fill(mapping);
	await page.locator('form[action="?/mapping"] button').click();
	await page.getByRole('button', { name: 'Keep it' }).click();
	await expect(page.getByText('19 were here already')).toBeVisible();
	await page.goto('/en/import');
	await page.getByRole('button', { name: /^Undo/ }).last().click();
	await page.goto('/en/looking-back?month=2020-03');
	await expect(page.locator('main svg path[d]')).toHaveCount(0);
});

test('a picture that is called a diary is refused in words, and nothing is kept', async ({ page }) => {
	await keepAs(page, 'blue bucket');
	await page.goto('/en/import');
	await page.getByLabel('The file').setInputFiles({
		name: 'diary.csv',
		mimeType: 'text/csv',
		buffer: Buffer.from([
			0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d, 0x49, 0x48, 0x44, 0x52, 0, 0, 0, 1
		])
	});
	await page.getByRole('button', { name: 'Look at it first' }).click();
	await expect(page.getByRole('alert')).toBeVisible();
	await expectAccessible(page);
});
