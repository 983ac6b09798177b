import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanLine, cleanText } from '#lib/base/text.ts';

const anyText = fc.string({ unit: 'binary' });
// Also broken halves of characters, as a form could send them.
const brokenText = fc
	.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 40 })
	.map((units) => String.fromCharCode(...units));

describe('text as a person meant it', () => {
	it.each([
		['line breaks of any kind', 'a\r\nb\rc\nd', 'a\nb\nc\nd'],
		['a tab stays', 'a\tb', 'a\tb'],
		['letters are composed', 'e\u0300 \u30ab\u3099', '\u00e8 \u30ac'],
		['what turns text around is left out', 'a\u202eb\u2066c\u200fd\u061ce', 'abcde'],
		['bells, nulls and escapes are left out', 'a\u0000b\u0007c\u001b[31md\u0085e\u007f', 'abc[31mde'],
		[
			'a flag, a family and a soft hyphen stay',
			'\ud83c\uddee\ud83c\uddf9 \ud83d\udc68\u200d\ud83d\udc67 a\u00adb',
			'\ud83c\uddee\ud83c\uddf9 \ud83d\udc68\u200d\ud83d\udc67 a\u00adb'
		],
		['half a character becomes a sign for one', 'a\ud83cb', 'a\ufffdb'],
		['spaces at the ends stay, as in a poem', '  a\n\n  b ', '  a\n\n  b ']
	])('%s', (_, raw, clean) => expect(cleanText(raw)).toBe(clean));

	it('cleaning twice is cleaning once, and what is left is fit to be kept', () => {
		fc.assert(
			fc.property(fc.oneof(anyText, brokenText), (raw) => {
				const clean = cleanText(raw);
				expect(cleanText(clean)).toBe(clean);
				expect(clean.isWellFormed()).toBe(true);
				expect(clean.normalize('NFC')).toBe(clean);
				expect(clean).not.toMatch(/[\0\r\u202a-\u202e\u2066-\u2069]/);
				expect(Buffer.from(clean, 'utf8').toString('utf8')).toBe(clean);
			})
		);
	});

	it('one line has no break and no space at its ends', () => {
		expect(cleanLine('  a \n\t b\u3000c  ')).toBe('a b c');
		fc.assert(
			fc.property(fc.oneof(anyText, brokenText), (raw) => {
				const line = cleanLine(raw);
				expect(line).not.toMatch(/[\n\r\t]|^\s|\s$|\s\s/);
				expect(cleanLine(line)).toBe(line);
			})
		);
	});
});
