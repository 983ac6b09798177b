import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { locales } from '#lib/base/locale.ts';
import type { LocalPath } from '#lib/paths/local-path.ts';
import { isOnlyAskedFor } from '#lib/steps/library.ts';
import { readSmallThings } from '#lib/steps/library.server.ts';
import { mendingTable } from '../../../tests/local-paths.ts';
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

	it('finds the sheet for an appointment', () => {
		const root = new URL('../../..', import.meta.url).pathname;
		const asked = { en: 'sheet for an appointment', it: 'foglio per un colloquio', ja: '相談のための一枚' } as const;
		for (const locale of ['en', 'it', 'ja'] as const)
			expect(
				find({ root, locale, asked: asked[locale], local: [] }).map(({ address }) => address),
				locale
			).toContain('/someone-i-love/one-sheet');
	});

	it('takes whatever is typed', () => {
		fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (asked) => void ja(asked)));
		fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => void tokensOf(plainForm(text), 'it')));
	});
});

describe('what is written in the house', () => {
	const root = process.cwd();
	const first = (locale: (typeof locales)[number], asked: string) =>
		find({ root, locale, asked, local: [] })
			.slice(0, 4)
			.map(({ address }) => address);

	it('is found in the language of the reader', () => {
		expect(first('en', 'awake at night')).toContain('/library/awake-at-night');
		expect(first('it', 'quando bussano alla porta')).toContain('/library/when-they-knock');
		expect(first('ja', 'いじめ')).toContain('/library/when-it-was-bullying');
	});

	it('is found of every kind', () => {
		const kinds = (asked: string) => new Set(find({ root, locale: 'en', asked, local: [] }).map(({ kind }) => kind));
		expect(kinds('hikikomori')).toContain('term');
		expect(kinds('association for families in Italy')).toContain('help');
		expect(kinds('Japan estimate')).toContain('fact');
		expect(kinds('postage for hair')).toContain('path');
		expect(kinds('leave it at the door please')).toContain('words');
		expect(kinds('cool side of the pillow')).toContain('step');
	});

	it('what is for whoever loves somebody is found in each language: pieces and moments', () => {
		for (const [locale, asked, address] of [
			['en', 'the door stays shut', '/someone-i-love/the-door-stays-shut'],
			['it', 'le tre di notte', '/someone-i-love/three-in-the-morning'],
			['ja', '夜中の心配', '/someone-i-love/read/the-worry-at-night']
		] as const)
			expect(first(locale, asked), asked).toContain(address);
	});

	it('what is for schools is not found by chance', () => {
		for (const { address } of find({ root, locale: 'en', asked: 'coming back to class teacher', local: [] }))
			expect(address).not.toMatch(/^\/my-class/);
	});

	it('small things are found in each language, where the very thing lies', () => {
		const address = '/small-things?place=bed#weight-of-the-blanket';
		for (const [locale, asked] of [
			['en', 'where the blanket is heaviest'],
			['it', 'dove la coperta pesa di più'],
			['ja', '布団の重み']
		] as const)
			expect(first(locale, asked), asked).toContain(address);
	});

	it('small things about school and work are not found by chance', () => {
		const hidden = readSmallThings(root).filter(isOnlyAskedFor);
		expect(hidden.length).toBeGreaterThan(0);
		for (const { id, text } of hidden)
			expect(
				find({ root, locale: 'en', asked: text.en, local: [] }).filter(({ address }) => address.endsWith(`#${id}`)),
				id
			).toEqual([]);
	});

	it('things to make and learn are found in each language', () => {
		for (const [locale, asked] of [
			['en', 'postage for hair'],
			['it', 'donare i capelli'],
			['ja', '髪 ウィッグ']
		] as const)
			expect(first(locale, asked), asked).toContain('/make-and-learn/hair-donation');
	});

	it('what an association wrote is found in every language, with its name, and no longer when it is gone', () => {
		const table: LocalPath = { ...mendingTable, id: 'a-table', association: 'The Veranda', version: 1 };
		const found = (locale: (typeof locales)[number], local: LocalPath[], asked = 'mending Ferrara') =>
			find({ root, locale, asked, local }).find(({ address }) => address === '/make-and-learn/local/a-table');
		for (const locale of ['en', 'it', 'ja'] as const) {
			expect(found(locale, [table])).toMatchObject({ title: 'The mending table', from: 'The Veranda', language: 'en' });
			expect(found(locale, [])).toBeUndefined();
		}
		const needles = { ...table, version: 2, title: 'Needles and thread' };
		expect(found('en', [needles], 'needles')?.title).toBe('Needles and thread');
	});
});
