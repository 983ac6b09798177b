import { wordlist as english } from '@scure/bip39/wordlists/english.js';
import { wordlist as italian } from '@scure/bip39/wordlists/italian.js';
import { wordlist as japanese } from '@scure/bip39/wordlists/japanese.js';
import { pick, type Chance } from '#lib/base/chance.ts';
import type { Locale } from '#lib/base/locale.ts';

/** The lists of 2,048 words each (BIP 39); only the words are used, not the scheme. */
export const wordLists: Record<Locale, readonly string[]> = { en: english, it: italian, ja: japanese };

/** How many words bring one back: 6 × 11 = 66 bits. */
const wordCount = 6;

/** Words in a language, to be written down or passed on: six, unless fewer are enough. */
export function makeWords(locale: Locale, roll: Chance, count = wordCount): string[] {
	return Array.from({ length: count }, () => pick(wordLists[locale], roll).normalize('NFC'));
}

/**
 * The one form in which words are compared: NFKD, lower case, katakana as hiragana, no spaces or marks between.
 * So neither capitals, nor the width of the spaces, nor how an accent was typed make a difference.
 */
export function plainWords(text: string): string {
	return (
		text
			.normalize('NFKC')
			.toLowerCase()
			.replace(/[\u30a1-\u30f6]/g, (kana) => String.fromCharCode(kana.charCodeAt(0) - 0x60))
			.normalize('NFKD')
			.replace(/[\s\u3000.,;:·・、。_-]+/g, '')
			// A mark that stood by itself has come beside another now: the order of marks on one letter is one.
			.normalize('NFKD')
	);
}
