import AxeBuilder from '@axe-core/playwright';
import type { Browser } from '@playwright/test';
import { withOwnHouse } from './own-house.ts';

// "npm run check:axe": every public page in every language, at 320 px and wide, by day and at dusk in turn. The pages are
// those of the sitemap, so that a new one is looked at without anyone having to remember it. Exit code 1 if anything fails.
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa'];
const atOnce = 2;

await withOwnHouse(async (address, browser) => {
	const sitemap = await (await fetch(`${address}/sitemap.xml`)).text();
	const pages = [
		...new Set([...sitemap.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, page = '']) => new URL(page).pathname))
	];
	if (pages.length === 0) throw new Error('the sitemap names no page');
	const left = pages.map((path, place) => ({ path, place }));
	let faults = 0;
	await Promise.all(
		Array.from({ length: atOnce }, async () => {
			for (let next = left.shift(); next; next = left.shift()) {
				const said = await look(browser, address + next.path, next.place);
				faults += said.length;
				for (const line of said) console.log(`${next.path}\n  ${line}`);
			}
		})
	);
	console.log(`${pages.length} pages looked at, ${faults} faults.`);
	process.exitCode = faults > 0 ? 1 : 0;
});

async function look(browser: Browser, page: string, place: number): Promise<string[]> {
	const context = await browser.newContext({
		viewport: place % 2 === 0 ? { width: 320, height: 640 } : { width: 1200, height: 900 },
		colorScheme: place % 4 < 2 ? 'light' : 'dark',
		reducedMotion: 'reduce',
		serviceWorkers: 'block'
	});
	try {
		const tab = await context.newPage();
		await tab.goto(page);
		const { violations } = await new AxeBuilder({ page: tab })
			.options({ runOnly: tags, resultTypes: ['violations'] })
			.setLegacyMode(true)
			.analyze();
		const wide = await tab.evaluate(() => document.documentElement.scrollWidth > innerWidth);
		return [
			...violations.map(({ id, help, nodes }) => `${id}: ${help} (${nodes.map(({ html }) => html).join(' ')})`),
			...(wide ? ['wider than the screen'] : [])
		];
	} finally {
		await context.close();
	}
}
