import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fromBuffer } from 'yauzl';
import { expect, expectAccessible, test } from './house.ts';
import { keepAs } from './keeping.ts';

test('Aki takes everything with her and erases herself', async ({ page, context, house }) => {
	const words = await keepAs(page, 'half moon');
	await page.goto('/en/check-in');
	await page.getByRole('group', { name: 'Someone understands me' }).locator('.scale label').nth(4).click();
	await page.getByText('A note for myself').click();
	await page.locator('textarea[name=note]').fill('=only for me');
	await page.getByRole('button', { name: 'Keep it' }).click();
	await expect(page.getByRole('heading', { name: 'Kept.' })).toBeVisible();
	await page.goto('/en/my-data');
	await expectAccessible(page);

	const downloading = page.waitForEvent('download');
	await page.locator('main a[href$="/my-data/export"]').first().click();
	const files = await unzip(readFileSync(await (await downloading).path()));
	expect(Object.keys(files)).toEqual(
		expect.arrayContaining(['engawa.json', 'schema.json', 'index.html', 'csv/check_ins.csv'])
	);
	expect(files['engawa.json']).toContain('=only for me');
	expect(files['index.html']).toContain('=only for me');
	// A spreadsheet must not take a note for a formula.
	expect(files['csv/check_in_notes.csv']).not.toMatch(/(^|,|")=only/m);

	// The page of the archive opens without a network.
	const reader = await context.newPage();
	await reader.setContent(files['index.html'] ?? '');
	await expect(reader.getByText('=only for me')).toBeVisible();
	expect(files['index.html']).not.toMatch(/<script|https?:\/\/(?!www\.w3\.org)[^"]*\.(?:js|css|woff2?)/);
	await reader.close();

	await page.goto('/en/my-data/erase');
	await expectAccessible(page);
	await page.getByRole('main').getByRole('button').first().click();
	await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
	await expect(page).toHaveURL(/\/erased$/);
	await expectAccessible(page);
	expect((await context.cookies()).filter(({ name }) => name.includes('session'))).toEqual([]);

	// The words open nothing any more.
	await page.goto('/en/come-back');
	await page.getByLabel('Your six words').fill(words.join(' '));
	await page.getByRole('button', { name: 'Come in' }).click();
	await expect(page.getByText('These words open nothing here')).toBeVisible();
	// And a backup from before will be told.
	expect(readFileSync(join(house.dataFolder, 'erasures.log'), 'utf8').trim().split('\n').length).toBeGreaterThan(0);
});

function unzip(bytes: Buffer): Promise<Record<string, string>> {
	return new Promise((resolve, reject) => {
		fromBuffer(bytes, { lazyEntries: true }, (error, zip) => {
			if (error) return reject(error);
			const files: Record<string, string> = {};
			zip.on('entry', (entry: { fileName: string }) => {
				zip.openReadStream(entry as never, (fault, stream) => {
					if (fault) return reject(fault);
					const chunks: Buffer[] = [];
					stream.on('data', (chunk: Buffer) => chunks.push(chunk));
					stream.on('end', () => {
						files[entry.fileName] = Buffer.concat(chunks).toString('utf8');
						zip.readEntry();
					});
				});
			});
			zip.on('end', () => resolve(files));
			zip.readEntry();
		});
	});
}
