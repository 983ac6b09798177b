import type { Locale } from '#lib/base/locale.ts';

/** The shape of content/feelings/feelings.yaml, as far as it is read here. */
export interface FeelingsFile {
	fields: { words: FeelingEntry[] }[];
	special: FeelingEntry[];
}
type FeelingEntry = { id: string } & Record<Locale, { word: string }>;

/** The word for each stored id, in one language. */
export function feelingWords(file: FeelingsFile, locale: Locale): Map<string, string> {
	const entries = [...file.fields.flatMap(({ words }) => words), ...file.special];
	return new Map(entries.map((entry) => [entry.id, entry[locale].word]));
}
