import type { Day } from '#lib/base/day.ts';
import type { Locale } from '#lib/base/locale.ts';

const tags: Record<Locale, string> = { en: 'en-GB', it: 'it-IT', ja: 'ja-JP' };
const shapes = {
	weekday: { weekday: 'long', day: 'numeric', month: 'long' },
	weekdayYear: { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' },
	day: { day: 'numeric', month: 'long' },
	dayYear: { day: 'numeric', month: 'long', year: 'numeric' },
	shortDay: { day: 'numeric', month: 'short' },
	shortMonth: { month: 'short' },
	month: { month: 'long' },
	monthYear: { month: 'long', year: 'numeric' },
	year: { year: 'numeric' },
	time: { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }
} as const satisfies Record<string, Intl.DateTimeFormatOptions>;
export type DateShape = Exclude<keyof typeof shapes, 'time'>;

const formats = new Map<string, Intl.DateTimeFormat>();

/** A calendar day as people of this language write it. */
export function writeDay(day: Day, shape: DateShape, locale: Locale): string {
	return formatOf(shape, locale, 'UTC').format(Date.parse(day));
}

/** The time on the wall clock of a zone, over 24 hours: no hour is a different kind of hour. */
export function writeTime(at: Date, zone: string, locale: Locale): string {
	return formatOf('time', locale, zone).format(at);
}

function formatOf(shape: keyof typeof shapes, locale: Locale, zone: string): Intl.DateTimeFormat {
	const key = `${shape} ${locale} ${zone}`;
	let format = formats.get(key);
	if (!format) formats.set(key, (format = new Intl.DateTimeFormat(tags[locale], { ...shapes[shape], timeZone: zone })));
	return format;
}
