import type { Page } from '@playwright/test';

/** Somebody keeps, through the page *Keep* as anyone would. Returns their six words. */
export async function keepAs(page: Page, nickname: string): Promise<string[]> {
	await page.goto('/en/keep');
	return fillInKeep(page, nickname);
}

/** The same where the form of *Keep* is open already, with what was filled in before. */
export async function fillInKeep(page: Page, nickname: string): Promise<string[]> {
	await sayWhoKeeps(page, nickname, '1990');
	await page.locator('[data-words] li').first().waitFor();
	const words = (await page.locator('[data-words] li').allTextContents()).map((word) => word.trim());
	await page.getByRole('button', { name: 'I have written them down' }).click();
	await page.waitForURL(/for-me$/);
	return words;
}

/** Fills in the form of *Keep* and sends it. @param year of birth */
export async function sayWhoKeeps(page: Page, nickname: string, year: string): Promise<void> {
	await page.locator('select[name=country]').selectOption('IT');
	await page.locator('input[name=year]').fill(year);
	await page.locator('select[name=month]').selectOption('4');
	await page.locator('input[name=own_nickname]').fill(nickname);
	await page.locator('input[name=consent]').check();
	await page.getByRole('button', { name: 'Keep', exact: true }).click();
}
