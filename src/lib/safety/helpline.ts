import { Temporal } from 'temporal-polyfill';
import type { Day } from '#lib/base/day.ts';
import { regionOf, type Locale } from '#lib/base/locale.ts';
import type { Helpline, Way } from '#lib/safety/helpline-file.ts';

/** An entry is looked at again after this many days at most. */
export const longestDays = 180;

/** Whether the last day on which an entry may be trusted unseen has passed. */
export function isExpired(entry: Pick<Helpline, 'expires_on'>, today: Day): boolean {
	return entry.expires_on < today;
}

/** How many days an entry still holds; negative once it is expired. */
export function daysLeft(entry: Pick<Helpline, 'expires_on'>, today: Day): number {
	return Temporal.PlainDate.from(today).until(entry.expires_on, { largestUnit: 'days' }).days;
}

/** Whether it was given more than 180 days from when it was last looked at; what nobody looked at counts from today. */
export function holdsTooLong(entry: Pick<Helpline, 'expires_on' | 'verified_on'>, today: Day): boolean {
	return daysLeft(entry, entry.verified_on ?? today) > longestDays;
}

/** As in the file, the expired ones last. */
export function inOrder(helplines: readonly Helpline[], today: Day): Helpline[] {
	return [...helplines.filter((one) => !isExpired(one, today)), ...helplines.filter((one) => isExpired(one, today))];
}

/** Where a tap leads: the telephone, a message with its words already in it, or a page. */
export function linkOf(way: Way): string {
	switch (way.kind) {
		case 'call':
			return `tel:${way.tel}`;
		case 'text':
			return `sms:${way.tel}${way.sms_body ? `?body=${encodeURIComponent(way.sms_body)}` : ''}`;
		case 'whatsapp':
			return `https://wa.me/${way.tel.replace('+', '')}`;
		case 'chat':
		case 'mail':
			return way.url;
	}
}

/**
 * Which country's numbers to show first: the one asked for; the one that the browser names beside the language of the
 * page ("it-CH"); where Italian or Japanese is read in a browser that names another language's country ("en-US", as
 * many do who never chose it), Italy or Japan; the rest of the European Union for its members without a file.
 * @param known the countries there are files for, lower case
 * @param asked from the address, in any case
 * @param browser its Accept-Language header
 * @returns `sure` false where it is only the nearest we have, so that the others are offered first
 */
export function chooseCountry(
	known: readonly string[],
	{ asked, browser, locale }: { asked: string | null; browser: string | null; locale: Locale }
): { country: string; sure: boolean } {
	const tags = (browser ?? '').split(',').map((tag) => tag.trim());
	const region = regionOf(tags.filter((tag) => tag.toLowerCase().startsWith(locale)).join());
	for (const wish of [asked, region ?? (locale === 'en' ? regionOf(browser) : null)]) {
		const country = wish?.toLowerCase() ?? '';
		if (known.includes(country)) return { country, sure: true };
		if (otherMembers.has(country) && known.includes('eu')) return { country: 'eu', sure: true };
	}
	const home = { en: 'eu', it: 'it', ja: 'jp' }[locale];
	const country = known.includes(home) ? home : (known[0] ?? '');
	return { country, sure: region === null && locale !== 'en' };
}

/** Languages by their names, for a reader: "Italian and German". */
export function languageNames(codes: readonly string[], locale: Locale): string {
	const names = new Intl.DisplayNames(locale, { type: 'language' });
	return new Intl.ListFormat(locale).format(codes.map((code) => names.of(code) ?? code));
}

/** Members of the European Union (ISO 3166-1 alpha-2), for those without a file of their own. */
const otherMembers = new Set(
	'at be bg hr cy cz dk ee fi fr de gr hu ie it lv lt lu mt nl pl pt ro sk si es se'.split(' ')
);
