import { wordLists } from '#lib/accounts/words.ts';
import type { Locale } from '#lib/base/locale.ts';
import { readContent } from '#lib/content/yaml.ts';
import { root } from '../house/tree.ts';

const words = new Set(wordLists.en);
const nicknames = readContent<Record<Locale, string[]>>(root, 'nicknames/nicknames.yaml').en;
const anyNickname = new RegExp(nicknames.join('|'), 'g');
/** Four words or more after another, with what stands between them. */
const manyWords = /[a-z]{3,8}(?:(?: |\\+",\\+"|<\/li> <li[^>]*>)[a-z]{3,8}){3,}/g;

/** A text without what is another each time: ids, secrets, words made for somebody, names to choose from, moments, references. */
export function plain(text: string): string {
	return text
		.replaceAll(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, 'id')
		.replaceAll(/[\w-]{43}/g, 'secret')
		.replaceAll(/\b[A-Z2-7]{32}\b/g, 'secret')
		.replaceAll(/(\b[A-Z2-7]{4} ){7}[A-Z2-7]{4}\b/g, 'secret')
		.replaceAll(/(M\d+ \d+h1v1h-1z)+/g, 'drawn')
		.replaceAll(/\bexpires=[^;\n]+/gi, 'expires')
		.replaceAll(anyNickname, 'a name')
		.replaceAll(manyWords, (run) =>
			(run.match(/[a-z]{3,8}(?=$|[ \\<])/g) ?? []).every((word) => words.has(word)) ? 'words' : run
		)
		.replaceAll(/\d\d:\d\d(:\d\d(\.\d+)?Z?)?/g, 'moment');
}
