import { expect, it } from 'vitest';
import { byReading } from '#lib/glossary/term.ts';

const entry = (term: string, reading?: string) => ({ words: { en: { term }, it: { term }, ja: { term, reading } } });
const order = (locale: 'it' | 'ja', ...terms: ReturnType<typeof entry>[]) =>
	byReading(terms, locale).map(({ words }) => words[locale].term);

it('a Japanese reader finds words in the order of their sounds, whatever they are written in', () => {
	const words = [entry('恥', 'はじ'), entry('ニート', 'ニート'), entry('居場所', 'いばしょ'), entry('孤独', 'こどく')];
	expect(order('ja', ...words)).toEqual(['居場所', '孤独', 'ニート', '恥']);
});

it('an Italian reader finds words by the alphabet, accents and capitals apart', () => {
	expect(order('it', entry('vergogna'), entry('Élite'), entry('ansia'), entry('esclusione'))).toEqual([
		'ansia',
		'Élite',
		'esclusione',
		'vergogna'
	]);
});
