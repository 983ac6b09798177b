import type { Page } from '@playwright/test';
import { associate, comeBeside, disperse, type Beside } from './beside.ts';
import { expect, expectAccessible, test, type RunningHouse } from './house.ts';
import { keepAs } from './keeping.ts';
import { asOwner } from './owner.ts';

const small = { width: 320, height: 640 };
test.use({ viewport: small });
test.afterEach(async ({ house }) => {
	await disperse(house);
	await asOwner(house.dataFolder, (db) => db.owner('delete from accounts'));
});

/** Tomo is sixteen, and he and Mie are each other's people. */
const befriend = (house: RunningHouse) =>
	asOwner(house.dataFolder, async (db) => {
		await db.owner(`update accounts set minor_until_day = '2900-01-01' where nickname = 'Tomo'`);
		await db.owner(
			`insert into ties (owner, other, called) select a.id, b.id, b.nickname from accounts a, accounts b
			where a.id <> b.id and a.nickname in ('Tomo', 'Mie') and b.nickname in ('Tomo', 'Mie')`
		);
	});

async function give(page: Page, text: string): Promise<void> {
	await page.goto('/en/cards/give');
	await page.locator('textarea[name=text]').fill(text);
	await page.getByRole('radio', { name: 'Mie' }).check();
	await expect(
		page.getByText(
			/^Before it lies there, somebody of The Veranda reads it: Hana or Yui, and never whoever it is for\./
		)
	).toBeVisible();
	await page.getByRole('button', { name: 'Lay it there' }).click();
	await expect(page.getByText('Somebody of The Veranda reads it first.').first()).toBeVisible();
}

for (const javaScriptEnabled of [true, false])
	test.describe(javaScriptEnabled ? 'with scripts' : 'without scripts', () => {
		test.use({ javaScriptEnabled });

		test('Tomo’s card is read first, comes back with kind words, and then lies with Mie', async ({
			page,
			house,
			browser
		}) => {
			test.setTimeout(120_000);
			await associate(house);
			const another = async () => {
				const context = await browser.newContext({ javaScriptEnabled, viewport: small, baseURL: house.address });
				return context.newPage();
			};
			const enter = async (who: Beside) => {
				const its = await another();
				await comeBeside(house, its.context(), who);
				return its;
			};
			const administrator = await enter({ firstName: 'Emi', role: 'administrator' });
			const hana = await enter({ firstName: 'Hana', role: 'coordinator', minors: true });
			const yui = await enter({ firstName: 'Yui', role: 'listener', minors: true });
			const ren = await enter({ firstName: 'Ren', role: 'listener' });

			// Not until the association says so, and only an administrator says it; the log says that it was changed.
			expect((await hana.goto('/en/beside-you/cards'))?.status()).toBe(404);
			await asOwner(house.dataFolder, (db) =>
				db.owner(`insert into companion_marks (association_id, act) select id, 'begun' from associations`)
			);
			await administrator.goto('/en/beside-you/association');
			await administrator.locator('summary', { hasText: 'What the association says of itself' }).click();
			await administrator.getByRole('checkbox', { name: /^Somebody of us reads cards first/ }).check();
			await expectAccessible(administrator);
			await administrator.getByRole('button', { name: 'Save', exact: true }).click();
			await administrator.locator('summary', { hasText: 'What the association says of itself' }).click();
			await expect(administrator.getByRole('checkbox', { name: /^Somebody of us reads cards first/ })).toBeChecked();

			// Tomo is told before he gives it, and Mie has nothing of it.
			await keepAs(page, 'Tomo');
			const mie = await another();
			await keepAs(mie, 'Mie');
			await befriend(house);
			await give(page, 'Come to Via Roma 12 at four.');
			await expectAccessible(page);
			await mie.goto('/en/cards/received');
			await expect(mie.getByText('No card lies here.')).toBeVisible();

			// Hana reads it, not whose it is, and hands it back with words; Ren has no mark, and finds nothing.
			expect((await ren.goto('/en/beside-you/cards'))?.status()).toBe(404);
			await hana.goto('/en/beside-you');
			await hana.getByRole('link', { name: 'Cards to read first' }).click();
			await expect(hana.getByText('Come to Via Roma 12 at four.')).toBeVisible();
			await expect(hana.getByText('Tomo')).toHaveCount(0);
			await expect(hana.getByText('Mie')).toHaveCount(0);
			await expectAccessible(hana);
			await yui.goto('/en/beside-you/cards');
			await hana.locator('summary', { hasText: 'A human is needed here sooner' }).click();
			await hana.getByRole('button', { name: 'Put it there' }).click();
			await expect(hana.getByText('The card still waits here.')).toBeVisible();
			await expect(hana.getByText('A human was asked for here already. Nobody has come for this yet.')).toBeVisible();
			await expect(hana.getByText('A human is needed here sooner')).toHaveCount(0);
			await expectAccessible(hana);
			await yui.goto('/en/beside-you/concerns');
			await expect(yui.getByRole('link', { name: 'Cards to read first' })).toBeVisible();
			await yui.getByRole('button', { name: 'I am coming for this' }).click();
			await ren.goto('/en/beside-you/concerns');
			await expect(ren.getByText('Nobody waits for a human sooner.')).toBeVisible();
			await yui.goto('/en/beside-you/cards');
			await expect(yui.getByText('Yui has come for this.')).toBeVisible();
			await hana.locator('summary', { hasText: 'Hand it back with words' }).click();
			await hana.getByRole('button', { name: 'Hand it back', exact: true }).click();
			await expect(hana.getByText('A card goes back with a few words, never without.')).toBeVisible();
			await expectAccessible(hana);
			await hana.locator('textarea').fill('Your street is in it. Would you leave that out?');
			await hana.getByRole('button', { name: 'Hand it back', exact: true }).click();
			await expect(hana.getByText('No card waits.')).toBeVisible();

			// Yui, who had it open too, is told that it was read; what she wrote is still there.
			await yui.locator('summary', { hasText: 'Hand it back with words' }).click();
			await yui.locator('textarea').fill('I would have said the same.');
			await yui.getByRole('button', { name: 'Hand it back', exact: true }).click();
			await expect(yui.getByText('Somebody else read this card meanwhile')).toBeVisible();
			await expect(yui.getByText('I would have said the same.')).toBeVisible();
			await expectAccessible(yui);

			// What Tomo was told on the page is what happens to his card: where it changed meanwhile, nothing is given.
			const first = (says: boolean) =>
				asOwner(house.dataFolder, (db) => db.owner('update associations set minors_cards_first = $1', [says]));
			await first(false);
			await page.goto('/en/cards/give');
			await page.locator('textarea[name=text]').fill('Is the cat well?');
			await page.getByRole('radio', { name: 'Mie' }).check();
			await first(true);
			await page.getByRole('button', { name: 'Lay it there' }).click();
			await expect(page.getByRole('alert')).toContainText('Nothing was given, and what you wrote is still here.');
			await expect(page.locator('textarea[name=text]')).toHaveValue('Is the cat well?');
			await expect(page.getByText(/^Before it lies there, somebody of The Veranda reads it/)).toBeVisible();
			await expectAccessible(page);

			// Tomo reads her words, and gives another, which she lets through. While nobody is there to read it he is told so.
			await page.goto('/en/cards/given');
			await expect(page.getByText('Hana wrote with it:')).toBeVisible();
			await expect(page.getByText('Your street is in it.')).toBeVisible();
			await expectAccessible(page);
			await give(page, 'See you at the river.');
			const marked = (day: string | null) =>
				asOwner(house.dataFolder, (db) =>
					db.owner(`update companions set minors_until_day = $1 where first_name in ('Hana', 'Yui')`, [day])
				);
			await marked(null);
			await page.reload();
			await expect(page.getByText('nobody is there now who can')).toBeVisible();
			await marked('2999-01-01');
			await hana.reload();
			await hana.getByRole('button', { name: 'Let it through' }).click();
			await mie.reload();
			await expect(mie.getByText('See you at the river.')).toBeVisible();
			await expect(mie.getByText('Via Roma')).toHaveCount(0);
			await expectAccessible(mie);

			// Mie lays it out of her sight, and takes it back; Tomo sees no difference.
			await page.goto('/en/cards/given');
			const before = await page.locator('main').innerText();
			await mie.getByRole('button', { name: 'Put it out of my sight' }).click();
			await expect(mie.getByText('See you at the river.')).toHaveCount(0);
			await mie.locator('summary', { hasText: 'Out of my sight' }).click();
			await expectAccessible(mie);
			await page.reload();
			expect(await page.locator('main').innerText()).toBe(before);
			await mie.getByRole('button', { name: 'Show it again' }).click();

			// And she can say that it was wrong: not to Hana, who let it through.
			await mie.getByRole('link', { name: 'Something here was wrong' }).click();
			await expect(mie.getByText('Ren', { exact: false }).first()).toBeVisible();
			await expect(mie.getByText('Hana')).toHaveCount(0);
			await mie.locator('textarea').fill('It frightened me.');
			await mie.getByRole('button', { name: 'Say it' }).click();
			await ren.goto('/en/beside-you/concerns');
			await expect(ren.getByText('something that was written here was wrong').first()).toBeVisible();

			// Who erased herself since the page was opened: nothing tells, and nothing that was typed is lost.
			await page.goto('/en/cards/give');
			await page.locator('textarea[name=text]').fill('Are you there?');
			await page.getByRole('radio', { name: 'Mie' }).check();
			await asOwner(house.dataFolder, (db) => db.owner(`delete from accounts where nickname = 'Mie'`));
			await page.getByRole('button', { name: 'Lay it there' }).click();
			await expect(page).toHaveURL(/cards\/given$/);
			await expect(page.getByText('Are you there?')).toBeVisible();
			for (const one of [administrator, hana, yui, ren, mie]) await one.context().close();
		});
	});
