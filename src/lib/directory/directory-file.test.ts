import { expect, it } from 'vitest';
import { parseDirectory } from '#lib/directory/directory-file.ts';

const everywhere = { en: 'Trento', it: 'Trento', ja: 'トレント' };
const group = {
	id: 'a-group',
	name: 'A group',
	kind: 'group',
	region: everywhere,
	place: { lat: 46, lon: 11 },
	about: everywhere,
	for: ['family'],
	how: ['in_person'],
	cost: 'unknown',
	languages: ['it'],
	without_the_person: 'yes',
	web: 'https://example.org/',
	phone: '0461 000000',
	source: ['somebody-2025'],
	seen_on: '2026-11-24',
	verified_on: null
};
const file = (...entries: object[]) => parseDirectory({ country: 'IT', entries });

it('a place that is written as it must be is there', () => {
	expect(file(group)).toEqual({ country: 'it', entries: [group], problems: [] });
});

it.each([
	['an address that would run a script', { web: 'javascript:alert(1)' }, 'web'],
	['a telephone number with words in it', { phone: 'ask for Anna' }, 'phone'],
	['a day that no calendar has', { seen_on: '2026-02-30' }, 'seen_on'],
	['a description without Japanese', { about: { en: 'One.', it: 'Uno.' } }, 'about.ja'],
	['a place off the earth', { place: { lat: 145, lon: 11 } }, 'place.lat'],
	['yes without quotation marks', { without_the_person: true }, 'without_the_person'],
	['no source', { source: [] }, 'source'],
	['a field that nobody knows', { rank: 1 }, 'rank']
])('a reader never meets an entry with %s', (_, change, field) => {
	const { entries, problems } = file({ ...group, ...change });
	expect(entries).toEqual([]);
	expect(problems).toEqual([expect.stringContaining(`entries[a-group].${field}: `)]);
});

it('of two entries with one id the first is shown, and the second is named', () => {
	const { entries, problems } = file(group, { ...group, name: 'Another' });
	expect(entries).toEqual([group]);
	expect(problems).toEqual(['entries[a-group]: two have the same id']);
});

it('an entry without an id is named by its number', () => {
	expect(file({ ...group, id: undefined }).problems).toEqual([expect.stringContaining('entries[0].id: ')]);
});

it('a file without a list is refused as a whole', () => {
	expect(() => parseDirectory({ country: 'IT' })).toThrow('entries');
});
