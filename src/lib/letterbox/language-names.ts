import type { Locale } from '#lib/base/locale.ts';

/** What languages are called in the language of the page, as one says several of them. */
export function nameLanguages(languages: readonly Locale[], locale: Locale): string {
	const names = new Intl.DisplayNames(locale, { type: 'language' });
	return new Intl.ListFormat(locale).format(languages.map((one) => names.of(one) ?? one));
}
