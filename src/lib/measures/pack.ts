import { Refusal } from '#lib/base/refusal.ts';
import type { Locale } from '#lib/base/locale.ts';
import type { Measure, Texts } from '#lib/measures/measure.ts';
import { BadMeasure, parseMeasure } from '#lib/measures/parse-measure.ts';

/** In characters, as the table has it. The reader of YAML compares each name with every other, so that twice as long is four times as slow. */
const longestPack = 30_000;

/**
 * What an association loads: a definition with its texts, that may be asked.
 * @throws {BadMeasure} where the definition is not as it must be, by line
 * @throws {Refusal} measures_pack_long, measures_pack_no_texts, measures_pack_off
 */
export function parsePack(text: string): Measure {
	if (text.length > longestPack) throw new Refusal('measures_pack_long', 'definition');
	const measure = parseMeasure(text, 'pack');
	if (measure.texts.size === 0) throw new Refusal('measures_pack_no_texts', 'definition');
	if (measure.off !== null) throw new Refusal('measures_pack_off', 'definition');
	return measure;
}

const read = new Map<string, Measure | null>();
const mostRead = 100;

/**
 * A pack that was loaded, by its id. It never changes, so it is read once.
 * @returns null where it was loaded by an earlier version, and the rules of this one refuse it
 */
export function readPack(id: string, definition: string): Measure | null {
	const known = read.get(id);
	if (known !== undefined) return known;
	const measure = readable(definition);
	if (read.size >= mostRead) read.clear();
	read.set(id, measure);
	return measure;
}

function readable(definition: string): Measure | null {
	try {
		return parseMeasure(definition, 'pack');
	} catch (error) {
		if (error instanceof BadMeasure) return null;
		throw error;
	}
}

/** The texts that a reader is given: in their language, else in English, else in whichever there is. */
export function textsFor({ texts }: Measure, locale: Locale): { language: string; texts: Texts } | null {
	for (const language of [locale, 'en', ...texts.keys()]) {
		const found = texts.get(language);
		if (found) return { language, texts: found };
	}
	return null;
}
