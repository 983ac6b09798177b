import type { BrowserContext, Page } from '@playwright/test';
import { associate, comeBeside } from './beside.ts';
import { expect, expectAccessible, test } from './house.ts';
import { keepAs } from './keeping.ts';

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
