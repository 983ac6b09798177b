import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { locales } from '#lib/base/locale.ts';
import { sizeOf } from './sentence-size.ts';
import { parseChanged, parseSentences, situations } from './sentence.ts';
import { readSentences } from './sentences.server.ts';

const root = process.cwd();

describe('words to borrow', () => {
	it('has at least eighty sentences, some for every situation', () => {
		const all = readSentences(root);
		expect(all.length).toBeGreaterThanOrEqual(80);
		for (const situation of situations)
			expect(all.filter((sentence) => sentence.situation === situation).length, situation).toBeGreaterThanOrEqual(6);
	});

	it('has no sentence twice in any language', () => {
		for (const locale of locales) {
			const texts = readSentences(root).map(({ text }) => text[locale]);
			expect(
				texts.filter((text, place) => texts.indexOf(text) !== place),
				locale
			).toEqual([]);
		}
	});

	it('refuses a file with a language missing, and names the place', () => {
		const read = {
			situation: 'shop',
			sentences: [{ id: 'bag', en: 'No bag, thank you.', it: 'Senza sacchetto, grazie.' }]
		};
		expect(() => parseSentences(read)).toThrow(/^sentences\.0\.ja: /);
	});
});

describe('a sentence that somebody changed', () => {
	it('keeps its lines and loses what cannot be seen', () => {
		expect(parseChanged('  I can’t talk now.\r\nIt isn’t\u0000 because of you.\u202e ')).toBe(
			'I can’t talk now.\nIt isn’t because of you.'
		);
	});

	it('is refused empty and longer than a screen', () => {
		expect(() => parseChanged(' \n ')).toThrow(expect.objectContaining({ code: 'words_to_borrow_empty' }));
		expect(() => parseChanged('a'.repeat(301))).toThrow(expect.objectContaining({ code: 'words_to_borrow_long' }));
	});

	it('is never too long where it fitted into the field, whatever it is', () => {
		// A letter that has no composed form of its own becomes two.
		expect(parseChanged('\u0f43'.repeat(300))).toHaveLength(600);
		fc.assert(
			fc.property(fc.string({ unit: 'binary', minLength: 1, maxLength: 300 }), (typed) => {
				try {
					expect(parseChanged(typed)).not.toBe('');
				} catch (error) {
					expect(error).toMatchObject({ code: 'words_to_borrow_empty' });
				}
			})
		);
	});

	it('stands as large as the screen lets it', () => {
		expect(
			['少し待ってください。', 'Could you write it down for me? I read better than I hear.', 'あ'.repeat(60)].map(
				sizeOf
			)
		).toEqual(['short', 'middle', 'long']);
	});
});
