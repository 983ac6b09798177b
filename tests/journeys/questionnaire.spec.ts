import { associate, comeBeside } from './beside.ts';
import { expect, expectAccessible, test } from './house.ts';
import { keepAs } from './keeping.ts';
import { weatherPack } from '../sheets.ts';

test.use({ viewport: { width: 320, height: 640 } });

for (const javaScriptEnabled of [true, false])
	test.describe(javaScriptEnabled ? 'with scripts' : 'without scripts', () => {
		test.use({ javaScriptEnabled });

		test('Dr Ito scores a questionnaire whose texts the association loaded', async ({ page, house, browser }) => {
			await associate(house);
			const come = async (who: Parameters<typeof comeBeside>[2]) => {
				const context = await browser.newContext({ javaScriptEnabled, viewport: { width: 320, height: 640 } });
				await comeBeside(house, context, who);
				return context.newPage();
			};
			const elisa = await come({ firstName: 'Elisa', role: 'administrator' });
			const his = await come({ firstName: 'Dr Ito', role: 'practitioner' });

			// Elisa loads it; a mistake is said with its line first.
			await elisa.goto(`${house.address}/en/beside-you`);
			await elisa.getByRole('link', { name: /^Questionnaires of ours/ }).click();
			await elisa.getByLabel('The definition, in YAML').fill(weatherPack.replace('reverse: [3]', 'reverse: [7]'));
			await elisa.getByRole('button', { name: 'Load it' }).click();
			await expect(elisa.getByText('pack:8: there is no item 7 to reverse')).toBeVisible();
			await expectAccessible(elisa);
			await elisa.getByLabel('The definition, in YAML').fill(weatherPack);
			await elisa.getByRole('button', { name: 'Load it' }).click();
			await expect(elisa.getByRole('status')).toHaveText('Loaded.');
			await expect(elisa.getByText('Inner weather')).toBeVisible();
			await expectAccessible(elisa);

			// Aki has Dr Ito among her people.
			await keepAs(page, 'aki');
			await his.goto(`${house.address}/en/my-people`);
			await his.getByRole('button', { name: 'Make a code to give away' }).click();
			const words = (await his.locator('.given .words').textContent()) ?? '';
			await page.goto('/en/my-people');
			await page.getByLabel('The code you were given').fill(words);
			await page.getByRole('button', { name: 'Add', exact: true }).click();
			await expect(page.getByRole('heading', { name: 'Dr Ito' })).toBeVisible();

			// He offers it.
			await his.goto(`${house.address}/en/beside-you`);
			await his.getByRole('link', { name: /^Questionnaires/ }).click();
			await his.getByLabel('To whom').selectOption({ label: 'aki' });
			await his.getByLabel('Which').selectOption({ label: 'Inner weather' });
			await expectAccessible(his);
			await his.getByRole('button', { name: 'Offer it' }).click();
			await expect(his.getByText('Inner weather, to aki')).toBeVisible();
			await expectAccessible(his);

			// She answers it; what it comes to is hers.
			await page.goto('/en/for-me');
			await page.getByRole('link', { name: /^Questionnaires/ }).click();
			await expectAccessible(page);
			await page.getByRole('link', { name: /Inner weather/ }).click();
			for (const [sentence, answer] of [
				['There were clouds', 'mostly'],
				['There was fog', 'now and then'],
				['There was a clear hour', 'hardly']
			] as const)
				await page.getByRole('group', { name: sentence }).getByRole('radio', { name: answer }).check();
			await expectAccessible(page);
			await page.getByRole('button', { name: 'Keep my answers' }).click();
			await expect(page.getByRole('status')).toHaveText('Kept.');
			await expect(page.getByText('5 (it goes from 0 to 6)')).toBeVisible();
			await expect(page.getByText('Not validated')).toBeVisible();
			await expectAccessible(page);

			// Erased by mistake, it can be put back.
			await page.getByRole('button', { name: 'Erase my answers' }).click();
			await expect(page.getByRole('heading', { name: 'Erased.' })).toBeVisible();
			await expectAccessible(page);
			await page.getByRole('button', { name: 'Put it back' }).click();
			await expect(page.getByRole('status')).toHaveText('Kept.');
			await expect(page.getByText('5 (it goes from 0 to 6)')).toBeVisible();

			// He knows nothing of it until she lets him.
			await his.reload();
			await expect(his.getByText('Inner weather, to aki')).toBeVisible();
			await expect(his.getByText(/goes from/)).toHaveCount(0);
			await page.goto('/en/my-people');
			await page.getByRole('link', { name: 'Let Dr Ito see something' }).click();
			await page.getByLabel('Questionnaires I answered').check();
			await page.getByRole('button', { name: 'See it first' }).click();
			await expect(page.getByText('5 (it goes from 0 to 6)')).toBeVisible();
			await expectAccessible(page);
			await page.getByRole('button', { name: 'Let Dr Ito see this' }).click();

			await his.goto(`${house.address}/en/beside-you/people`);
			await his.getByRole('link', { name: /aki/ }).click();
			await his.getByRole('button', { name: 'Look', exact: true }).click();
			await expect(his.getByRole('heading', { name: 'Inner weather' })).toBeVisible();
			await expect(his.getByText('5 (it goes from 0 to 6)')).toBeVisible();
			await expectAccessible(his);
			for (const tab of [page, his, elisa])
				expect(await tab.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
			await elisa.context().close();
			await his.context().close();
		});
	});
