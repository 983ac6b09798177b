import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { locales } from '#lib/base/locale.ts';
import { makeSearch, type Entry } from './search.ts';
import { find } from './searches.server.ts';
import { plainForm, tokensOf } from './tokens.ts';

const entry = (title: string, text = ''): Entry => ({ kind: 'piece', address: `/${title}`, title, summary: '', text });
const titles = (found: { title: string }[]) => found.map(({ title }) => title);

describe('a search', () => {
	const en = makeSearch(
		[entry('Awake at night'), entry('When they knock', 'the door'), entry('Loneliness and health')],
		'en'
	);
	const it_ = makeSearch([entry('Quando bussano'), entry('Perché di notte'), entry('La scuola')], 'it');
	const ja = makeSearch(
		[
			entry('眠れない夜に', '夜中に目がさめている'),
			entry('ひきこもりとは'),
			entry('いじめがあったとき'),
			entry('ゲームが居場所')
		],
		'ja'
	);

	it('forgives a mistake', () => {
		expect(titles(en('lonelyness'))).toEqual(['Loneliness and health']);
		expect(titles(it_('scuolla'))).toEqual(['La scuola']);
	});

	it('makes nothing of capitals, accents and width', () => {
		expect(titles(it_('PERCHE'))).toEqual(['Perché di notte']);
		expect(titles(en('ＫＮＯＣＫ'))).toEqual(['When they knock']);
		expect(titles(ja('ヒキコモリ'))).toEqual(['ひきこもりとは']);
	});

	it('finds Japanese inside a longer word, without any space', () => {
		expect(titles(ja('夜中'))).toEqual(['眠れない夜に']);
		expect(titles(ja('いじめ'))).toEqual(['いじめがあったとき']);
		expect(titles(ja('ゲーム'))).toEqual(['ゲームが居場所']);
	});

	it('listens to the words that tell texts apart', () => {
		expect(titles(en('who does knock at my the'))[0]).toBe('When they knock');
	});

	it('finds a word before it is finished', () => {
		expect(titles(en('kno'))).toEqual(['When they knock']);
	});

	it('finds nothing for nothing', () => {
		for (const asked of ['', ' ', '…', '🌧️']) expect(en(asked)).toEqual([]);
	});

	it('takes whatever is typed', () => {
		fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (asked) => void ja(asked)));
		fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => void tokensOf(plainForm(text), 'it')));
	});
});

describe('what is written in the house', () => {
	const root = process.cwd();
	const first = (locale: (typeof locales)[number], asked: string) =>
		find(root, locale, asked)
			.slice(0, 4)
			.map(({ address }) => address);

	it('is found in the language of the reader', () => {
		expect(first('en', 'awake at night')).toContain('/library/awake-at-night');
		expect(first('it', 'quando bussano alla porta')).toContain('/library/when-they-knock');
		expect(first('ja', 'いじめ')).toContain('/library/when-it-was-bullying');
	});

	it('is found of every kind', () => {
		const kinds = (asked: string) => new Set(find(root, 'en', asked).map(({ kind }) => kind));
		expect(kinds('hikikomori')).toContain('term');
		expect(kinds('association for families in Italy')).toContain('help');
		expect(kinds('Japan estimate')).toContain('fact');
		expect(kinds('postage for hair')).toContain('path');
		expect(kinds('leave it at the door please')).toContain('words');
	});
});
