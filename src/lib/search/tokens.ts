import type { Locale } from '#lib/base/locale.ts';

const cjk = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]/u;
const cjkRuns = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]{2,}/gu;

/** Text in the one form in which it is compared: width, capitals, accents and kind of kana make no difference. */
export function plainForm(text: string): string {
	return text
		.normalize('NFKC')
		.toLowerCase()
		.replace(/[\u30a1-\u30f6]/g, (kana) => String.fromCharCode(kana.charCodeAt(0) - 0x60))
		.normalize('NFD')
		.replace(/[\u0300-\u036f]/g, '')
		.normalize('NFC');
}

/**
 * The words of a text, cut by the rules of its language (Unicode Standard Annex 29; Japanese by the dictionary that
 * Intl.Segmenter brings). Where two cuts of the same Japanese would miss each other, pairs of neighbouring characters
 * are added: they find what is written inside a longer word.
 */
export function tokensOf(text: string, locale: Locale): string[] {
	const plain = plainForm(text);
	const tokens: string[] = [];
	for (const { segment, isWordLike } of segmenters[locale].segment(plain)) if (isWordLike) tokens.push(segment);
	for (const [run] of plain.matchAll(cjkRuns))
		for (let at = 0; at + 2 <= run.length; at++) tokens.push(run.slice(at, at + 2));
	return tokens;
}

const segmenters: Record<Locale, Intl.Segmenter> = {
	en: new Intl.Segmenter('en', { granularity: 'word' }),
	it: new Intl.Segmenter('it', { granularity: 'word' }),
	ja: new Intl.Segmenter('ja', { granularity: 'word' })
};

/** How many letters of a word may be wrong: one in five from five letters on; a Japanese word is too short for mistakes. */
export function mistakesIn(term: string): number | false {
	return cjk.test(term) || term.length < 5 ? false : 0.2;
}

/** Whether a word of a search may be the beginning of a longer one. */
export function mayBegin(term: string): boolean {
	return cjk.test(term) || term.length >= 3;
}
