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
	for (const { segment, isWordLike } of segmenters[locale].segment(plain))
		if (isWordLike && !/^\p{Script=Hiragana}$/u.test(segment)) tokens.push(segment);
	for (const [run] of plain.matchAll(cjkRuns))
		for (let at = 0; at + 2 <= run.length; at++) {
			const pair = run.slice(at, at + 2);
			// Two letters of hiragana are mostly an ending.
			if (!/^\p{Script=Hiragana}+$/u.test(pair)) tokens.push(pair);
		}
	return tokens;
}

/** The words of a search that tell one text from another; all of them where it has no such word. */
export function tellingTokensOf(asked: string, locale: Locale): string[] {
	const tokens = tokensOf(asked, locale);
	const telling = tokens.filter((token) => !everywhere[locale].has(token));
	return telling.length > 0 ? telling : tokens;
}

/** Words that stand in every text. */
const everywhere: Record<Locale, ReadonlySet<string>> = {
	en: new Set(
		'a an and are as at be but by can do does for from has have he her him his how i if in is it its me my no not of on or our she so than that the their them then there they this to was we what when where which who why will with you your'.split(
			' '
		)
	),
	it: new Set(
		'a ad agli ai al alla alle anche che chi ci come con cosa da dal dalla dei del della di dove e ed gli ha hai ho i il in io la le lei lo loro lui ma me mi mia miei mio mie ne nel nella noi non o per perche piu quando se si sono su sua suo ti tra tu tua tuo un una uno'.split(
			' '
		)
	),
	ja: new Set(
		'ない です ます から こと する した して いる ある という ので けど のに どう すれ たら れば たい'.split(' ')
	)
};

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
