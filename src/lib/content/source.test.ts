import { expect, it } from 'vitest';
import { cite, type Source } from '#lib/content/source.ts';

const kato: Source = {
	id: 'kato-2020',
	type: 'article-journal',
	title: 'Hikikomori',
	author: [{ family: 'Kato', given: 'Takahiro A.' }, { family: 'Kanba' }, { family: 'Teo' }],
	issued: { 'date-parts': [[2020, 8]] },
	'container-title': 'Psychiatry',
	DOI: '10.1111/pcn.12895',
	URL: 'https://example.org',
	accessed: { 'date-parts': [[2026, 11, 4]] }
};

it('a reader sees who said it, when and where, in their own way of writing', () => {
	expect(cite(kato, 'en')).toMatchObject({ by: 'Kato, Kanba & Teo (2020)', within: 'Psychiatry', seenOn: '2026-11-04' });
	expect(cite(kato, 'it').by).toBe('Kato, Kanba e Teo (2020)');
	expect(cite(kato, 'ja').by).toBe('Kato・Kanba・Teo（2020年）');
});

it('a reader is led to the lasting address first', () => expect(cite(kato, 'en').href).toBe('https://doi.org/10.1111/pcn.12895'));

it('a title in another writing is marked as Japanese', () => {
	expect(cite({ ...kato, title: 'ひきこもり支援ハンドブック' }, 'en').titleLanguage).toBe('ja');
	expect(cite(kato, 'en').titleLanguage).toBeUndefined();
});

it('of many authors the first is named', () => {
	const author = ['A', 'B', 'C', 'D'].map((family) => ({ family }));
	expect(cite({ ...kato, author }, 'it').by).toBe('A e altri (2020)');
});

it('a body that published its own report is named once', () => {
	const who = { ...kato, author: [{ literal: 'WHO' }], publisher: 'WHO', 'container-title': undefined };
	expect(cite(who, 'en')).toMatchObject({ by: 'WHO (2020)', within: '' });
});
