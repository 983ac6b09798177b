import * as v from 'valibot';
import type { Locale } from '#lib/base/locale.ts';
import { id, words } from '#lib/content/forms.ts';

const date = v.object({ 'date-parts': v.pipe(v.array(v.array(v.number())), v.minLength(1)) });
const name = v.union([v.object({ literal: words }), v.object({ family: words, given: v.optional(words) })]);

/** What a claim stands on: one item of CSL-JSON (citeproc-js.readthedocs.io, schema 1.0.2), of which these fields are used. */
export const sourceForm = v.looseObject({
	id,
	type: words,
	title: words,
	author: v.optional(v.array(name)),
	issued: v.optional(date),
	'container-title': v.optional(words),
	publisher: v.optional(words),
	DOI: v.optional(v.pipe(v.string(), v.regex(/^10\.\d{4,}\/\S+$/, 'is no DOI'))),
	URL: v.optional(v.pipe(v.string(), v.url(), v.regex(/^https?:/, 'is no address of a page'))),
	accessed: date,
	note: v.optional(words),
	language: v.optional(words)
});
export type Source = v.InferOutput<typeof sourceForm>;

/** A source as one line to read, in parts, so that each can be marked with its own language and address. */
export interface Citation {
	id: string;
	/** "Kato, Kanba & Teo (2020)", "WHO (2025)", "(2023)" or nothing. */
	by: string;
	/** The language of the names, where it is not the reader's and can be told. */
	byLanguage: string | undefined;
	title: string;
	/** The language of the title, where it is not the reader's and can be told. */
	titleLanguage: string | undefined;
	/** Where it was published. */
	within: string;
	href: string | undefined;
	/** The calendar day on which it was seen. */
	seenOn: string;
	/** How far it was seen, in English, as the writer noted it. */
	note: string | undefined;
}

/** A source as its line in a language. */
export function cite(source: Source, locale: Locale): Citation {
	const authors = (source.author ?? []).map((one) => ('literal' in one ? one.literal : one.family));
	const year = source.issued?.['date-parts'][0]?.[0];
	const within = [source['container-title'], source.publisher].filter((place) => place && !authors.includes(place));
	return {
		id: source.id,
		by: [joinNames(authors, locale), year === undefined ? '' : locale === 'ja' ? `（${year}年）` : `(${year})`]
			.filter(Boolean)
			.join(locale === 'ja' ? '' : ' '),
		byLanguage: locale !== 'ja' && kana.test(authors.join('')) ? 'ja' : undefined,
		title: source.title,
		titleLanguage: languageOf(source, locale),
		within: [...new Set(within)].join(', '),
		href: source.DOI ? `https://doi.org/${source.DOI}` : source.URL,
		seenOn: dayOf(source.accessed['date-parts'][0] ?? []),
		note: source.note
	};
}

const andOthers: Record<Locale, string> = { en: ' et al.', it: ' e altri', ja: 'ほか' };
const and: Record<Locale, string> = { en: ' & ', it: ' e ', ja: '・' };

function joinNames(names: string[], locale: Locale): string {
	if (names.length > 3) return `${names[0]}${andOthers[locale]}`;
	const last = names.at(-1) ?? '';
	return names.length < 2 ? last : `${names.slice(0, -1).join(locale === 'ja' ? '・' : ', ')}${and[locale]}${last}`;
}

const kana = /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u;

/** Kana and kanji say which language a title is in; Latin letters do not, unless the source says it. */
function languageOf({ title, language }: Source, locale: Locale): string | undefined {
	const told = language?.slice(0, 2) ?? (kana.test(title) ? 'ja' : undefined);
	return told ?? (locale === 'ja' ? 'en' : undefined);
}

function dayOf([year = 0, month = 1, day = 1]: number[]): string {
	return [year, month, day].map((part) => String(part).padStart(2, '0')).join('-');
}
