import { describe, expect, it } from 'vitest';
import { newId } from '#lib/base/ids.ts';
import { lineOf, parseItem, typedOf, type TypedItem } from '#lib/folio/folio-item.ts';

const nothing: TypedItem = {
	...{ formId: newId(), kind: '', title: '', words: '', day: '', links: '', alt: '', pictures: [] }
};
const parse = (typed: Partial<TypedItem>, withPicture = false) => parseItem({ ...nothing, ...typed }, withPicture);
const codesOf = (typed: Partial<TypedItem>) => parse(typed).refusals.map(({ code, field }) => [code, field]);
const linksOf = (links: string) => parse({ links }).wish?.item.links;

describe('something for a folio', () => {
	it('may be a name alone, a few words alone, a link alone or a picture alone', () => {
		expect(parse({ title: ' The  boat ' }).wish?.item.title).toBe('The boat');
		expect(parse({ words: 'of paper\r\n' }).wish?.item.words).toBe('of paper');
		expect(linksOf('https://example.org/a')).toEqual(['https://example.org/a']);
		expect(parse({}, true).wish?.item).toEqual({ kind: null, title: '', words: '', day: null, links: [] });
	});

	it('is asked for something where there is nothing in it', () => {
		expect(codesOf({ kind: 'made', day: '2026-03-02', alt: 'a boat' })).toEqual([['folio_nothing', 'form']]);
	});

	it('keeps a day only where one was given', () => {
		expect(parse({ title: 'x', day: '2026-03-02' }).wish?.item.day).toBe('2026-03-02');
		expect(parse({ title: 'x' }).wish?.item.day).toBeNull();
		expect(codesOf({ title: 'x', day: '2026-02-30' })).toEqual([['folio_day_unclear', 'day']]);
	});

	it('takes links that begin with https://, and puts that before those that begin with nothing', () => {
		expect(linksOf('https://example.org/絵?a=1\nexample.org/b')).toEqual([
			'https://example.org/%E7%B5%B5?a=1',
			'https://example.org/b'
		]);
	});

	it.each([
		'http://example.org',
		'javascript:alert(1)',
		'data:text/html,a',
		'https://aki:secret@example.org',
		'https://localhost/a',
		`https://example.org/${'a'.repeat(2000)}`,
		'https://'
	])('does not take %s as a link', (link) => {
		expect(codesOf({ links: link })).toEqual([['folio_link_unclear', 'links']]);
	});

	it('says everything that is too long at once, beside its field', () => {
		const id = newId();
		expect(
			codesOf({
				...{ kind: 'sold', title: 'x'.repeat(201), words: 'x'.repeat(20_001), alt: 'x'.repeat(1001) },
				...{ links: 'a.example '.repeat(21), pictures: [{ id, alt: 'x'.repeat(1001), away: false }] }
			})
		).toEqual([
			['folio_kind_unknown', 'kind'],
			['folio_links_many', 'links'],
			['folio_title_long', 'title'],
			['folio_words_long', 'words'],
			['folio_alt_long', 'alt'],
			['folio_alt_long', `alt_${id}`]
		]);
	});

	it('comes back to its form as it was', () => {
		const pictures = [{ id: newId(), alt: 'a boat', away: false }];
		const typed = { ...nothing, kind: 'gave', title: 'Tea', words: 'for Mie', day: '2026-03-02', pictures };
		const wish = parse({ ...typed, links: 'https://example.org/a' }).wish;
		expect(wish).not.toBeNull();
		if (!wish) return;
		const kept = { ...wish.item, id: newId(), putAway: false, pictures };
		expect(typedOf(kept, nothing.formId)).toEqual({ ...typed, links: 'https://example.org/a' });
	});

	it('is called by what was written where it has no name', () => {
		const item = { kind: null, title: '', words: '', day: null, links: [] };
		expect(lineOf({ ...item, title: 'The boat', words: 'of paper' })).toBe('The boat');
		expect(lineOf({ ...item, words: 'of\npaper' })).toBe('of paper');
		expect(lineOf({ ...item, words: '紙'.repeat(90) })).toBe(`${'紙'.repeat(79)}…`);
		expect(lineOf(item)).toBeNull();
	});
});
