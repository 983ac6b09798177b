import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { locales } from '#lib/base/locale.ts';
import { makeWords, plainWords, wordLists } from './words.ts';

describe('six words', () => {
	it.each(locales)('come from a list of 2,048 different words in %s', (locale) => {
		expect(new Set(wordLists[locale].map(plainWords)).size).toBe(2048);
	});

	it('are drawn evenly from the whole list, each apart', () => {
		const rolls = [0, 2047, 1024, 1, 2, 3];
		const asked: number[] = [];
		const words = makeWords('en', (below) => {
			asked.push(below);
			return rolls.shift() ?? 0;
		});
		expect(asked).toEqual([2048, 2048, 2048, 2048, 2048, 2048]);
		expect(words.slice(0, 2)).toEqual(['abandon', 'zoo']);
	});

	it('bring one back however they are typed', () => {
		expect(plainWords('  Abandon\tZOO\nable ')).toBe(plainWords('abandon zoo able'));
		// Composed or decomposed, wide spaces, katakana, half-width kana.
		expect(plainWords('あいこくしん　がっこう')).toBe(plainWords('あいこくしん がっこう'.normalize('NFD')));
		expect(plainWords('アイコクシン')).toBe(plainWords('あいこくしん'));
		expect(plainWords('ｱｲｺｸｼﾝ ｶﾞｯｺｳ')).toBe(plainWords('あいこくしん がっこう'));
	});

	it('are different words when they are different', () => {
		expect(plainWords('abandon zoo')).not.toBe(plainWords('zoo abandon'));
		// Small and large kana, and voiced marks, tell words apart.
		expect(plainWords('がっこう')).not.toBe(plainWords('かっこう'));
	});

	it('compare the same after comparing form was taken twice', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'grapheme' }), (text) => {
				expect(plainWords(plainWords(text))).toBe(plainWords(text));
			}),
			// A voiced mark typed by itself after an accented letter.
			{ examples: [['À゛']] }
		);
	});
});
