import { describe, expect, it } from 'vitest';
import type { Locale } from '#lib/base/locale.ts';
import { piecesUsing, readPiece, type PieceRead } from '#lib/library/read-piece.server.ts';
import { plantGarden } from '../../../tests/content-folder.ts';

const en = 'content/library/awake-at-night/en.md';

function read(locale: Locale, change: Parameters<typeof plantGarden>[0] = {}, prefix = ''): PieceRead {
	const piece = readPiece(plantGarden(change), 'awake-at-night', locale, prefix);
	if (!piece) throw new Error('there is no such piece');
	return piece;
}
/** What stands on the buttons that open notes, in their order. */
const noted = ({ html }: PieceRead) =>
	[...html.matchAll(/popovertarget="note-([^"]+)">([^<]+)</g)].map(([, id, word]) => [id, word]);

describe('a reader', () => {
	it('finds a note at the first use of a word, and only there', () => {
		expect(noted(read('en'))).toEqual([
			['loneliness', 'Loneliness'],
			['social-isolation', 'social isolation'],
			['isolation', 'isolation']
		]);
	});

	it('finds notes in Japanese, where nothing stands between words', () => {
		expect(noted(read('ja'))).toEqual([
			['loneliness', '孤独'],
			['social-isolation', '社会的孤立'],
			['isolation', '孤立']
		]);
	});

	it('finds notes in Italian after an apostrophe', () => {
		expect(noted(read('it')).at(1)).toEqual(['social-isolation', 'isolamento sociale']);
	});

	it.each([
		['a heading', '## Loneliness'],
		['a link', '[Loneliness](/help-now)'],
		['what somebody could say', '> Loneliness.'],
		['a figure', ':fact[one-in-six]'],
		['a longer word', 'Lonelinesses, unlonely.']
	])('finds no note inside %s', (_, text) => {
		const facts: [string, string] = ['wording in en.', 'Loneliness in en.'];
		const change = { [en]: ['Nobody knocks. Loneliness', `${text}\n\nThen loneliness`] as [string, string] };
		const [first] = noted(read('en', { ...change, 'content/facts/facts.yaml': facts }));
		expect(first).toEqual(['loneliness', 'loneliness']);
	});

	it('finds every noted word in a plain list too', () => {
		expect(read('en').terms.map(({ term, sentence }) => [term, sentence])[0]).toEqual([
			'loneliness',
			'What loneliness means.'
		]);
	});

	it('finds the whole wording of a figure, and the way to its source', () => {
		expect(read('it', {}, '/it').html).toContain(
			'<p class="fact">wording in it. <a href="/it/facts#one-in-six" class="source">fonte</a></p>'
		);
	});

	it('stays in the language while following a link', () => {
		expect(read('it', {}, '/it').html).toContain('<a href="/it/help-now">');
		expect(read('it').html).toContain('<a href="/help-now">');
	});

	it('jumps from the index to the same place in every language', () => {
		for (const locale of ['en', 'it', 'ja'] as const) expect(read(locale).html).toContain('<h2 id="part-1">');
	});

	it('sees on what a piece stands', () => {
		expect(read('ja').sources).toMatchObject([
			{ by: 'WHO（2025年）', seenOn: '2026-11-24', href: 'https://www.who.int/' }
		]);
	});

	it('is led on to pieces that are there, not to one that cannot be read', () => {
		expect(read('en').related.map(({ id }) => id)).toEqual(['night-and-day']);
		const broken = { 'content/library/night-and-day/it.md': null };
		expect(read('en', broken).related).toEqual([]);
	});

	it('finds, from a word, the pieces that use it', () => {
		const ids = piecesUsing(plantGarden(), 'isolation', 'it', '').map(({ id }) => id);
		expect(ids).toEqual(['awake-at-night', 'night-and-day']);
	});

	it('finds no piece that nobody wrote', () => expect(readPiece(plantGarden(), 'elsewhere', 'en', '')).toBeUndefined());
});

describe('nobody', () => {
	it('brings markup or a script into a page through words', () => {
		const { html } = read('en', { [en]: ['Nobody knocks.', '\\<script>alert(1)\\</script> `<img onerror=x>` &lt;b>'] });
		expect(html).not.toMatch(/<script|<img|<b>/);
		expect(html).toContain('&#x3C;script>');
	});
});
