import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { plantGarden } from '../tests/content-folder.ts';
import { findMisprints } from './misprints.ts';

const program = fileURLToPath(new URL('..', import.meta.url));
const messagesOf = (...change: Parameters<typeof plantGarden>) =>
	findMisprints(plantGarden(...change), program).map(({ message }) => message);
const piece = 'content/library/awake-at-night/it.md';
const term = 'content/glossary/loneliness/it.md';

it('nothing is wrong with a garden in which everything is as it must be', () => expect(messagesOf()).toEqual([]));

describe('a writer is told file and line', () => {
	it.each<[string, string, [string, string] | null, string]>([
		[
			'of a link to a page that is not there',
			piece,
			['/help-now', '/happiness'],
			`${piece}:15: there is no page /happiness`
		],
		['of a link to a piece that is not there', piece, ['/help-now', '/library/x'], `${piece}:15: there is no piece x`],
		['of a link to a term that is not there', piece, ['/help-now', '/glossary/x'], `${piece}:15: there is no term x`],
		['of a link to a fact that is not there', piece, ['/help-now', '/facts#x'], `${piece}:15: there is no fact x`],
		[
			'of a link that runs a script',
			piece,
			['/help-now', 'javascript:x'],
			`${piece}:15: "javascript:x" is no place here and no https address`
		],
		[
			'of a link to another house',
			piece,
			['/help-now', '//other'],
			`${piece}:15: "//other" is no place here and no https address`
		],
		['of a dead link in the glossary', term, ['A paragraph', '[A](/x) paragraph'], `${term}:6: there is no page /x`],
		[
			'of a heading in the glossary',
			term,
			['A paragraph', '## A paragraph'],
			`${term}:6: a heading does not stand in the glossary`
		],
		[
			'of a term that leads to none',
			'content/glossary/loneliness/term.yaml',
			['see: []', 'see: [x]'],
			'content/glossary/loneliness/term.yaml:1: there is no other term x'
		],
		[
			'of a Japanese term without its reading',
			'content/glossary/loneliness/ja.md',
			['reading: こどく\n', ''],
			'content/glossary/loneliness/ja.md:2: reading: Invalid key: Expected "reading" but received undefined'
		],
		[
			'of a fact whose source is not there',
			'content/facts/facts.yaml',
			['[who-2025]', '[x]'],
			'content/facts/facts.yaml:3: there is no source x'
		],
		[
			'of a fact that is not said in Italian',
			'content/facts/facts.yaml',
			['it: "wording in it."', 'it: ""'],
			'content/facts/facts.yaml:8: wording.it: is empty'
		],
		[
			'of a picture without alternative text',
			'content/facts/facts.yaml',
			['  alt:', '  # alt:'],
			'content/facts/facts.yaml:1: all of it: a picture without alternative text'
		],
		[
			'of a source without a title',
			'content/sources.json',
			['"title": ', '"name": '],
			'content/sources.json:1: title: Invalid key: Expected "title" but received undefined'
		],
		['of sources that are no JSON', 'content/sources.json', ['[{', '[{{'], 'content/sources.json:1: Flow map']
	])('%s', (_, file, change, said) => {
		expect(messagesOf({ [file]: change })).toContainEqual(expect.stringContaining(said));
	});
});
