import type { Browser, Page } from '@playwright/test';
import { expect, expectAccessible, test, type RunningHouse } from './house.ts';
import { associate, comeBeside, type Beside } from './beside.ts';
import { keepAs } from './keeping.ts';

test.describe.configure({ mode: 'serial' });
test.use({ viewport: { width: 320, height: 640 } });

// Each journey has its own people in the association.
test.beforeEach(({ house }) => associate(house));

/** Somebody of the association, in a browser of their own. */
async function enter(house: RunningHouse, browser: Browser, who: Beside, javaScriptEnabled = true): Promise<Page> {
	const context = await browser.newContext({
		javaScriptEnabled,
		viewport: { width: 320, height: 640 },
		baseURL: house.address
	});
	await comeBeside(house, context, who);
	return context.newPage();
}

/** Somebody asks, the coordinator proposes Ren, and he is accepted. */
async function meetRen(person: Page, coordinator: Page, nickname: string): Promise<void> {
	await keepAs(person, nickname);
	await person.getByRole('link', { name: 'Letters with someone' }).click();
	await person.getByRole('button', { name: 'Ask', exact: true }).click();
	await coordinator.goto('/en/beside-you/letters');
	await coordinator.getByRole('link', { name: nickname }).click();
	await coordinator.locator('form', { hasText: 'Ren' }).getByRole('button', { name: 'Propose somebody' }).click();
	await expect(coordinator.getByText('Ren is proposed and waits')).toBeVisible();
	await person.reload();
	await person.getByRole('button', { name: 'Yes', exact: true }).click();
	await expect(person.getByText('Ren writes first.')).toBeVisible();
}

for (const javaScriptEnabled of [true, false])
	test.describe(javaScriptEnabled ? 'with scripts' : 'without scripts', () => {
		test.use({ javaScriptEnabled });

		test('Ren writes first, Aki answers without words', async ({ page, house, browser }) => {
			const ren = await enter(
				house,
				browser,
				{ firstName: 'Ren', role: 'listener', reads: 'Tuesdays and Fridays' },
				javaScriptEnabled
			);
			const hana = await enter(house, browser, { firstName: 'Hana', role: 'coordinator' }, javaScriptEnabled);
			const nickname = javaScriptEnabled ? 'aki' : 'aki-again';

			await keepAs(page, nickname);
			await page.getByRole('link', { name: 'Letters with someone' }).click();
			await expect(page.getByText('No letter needs an answer')).toBeVisible();
			await expectAccessible(page);
			await page.getByLabel('Whom you would like').fill('no phone calls, please');
			await page.getByRole('button', { name: 'Ask', exact: true }).click();
			await expect(page.getByText('Asked. Somebody of The Veranda reads it')).toBeVisible();
			await expectAccessible(page);

			// Ren sees nothing of it yet; the coordinator does.
			await ren.goto('/en/beside-you/letters');
			await expect(ren.getByText('Nobody has asked')).toBeVisible();
			await hana.goto('/en/beside-you/letters');
			await expectAccessible(hana);
			await hana.getByRole('link', { name: nickname, exact: false }).first().click();
			await expect(hana.getByText('no phone calls, please')).toBeVisible();
			await expectAccessible(hana);
			await hana.locator('form', { hasText: 'Ren' }).getByRole('button').first().click();

			await page.reload();
			await expect(page.getByRole('heading', { name: 'Ren would write with you' })).toBeVisible();
			await expect(page.getByText('Ren reads: Tuesdays and Fridays')).toBeVisible();
			await expectAccessible(page);
			await page.getByRole('button', { name: 'Yes', exact: true }).click();
			await expect(page.getByText('Ren writes first.')).toBeVisible();
			await expect(page.locator('textarea')).toHaveCount(0);

			await ren.goto('/en/beside-you/letters');
			await ren.getByRole('link', { name: nickname, exact: false }).first().click();
			await expect(ren.getByText('Your first letter begins it.')).toBeVisible();
			await ren.getByRole('button', { name: 'Send' }).click();
			await expect(ren.getByText('There is nothing in it yet.')).toBeVisible();
			await ren.getByLabel('A letter').fill('Hello, I am Ren.\nToday I saw a heron.');
			await expectAccessible(ren);
			await ren.getByRole('button', { name: 'Send' }).click();
			await expect(ren.getByText('Today I saw a heron.')).toBeVisible();
			// The coordinator reads no more now.
			await hana.goto('/en/beside-you/letters');
			await expect(hana.getByRole('link', { name: nickname, exact: true })).toHaveCount(0);

			// With scripts it comes by itself, and is said softly.
			if (!javaScriptEnabled) await page.reload();
			await expect(page.getByText('Today I saw a heron.')).toBeVisible();
			if (javaScriptEnabled) await expect(page.locator('[data-new]')).toHaveText('A new letter has come.');
			await expect(page.getByText('No answer needed.')).toBeVisible();
			await expectAccessible(page);
			await page.getByRole('button', { name: 'Thank you' }).click();
			await expect(page.locator('ol .sign')).toHaveText(['Thank you']);
			if (!javaScriptEnabled) await ren.reload();
			await expect(ren.locator('ol .sign')).toHaveText(['Thank you']);
			await expectAccessible(ren);
			await ren.context().close();
			await hana.context().close();
		});
	});

test('Aki takes a letter back', async ({ page, house, browser }) => {
	const hana = await enter(house, browser, { firstName: 'Hana', role: 'coordinator' });
	const ren = await enter(house, browser, { firstName: 'Ren', role: 'listener' });
	await meetRen(page, hana, 'aki-back');
	await ren.goto('/en/beside-you/letters');
	await ren.getByRole('link', { name: 'aki-back' }).click();
	await ren.getByLabel('A letter').fill('Hello, I am Ren.');
	await ren.getByRole('button', { name: 'Send' }).click();

	await page.reload();
	await page.getByLabel('A letter').fill('I want to die. I should not say this.');
	await page.getByRole('button', { name: 'Send' }).click();
	// Words that sound like danger offer help, softly, and make a human look sooner. Nothing is blocked.
	await expect(page.getByRole('status').getByRole('link', { name: 'Help now' })).toBeVisible();
	await expectAccessible(page);
	await ren.goto('/en/beside-you/letters');
	await expect(ren.getByText('Please read this sooner')).toBeVisible();

	// He has it open and writes: what she takes back goes from his page, and what he writes stays under his hands.
	await ren.getByRole('link', { name: 'aki-back' }).click();
	await expect(ren.getByText('I should not say this.')).toBeVisible();
	const field = ren.getByLabel('A letter');
	await field.fill('I am here, and');
	await field.evaluate((it) => it.scrollIntoView({ block: 'center' }));
	const place = await field.boundingBox();
	await page.locator('li.mine').getByRole('button', { name: 'Take back' }).click();
	await expect(page.getByText('You took this back.')).toBeVisible();
	await expect(page.getByText('I should not say this.')).toHaveCount(0);
	await expect(ren.getByText('I should not say this.')).toHaveCount(0, { timeout: 1000 });
	await page.getByLabel('A letter').fill('Something else.\n\nThe rain has stopped.\n\nThe cat is asleep.');
	await page.getByRole('button', { name: 'Send' }).click();
	await expect(ren.getByText('The rain has stopped.')).toBeVisible();
	await expect(field).toHaveValue('I am here, and');
	await expect(field).toBeFocused();
	expect(Math.abs(((await field.boundingBox())?.y ?? 0) - (place?.y ?? 0))).toBeLessThan(2);
	await ren.reload();
	await expect(ren.getByText('This was taken back. It may be for any reason, or none.')).toBeVisible();
	await expect(ren.getByText('I should not say this.')).toHaveCount(0);
	await expectAccessible(ren);
	await ren.context().close();
	await hana.context().close();
});

test('Ren leaves in the middle of a conversation', async ({ page, house, browser }) => {
	const hana = await enter(house, browser, { firstName: 'Hana', role: 'coordinator' });
	const ren = await enter(house, browser, { firstName: 'Ren', role: 'listener' });
	await enter(house, browser, { firstName: 'Dr Ito', role: 'practitioner' });
	await meetRen(page, hana, 'aki-stays');
	await ren.goto('/en/beside-you/letters');
	await ren.getByRole('link', { name: 'aki-stays' }).click();
	await ren.getByLabel('A letter').fill('Hello, I am Ren.');
	await ren.getByRole('button', { name: 'Send' }).click();
	await page.reload();
	await page.getByLabel('A letter').fill('hello');
	await page.getByRole('button', { name: 'Send' }).click();

	const open = ren.url();
	const tab = await ren.context().newPage();
	await tab.goto(open);
	await expect(tab.getByText('Hello, I am Ren.')).toBeVisible();
	await tab.getByLabel('A letter').fill('half a sentence');
	await ren.goto('/en/beside-you');
	await ren.locator('summary', { hasText: 'Leave the association' }).click();
	await ren.getByRole('button', { name: 'Leave' }).last().click();
	expect((await ren.goto(open))?.status()).not.toBe(200);

	await expect(tab.getByText('These letters are no longer open here.')).toBeVisible();
	await expect(tab.getByText('Hello, I am Ren.')).toHaveCount(0);
	await expect(tab.getByLabel('A letter')).toHaveValue('half a sentence');

	// She is told, in place; what was written is still there.
	await expect(page.getByText('Ren is no longer at The Veranda.')).toBeVisible();
	await expect(page.getByText('Hello, I am Ren.')).toBeVisible();
	await expectAccessible(page);
	await hana.goto('/en/beside-you/letters');
	await hana.getByRole('link', { name: 'aki-stays' }).click();
	await expect(hana.getByText('Hello, I am Ren.')).toBeVisible();
	await hana.locator('form', { hasText: 'Dr Ito' }).getByRole('button').click();
	await expect(page.getByRole('heading', { name: 'Dr Ito would write with you' })).toBeVisible();
	await page.getByRole('button', { name: 'Yes', exact: true }).click();
	await expect(page.getByRole('heading', { name: 'Letters with Dr Ito' })).toBeVisible();
	await expectAccessible(page);
	await hana.context().close();
	await ren.context().close();
});

for (const javaScriptEnabled of [true, false])
	test.describe(javaScriptEnabled ? 'what was written, with scripts' : 'what was written, without scripts', () => {
		test.use({ javaScriptEnabled });

		test('stays on the page where the letters were ended or handed on meanwhile', async ({ page, house, browser }) => {
			const hana = await enter(house, browser, { firstName: 'Hana', role: 'coordinator' }, javaScriptEnabled);
			const ren = await enter(house, browser, { firstName: 'Ren', role: 'listener' }, javaScriptEnabled);
			await enter(house, browser, { firstName: 'Dr Ito', role: 'practitioner' });
			const nickname = javaScriptEnabled ? 'aki-half' : 'aki-half-too';
			await meetRen(page, hana, nickname);
			await ren.goto('/en/beside-you/letters');
			await ren.getByRole('link', { name: nickname }).click();
			await ren.getByLabel('A letter').fill('Hello, I am Ren.');
			await ren.getByRole('button', { name: 'Send' }).click();
			await expect(ren.getByText('Hello, I am Ren.')).toBeVisible();
			const [his = ''] = ren.url().split('#');
			await page.reload();
			const hers = page.url();

			// She writes while he ends it, in another tab of his.
			await page.getByLabel('A letter').fill('The rain\nhas stopped.');
			const tab = await ren.context().newPage();
			await tab.goto(his);
			await tab.locator('summary', { hasText: 'Ending it' }).click();
			await tab.getByRole('button', { name: 'End it' }).click();
			await expect(tab.getByText('This was ended.')).toBeVisible();
			const refused = page.waitForResponse((response) => response.request().method() === 'POST');
			await page.getByRole('button', { name: 'Send' }).click();
			expect((await refused).status()).toBe(409);
			await expect(page.getByRole('alert')).toContainText('This could not be sent');
			await expect(page.getByText('The rain\nhas stopped.')).toBeVisible();
			await expectAccessible(page);

			// Open again, he writes while Dr Ito takes over: he reads nothing any more, and his words are still there.
			await page.getByRole('button', { name: 'Open it again' }).click();
			await ren.goto(his);
			await ren.getByLabel('A letter').fill('A heron again.');
			await tab.goto(his);
			await tab.locator('summary', { hasText: 'Handing over' }).click();
			await tab.locator('form', { hasText: 'Dr Ito' }).getByRole('button').click();
			await page.goto(hers);
			const field = ren.locator('form[action="?/send"]');
			const formId = await field.locator('input[name=form_id]').inputValue();
			await page.getByRole('button', { name: 'Yes', exact: true }).click();
			await expect(page.getByRole('heading', { name: 'Letters with Dr Ito' })).toBeVisible();
			if (javaScriptEnabled) {
				// His page has learnt of it already: the words stay in their field.
				await expect(ren.getByText('These letters are no longer open here.')).toBeVisible();
				await expect(ren.getByLabel('A letter')).toHaveValue('A heron again.');
				const sent = await ren.request.post(`${his}?/send`, {
					headers: { origin: house.address },
					form: { form_id: formId, text: 'A heron again.' }
				});
				expect(sent.status()).toBe(404);
				expect(await sent.text()).not.toContain('Hello, I am Ren.');
			} else {
				await ren.getByRole('button', { name: 'Send' }).click();
				await expect(ren.getByRole('alert')).toContainText('This could not be sent');
				await expect(ren.getByText('A heron again.')).toBeVisible();
				await expect(ren.getByText('Hello, I am Ren.')).toHaveCount(0);
				await expect(ren.getByText(nickname)).toHaveCount(0);
				await expectAccessible(ren);
			}
			expect((await ren.goto(his))?.status()).toBe(404);
			for (const one of [hana, ren]) await one.context().close();
		});
	});
