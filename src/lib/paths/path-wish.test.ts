import { describe, expect, it } from 'vitest';
import type { Path } from '#lib/paths/path.ts';
import { fitsWish, isOpen, ownLanguageFirst, readPathWish, type PathWish } from '#lib/paths/path-wish.ts';

const any: PathWish = { how: [], cost: null, language: null };
const says = { en: '.', it: '.', ja: '.' };
const path = (change: Partial<Path>) =>
	({
		id: 'a-thing',
		field: 'making',
		name: 'A thing',
		topic: 'drawing',
		what: says,
		first: says,
		leave: says,
		ways: ['alone'],
		cost: 'free',
		languages: ['it'],
		web: null,
		source: ['somebody-2025'],
		seen_on: '2026-11-26',
		verified_on: null,
		...change
	}) as Path;

describe('what Aki looks for', () => {
	it('is everything, while she leaves it all open', () => {
		expect(isOpen(any)).toBe(true);
		expect(fitsWish(path({ ways: ['in_person'], cost: 'varies', languages: [] }), any)).toBe(true);
	});

	it('may be done in one of several ways, and is never a thing that only goes in person', () => {
		const wish: PathWish = { ...any, how: ['alone', 'one_way'] };
		expect(isOpen(wish)).toBe(false);
		expect(fitsWish(path({ ways: ['one_way', 'written'] }), wish)).toBe(true);
		expect(fitsWish(path({ ways: ['in_person'] }), wish)).toBe(false);
	});

	it('costs nothing, or brings something in', () => {
		const fit = (['free', 'little', 'varies', 'pays'] as const).filter((cost) =>
			fitsWish(path({ cost }), { ...any, cost: 'nothing' })
		);
		expect(fit).toEqual(['free', 'pays']);
	});

	it('costs a little at most, and is not a thing of which nobody can say what it costs', () => {
		expect(fitsWish(path({ cost: 'little' }), { ...any, cost: 'little' })).toBe(true);
		expect(fitsWish(path({ cost: 'varies' }), { ...any, cost: 'little' })).toBe(false);
	});

	it('is in her language, or needs none', () => {
		const wish: PathWish = { ...any, language: 'ja' };
		expect(fitsWish(path({ languages: ['en', 'ja'] }), wish)).toBe(true);
		expect(fitsWish(path({ languages: [] }), wish)).toBe(true);
		expect(fitsWish(path({ languages: ['it'] }), wish)).toBe(false);
	});
});

it('an address is read, and words in it that are not ours are passed over', () => {
	expect(readPathWish(new URLSearchParams('how=alone&how=written&cost=nothing&language=it'))).toEqual({
		how: ['alone', 'written'],
		cost: 'nothing',
		language: 'it'
	});
	expect(readPathWish(new URLSearchParams('how=by_pigeon&how=&cost=gold&language=xx'))).toEqual(any);
});

it('things of the reader’s own language come first, and keep their order otherwise', () => {
	const list = [
		path({ id: 'a', languages: ['it'] }),
		path({ id: 'b', languages: ['ja'] }),
		path({ id: 'c', languages: [] })
	];
	expect(ownLanguageFirst(list, 'ja').map(({ id }) => id)).toEqual(['b', 'c', 'a']);
	expect(list.map(({ id }) => id)).toEqual(['a', 'b', 'c']);
});
