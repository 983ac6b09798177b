import { associate, comeBeside, disperse } from './beside.ts';
import { expect, expectAccessible, test } from './house.ts';
import { keepAs } from './keeping.ts';

test.use({ viewport: { width: 320, height: 640 } });
test.afterEach(({ house }) => disperse(house));

for (const javaScriptEnabled of [true, false])
	test.describe(javaScriptEnabled ? 'with scripts' : 'without scripts', () => {
		test.use({ javaScriptEnabled });

		test('two people decide, and Aki is told', async ({ page, house, browser }) => {
			test.setTimeout(120_000);
			await associate(house, ['murmurs']);
			const enter = async (firstName: string, role: 'practitioner' | 'coordinator' | 'listener') => {
				const context = await browser.newContext({
					javaScriptEnabled,
					viewport: { width: 320, height: 640 },
					baseURL: house.address
				});
				await comeBeside(house, context, { firstName, role });
				return context.newPage();
			};
			const [hana, ito, ren] = [
				await enter('Hana', 'coordinator'),
				await enter('Dr Ito', 'practitioner'),
				await enter('Ren', 'listener')
			];
			await hana.goto('/en/beside-you/murmurs');
			await hana.getByRole('button', { name: 'Promise this' }).click();

			// Aki writes what sounds like danger, and something that she keeps for herself.
			await keepAs(page, 'aki');
			await page.goto('/en/two-decided');
			await expect(page.getByText('Nobody has decided anything about you.')).toBeVisible();
			await page.goto('/en/said-quietly');
			await page.locator('textarea').fill('I want to die.');
			await page.getByRole('button', { name: 'Say it quietly' }).click();

			// She leaves a way to be reached, changes it, takes it away, and leaves another.
			await page.goto('/en/said-quietly');
			await page.getByRole('link', { name: 'A way to reach me' }).click();
			await page.getByRole('button', { name: 'Leave it here' }).click();
			await expect(page.getByText('There is nothing here yet.')).toBeVisible();
			await page.locator('textarea').fill('My brother.');
			await page.getByRole('button', { name: 'Leave it here' }).click();
			await expect(page.locator('textarea')).toHaveValue('My brother.');
			await expectAccessible(page);
			await page.getByRole('button', { name: 'Take it away' }).click();
			await expect(page.locator('textarea')).toHaveValue('');
			await page.locator('textarea').fill('My sister.');
			await page.getByRole('button', { name: 'Leave it here' }).click();
			await page.locator('textarea').fill('My aunt Rosa, two doors on.');
			await page.getByRole('button', { name: 'Change it' }).click();
			await expect(page.locator('textarea')).toHaveValue('My aunt Rosa, two doors on.');

			// Hana proposes it, with a reason for Aki to read. Ren, who listens, is not asked.
			await hana.goto('/en/beside-you/concerns');
			await hana.getByRole('link', { name: 'Two decide together' }).click();
			await expectAccessible(hana);
			await hana.getByRole('button', { name: 'Propose this' }).click();
			await expect(hana.getByText('A reason is needed')).toBeVisible();
			await hana.locator('textarea').fill('We are afraid for you tonight, and want to know how to reach you.');
			await hana.getByRole('button', { name: 'Propose this' }).click();
			await expect(hana.getByText('Somebody else of you has to agree.')).toBeVisible();
			await expectAccessible(hana);
			const proposal = hana.url();
			await expect(hana.getByText('A way to reach them')).toHaveCount(0);
			expect((await ren.goto(proposal))?.status()).toBe(404);

			// Aki is told from the beginning, before anybody agreed.
			await page.goto('/en/for-me');
			await page.getByRole('link', { name: 'Read what, and why' }).click();
			await expect(page.getByText('We are afraid for you tonight')).toBeVisible();
			await expect(page.getByText('Nobody else has agreed until now.')).toBeVisible();
			await expectAccessible(page);

			// Dr Ito agrees, and reads what she said quietly.
			await ito.goto('/en/beside-you/concerns');
			await ito.getByRole('link', { name: 'Hana proposed it' }).click();
			await expectAccessible(ito);
			await ito.getByRole('button', { name: 'I agree' }).click();
			await ito.getByRole('button', { name: 'what they said quietly' }).click();
			await expect(ito.getByText('I want to die.')).toBeVisible();
			await expect(ito.getByText('aki', { exact: true })).toHaveCount(0);
			await expectAccessible(ito);
			await expect(ito.getByText('My aunt Rosa')).toHaveCount(0);
			await ito.getByRole('button', { name: 'Look whether there is one' }).click();
			await expect(ito.getByText('My aunt Rosa, two doors on.')).toBeVisible();
			await expectAccessible(ito);

			// Aki sees who, what and when; Hana ends it, and it is closed for Dr Ito too.
			await page.reload();
			await expect(page.getByText(/^Dr Ito agreed on/)).toBeVisible();
			await expect(page.getByText(/^Dr Ito read what they said quietly/)).toBeVisible();
			await expect(page.getByText(/^Dr Ito looked for a way to reach you/)).toBeVisible();

			// From here she takes it away, and it is gone at once; that there is none Hana learns only by looking.
			await page.getByRole('link', { name: 'A way to reach me' }).click();
			await page.getByRole('button', { name: 'Take it away' }).click();
			await hana.reload();
			await expect(hana.getByText('No contact was given.')).toHaveCount(0);
			await hana.getByRole('button', { name: 'Look whether there is one' }).click();
			await expect(hana.getByText('No contact was given.')).toBeVisible();
			await page.goto('/en/two-decided');
			await hana.getByRole('button', { name: 'End it now' }).click();
			expect((await ito.goto(proposal))?.status()).toBe(404);
			await page.reload();
			await expect(page.getByText(/^It ended on/)).toBeVisible();
			await expectAccessible(page);

			// She can say that it was wrong: neither of the two reads that.
			await page.getByRole('link', { name: 'Something here was wrong' }).click();
			await expect(page.getByText('Ren', { exact: false }).first()).toBeVisible();
			await expect(page.getByText('Hana')).toHaveCount(0);
			for (const one of [hana, ito, ren]) await one.context().close();
		});
	});
