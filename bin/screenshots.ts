import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { root, withOwnHouse } from './own-house.ts';

// "npm run screenshots": the pictures of the README, and those that stand for a page where somebody passes its address
// on, from a house that is opened for them and closed again.
const pictures = join(root, 'docs/pictures');
mkdirSync(pictures, { recursive: true });

interface Shot {
	name: string;
	path: string;
	width: number;
	height: number;
	scheme: 'light' | 'dark';
	/** What is done on the page before the picture is taken. */
	before?(page: Page): Promise<void>;
}

const dots = async (page: Page) => {
	for (const [sentence, dot] of [3, 5].entries()) {
		await page.locator('.scale').nth(sentence).locator('label').nth(dot).click();
	}
};

const shots: Shot[] = [
	{ name: 'front', path: '/en', width: 1200, height: 900, scheme: 'light' },
	{ name: 'veranda-night', path: '/en/veranda?light=night&season=summer', width: 1200, height: 860, scheme: 'dark' },
	{
		name: 'veranda-snow',
		path: '/ja/veranda?light=dawn&season=winter&weather=snow',
		width: 1200,
		height: 860,
		scheme: 'light'
	},
	{ name: 'veranda-phone', path: '/it/veranda?light=evening&season=autumn', width: 320, height: 640, scheme: 'light' },
	{ name: 'check-in', path: '/en/check-in', width: 900, height: 1150, scheme: 'light', before: dots },
	{ name: 'check-in-phone', path: '/ja/check-in', width: 320, height: 640, scheme: 'dark', before: dots },
	{ name: 'help-now', path: '/it/help-now?country=it', width: 900, height: 1000, scheme: 'light' },
	{ name: 'help-now-phone', path: '/ja/help-now?country=jp', width: 320, height: 640, scheme: 'dark' }
];

/** The garden alone, as wide as such pictures are: one for each kind of page in src/public-pages.ts. */
const drawn = [
	{ name: 'house', query: 'light=evening&season=autumn&weather=clear' },
	{ name: 'garden', query: 'light=day&season=spring&weather=clear' },
	{ name: 'words', query: 'light=dawn&season=winter&weather=snow' },
	{ name: 'help', query: 'light=night&season=summer&weather=clear' }
];

const gardenAlone = (page: Page) =>
	page.evaluate(() => {
		const garden = document.querySelector<SVGElement>('.garden');
		if (!garden) throw new Error('there is no garden');
		document.body.replaceChildren(garden);
		Object.assign(garden.style, { position: 'fixed', inset: '0', width: '100vw', height: '100vh', maxWidth: 'none' });
	});

await withOwnHouse(async (address, browser) => {
	for (const shot of shots) {
		const context = await browser.newContext({
			viewport: { width: shot.width, height: shot.height },
			colorScheme: shot.scheme,
			reducedMotion: 'reduce'
		});
		const page = await context.newPage();
		await page.goto(address + shot.path);
		await shot.before?.(page);
		await page.screenshot({ path: join(pictures, `${shot.name}.png`) });
		await context.close();
		console.log(`docs/pictures/${shot.name}.png`);
	}
	const context = await browser.newContext({ viewport: { width: 1200, height: 630 }, reducedMotion: 'reduce' });
	for (const { name, query } of drawn) {
		const page = await context.newPage();
		await page.goto(`${address}/en/veranda?seed=480000&${query}`);
		await gardenAlone(page);
		await page.screenshot({ path: join(root, 'static/pictures', `${name}.jpg`), type: 'jpeg', quality: 86 });
		await page.close();
		console.log(`static/pictures/${name}.jpg`);
	}
});
