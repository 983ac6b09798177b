import { expect, it } from 'vitest';
import { keepPage, recallPage } from './kept-pages.ts';

const page = (at: number) => ({ html: '<p>night</p>', headers: [], at });

it('a second reader is given the page that was rendered for the first, for a minute', () => {
	keepPage('/en/a', page(1_000));
	expect(recallPage('/en/a', 60_999)?.html).toBe('<p>night</p>');
	expect(recallPage('/en/a', 61_000)).toBeUndefined();
	expect(recallPage('/it/a', 1_000)).toBeUndefined();
});

it('nobody fills the memory with invented addresses', () => {
	keepPage('/first', page(0));
	for (let at = 0; at < 2_000; at++) keepPage(`/${at}`, page(0));
	expect(recallPage('/first', 0)).toBeUndefined();
	expect(recallPage('/1999', 0)).toBeDefined();
});
