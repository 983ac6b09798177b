import { newId } from '#lib/base/ids.ts';
import { newDataKey, readMasterKey } from '#lib/database/sealed.ts';
import { associate, comeBeside } from './beside.ts';
import { expect, expectAccessible, test, type RunningHouse } from './house.ts';
import { keepAs } from './keeping.ts';
import { linkIn, mailIn } from './mail.ts';
import { asOwner } from './owner.ts';

test.describe.configure({ mode: 'serial' });

/** Ren and the one person here write to each other, and nothing was said yet. */
async function meet(house: RunningHouse, ren: string, nickname: string): Promise<void> {
	const thread = newId();
	const { wrapped } = newDataKey(readMasterKey(null, house.dataFolder), thread, 'thread_keys');
	await asOwner(house.dataFolder, async (db) => {
		await db.owner(
			`insert into threads (id, person, association_id, about, listener, listener_since)
			select $1, p.id, a.id, 'nothing', $2, now() from accounts p, associations a where p.nickname = $3`,
			[thread, ren, nickname]
		);
		await db.owner('insert into thread_keys (thread_id, wrapped) values ($1, $2)', [thread, wrapped]);
	});
}

for (const javaScriptEnabled of [true, false])
	test.describe(javaScriptEnabled ? 'with scripts' : 'without scripts', () => {
		test.use({ javaScriptEnabled, viewport: { width: 320, height: 640 } });

		test('there is something for you, and nothing more', async ({ page, house, browser }) => {
			await associate(house);
			const context = await browser.newContext({ baseURL: house.address });
			const ren = await comeBeside(house, context, { firstName: 'Ren', role: 'listener', reads: 'on Tuesdays' });
			house.mail.length = 0;
			const nickname = javaScriptEnabled ? 'moss' : 'fern';
			await keepAs(page, nickname);
			await meet(house, ren, nickname);

			// Nothing is switched on by itself; she finds it among her things.
			await page.goto('/en/my-data');
			await page.getByRole('link', { name: 'Being told' }).click();
			await expectAccessible(page);
			await page.getByLabel('Mail address').fill('not an address@x');
			await page
				.locator('form', { hasText: 'Mail address' })
				.evaluate((form: HTMLFormElement) => (form.noValidate = true));
			await page.getByRole('button', { name: 'Send a link there' }).click();
			await expect(page.getByText('This does not look like a mail address')).toBeVisible();
			await page.getByLabel('Mail address').fill('moss@mail.example');
			await page.getByRole('button', { name: 'Send a link there' }).click();
			await expect(page.getByText('A link is on its way to moss@mail.example')).toBeVisible();

			// The link: used once, by whoever has it, in another browser that knows nobody.
			const first = await mailIn(house);
			expect(first.to).toEqual(['moss@mail.example']);
			const link = linkIn(first);
			const elsewhere = await (await browser.newContext()).newPage();
			await elsewhere.goto(link);
			await expectAccessible(elsewhere);
			await elsewhere.getByRole('button', { name: 'Yes, tell me at this address' }).click();
			await expect(elsewhere.getByText('It is done.')).toBeVisible();
			expect((await elsewhere.goto(link))?.status(), 'used twice').toBe(404);
			await elsewhere.close();

			// She wants to be told at any hour; then Ren writes.
			await page.goto('/en/my-data/told');
			await expect(page.getByText('Mail goes to moss@mail.example.')).toBeVisible();
			await page.getByLabel('from').fill('00:00');
			await page.getByLabel('until').fill('00:00');
			await page.getByRole('button', { name: 'Keep it like this' }).click();
			await expect(page.getByRole('status')).toHaveText('There are no quiet hours now.');
			const beside = await context.newPage();
			await beside.goto('/en/beside-you/letters');
			await beside.getByRole('link', { name: nickname }).click();
			await beside.getByLabel('A letter', { exact: true }).fill('The rain has stopped here.');
			await beside.getByRole('button', { name: 'Send' }).click();
			await expect(beside.getByText('The rain has stopped here.')).toBeVisible();

			// By chance within the hour; nobody here waits so long.
			await asOwner(house.dataFolder, (db) => db.owner('update told_by_mail set due_at = now()'));
			const told = await mailIn(house);
			const [head = '', body = ''] = told.text.split('\r\n\r\n');
			expect(body.trim()).toBe('There is something for you.');
			expect(head).toContain('Subject: There is something for you.');
			for (const word of ['Ren', 'rain', 'letter', nickname === 'moss' ? 'low cloud' : nickname])
				expect(told.text).not.toContain(word);

			// What she finds by herself needs no telling any more, on whatever page of hers she finds it.
			const waits = () =>
				asOwner(house.dataFolder, (db) => db.owner('select from told_by_mail where due_at is not null'));
			await beside.getByLabel('A letter', { exact: true }).fill('Now it rains again.');
			await beside.getByRole('button', { name: 'Send' }).click();
			await expect(beside.getByText('Now it rains again.')).toBeVisible();
			expect(await waits()).toHaveLength(1);
			await page.goto('/en/letters');
			await expect.poll(waits).toEqual([]);
			await page.goto('/en/my-data/told');

			// Taken away: the address is gone, and nothing comes any more.
			await page.getByRole('button', { name: 'No mail any more' }).click();
			await expect(page.getByRole('status')).toContainText('The address is gone from here.');
			await expect(page.getByText('moss@mail.example')).toHaveCount(0);
			await expectAccessible(page);
			const rows = await asOwner(house.dataFolder, (db) => db.owner('select id from told_by_mail'));
			expect(rows).toEqual([]);
			await context.close();
		});
	});
