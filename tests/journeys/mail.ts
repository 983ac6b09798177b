import { shown, type Taken } from '../post-office.ts';
import { expect } from '@playwright/test';
import type { Page } from '@playwright/test';
import type { RunningHouse } from './house.ts';

/** The house looks every five seconds whom to tell. */
const soon = { timeout: 25_000 };

/** The only mail that came since, waited for. */
export async function mailIn(house: RunningHouse): Promise<Taken> {
	await expect.poll(() => house.mail.length, soon).toBe(1);
	return house.mail.splice(0)[0] ?? { to: [], text: '' };
}

/** The link in a mail that confirms an address. */
export const linkIn = (mail: Taken): string => /http:\S+\/told\/confirm\/\S+/.exec(shown(mail.text))?.[0] ?? '';

/** Somebody who is signed in has mail sent to an address, at any hour. */
export async function wantMail(page: Page, house: RunningHouse, address: string): Promise<void> {
	house.mail.length = 0;
	await page.goto('/en/my-data/told');
	await page.getByLabel('Mail address').fill(address);
	await page.getByRole('button', { name: 'Send a link there' }).click();
	await page.goto(linkIn(await mailIn(house)));
	await page.getByRole('button', { name: 'Yes, tell me at this address' }).click();
	await expect(page.getByText('It is done.')).toBeVisible();
	await page.goto('/en/my-data/told');
	await page.getByLabel('from').fill('00:00');
	await page.getByLabel('until').fill('00:00');
	await page.getByRole('button', { name: 'Keep it like this' }).click();
	await expect(page.getByRole('status')).toHaveText('There are no quiet hours now.');
}
