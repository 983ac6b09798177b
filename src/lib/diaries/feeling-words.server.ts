import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { locales, type Locale } from '#lib/base/locale.ts';

/** One word for a feeling, by its id, in each language. */
export interface FeelingWord {
	id: string;
	words: Record<Locale, string>;
}

type Written = { id: string } & Record<Locale, { word: string }>;
interface Content {
	fields: { words: Written[] }[];
	special: Written[];
}

let known: FeelingWord[] | null = null;

/** The words of content/feelings, read once. @param root the folder with `content/` */
export function readFeelingWords(root: string): FeelingWord[] {
	if (known) return known;
	const content = parse(readFileSync(join(root, 'content/feelings/feelings.yaml'), 'utf8')) as Content;
	known = [...content.fields.flatMap((field) => field.words), ...content.special].map((written) => ({
		id: written.id,
		words: Object.fromEntries(locales.map((locale) => [locale, written[locale].word])) as Record<Locale, string>
	}));
	return known;
}
