import { type Locale, tagOf } from '#lib/base/locale.ts';
import { isZone } from '#lib/base/day.ts';
import { isWord, m, say, speak } from '#lib/content/words.ts';

/** The words of the readable page, in one language, whenever they are asked for. */
export interface PageWords {
	locale: Locale;
	/** The account's own zone. */
	zone: string;
	title: string;
	files: string;
	made(moment: string): string;
	table(name: string): string;
	column(name: string): string;
	/** A word from a list, as the forms say it; anything else as it is. */
	value(column: string, value: string): string;
	/** @param zone an IANA zone; UTC where it is none */
	moment(iso: string, zone: unknown): string;
	day(day: string): string;
	yes: string;
	comma: string;
	nothing(tables: string[]): string;
	fingerprints(columns: string[]): string;
}

export interface PageWordsWish {
	locale: Locale;
	/** The account's own zone, for rows that name none. */
	zone: string;
	/** Words that live in content rather than in messages, by column and value: the feelings. */
	words: ReadonlyMap<string, string>;
}

export function pageWords({ locale, zone, words }: PageWordsWish): PageWords {
	const inLocale = <T>(work: () => T): T => speak(locale, work);
	const list = (parts: string[]) => parts.join(inLocale(() => m.my_data_page_comma()));
	const days = new Intl.DateTimeFormat(tagOf(locale), { dateStyle: 'long', timeZone: 'UTC' });
	const moments = new Map<string, Intl.DateTimeFormat>();
	const momentsIn = (wished: unknown) => {
		const known = typeof wished === 'string' && isZone(wished) ? wished : isZone(zone) ? zone : 'UTC';
		const format =
			moments.get(known) ??
			new Intl.DateTimeFormat(tagOf(locale), { dateStyle: 'long', timeStyle: 'short', timeZone: known });
		moments.set(known, format);
		return format;
	};
	const found = (key: string, otherwise: string) => (isWord(key) ? inLocale(() => say(key)) : otherwise);
	return {
		locale,
		zone,
		title: inLocale(() => m.my_data_page_title()),
		files: inLocale(() => m.my_data_page_files()),
		yes: inLocale(() => m.my_data_page_yes()),
		comma: inLocale(() => m.my_data_page_comma()),
		made: (moment) => inLocale(() => m.my_data_page_made({ day: momentsIn(zone).format(new Date(moment)) })),
		table: (name) => found(`my_data_table_${name}`, name),
		column: (name) => found(`my_data_column_${name}`, name),
		value: (column, value) => words.get(`${column} ${value}`) ?? found(`my_data_value_${column}_${value}`, value),
		moment: (iso, wished) => momentsIn(wished).format(new Date(iso)),
		day: (day) => days.format(new Date(`${day}T00:00:00Z`)),
		nothing: (tables) => inLocale(() => m.my_data_page_nothing({ tables: list(tables) })),
		fingerprints: (columns) => inLocale(() => m.my_data_page_fingerprints({ columns: list(columns) }))
	};
}
