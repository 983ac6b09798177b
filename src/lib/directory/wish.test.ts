import { describe, expect, it } from 'vitest';
import type { Entry } from '#lib/directory/directory-file.ts';
import { fits, isOnline, readWish, widenings, writeWish, type Wish } from '#lib/directory/wish.ts';

const any: Wish = { for: null, how: [], without: false, elsewhere: false };
const names = { en: '.', it: '.', ja: '.' };
const place = (change: Partial<Entry>): Entry => ({
	id: 'a-place',
	name: 'A place',
	kind: 'group',
	region: names,
	place: null,
	about: names,
	for: ['family'],
	how: ['in_person'],
	cost: 'unknown',
	languages: ['it'],
	without_the_person: 'yes',
	web: null,
	phone: null,
	source: ['somebody-2025'],
	seen_on: '2026-11-24',
	verified_on: null,
	...change
});

describe('what somebody looks for', () => {
	it('is everything, for whoever leaves it all open', () => {
		expect(fits(place({ without_the_person: 'no' }), any)).toBe(true);
	});

	it('by Mie, is not a place for the person alone', () => {
		expect(fits(place({ for: ['person'] }), { ...any, for: 'family' })).toBe(false);
	});

	it('by Sato, is also a place for anyone', () => {
		expect(fits(place({ for: ['anyone'] }), { ...any, for: 'school' })).toBe(true);
	});

	it('by Aki, may be in one of two ways', () => {
		const wish: Wish = { ...any, how: ['writing', 'online_without_face'] };
		expect(fits(place({ how: ['telephone', 'writing'] }), wish)).toBe(true);
		expect(fits(place({ how: ['telephone', 'in_person'] }), wish)).toBe(false);
	});

	it('by Mie, who goes alone, is never a place of which that is not known', () => {
		expect(fits(place({ without_the_person: 'unknown' }), { ...any, without: true })).toBe(false);
	});
});

it('a wish comes back from an address as it went in', () => {
	const wish: Wish = { for: 'family', how: ['telephone', 'writing'], without: true, elsewhere: true };
	expect(readWish(new URLSearchParams(writeWish('it', wish)))).toEqual(wish);
});

it('words in an address that are not ours are passed over', () => {
	expect(readWish(new URLSearchParams('for=nobody&how=by_pigeon&how=&country=xx'))).toEqual(any);
});

it('a telephone is not a place online, a room with a drawn figure is', () => {
	expect(isOnline(place({ how: ['telephone'] }))).toBe(false);
	expect(isOnline(place({ how: ['in_person', 'online_without_face'] }))).toBe(true);
});

describe('where nothing fits', () => {
	it('only what would help is offered to be left open', () => {
		const wish: Wish = { ...any, for: 'family', how: ['writing'], without: true };
		expect(widenings([place({})], [], wish).map(({ open }) => open)).toEqual(['how']);
	});

	it('everything of the country is offered, where no single opening is enough', () => {
		const wish: Wish = { ...any, for: 'school', how: ['writing'] };
		expect(widenings([place({})], [], wish)).toEqual([{ open: 'all', wish: any }]);
	});

	it('other countries are offered where they have something online, unless they were looked at already', () => {
		const wish: Wish = { ...any, how: ['online_without_face'] };
		const abroad = [place({ how: ['online_without_face'] })];
		expect(widenings([], abroad, wish)).toEqual([{ open: 'elsewhere', wish: { ...wish, elsewhere: true } }]);
		expect(widenings([], abroad, { ...wish, elsewhere: true })).toEqual([]);
	});

	it('nothing is offered where the country has nothing', () => {
		expect(widenings([], [], { ...any, for: 'school' })).toEqual([]);
	});
});
