import type { Locale } from '#lib/base/locale.ts';

const write = Object.fromEntries(
	(['en-GB', 'it', 'ja'] as const).map((tag) => [
		tag.slice(0, 2),
		new Intl.DateTimeFormat(tag, { dateStyle: 'long', timeZone: 'UTC' })
	])
) as Record<Locale, Intl.DateTimeFormat>;

/** A calendar day as one reads it: "24 November 2026". */
export function sayDay(day: string, locale: Locale): string {
	return write[locale].format(new Date(day));
}
