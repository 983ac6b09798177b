import type { BrowserContext, Page } from '@playwright/test';
import { associate, comeBeside, disperse } from './beside.ts';
import { expect, expectAccessible, test } from './house.ts';
import { keepAs } from './keeping.ts';
import { asOwner } from './owner.ts';

/** A telephone that keeps passkeys, and that its holder unlocks. */
async function giveDevice(context: BrowserContext, page: Page): Promise<void> {
	const session = await context.newCDPSession(page);
	await session.send('WebAuthn.enable');
	await session.send('WebAuthn.addVirtualAuthenticator', {
		options: {
			...{ protocol: 'ctap2', transport: 'internal', hasResidentKey: true, hasUserVerification: true },
			...{ isUserVerified: true, automaticPresenceSimulation: true }
		}
	});
}

/** Adds a passkey among one's things. */
async function addPasskey(page: Page, name: string): Promise<void> {
	await page.goto('/en/my-data/passkeys');
	await expectAccessible(page);
	await page.getByLabel('A name for it').fill(name);
	await page.getByRole('button', { name: 'Add a passkey' }).click();
	await expect(page.getByRole('status')).toHaveText('It is there. From now on it lets you in.');
	await expect(page.getByRole('listitem').filter({ hasText: name })).toContainText('not used yet');
	await expectAccessible(page);
}

test('Aki adds a passkey, leaves, comes back in with it, and removes it', async ({ page, context }) => {
	await giveDevice(context, page);
	await keepAs(page, 'low cloud');
	await addPasskey(page, 'my phone');

	// The same device is not asked to keep a second one.
	await page.getByLabel('A name for it').fill('again');
	await page.getByRole('button', { name: 'Add a passkey' }).click();
	await expect(page.getByRole('alert')).toHaveText('This device already has a passkey for here.');

	await page.request.post('/en/sign-out', { headers: { origin: new URL(page.url()).origin }, form: {} });
	await page.goto('/en/come-back');
	await expectAccessible(page);
	await page.getByRole('button', { name: 'Come in with a passkey' }).click();
	await expect(page).toHaveURL(/\/en\/for-me\?here$/);
	await expect(page.getByText('low cloud').first()).toBeVisible();

	await page.goto('/en/my-data/passkeys');
	await expect(page.getByRole('listitem').filter({ hasText: 'my phone' })).toContainText('last used on');
	await page.locator('summary').filter({ hasText: 'Remove: my phone' }).click();
	await expectAccessible(page);
	await page.getByRole('button', { name: 'Remove it' }).click();
	await expect(page.getByRole('status')).toHaveText('It is gone, and lets nobody in any more.');
	await expect(page.getByText('There is none yet.')).toBeVisible();

	// The device still has it, and it opens nothing.
	await context.clearCookies();
	await page.goto('/en/come-back');
	await page.getByRole('button', { name: 'Come in with a passkey' }).click();
	await expect(page.getByRole('alert')).toContainText('the door did not open');
	await expect(page).toHaveURL(/\/en\/come-back$/);
});

test('Ren adds a passkey and comes in with it where companions come in', async ({ page, context, house }) => {
	await associate(house);
	await giveDevice(context, page);
	await comeBeside(house, context, { firstName: 'Ren', role: 'listener' });
	await page.goto('/en/beside-you');
	await page.getByRole('link', { name: 'Passkeys' }).click();
	await addPasskey(page, 'the blue key');

	await context.clearCookies();
	await page.goto('/en/beside-you');
	await expectAccessible(page);
	await page.getByRole('button', { name: 'Come in with a passkey' }).click();
	await expect(page.getByText('You are here as Ren.')).toBeVisible();
});

/** Who somebody is, and that they come in with a passkey alone. */
async function introduceByPasskey(page: Page, name: string): Promise<void> {
	await page.locator('input[name=first_name]').fill(name);
	await page.locator('input[name=email]').fill(`${name}@example.org`);
	await page.getByLabel('with a passkey alone').check();
	await expect(page.locator('input[name=password]')).toBeHidden();
}

test('Hana begins an association with a passkey alone and invites Nao, who joins so too', async ({
	page,
	context,
	house,
	browser
}) => {
	await disperse(house);
	await asOwner(house.dataFolder, (db) => db.owner('update setup_links set used_at = null'));
	await giveDevice(context, page);
	await page.goto(house.setupLink);
	await introduceByPasskey(page, 'Hana');
	for (const name of ['name', 'operator', 'promise', 'emergency'])
		await page.locator(`[name=${name}]`).fill('The Veranda');
	await expectAccessible(page);
	await page.getByRole('button', { name: 'Begin' }).click();
	await expect(page.getByRole('heading', { name: 'You are in' })).toBeVisible();
	await expectAccessible(page);
	await page.getByRole('link', { name: 'Go in' }).click();
	await expect(page.getByText('You are here as Hana.')).toBeVisible();
	await page.getByRole('link', { name: /^The association/ }).click();
	await page.getByRole('button', { name: 'Make a link' }).click();
	const link = (await page.locator('p code').textContent()) ?? '';

	const hers = await browser.newContext({ viewport: { width: 320, height: 640 } });
	const nao = await hers.newPage();
	await giveDevice(hers, nao);
	await nao.goto(link);

	// An address that is taken is said before her device keeps anything; what she typed stays.
	await introduceByPasskey(nao, 'Hana');
	await nao.getByRole('button', { name: 'Join' }).click();
	await expect(nao.getByRole('alert')).toHaveText('Somebody already comes in with this address. Please take another.');
	await introduceByPasskey(nao, 'Nao');
	await expectAccessible(nao);
	await nao.getByRole('button', { name: 'Join' }).click();
	await expect(nao.getByRole('heading', { name: 'You are in' })).toBeVisible();
	expect((await nao.request.get(link)).status(), 'an invitation works once').toBe(404);

	// It is her only way in, which is said, and stays until there is another.
	await nao.getByRole('link', { name: 'Add a second passkey' }).click();
	await expect(nao.getByText('Passkeys are your only way in here')).toBeVisible();
	await nao.locator('summary').filter({ hasText: 'Remove: the one I joined with' }).click();
	await nao.getByRole('button', { name: 'Remove it' }).click();
	await expect(nao.getByRole('alert').first()).toContainText('the only way in that is left');

	await hers.clearCookies();
	await nao.goto('/en/beside-you');
	await nao.locator('summary', { hasText: 'If something is lost' }).click();
	await expect(nao.getByText('an administrator of your association can end your old access')).toBeVisible();
	await expectAccessible(nao);
	await nao.getByRole('button', { name: 'Come in with a passkey' }).click();
	await expect(nao.getByText('You are here as Nao.')).toBeVisible();

	// She leaves, and her device opens nothing any more.
	await nao.locator('summary', { hasText: 'Leave the association' }).click();
	await nao.getByRole('button', { name: 'Leave', exact: true }).click();
	await nao.goto('/en/beside-you');
	await nao.getByRole('button', { name: 'Come in with a passkey' }).click();
	await expect(nao.getByRole('alert')).toContainText('the door did not open');
	await hers.close();
});

test('whoever closes the device’s own window has done nothing wrong', async ({ page, context }) => {
	const session = await context.newCDPSession(page);
	await session.send('WebAuthn.enable');
	await page.goto('/en/come-back');
	await page.evaluate(() => {
		navigator.credentials.get = () => Promise.reject(new DOMException('closed', 'NotAllowedError'));
	});
	await page.getByRole('button', { name: 'Come in with a passkey' }).click();
	await expect(page.getByRole('alert')).toContainText('that is all right');
});

test.describe('without scripts', () => {
	test.use({ javaScriptEnabled: false });
	test('no passkey is offered, and the other ways stand there', async ({ page }) => {
		await keepAs(page, 'low cloud');
		await page.goto('/en/my-data/passkeys');
		await expect(page.getByText('let scripts run')).toBeVisible();
		await expect(page.getByRole('button', { name: 'Add a passkey' })).toHaveCount(0);
		await expectAccessible(page);
		await page.context().clearCookies();
		await page.goto('/en/come-back');
		await expect(page.getByRole('button', { name: 'Come in with a passkey' })).toHaveCount(0);
		await expect(page.locator('input[name=words]')).toBeVisible();
	});
});
