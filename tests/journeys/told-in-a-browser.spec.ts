import type { BrowserContext, Page } from '@playwright/test';
import { browserArguments, findWholeBrowser } from '../browser.ts';
import { expect, expectAccessible, test } from './house.ts';
import { keepAs } from './keeping.ts';
import { asOwner } from './owner.ts';

// A browser without a window shows no message.
test.use({ serviceWorkers: 'allow', launchOptions: { executablePath: findWholeBrowser(), args: browserArguments } });

/** A browser that says where it is reached, as one on a device with a network would. */
async function giveService(page: Page): Promise<void> {
	await page.addInitScript(() => {
		const key = (length: number, first: number) =>
			btoa(String.fromCharCode(first, ...Array.from({ length: length - 1 }, (_, at) => at % 200)))
				.replaceAll('+', '-')
				.replaceAll('/', '_')
				.replaceAll('=', '');
		PushManager.prototype.subscribe = () =>
			Promise.resolve({
				toJSON: () => ({
					endpoint: 'https://fcm.googleapis.com/fcm/send/abc',
					keys: { p256dh: key(65, 4), auth: key(16, 9) }
				})
			} as unknown as PushSubscription);
	});
}

/** What the browser's service would bring. */
async function deliver(page: Page, context: BrowserContext, data: string): Promise<void> {
	const session = await context.newCDPSession(page);
	const registered = new Promise<string>((resolve) =>
		session.on('ServiceWorker.workerRegistrationUpdated', ({ registrations }) => {
			const [one] = registrations;
			if (one) resolve(one.registrationId);
		})
	);
	await session.send('ServiceWorker.enable');
	const origin = new URL(page.url()).origin;
	await session.send('ServiceWorker.deliverPushMessage', { origin, registrationId: await registered, data });
}

test('a browser says that there is something, where Aki switched it on', async ({ page, context, house }) => {
	await context.grantPermissions(['notifications'], { origin: house.address });
	await giveService(page);
	await keepAs(page, 'low cloud');
	await page.goto('/en/my-data/told');
	await page.getByRole('button', { name: 'Tell me in this browser' }).click();
	await expect(page.getByRole('status')).toHaveText('This browser tells you.');
	await expectAccessible(page);

	await deliver(page, context, '{"says":"There is something for you."}');
	const shown = () =>
		page.evaluate(async () =>
			(await (await navigator.serviceWorker.ready).getNotifications()).map(({ title, body }) => [title, body])
		);
	await expect.poll(shown).toEqual([['There is something for you.', '']]);

	await page.getByRole('button', { name: 'Switch it off here' }).click();
	await expect(page.getByRole('status')).toHaveText('That browser tells you nothing any more.');
	await expect(page.getByRole('button', { name: 'Tell me in this browser' })).toBeVisible();
	expect(await asOwner(house.dataFolder, (db) => db.owner('select id from told_by_push'))).toEqual([]);
});

test('a browser that says no has done nothing wrong', async ({ page, context }) => {
	await context.clearPermissions();
	await keepAs(page, 'low cloud');
	await page.goto('/en/my-data/told');
	await page.getByRole('button', { name: 'Tell me in this browser' }).click();
	await expect(page.getByRole('alert')).toContainText('The browser did not agree, and that is all right.');
});
