import { expect, test } from './house.ts';

// Somebody who searches at three in the morning finds the page in their language; nobody finds what is somebody's own.

/** Reads XML as a browser does. */
const tagsIn = ([xml, tag]: [string, string]) => {
	const read = new DOMParser().parseFromString(xml, 'application/xml');
	const broken = read.querySelector('parsererror')?.textContent;
	return broken ? [broken] : [...read.getElementsByTagName(tag)].map((one) => one.textContent);
};

test('the sitemap is well-formed, and each of its pages opens for a stranger', async ({ page, request, baseURL }) => {
	const answer = await request.get('/sitemap.xml');
	expect(answer.headers()['content-type']).toBe('application/xml; charset=utf-8');
	await page.goto('/robots.txt');
	const addresses = await page.evaluate(tagsIn, [await answer.text(), 'loc'] as [string, string]);
	expect(addresses.length).toBeGreaterThan(100);
	expect(addresses.filter((address) => !address.startsWith(`${baseURL}/`))).toEqual([]);
	// One of each kind; the rest come from the same readers.
	const kinds = new Map(
		addresses.map((address) => [address.replace(/(library|glossary|booklets|practice)\/.+/, '$1/…'), address])
	);
	for (const address of kinds.values()) {
		const found = await request.get(address, { maxRedirects: 0 });
		expect([found.status(), found.headers()['x-robots-tag']], address).toEqual([200, undefined]);
	}
});

test('the feed is well-formed in each language', async ({ page, request }) => {
	await page.goto('/robots.txt');
	for (const locale of ['en', 'it', 'ja']) {
		const feed = await (await request.get(`/${locale}/feed.xml`)).text();
		const links = await page.evaluate(tagsIn, [feed, 'id'] as [string, string]);
		expect(links.length).toBeGreaterThan(10);
		expect(links[1]).toContain(`/${locale}/library/`);
	}
});

test('what programs read of a piece is there and breaks no rule of the page', async ({ page, request }) => {
	const refused: string[] = [];
	page.on('console', (message) => message.type() === 'error' && refused.push(message.text()));
	await page.goto('/ja/library/awake-at-night');
	const said = await page.locator('script[type="application/ld+json"]').textContent();
	expect(JSON.parse(said ?? '')).toMatchObject({ '@type': 'Article', inLanguage: 'ja', headline: await page.title() });
	expect(refused).toEqual([]);
	const picture = await page.locator('meta[property="og:image"]').getAttribute('content');
	expect((await request.get(picture ?? '')).headers()['content-type']).toBe('image/jpeg');
});

test('no page of anybody’s own, and none that is not there, is for a search engine', async ({ request }) => {
	for (const path of ['/for-me', '/it/come-back', '/ja/lost-words', '/en/library/nothing', '/search?q=night']) {
		const answer = await request.get(path);
		expect(answer.headers()['x-robots-tag'], path).toBe('noindex');
		expect(await answer.text(), path).not.toContain('rel="canonical"');
	}
});
