import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { filesIn, isPlan, placeOf, sentencesIn } from './places.ts';

const at = (path: string) => placeOf(new URL(path, 'https://veranda.example'));

/** The address of every page and answer of the house, with a word for each part that changes. */
const addresses = readdirSync('src/routes', { recursive: true, encoding: 'utf8' })
	.filter((file) => /\+(page\.svelte|server\.ts)$/.test(file))
	.map((file) => join('/', file, '..'))
	.map((path) => path.replace(/\/\[\[lang=lang\]\]|\/\([^)]*\)/g, '').replace(/\[[^\]]*\]/g, 'word') || '/');

describe('on the device of somebody who reads', () => {
	const open = /^\/(veranda|help-now|words-to-borrow(\/word)?|(library|glossary|booklets)(\/word)?|facts|find-help)?$/;

	it('may stay what is written for anyone', () => {
		const stay = addresses.filter((path) => at(path) !== null);
		expect(stay).toEqual(expect.arrayContaining(['/', '/veranda', '/help-now', '/words-to-borrow/word']));
		for (const path of stay) expect(path).toMatch(open);
	});

	it('never stays a page of their own, whatever it is called', () => {
		const own = addresses.filter((path) => !open.test(path));
		expect(own).toEqual(expect.arrayContaining(['/for-me', '/check-in/word', '/my-data/export', '/setup/word']));
		for (const path of own) for (const prefix of ['', '/it']) expect(at(prefix + path), path).toBeNull();
	});

	it('may stay their plan for hard moments, which they ask for, and no other page of it', () => {
		const may = addresses.filter((path) => isPlan(new URL(path, 'https://veranda.example')));
		expect(may.sort()).toEqual(['/hard-moments', '/hard-moments/here']);
		for (const path of ['/hard-moments/here/x', '/hard-moment', '/fr/hard-moments', '/hard-moments/change'])
			expect(isPlan(new URL(path, 'https://veranda.example')), path).toBe(false);
	});

	it('stays nothing of an address that only resembles a page for anyone', () => {
		for (const path of ['/library/a/b', '/fr/library', '/libraryx', '/library/%41', '/it/ja', '/booklets/a/pdf'])
			expect(at(path), path).toBeNull();
	});

	it('stays nothing of what was asked in an address but the country', () => {
		expect(at('/it/find-help?for=parents&country=it&q=secret')?.address).toBe('/it/find-help?country=it');
		expect(at('/help-now?country=<b>')?.address).toBe('/help-now');
		expect(at('/library/awake-at-night?country=it')?.address).toBe('/library/awake-at-night');
	});
});

describe('without a connection', () => {
	it('a page has its sheets, its islands and, by its sheets, its fonts', () => {
		const page =
			'<link href="/_app/immutable/assets/a.css"><form data-wakes="/_app/immutable/workers/b.js"></form><a href="/c.js">';
		expect(filesIn(page, 'https://veranda.example/it')).toEqual([
			'/_app/immutable/assets/a.css',
			'/_app/immutable/workers/b.js'
		]);
		expect(filesIn('src:url(./f.woff2)', 'https://veranda.example/_app/immutable/assets/a.css')).toEqual([
			'/_app/immutable/assets/f.woff2'
		]);
	});

	it('every sentence of the list can be opened', () => {
		const list =
			'<a href="/it/words-to-borrow/a-b">…</a><a href="/it/words-to-borrow#shop"><a href="/it/words-to-borrow/c"><a href="/it/words-to-borrow/c">';
		expect(sentencesIn(list)).toEqual(['/it/words-to-borrow/a-b', '/it/words-to-borrow/c']);
	});
});
