import { isZone } from '#lib/base/day.ts';
import type { Locale } from '#lib/base/locale.ts';
import { m } from '#lib/content/words.ts';
import { writeDay, writeTime } from '#lib/looking-back/dates.ts';

/** Where most who read a language are; said on the page, and changed there. */
const usualZones: Record<Locale, string> = { en: 'UTC', it: 'Europe/Rome', ja: 'Asia/Tokyo' };

/** The zone in which times are written: one's own, else the one that was asked for. */
export function zoneFor(own: string | null, asked: string | null, locale: Locale): string {
	return own ?? (asked && isZone(asked) ? asked : usualZones[locale]);
}

/** From when to when, on the clock of a zone. */
export function writeSpan(
	{ startsAt, endsAt }: { startsAt: Date; endsAt: Date },
	zone: string,
	locale: Locale
): string {
	return m.hours_between({ from: writeTime(startsAt, zone, locale), to: writeTime(endsAt, zone, locale) });
}

/** The day on which it begins there, as one says it. */
export function writeStartDay({ startsAt }: { startsAt: Date }, zone: string, locale: Locale): string {
	return writeDay(localOf(startsAt, zone).slice(0, 10), 'weekday', locale);
}

/** A moment as a form's local date and time. */
export function localOf(at: Date, zone: string): string {
	const parts = new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeStyle: 'short', timeZone: zone }).format(at);
	return parts.replace(' ', 'T');
}
