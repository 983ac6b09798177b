import { expect, expectAccessible, test } from './house.ts';
import { associate, comeBeside } from './beside.ts';
import { keepAs } from './keeping.ts';

test.use({ viewport: { width: 320, height: 640 } });

for (const javaScriptEnabled of [true, false])
	test.describe(javaScriptEnabled ? 'with scripts' : 'without scripts', () => {
		test.use({ javaScriptEnabled });

		test('Aki lets Dr Ito see her sleep for a month, sees that he looked, and changes her mind', async ({
			page,
			house,
			browser
		}) => {
			const context = await browser.newContext({ javaScriptEnabled, viewport: { width: 320, height: 640 } });
			await associate(house);
			await comeBeside(house, context, {
				firstName: 'Dr Ito',
				role: 'practitioner',
				reads: 'Tuesdays and Fridays'
			});
			const his = await context.newPage();

			await keepAs(page, 'aki');
			await page.goto('/en/check-in');
			await page.locator('summary', { hasText: 'Sleep' }).first().click();
			await page.locator('input[name=sleep_start_0]').first().fill('2026-03-02T03:00');
			await page.locator('input[name=sleep_end_0]').first().fill('2026-03-02T11:30');
			await page.getByText('A note for myself').click();
			await page.locator('textarea[name=note]').fill('the cat came back');
			await page.getByRole('button', { name: 'Keep it', exact: true }).click();
			await expect(page.getByRole('heading', { name: 'Kept.' })).toBeVisible();

			// He gives her a code, in words; she adds him.
			await his.goto(`${house.address}/en/beside-you`);
			await his.getByRole('link', { name: 'Who lets me see' }).click();
			await expect(his.getByText('Nobody lets you see anything now.')).toBeVisible();
			await expectAccessible(his);
			await his.getByRole('link', { name: 'Give or use a code' }).click();
			await his.getByRole('button', { name: 'Make a code to give away' }).click();
			const words = (await his.locator('.given .words').textContent()) ?? '';
			expect(words.trim().split(' ')).toHaveLength(4);
			await expectAccessible(his);

			await page.goto('/en/for-me');
			await page.getByRole('link', { name: 'My people' }).click();
			await page.getByLabel('The code you were given').fill('not the right words');
			await page.getByRole('button', { name: 'Add', exact: true }).click();
			await expect(page.getByText('This leads to nobody')).toBeVisible();
			await expectAccessible(page);
			await page.getByLabel('The code you were given').fill(words.toUpperCase());
			await page.getByRole('button', { name: 'Add', exact: true }).click();
			await expect(page.getByRole('heading', { name: 'Dr Ito' })).toBeVisible();
			await expect(page.getByText('Usually reads: Tuesdays and Fridays')).toBeVisible();
			// That alone shows nothing.
			await his.goto(`${house.address}/en/beside-you/people`);
			await expect(his.getByText('Nobody lets you see anything now.')).toBeVisible();

			await page.getByRole('link', { name: 'Let Dr Ito see something' }).click();
			await page.getByRole('button', { name: 'See it first' }).click();
			await expect(page.getByText('One of these is needed.')).toBeVisible();
			await page.getByLabel('Sleep and waking').check();
			await page.getByRole('radio', { name: 'for a month' }).check();
			await page.getByRole('radio', { name: 'So that we can talk about it' }).check();
			await expectAccessible(page);
			await page.getByRole('button', { name: 'See it first' }).click();
			await expect(page.getByRole('heading', { name: 'As Dr Ito will see it' })).toBeVisible();
			await expect(page.getByText('Asleep 03:00 – 11:30')).toBeVisible();
			await expect(page.getByText('the cat came back')).toHaveCount(0);
			await expectAccessible(page);
			// Back, and forth again: nothing typed is lost, and nothing was let be seen.
			await page.getByRole('link', { name: 'Change it' }).click();
			await expect(page.getByLabel('Sleep and waking')).toBeChecked();
			await page.getByRole('button', { name: 'See it first' }).click();
			await page.getByRole('button', { name: 'Let Dr Ito see this' }).click();
			await expect(page.getByRole('heading', { name: 'What Dr Ito can see' })).toBeVisible();
			await expectAccessible(page);
			await page.getByRole('link', { name: 'Who looked' }).click();
			await expect(page.locator('main li')).toHaveCount(0);

			// He sees that there is something; a look is a step of its own.
			await his.goto(`${house.address}/en/beside-you/people`);
			await his.getByRole('link', { name: 'aki: sleep' }).click();
			await expect(his.getByText('Asleep 03:00 – 11:30')).toHaveCount(0);
			await expectAccessible(his);
			await his.getByRole('button', { name: 'Look' }).click();
			await expect(his.getByText('Asleep 03:00 – 11:30')).toBeVisible();
			await expect(his.getByText('the cat came back')).toHaveCount(0);
			await expectAccessible(his);

			await page.goto('/en/openings');
			await expect(page.locator('main li')).toHaveText([/Dr Ito looked at your sleep, \w+day \d+ \w+ at \d\d:\d\d/]);
			await expectAccessible(page);

			// She changes her mind: what he has open, in every tab, is gone within the second, and no way back brings it.
			const tab = await context.newPage();
			await tab.goto(his.url());
			await expect(tab.getByText('Asleep 03:00 – 11:30')).toBeVisible();
			const shown = his.url();
			await page.goto('/en/my-people');
			await page.getByRole('button', { name: 'Take back' }).click();
			if (javaScriptEnabled)
				for (const open of [his, tab]) {
					await expect(open.getByText('This is no longer to be seen here.')).toBeVisible({ timeout: 1000 });
					await expect(open.getByText('Asleep')).toHaveCount(0);
					await expect(open.locator('main')).not.toContainText('aki');
					await expect(open).not.toHaveTitle(/aki/);
					await expectAccessible(open);
				}
			await expect(page.getByRole('heading', { name: 'What Dr Ito can see' })).toHaveCount(0);
			await tab.goto(`${house.address}/en/beside-you/people`);
			await tab.goBack();
			await expect(tab.locator('body')).not.toContainText('Asleep');
			expect((await his.goto(shown))?.status()).toBe(404);
			await his.goto(`${house.address}/en/beside-you/people`);
			await expect(his.getByText('Nobody lets you see anything now.')).toBeVisible();
			await context.close();
		});
	});
