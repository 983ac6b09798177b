import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, expectAccessible, test } from './house.ts';
import { keepAs } from './keeping.ts';

const data = (name: string) => fileURLToPath(new URL(`../data/${name}`, import.meta.url));
const mapping = readFileSync(data('student-diaries.mapping.yaml'), 'utf8').replace('is: 1 }', 'is: 2 }');

/** The real diaries, with three weeks in which nobody wrote: whatever came from 23 March on is moved by 21 days. */
function diaryWithSilence() {
	const text = readFileSync(data('student-diaries.csv'), 'utf8').replace(/2020-03-(2[3-9]|3[01])/g, (day) =>
		new Date(Date.parse(`${day}T00:00:00Z`) + 21 * 86_400_000).toISOString().slice(0, 10)
	);
	return { name: 'diary.csv', mimeType: 'text/csv', buffer: Buffer.from(text) };
}

test('Aki brings her diary and sees the weeks she did not write as gaps', async ({ page }) => {
	await keepAs(page, 'spare key');
	await page.goto('/en/import');
	await expectAccessible(page);
	await page.getByLabel('The file').setInputFiles(diaryWithSilence());
	await page.getByRole('button', { name: 'Look at it first' }).click();
	await expectAccessible(page);
	await page.locator('details:has(#mapping_text) > summary').click();
	await page.locator('#mapping_text').fill(mapping);
	await page.locator('form[action="?/mapping"] button').click();
	await expect(page.getByText('52 would come in')).toBeVisible();
	await expectAccessible(page);

	// Nothing is written before "keep".
	const before = await page.context().newPage();
	await before.goto('/en/looking-back');
	await expect(before.locator('main a[href$="/check-in"]')).toBeVisible();
	await before.close();

	await page.getByRole('button', { name: 'Keep it' }).click();
	await expect(page.getByText('52 brought')).toBeVisible();
	await expect(page.getByText('4 skipped')).toBeVisible();
	await expectAccessible(page);

	// Her days are there, and nothing is drawn where she did not write.
	await page.goto('/en/looking-back?year=2020');
	await expect(page.locator('main svg').first()).toBeVisible();
	await expectAccessible(page);
	const drawn = await page
		.locator('main svg svg path:not(.area, .middle)')
		.evaluateAll((paths) => paths.map((path) => path.getAttribute('d') ?? ''));
	expect(drawn.length).toBeGreaterThan(0);
	// Dots only, each a stroke of no length: no line leads from one day to another.
	for (const path of drawn) expect(path.replace(/M[\d.]+[ ,][\d.]+h0/g, '').trim()).toBe('');
	await expect(page.getByText(/Nothing was written from 23 March 2020 to 12 April 2020/).first()).toBeVisible();
	await page.goto('/en/looking-back/table?year=2020');
	// Weeks without an answer have no row.
	const days = await page.locator('table[aria-labelledby=answers] tbody tr').allInnerTexts();
	expect(days.filter((day) => /22 March|13 April/.test(day)).length).toBeGreaterThanOrEqual(2);
	expect(days.filter((day) => /(2[3-9]|3[01]) March|\b([1-9]|1[0-2]) April/.test(day))).toEqual([]);
	await expectAccessible(page);

	// The same file again adds nothing, and all of it is undone in one action.
	await page.goto('/en/import');
	await page.getByLabel('The file').setInputFiles(diaryWithSilence());
	await page.getByRole('button', { name: 'Look at it first' }).click();
	await page.locator('details:has(#mapping_text) > summary').click();
	await page.locator('#mapping_text').fill(mapping);
	await page.locator('form[action="?/mapping"] button').click();
	await page.getByRole('button', { name: 'Keep it' }).click();
	await expect(page.getByText('52 were here already')).toBeVisible();
	await page.goto('/en/import');
	await page.getByRole('button', { name: /^Undo/ }).last().click();
	await page.goto('/en/looking-back?year=2020');
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
