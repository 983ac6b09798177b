import type { Locale } from '#lib/base/locale.ts';
import { sayDay } from '#lib/content/say-day.ts';
import { m, say } from '#lib/content/words.ts';
import { isOld, type LocalPath } from '#lib/paths/local-path.ts';
import type { Path } from '#lib/paths/path.ts';
import { languageNames } from '#lib/safety/helpline.ts';

/** One thing that is said of a path. */
export interface PathPart {
	name: string;
	says: string;
	/** The language of what is said, where it is not the reader's. */
	language?: string | undefined;
}

/** What is said of a path that comes with the program. @param where the countries by their names; none for anywhere */
export function partsOf(path: Path, where: readonly string[], locale: Locale): PathPart[] {
	const age =
		path.age_says?.[locale] ??
		(path.from_age === undefined ? m.paths_age_unknown() : m.paths_age_from({ age: path.from_age }));
	return [
		{ name: m.paths_first(), says: path.first[locale] },
		{ name: m.paths_leave(), says: path.leave[locale] },
		{ name: m.paths_cost(), says: path.cost_says?.[locale] ?? say(`paths_cost_${path.cost}`) },
		{ name: m.paths_age(), says: age },
		{ name: m.paths_languages(), says: spokenIn(path.languages, locale) },
		{
			name: m.paths_where(),
			says: where.length > 0 ? new Intl.ListFormat(locale).format(where) : m.paths_anywhere()
		}
	];
}

/** What is said of one that an association wrote. */
export function partsOfLocal(path: LocalPath, locale: Locale): PathPart[] {
	const language = otherThan(locale, path.locale);
	return [
		{ name: m.paths_first(), says: path.first, language },
		{ name: m.paths_leave(), says: path.leave, language },
		...(path.costSays === ''
			? [{ name: m.paths_cost(), says: say(`paths_cost_${path.cost}`) }]
			: [{ name: m.paths_cost(), says: path.costSays, language }]),
		{ name: m.paths_languages(), says: spokenIn(path.languages, locale) },
		{ name: m.paths_where(), says: path.place, language },
		...(path.reach === '' ? [] : [{ name: m.local_paths_reach(), says: path.reach, language }])
	];
}

/** Who wrote it, and when they last looked; whether that is long ago. */
export function fromWhom(path: LocalPath, { locale, today }: { locale: Locale; today: string }): string {
	const values = { association: path.association, day: sayDay(path.seenDay, locale) };
	return isOld(path, today) ? m.local_paths_from_old(values) : m.local_paths_from(values);
}

/** The language of a text, where it is not the reader's. */
export function otherThan(locale: Locale, written: Locale): Locale | undefined {
	return written === locale ? undefined : written;
}

/** A language by its name in the reader's own: "Italian". */
export function nameLanguage(written: Locale, locale: Locale): string {
	return new Intl.DisplayNames(locale, { type: 'language' }).of(written) ?? written;
}

function spokenIn(codes: readonly string[], locale: Locale): string {
	return codes.length > 0 ? languageNames(codes, locale) : m.paths_languages_local();
}
