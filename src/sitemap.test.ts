import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { closedPlaces, readPublicPages } from './public-pages.ts';
import { writeRobots, writeSitemap } from './sitemap.ts';

const origin = 'https://veranda.example';
const pages = readPublicPages(process.cwd());
const sitemap = writeSitemap(pages.values(), origin);
const addresses = [...sitemap.matchAll(/<loc>([^<]*)<\/loc>/g)].map(([, at = '']) => at.slice(origin.length));

describe('a search engine', () => {
	it('finds every page for anyone in every language, once', () => {
		for (const prefix of ['/en', '/it', '/ja'])
			for (const path of ['', '/help-now', '/words-to-borrow', '/library/awake-at-night', '/glossary', '/facts'])
				expect(addresses).toContain(prefix + path);
		expect(new Set(addresses).size).toBe(addresses.length);
	});

	it('finds beside each page the same page in the other languages', () => {
		const [entry = ''] = sitemap.match(/<url><loc>[^<]*\/it\/glossary<\/loc>.*<\/url>/) ?? [];
		expect(
			[...entry.matchAll(/hreflang="([^"]*)" href="([^"]*)"/g)].map(([, language, href]) => [language, href])
		).toEqual([
			['en', `${origin}/en/glossary`],
			['it', `${origin}/it/glossary`],
			['ja', `${origin}/ja/glossary`],
			['x-default', `${origin}/glossary`]
		]);
	});

	it('finds the day on which a piece was read through last', () => {
		expect(sitemap).toMatch(/\/en\/library\/awake-at-night<\/loc><lastmod>\d{4}-\d\d-\d\d<\/lastmod>/);
	});

	it('finds no page of anybody’s own, and is asked not to look for one', () => {
		const robots = writeRobots(origin).split('\n');
		for (const place of closedPlaces) {
			expect(addresses.filter((path) => path.replace(/^\/(en|it|ja)(?=\/)/, '').startsWith(`/${place}`))).toEqual([]);
			for (const prefix of ['', '/en', '/it', '/ja']) expect(robots).toContain(`Disallow: ${prefix}/${place}`);
		}
		expect(robots).toContain(`Sitemap: ${origin}/sitemap.xml`);
	});

	it('is told of every page of the house that it is for anyone, or that it is not', () => {
		const folders = readdirSync('src/routes/[[lang=lang]]', { withFileTypes: true });
		const places = folders.filter((entry) => entry.isDirectory() && entry.name !== 'feed.xml').map(({ name }) => name);
		expect(places.length).toBeGreaterThan(10);
		const isTold = (place: string) => [...pages.keys()].some((path) => `${path}/`.startsWith(`/${place}/`));
		const untold = places.filter((place) => !isTold(place) && !closedPlaces.includes(place));
		expect(untold, 'add them to src/public-pages.ts').toEqual([]);
		const told = [...pages.keys(), ...closedPlaces].map((path) => path.replace(/^\//, '').split('/')[0] ?? '');
		expect(told.filter((place) => place !== '' && !places.includes(place))).toEqual([]);
	});
});
