import type { Page } from '@playwright/test';
import { Temporal } from 'temporal-polyfill';
import { codeAt } from '../../src/lib/companions/second-factor.server.ts';

/** The password of everyone who joins in the journeys. */
export const password = 'kettle moss violin ferry';

/** The code that the telephone of whoever joins would show now. */
export async function codeNow(page: Page): Promise<string> {
	return codeAt(await page.locator('input[name=secret]').inputValue(), Temporal.Now.instant());
}

/** Fills in who it is that joins. Returns the secret of their second factor. */
export async function introduce(page: Page, name: string): Promise<string> {
	await page.locator('input[name=first_name]').fill(name);
	await page.locator('input[name=email]').fill(`${name}@example.org`);
	await page.locator('input[name=password]').fill(password);
	await page.locator('input[name=code]').fill(await codeNow(page));
	return page.locator('input[name=secret]').inputValue();
}
