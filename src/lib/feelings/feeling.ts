import type { Locale } from '#lib/base/locale.ts';

/** The words for what one feels, as `content/feelings/feelings.yaml` holds them. */
export interface FeelingsFile {
	shown_first: string[];
	fields: FeelingField[];
	special: FeelingEntry[];
}
interface FeelingField extends Record<Locale, string> {
	id: string;
	words: FeelingEntry[];
}
interface FeelingEntry extends Record<Locale, { word: string; meaning: string }> {
	id: string;
	/** What such a feeling may need, in one sentence. */
	need?: Record<Locale, string>;
	/** Whether it speaks of having no hope left: then help is offered beside it, softly. */
	despair?: boolean;
}

export interface Feeling {
	id: string;
	word: string;
	meaning: string;
}

export interface Feelings {
	/** The eight shown before the others. */
	first: Feeling[];
	/** "No word for it", "numb", "I don't know". */
	special: Feeling[];
	/** All others, in four fields by energy and pleasantness. */
	fields: { id: string; name: string; words: Feeling[] }[];
}

export function feelingsIn(file: FeelingsFile, locale: Locale): Feelings {
	const inLocale = (entry: FeelingEntry): Feeling => ({ id: entry.id, ...entry[locale] });
	const all = file.fields.flatMap((field) => field.words);
	return {
		first: file.shown_first.flatMap((id) => all.filter((entry) => entry.id === id)).map(inLocale),
		special: file.special.map(inLocale),
		fields: file.fields.map((field) => ({
			id: field.id,
			name: field[locale],
			words: field.words.filter((entry) => !file.shown_first.includes(entry.id)).map(inLocale)
		}))
	};
}

/** The word for each id that may be stored, in one language. */
export function feelingWords(file: FeelingsFile, locale: Locale): Map<string, string> {
	return new Map(everyEntry(file).map((entry) => [entry.id, entry[locale].word]));
}

/** Every id that may be stored. */
export function feelingIds(file: FeelingsFile): Set<string> {
	return new Set(everyEntry(file).map((entry) => entry.id));
}

/** Every word, in the order of the file. */
export function everyEntry(file: FeelingsFile): FeelingEntry[] {
	return [...file.fields.flatMap((field) => field.words), ...file.special];
}
