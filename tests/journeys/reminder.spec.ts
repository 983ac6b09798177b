import { expect, expectAccessible, test, type RunningHouse } from './house.ts';
import { keepAs } from './keeping.ts';
import { mailIn, wantMail } from './mail.ts';
import { asOwner } from './owner.ts';

test.use({ javaScriptEnabled: false, viewport: { width: 320, height: 640 } });
test.setTimeout(120_000);

/** The hour of every reminder has come; nobody here waits so long. */
const comes = (house: RunningHouse) =>
	asOwner(house.dataFolder, (db) => db.owner(`update attempts set remind_at = now() where remind_at is not null`));
/** The house, which looks every five seconds, has looked since. */
const later = () => new Promise((resolve) => setTimeout(resolve, 6_000));

test('Aki is reminded once of what she took, and not while she rests', async ({ page, house }) => {
	await keepAs(page, 'sorrel');
	await wantMail(page, house, 'sorrel@mail.example');
	const take = async () => {
		await page.goto('/en/small-things/three');
		await page.getByRole('button', { name: 'Take this one' }).first().click();
		await page.locator('summary', { hasText: 'Be reminded, once' }).click();
		await page.locator('label', { hasText: 'tomorrow' }).click();
		await page.getByLabel('At', { exact: true }).fill('15:00');
		await page.getByRole('button', { name: 'Remind me once' }).click();
		await expect(page.getByText(/^You are told once: /)).toBeVisible();
	};
	await take();
	await expectAccessible(page);
	const [words, address] = [await page.getByRole('heading', { level: 1 }).innerText(), page.url()];

	// Before its hour nothing comes; then one mail that says nothing of what it is about; then never again.
	await later();
	expect(house.mail).toHaveLength(0);
	await comes(house);
	const mail = await mailIn(house);
	expect(mail.to).toEqual(['sorrel@mail.example']);
	expect(mail.text).toContain('There is something for you.');
	expect(mail.text).not.toContain(words);
	await later();
	expect(house.mail).toHaveLength(0);
	await page.goto(address);
	await expect(page.getByText(/^You are told once: /)).toHaveCount(0);

	// Whoever rests is sent none, and it does not come later either.
	await take();
	await page.goto('/en/small-things/three');
	await page.locator('summary', { hasText: 'Rest' }).click();
	await page.getByRole('button', { name: 'Rest', exact: true }).click();
	await expect(page.getByRole('heading', { name: 'You are resting' })).toBeVisible();
	await asOwner(house.dataFolder, (db) => db.owner(`update told_by_mail set told_at = null`));
	await comes(house);
	await later();
	expect(house.mail).toHaveLength(0);
	await page.getByRole('button', { name: 'End the rest' }).click();
	await later();
	expect(house.mail).toHaveLength(0);
});
