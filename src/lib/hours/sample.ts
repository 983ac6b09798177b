import { isLocale, locales, type Locale } from '#lib/base/locale.ts';
import { isOneOf, signs, type Sign } from '#lib/hours/hour.ts';

type Words = Record<Locale, string>;

/** An hour that is only an example, as `content/hours/sample.yaml` holds it. */
export interface SampleFile {
	host: Words;
	title: Words;
	/** One after another: a line of the host's, or of somebody invented; or a small sign of nobody's. */
	lines: (({ who: 'host' | Words } & Words) | { sign: Sign })[];
}

/** The same in one language. */
export interface Sample {
	host: string;
	title: string;
	moments: ({ who: string; isHost: boolean; text: string } | { sign: Sign })[];
}

export function sampleIn(file: SampleFile, locale: Locale): Sample {
	const host = file.host[locale];
	return {
		host,
		title: file.title[locale],
		moments: file.lines.map((line) => {
			if ('sign' in line) return { sign: line.sign };
			const isHost = line.who === 'host';
			return { who: line.who === 'host' ? host : line.who[locale], isHost, text: line[locale] };
		})
	};
}

/** What is wrong with such a file, by where it is. */
export function sampleFaults(file: SampleFile): string[] {
	const lacks = (words: Partial<Words>) => locales.filter((locale) => isLocale(locale) && !words[locale]);
	const missing = (at: string, words: Partial<Words>) => lacks(words).map((locale) => `${at}: ${locale} is missing`);
	return [
		...missing('host', file.host),
		...missing('title', file.title),
		...file.lines.flatMap((line, at) => {
			if ('sign' in line) return isOneOf(signs, line.sign) ? [] : [`line ${at + 1}: no such sign`];
			return [
				...missing(`line ${at + 1}`, line),
				...(line.who === 'host' ? [] : missing(`who of line ${at + 1}`, line.who))
			];
		})
	];
}
