import type { Temporal } from 'temporal-polyfill';
import type { Locale } from '#lib/base/locale.ts';
import type { ClockTime } from '#lib/veranda/outdoors.ts';

/** Where most readers of a language are, until the device's own clock says otherwise. */
const zones: Record<Locale, string> = { en: 'Europe/London', it: 'Europe/Rome', ja: 'Asia/Tokyo' };

/** The time on a wall where this language is spoken. */
export function clockTimeIn(locale: Locale, at: Temporal.Instant): ClockTime {
	const local = at.toZonedDateTimeISO(zones[locale]);
	const offset = local.offsetNanoseconds / 1e6;
	return {
		day: Math.floor((at.epochMilliseconds + offset) / 86_400_000),
		month: local.month,
		minutes: local.hour * 60 + local.minute
	};
}
