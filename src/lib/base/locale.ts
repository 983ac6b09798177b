/** The languages everything is written in, from the first day. */
export const locales = ['en', 'it', 'ja'] as const;
export type Locale = (typeof locales)[number];
export const baseLocale: Locale = 'en';

/** Each language by its own name. */
export const localeNames: Record<Locale, string> = { en: 'English', it: 'Italiano', ja: '日本語' };

/** A language as days and hours are written in it: English with the day before the month, and hours to 24 (BCP 47). */
export function tagOf(locale: Locale): string {
	return locale === 'en' ? 'en-GB' : locale;
}

export function isLocale(text: unknown): text is Locale {
	return typeof text === 'string' && (locales as readonly string[]).includes(text);
}

/**
 * The first of our languages that a browser asks for.
 * @param header an Accept-Language header (RFC 9110, 12.5.4), or nothing
 */
export function negotiateLocale(header: string | null | undefined): Locale {
	const wishes = (header ?? '')
		.split(',')
		.map((part) => {
			const [tag = '', ...parameters] = part.trim().split(';');
			const q = parameters.map((p) => /^\s*q=([\d.]+)\s*$/.exec(p)?.[1]).find(Boolean);
			return { language: tag.trim().toLowerCase().split('-')[0], q: q === undefined ? 1 : Number(q) };
		})
		.filter((wish) => wish.q > 0)
		.sort((a, b) => b.q - a.q);
	for (const wish of wishes) if (isLocale(wish.language)) return wish.language;
	return baseLocale;
}

/** The region a browser names first ("it-CH" gives "CH"), or null. */
export function regionOf(header: string | null | undefined): string | null {
	return /(?:^|[,\s])[a-z]{2,3}(?:-[a-z]{4})?-([a-z]{2})\b/i.exec(header ?? '')?.[1]?.toUpperCase() ?? null;
}
