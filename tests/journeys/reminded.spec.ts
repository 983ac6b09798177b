import type { Page } from '@playwright/test';
import { expect, expectAccessible, test, type RunningHouse } from './house.ts';
import { keepAs } from './keeping.ts';
import { wantMail } from './mail.ts';
import { asOwner } from './owner.ts';

/** The house looks every five seconds whom to tell. */
const soon = { timeout: 25_000 };

/** Somebody keeps, is told at this address and at any hour, takes a small thing and wants to be reminded of it tomorrow. */
async function takeWithReminder(page: Page, house: RunningHouse, nickname: string): Promise<string> {
	await keepAs(page, nickname);
	await wantMail(page, house, `${nickname}@mail.example`);

	await page.goto('/en/small-things/three');
	await page.getByRole('button', { name: 'Take this one' }).first().click();
	const words = (await page.getByRole('heading', { level: 1 }).textContent()) ?? '';
	await page.locator('summary', { hasText: 'Be reminded, once' }).click();
	await page.locator('label', { hasText: 'tomorrow' }).click();
	await page.getByLabel('At', { exact: true }).fill('15:00');
	await page.getByRole('button', { name: 'Remind me once' }).click();
	await expect(page.getByText('You are told once:')).toBeVisible();
	await expectAccessible(page);
	return words;
}

const mailTo = (house: RunningHouse, address: string) => house.mail.filter(({ to }) => to.includes(address));

/** It is tomorrow, 15:00, for one of them; nobody here waits so long. */
const letItBeTime = (house: RunningHouse, nickname: string) =>
	asOwner(house.dataFolder, (db) =>
		db.owner(
			`update attempts t set remind_at = now() from accounts a
			where a.id = t.owner and a.nickname = $1 and t.remind_at is not null returning t.id`,
			[nickname]
		)
	);

test('Aki is reminded of a small thing once, and never a second time', async ({ page, house, browser }) => {
	test.setTimeout(120_000);
	const words = await takeWithReminder(page, house, 'moss');
	const context = await browser.newContext({ baseURL: house.address });
	await takeWithReminder(await context.newPage(), house, 'reed');
	house.mail.length = 0;

	expect(await letItBeTime(house, 'moss')).toHaveLength(1);
	await expect.poll(() => house.mail.length, soon).toBe(1);
	const [told] = mailTo(house, 'moss@mail.example');
	const [head = '', body = ''] = (told?.text ?? '').split('\r\n\r\n');
	expect(body.trim()).toBe('There is something for you.');
	expect(head).toContain('Subject: There is something for you.');
	for (const word of ['small', 'remind', 'tomorrow', words]) expect(told?.text).not.toContain(word);

	// Nothing is left of it that could come again, not even were she told long ago. The mail of another shows that the house
	// looked once more, whom to tell, and told her nothing.
	await asOwner(house.dataFolder, (db) => db.owner(`update told_by_mail set told_at = told_at - interval '1 day'`));
	expect(await letItBeTime(house, 'moss')).toEqual([]);
	expect(await letItBeTime(house, 'reed')).toHaveLength(1);
	await expect.poll(() => mailTo(house, 'reed@mail.example').length, soon).toBe(1);
	expect(mailTo(house, 'moss@mail.example')).toHaveLength(1);

	// She comes, and her page says nothing of it.
	await page.reload();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(words);
	await expect(page.getByText('You are told once:')).toHaveCount(0);
	await context.close();
});
