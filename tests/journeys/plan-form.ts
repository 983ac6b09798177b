import type { Page } from '@playwright/test';

/** Fills parts of the plan for hard moments that stands on a page. */
export async function fill(page: Page, parts: Record<string, string>): Promise<void> {
	for (const [part, text] of Object.entries(parts)) await page.locator(`textarea[name=plan_${part}]`).fill(text);
}

export const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();
