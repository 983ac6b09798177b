import { describe, expect, it } from 'vitest';
import { readWritten } from '#lib/content/written.ts';
import { asPrinted, blocksOf } from '#lib/booklets/blocks.ts';

function blocksFrom(...lines: string[]) {
	const source = ['---', 'title: T', '---', ...lines].join('\n');
	const { text } = readWritten(source, 'it.md');
	return blocksOf({ text, source, file: 'it.md' }, (id) => (id === 'one-in-six' ? 'About one in six.' : undefined));
}

describe('a writer', () => {
	it('gives a booklet chapters, lists, boxes, pictures and figures', () => {
		const blocks = blocksFrom(
			'## One *soft* chapter',
			':fact[one-in-six]',
			'',
			'::picture[A door ajar]{name=door}',
			'',
			':::exercise[Three minutes]',
			'1. Talk.',
			':::',
			'',
			'::helplines'
		);
		expect(blocks.map(({ kind }) => kind)).toEqual(['chapter', 'fact', 'picture', 'box', 'helplines']);
		expect(blocks[0]).toMatchObject({ id: 'one-soft-chapter' });
		expect(blocks[1]).toEqual({ kind: 'fact', text: 'About one in six.' });
		expect(blocks[2]).toEqual({ kind: 'picture', name: 'door', alt: 'A door ajar' });
		expect(blocks[3]).toMatchObject({
			as: 'exercise',
			title: 'Three minutes',
			blocks: [{ kind: 'list', ordered: true }]
		});
	});

	it('may call two chapters alike, and each has a place of its own', () => {
		const ids = blocksFrom('## 聞くこと', '## 聞くこと').map((block) => 'id' in block && block.id);
		expect(ids).toEqual(['聞くこと', '聞くこと-2']);
	});

	it.each([
		['a heading of the first level', ['# One'], 'it.md:4: headings of a booklet are ## and ###'],
		['a ### before the first ##', ['Words.', '', '### One'], 'it.md:6: a ### stands before the first ##'],
		['a fact that is not there', ['', ':fact[nobody]'], 'it.md:5: there is no fact "nobody"'],
		['a picture that nobody drew', ['::picture[A cat]{name=cat}'], 'it.md:4: there is no picture "cat"'],
		['a picture without words', ['::picture{name=door}'], 'it.md:4: a picture without alternative text'],
		['a box without a title', ['## One', ':::leave', 'Shouting.', ':::'], 'it.md:5: :::leave without a title'],
		['a box before the first chapter', [':::leave[No]', 'x', ':::'], 'it.md:4: :::leave stands before the first ##'],
		['a heading in a box', ['## One', ':::leave[No]', '### x', ':::'], 'it.md:5: a heading inside :::leave'],
		['a picture from elsewhere', ['![A cat](https://x.y/cat.png)'], 'it.md:4: a line of a booklet has no image'],
		['a link that would run', ['[Press](javascript:x)'], 'it.md:4: a link to "javascript:x"'],
		['a link to another protocol', ['[Press](//x.y)'], 'it.md:4: a link to "//x.y"'],
		['a line across', ['***'], 'it.md:4: a booklet has no thematicBreak']
	])('is told file and line of %s', (_, lines, said) => {
		expect(() => blocksFrom(...lines)).toThrow(said);
	});
});

describe('a printer', () => {
	it('sets the marks of a keyboard as round ones', () => {
		expect(asPrinted(`"I'm here," she said ("so to say"), 'cause it's rock 'n' roll. l'altro`)).toBe(
			"“I’m here,” she said (“so to say”), 'cause it’s rock 'n’ roll. l’altro"
		);
	});
	it('goes on in the next line, in Japanese without a space', () => {
		expect(asPrinted('one\ntwo、\nいて\nくれて')).toBe('one two、いてくれて');
	});
});
