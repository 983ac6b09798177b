import { describe, expect, it } from 'vitest';
import { plantGarden } from '../tests/content-folder.ts';
import { linkedDataAt } from './linked-page.ts';

const at = (path: string, locale: 'en' | 'it' | 'ja' = 'ja') =>
	linkedDataAt(path, { root: plantGarden(), origin: 'https://veranda.example', locale });

describe('a program that reads pages', () => {
	it('is told what a piece is, in its language, and what it stands on', () => {
		expect(at('/library/awake-at-night')).toMatchObject({
			'@type': 'Article',
			headline: '夜に起きている',
			inLanguage: 'ja',
			dateModified: '2026-11-24',
			url: 'https://veranda.example/ja/library/awake-at-night',
			citation: [
				{ name: 'From loneliness to social connection', creditText: 'WHO（2025年）', url: 'https://www.who.int/' }
			]
		});
	});

	it('is told the words of the glossary in the order of a dictionary', () => {
		const set = at('/glossary') as { '@type': string; hasDefinedTerm: { name: string }[] };
		expect(set['@type']).toBe('DefinedTermSet');
		expect(set.hasDefinedTerm.map(({ name }) => name)).toEqual(['孤独', '孤立', '社会的孤立']);
	});

	it('is told of one word which set it belongs to', () => {
		expect(at('/glossary/loneliness', 'it')).toMatchObject({
			'@type': 'DefinedTerm',
			name: 'solitudine',
			inDefinedTermSet: 'https://veranda.example/it/glossary'
		});
	});

	it('is told nothing of other pages', () => {
		for (const path of ['', '/library', '/library/elsewhere', '/glossary/elsewhere', '/for-me', '/check-in'])
			expect(at(path), path).toBeNull();
	});
});
