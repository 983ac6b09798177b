import { Temporal } from 'temporal-polyfill';
import yazl from 'yazl';
import { buffer } from 'node:stream/consumers';
import { expect, expectAccessible, test } from './house.ts';
import { keepAs } from './keeping.ts';

/** Five years of nights as a telephone writes them: at one o'clock, and an hour later each day in the last three weeks. */
async function telephone(): Promise<Buffer> {
	const [nights, moving] = [5 * 365, 21];
	const today = Temporal.Now.plainDateISO('UTC');
	const records = Array.from({ length: nights }, (_, night) => {
		const later = Math.max(0, night - (nights - moving));
		const begin = today
			.subtract({ days: nights - night + 1 })
			.toPlainDateTime({ hour: 1 })
			.add({ hours: later });
		const write = (moment: Temporal.PlainDateTime) =>
			`${moment.toString({ smallestUnit: 'second' }).replace('T', ' ')} +0000`;
		return `<Record type="HKCategoryTypeIdentifierSleepAnalysis" startDate="${write(begin)}" endDate="${write(begin.add({ hours: 8 }))}" value="HKCategoryValueSleepAnalysisAsleepCore"/>`;
	});
	const zip = new yazl.ZipFile();
	const xml = `<?xml version="1.0"?>\n<HealthData locale="en_GB">\n${records.join('\n')}\n</HealthData>\n`;
	zip.addBuffer(Buffer.from(xml), 'apple_health_export/export.xml');
	zip.end();
	return buffer(zip.outputStream);
}

test('Aki brings five years from her telephone, and sees that her sleep moves an hour later each day', async ({
	page
}) => {
	await keepAs(page, 'slow tide');
	await page.goto('/en/import');
	const file = { name: 'export.zip', mimeType: 'application/zip', buffer: await telephone() };
	await page.getByLabel('The file').setInputFiles(file);
	await page.getByRole('button', { name: 'Look at it first' }).click();
	await page.getByRole('button', { name: 'Keep it' }).click();
	await expect(page.getByText(/1,?825 brought/)).toBeVisible();

	await page.goto('/en/looking-back?fortnight');
	await expect(page.getByText('Sleep has moved about 1 h later each day.')).toBeVisible();
	await expect(page.locator('.drift').first()).toBeVisible();
	// What regularity alone would say stands beside it, for whoever asks.
	await page.getByText('Regularity and drift, in numbers').click();
	await expect(page.getByText(/^Drift: (5[4-9]|6[0-6]) min each day/)).toBeVisible();
	await expectAccessible(page);

	// Five years are one picture, and nothing in it says that they moved.
	await page.getByRole('link', { name: 'all', exact: true }).click();
	await expect(page.getByText('Sleep and waking').first()).toBeVisible();

	// Some of it goes along on paper.
	await page.goto('/en/looking-back/take-along?fortnight');
	await expectAccessible(page);
	await page.getByRole('button', { name: 'Show it' }).click();
	await expect(page.getByText('Sleep has moved about 1 h later each day.')).toBeVisible();
	await expectAccessible(page);
	const pdf = await page.request.get((await page.getByRole('link', { name: 'As a PDF' }).getAttribute('href')) ?? '');
	expect(pdf.headers()['content-type']).toBe('application/pdf');
	expect((await pdf.body()).subarray(0, 5).toString()).toBe('%PDF-');
});

test.describe('without scripts, on a small telephone', () => {
	test.use({ javaScriptEnabled: false, viewport: { width: 320, height: 640 } });

	test('Aki asks whether days with a walk are different, and is told that there isn’t enough to say', async ({
		page
	}) => {
		await keepAs(page, 'grey coat');
		await page.goto('/en/looking-back/side-by-side');
		await expect(page.getByText('It begins whenever you like, or not at all.')).toBeVisible();

		await page.goto('/en/check-in');
		await page.getByText('Where I was, and with whom').click();
		await page.getByLabel('street', { exact: true }).check();
		await page.getByRole('button', { name: 'Keep it' }).first().click();

		await page.goto('/en/looking-back/side-by-side');
		await page.getByRole('button', { name: 'Set them side by side' }).click();
		await expect(page.getByText('One of these is needed here.').first()).toBeVisible();
		await page.getByLabel('Days with').selectOption({ label: 'street' });
		await page.getByLabel('I have a place among others').check();
		await page.getByRole('button', { name: 'Set them side by side' }).click();
		const asked = page.getByRole('article', { name: 'street' });
		await expect(asked.getByText("There isn't enough here to say, and it needn't be.")).toBeVisible();
		// No number stands behind it, and none that would be missing.
		expect(await asked.innerText()).not.toMatch(/\d/);
		await expectAccessible(page);

		await asked.getByRole('button', { name: 'Put away' }).click();
		await expect(asked).toHaveCount(0);
		await page.getByRole('button', { name: 'Put it back' }).click();
		await expect(asked).toBeVisible();
	});
});
