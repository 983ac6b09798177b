import { describe, expect, it } from 'vitest';
import { readLibrary } from '#lib/library/pieces.server.ts';
import { plantGarden } from '../tests/content-folder.ts';
import { writeFeed } from './feed.ts';

const place = { origin: 'https://veranda.example', locale: 'it', title: 'Engawa', subtitle: 'Cose & parole' } as const;

describe('somebody who lets a program look for them', () => {
	it('sees what was read through last first, in their language', () => {
		const older: [string, string] = ['2026-11-24', '2025-01-31'];
		const root = plantGarden({ 'content/library/awake-at-night/piece.yaml': older });
		const feed = writeFeed(readLibrary(root).byId.values(), place);
		expect([...feed.matchAll(/<entry>\n<id>([^<]*)/g)].map(([, id]) => id)).toEqual([
			'https://veranda.example/it/library/night-and-day',
			'https://veranda.example/it/library/awake-at-night'
		]);
		expect(feed).toContain('<updated>2025-01-31T00:00:00Z</updated>');
		expect(feed).toContain('<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="it">');
	});

	it('sees a title with any sign in it, and a feed that is empty', () => {
		expect(writeFeed([], { ...place, title: 'a <b> & "c"\u0000' })).toContain(
			'<title>a &#60;b&#62; &#38; &#34;c&#34;</title>'
		);
	});
});
