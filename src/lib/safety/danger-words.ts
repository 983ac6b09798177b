/**
 * What people write when they want to die, hurt themselves or are being hurt, as `content/danger/<language>.yaml` holds
 * it. A phrase is words with single spaces; `*` stands for any end of a word, `..` for up to three words in between,
 * `(a|b)` for one of several. Capitals, accents, width and kana make no difference.
 */
export interface DangerWords {
	phrases: Record<string, string[]>;
	/** What only sounds like it and is not looked at: "I could have died laughing". */
	not: string[];
}

/**
 * Whether a text sounds as if somebody were in danger. Asked only of text that is sent to a human, or typed into the
 * search; it offers help and asks somebody to come sooner, and decides nothing.
 * @param lists those of every language, since one writes in one's own whatever the page speaks
 */
export function soundsLikeDanger(text: string, lists: readonly DangerWords[]): boolean {
	const heard = plain(text);
	return lists.some((list) => {
		const { danger, harmless } = formsOf(list);
		return danger.test(harmless ? heard.replace(harmless, ' ') : heard);
	});
}

const made = new WeakMap<DangerWords, { danger: RegExp; harmless: RegExp | null }>();

function formsOf(list: DangerWords): { danger: RegExp; harmless: RegExp | null } {
	const known = made.get(list);
	if (known) return known;
	const phrases = Object.values(list.phrases).flat();
	const forms = {
		danger: new RegExp(phrases.map(formOf).join('|'), 'u'),
		harmless: list.not.length > 0 ? new RegExp(list.not.map(formOf).join('|'), 'gu') : null
	};
	made.set(list, forms);
	return forms;
}

const anyWords = '(?: [^ ]+){0,3} ';
const marks: Record<string, string> = { '(': '(?:', ')': ')', '|': '|', '*': '\\p{L}*' };

/** A phrase as a regular expression over plain text. Where it begins or ends in Latin letters, so do words. */
function formOf(phrase: string): string {
	const form = phrase
		.split(/( \.\. |[()|*])/)
		.map((part) => marks[part] ?? (part === ' .. ' ? anyWords : spaced(part)))
		.join('');
	const latinEdge = (letter: string | undefined) => letter !== undefined && /[\p{Script=Latin}\p{N}]/u.test(letter);
	const letters = [...phrase.replace(/[()|*]/g, '')];
	const before = latinEdge(letters[0]) ? '(?<![\\p{Script=Latin}\\p{N}])' : '';
	const after = latinEdge(letters.at(-1)) ? '(?![\\p{Script=Latin}\\p{N}])' : '';
	return `${before}(?:${form})${after}`;
}

/** Plain, with the spaces at its ends, which stand between it and a choice of words. */
function spaced(part: string): string {
	const [, before = '', inner = '', after = ''] = /^(\s*)(.*?)(\s*)$/.exec(part) ?? [];
	return (before && ' ') + plain(inner) + (after && ' ');
}

/**
 * The one form in which text is compared: NFKC, lower case, katakana as hiragana, Latin letters without accents, no
 * apostrophe in "don't", one space for everything that is no letter, none between Japanese letters.
 */
function plain(text: string): string {
	return text
		.normalize('NFKC')
		.toLowerCase()
		.replace(/[\u30a1-\u30f6]/g, (kana) => String.fromCharCode(kana.charCodeAt(0) - 0x60))
		.normalize('NFD')
		.replace(/[\u0300-\u036f]/g, '')
		.normalize('NFC')
		.replace(/(?<=\p{L})['’ʼ](?=(?:t|s|m|d|re|ve|ll)(?!\p{L}))/gu, '')
		.replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
		.replace(/(?<=[\p{Script=Han}\p{Script=Hiragana}ー]) (?=[\p{Script=Han}\p{Script=Hiragana}ー])/gu, '')
		.trim();
}
