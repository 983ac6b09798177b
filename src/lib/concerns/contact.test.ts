import { expect, it } from 'vitest';
import { longestContact, parseContact } from '#lib/concerns/contact.ts';

const formOf = (words: string) => {
	const form = new FormData();
	form.set('words', words);
	return form;
};

it('a few lines are taken as they are written', () => {
	expect(parseContact(formOf('  My aunt Rosa, 0123.\nSay that I am all right. '))).toEqual({
		words: 'My aunt Rosa, 0123.\nSay that I am all right.',
		refusals: []
	});
});

it('nothing, or only what cannot be seen, is no way to be reached', () => {
	for (const words of ['', ' \n ', '\u200b'])
		expect(parseContact(formOf(words)).refusals).toMatchObject([{ code: 'contact_empty', field: 'words' }]);
});

it('more than a few lines are refused, counted as one reads them', () => {
	expect(parseContact(formOf('縁'.repeat(longestContact))).refusals).toEqual([]);
	expect(parseContact(formOf('𠮷'.repeat(longestContact + 1))).refusals).toMatchObject([{ code: 'contact_long' }]);
});
