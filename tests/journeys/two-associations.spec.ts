import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { associate, associateAnother, comeBeside, disperse, type Beside } from './beside.ts';
import { expect, expectAccessible, test, type RunningHouse } from './house.ts';
import { introduce } from './introduce.ts';
import { keepAs } from './keeping.ts';
import { asOwner } from './owner.ts';

test.use({ viewport: { width: 320, height: 640 } });
test.afterAll(({ house }) => disperse(house));

/** What `npx engawa begin` prints: a link for whoever begins another association. */
async function printedLink({ dataFolder }: RunningHouse): Promise<string> {
	const engawa = fileURLToPath(new URL('../../bin/engawa.ts', import.meta.url));
	const { stdout } = await promisify(execFile)(process.execPath, [engawa, 'begin'], {
		env: { ...process.env, NODE_OPTIONS: '', LOG_LEVEL: 'error', ENGAWA_DATA: dataFolder }
	});
	return /http:\S+\/setup\/\S+/.exec(stdout)?.[0] ?? '';
}

for (const javaScriptEnabled of [true, false])
	test.describe(javaScriptEnabled ? 'with scripts' : 'without scripts', () => {
		test.use({ javaScriptEnabled });

		test('another association begins here, and Aki asks it, not the first', async ({ page, house, browser }) => {
			await associate(house, ['letters']);
			const first = await browser.newContext({ baseURL: house.address });
			await comeBeside(house, first, { firstName: 'Hana', role: 'coordinator' });

			const keeper = await browser.newContext({ baseURL: house.address });
			await comeBeside(house, keeper, { firstName: 'Paola', role: 'administrator' });
			await keeper.close();

			const second = await (await browser.newContext({ javaScriptEnabled })).newPage();
			const link = await printedLink(house);
			await second.goto(link);
			await introduce(second, javaScriptEnabled ? 'Elisa' : 'Noa');
			for (const [name, text] of [
				['name', 'The Well'],
				['operator', 'The Well, Via Po 2'],
				['promise', 'We read nothing that is not for us.'],
				['emergency', 'We ring at the neighbour’s.']
			] as const)
				await second.locator(`[name=${name}]`).fill(text);
			await second.getByRole('button', { name: 'Begin' }).click();
			await expect(second.locator('li code')).toHaveCount(10);
			expect((await second.request.get(link)).status(), 'a link begins one association').toBe(404);
			await second.goto(`${house.address}/en/beside-you/association`);
			await expect(second.getByRole('heading', { name: 'The Well' })).toBeVisible();
			await second.locator('summary', { hasText: 'What the association says of itself' }).click();
			await second.getByLabel('Letters with a named person').check();
			await second.getByRole('button', { name: 'Save' }).last().click();
			await second.locator('summary', { hasText: 'administrator' }).click();
			await second.getByLabel('coordinator').first().check();
			await second.getByRole('button', { name: 'Save' }).first().click();

			const nickname = javaScriptEnabled ? 'heather' : 'clover';
			await keepAs(page, nickname);
			await page.goto('/en/letters');
			await expect(page.getByText('One person of The Veranda or The Well, with a first name')).toBeVisible();
			await page.getByRole('radio', { name: 'The Well' }).check({ force: true });
			await page.locator('summary', { hasText: 'The Well' }).click();
			await expect(page.getByText('We ring at the neighbour’s.')).toBeVisible();
			await expectAccessible(page);
			// The Well stops looking after letters while she writes: nobody else gets what was meant for it.
			const open = (places: string) =>
				asOwner(house.dataFolder, (db) =>
					db.owner(`update associations set open_places = $1 where name = 'The Well'`, [places])
				);
			const [before] = await asOwner(house.dataFolder, (db) =>
				db.owner<{ open_places: string }>(`select open_places::text from associations where name = 'The Well'`)
			);
			await open('{}');
			await page.getByLabel('Whom you would like, and whom not').fill('Somebody who likes rain.');
			await page.getByRole('button', { name: 'Ask', exact: true }).click();
			await expect(page.getByRole('alert')).toContainText('Nothing was sent, and what you wrote is still here.');
			await expect(page.getByLabel('Whom you would like, and whom not')).toHaveValue('Somebody who likes rain.');
			await open(before?.open_places ?? '{}');
			await page.goto('/en/letters');
			await page.getByRole('radio', { name: 'The Well' }).check({ force: true });
			await page.getByRole('button', { name: 'Ask', exact: true }).click();
			await expect(page.getByText('Somebody of The Well reads it')).toBeVisible();

			await second.goto(`${house.address}/en/beside-you/letters`);
			await expect(second.getByRole('link', { name: nickname })).toBeVisible();
			const hana = await first.newPage();
			await hana.goto('/en/beside-you/letters');
			await expect(hana.getByRole('heading', { level: 1 })).toBeVisible();
			await expect(hana.getByText(nickname)).toHaveCount(0);
			await first.close();
			await second.context().close();
		});

		test('Tomo’s card is read first by the association that says so, and by nobody of the other', async ({
			page,
			house,
			browser
		}) => {
			test.setTimeout(120_000);
			const veranda = await associate(house);
			const well = await associateAnother(house, 'The Well');
			const enter = async (who: Beside) => {
				const context = await browser.newContext({ javaScriptEnabled, baseURL: house.address });
				await comeBeside(house, context, who);
				return context.newPage();
			};
			const hana = await enter({ firstName: 'Hana', role: 'coordinator', minors: true, association: veranda });
			const elisa = await enter({ firstName: 'Elisa', role: 'listener', minors: true, association: well });
			const nickname = javaScriptEnabled ? 'plover' : 'wagtail';
			const friend = `${nickname}’s friend`;
			const other = await (await browser.newContext({ javaScriptEnabled, baseURL: house.address })).newPage();
			await keepAs(page, nickname);
			await keepAs(other, friend);
			const change = (text: string, values: unknown[] = []) =>
				asOwner(house.dataFolder, (db) => db.owner(text, values));
			await change(`update accounts set minor_until_day = '2900-01-01' where nickname = $1`, [nickname]);
			await change(
				`insert into ties (owner, other, called) select a.id, b.id, b.nickname from accounts a, accounts b
				where a.nickname = $1 and b.nickname = $2`,
				[nickname, friend]
			);
			const readFirst = (association: string) =>
				change('update associations set minors_cards_first = true where id = $1', [association]);
			const write = async (text: string) => {
				await page.goto('/en/cards/give');
				await page.locator('textarea[name=text]').fill(text);
				await page.getByRole('radio', { name: friend }).check();
			};
			const lay = () => page.getByRole('button', { name: 'Lay it there' }).click();

			// Only The Well says so, though The Veranda began first.
			await readFirst(well);
			await write('The plums are ripe.');
			await expect(page.getByText(/^Before it lies there, somebody of The Well reads it: Elisa,/)).toBeVisible();
			await lay();
			await expect(page.getByText('Somebody of The Well reads it first.')).toBeVisible();
			await elisa.goto('/en/beside-you/cards');
			await expect(elisa.getByText('The plums are ripe.')).toBeVisible();
			expect((await hana.goto('/en/beside-you/cards'))?.status()).toBe(404);

			// Both say so: the first is asked. Whoever was told of the other before gives nothing yet, and loses nothing.
			await write('The figs too.');
			await readFirst(veranda);
			await lay();
			await expect(page.getByRole('alert')).toContainText('Meanwhile it has changed who reads a card first.');
			await expect(page.getByText(/^Before it lies there, somebody of The Veranda reads it: Hana,/)).toBeVisible();
			await expect(page.locator('textarea[name=text]')).toHaveValue('The figs too.');
			await expectAccessible(page);
			await lay();
			await expect(page.getByText('Somebody of The Veranda reads it first.')).toBeVisible();
			await hana.goto('/en/beside-you/cards');
			await expect(hana.getByText('The figs too.')).toBeVisible();
			await expect(hana.getByText('The plums are ripe.')).toHaveCount(0);
			await elisa.reload();
			await expect(elisa.getByText('The figs too.')).toHaveCount(0);

			// Where nobody of the first can read any more, it is said; what comes next is read by the other.
			await change(`update companions set minors_until_day = null where first_name = 'Hana'`);
			await page.goto('/en/cards/given');
			await expect(page.getByText('nobody is there now who can')).toHaveCount(1);
			await page.goto('/en/cards/give');
			await expect(page.getByText(/^Before it lies there, somebody of The Well reads it: Elisa,/)).toBeVisible();
			for (const one of [hana, elisa, other]) await one.context().close();
		});
	});
