import { expect, it } from 'vitest';
import { longestBack, parseBack } from '#lib/cards/card-reading.ts';

const formOf = (words: string) => {
	const form = new FormData();
	form.set('words', words);
	return form;
};

it('a card goes back with words, as they are written', () => {
	expect(parseBack(formOf(' Your street is in it.\nWould you leave that out? '))).toEqual({
		words: 'Your street is in it.\nWould you leave that out?',
		refusals: []
	});
});

it('a card never goes back without a word, nor with more than a few lines', () => {
	for (const words of ['', ' \n', '\u200b'])
		expect(parseBack(formOf(words)).refusals).toMatchObject([{ code: 'cards_back_empty', field: 'words' }]);
	expect(parseBack(formOf('x'.repeat(longestBack))).refusals).toEqual([]);
	expect(parseBack(formOf('x'.repeat(longestBack + 1))).refusals).toMatchObject([{ code: 'cards_back_long' }]);
});
