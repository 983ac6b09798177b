import type { Locale } from '#lib/base/locale.ts';
import { sentencesOf } from '#lib/content/reading.ts';
import { say } from '#lib/content/words.ts';
import type { LocalPath } from '#lib/paths/local-path.ts';
import { fromWhom, otherThan } from '#lib/paths/path-parts.ts';
import type { Path, Way } from '#lib/paths/path.ts';

/** A thing to make or learn as it stands in the list. */
export interface PathLine {
	/** Its address below that of the list. */
	at: string;
	name: string;
	/** The language of the name, where it is not the reader's. */
	nameLanguage: string | undefined;
	/** What it is about; or where it is, for one near by. */
	about: string;
	aboutLanguage?: string | undefined;
	ways: Way[];
	what: string;
	whatLanguage?: string | undefined;
	/** Who of an association wrote it and when they last looked; undefined for those that come with the program. */
	from?: string;
}

/** A thing that comes with the program, as a line. */
export function lineOf({ id, name, name_in, topic, what, ways, languages }: Path, locale: Locale): PathLine {
	const own = name_in?.[locale];
	return {
		at: id,
		name: own ?? name,
		nameLanguage: own === undefined ? languages[0] : undefined,
		about: say(`paths_topic_${topic}`),
		ways,
		what: firstSentence(what[locale], locale)
	};
}

/** A thing that an association wrote, as a line. */
export function lineOfLocal(path: LocalPath, reader: { locale: Locale; today: string }): PathLine {
	const language = otherThan(reader.locale, path.locale);
	return {
		at: `local/${path.id}`,
		name: path.title,
		nameLanguage: language,
		about: path.place,
		aboutLanguage: language,
		ways: path.ways,
		what: firstSentence(path.what, path.locale),
		whatLanguage: language,
		from: fromWhom(path, reader)
	};
}

function firstSentence(text: string, locale: Locale): string {
	return sentencesOf(text, locale)[0] ?? '';
}
