import { Temporal } from 'temporal-polyfill';
import { dayOf, momentOf, type Day } from '#lib/base/day.ts';

/** How the dates of a diary are written. Year first is understood under every form: it can mean nothing else. */
export const dateForms = ['iso', 'd/m/y', 'm/d/y', 'd. m. y', 'y年m月d日'] as const;
export type DateForm = (typeof dateForms)[number];

/** Whether times carry a.m. and p.m. (am, pm, 午前, 午後), or run from 0:00 to 23:59. */
export const timeForms = ['24h', 'am/pm'] as const;
export type TimeForm = (typeof timeForms)[number];

export interface DatePart {
	year: number;
	month: number;
	day: number;
}

/** Minutes east of UTC where the text says so ("+01:00", "Z"), else null: then it is local. */
export interface TimePart {
	hour: number;
	minute: number;
	second: number;
	offsetMinutes: number | null;
}

/** Full-width figures and narrow spaces as telephones write them become plain ones. */
export function plain(text: string): string {
	return (/^[\x00-\x7f]*$/.test(text) ? text : text.normalize('NFKC').replace(/\s/g, ' ')).trim();
}

const yearFirst = /^(\d{4})\s?[-/.年]\s?(\d{1,2})\s?[-/.月]\s?(\d{1,2})日?$/;
const yearLast = /^(\d{1,2})\s?[-/.]\s?(\d{1,2})\s?[-/.]\s?(\d{4}|\d{2})$/;

/** A date of the Gregorian calendar. @returns null if the text is none, or there is no such day */
export function parseDate(text: string, form: DateForm): DatePart | null {
	const first = yearFirst.exec(text);
	if (first) return real(Number(first[1]), Number(first[2]), Number(first[3]));
	if (form === 'iso' || form === 'y年m月d日') return null;
	const last = yearLast.exec(text);
	if (!last) return null;
	const [one, two] = [Number(last[1]), Number(last[2])];
	return form === 'm/d/y' ? real(fullYear(last[3]), one, two) : real(fullYear(last[3]), two, one);
}

const clock =
	/^(am |pm |午前 ?|午後 ?)?(\d{1,2})(?:(?:[:.]|時 ?)(\d{1,2}))?(?:[:.](\d{1,2})(?:[.,]\d{1,9})?|分(?: ?(\d{1,2})秒)?|分|時)? ?(am|pm|a\.m\.|p\.m\.)? ?(z|utc|[+-]\d{2}:?\d{2}|[+-]\d{2})?$/;

/** A time of day, seconds optional. @returns null if the text is none, or there is no such time */
export function parseTime(text: string, form: TimeForm): TimePart | null {
	const found = clock.exec(text.toLowerCase());
	if (!found) return null;
	const [, before, hours, minutes, seconds, kanjiSeconds, after, offset] = found;
	const marker = (before ?? after)?.replace(/[. ]/g, '');
	if (before && after) return null;
	if ((marker !== undefined) !== (form === 'am/pm')) return null;
	if (minutes === undefined && marker === undefined && !text.includes('時')) return null;
	let hour = Number(hours);
	if (marker !== undefined) {
		if (hour > 12) return null;
		const afternoon = marker === 'pm' || marker === '午後';
		hour = (hour % 12) + (afternoon ? 12 : 0);
	}
	const minute = Number(minutes ?? 0);
	const second = Number(seconds ?? kanjiSeconds ?? 0);
	if (hour > 23 || minute > 59 || second > 59) return null;
	const offsetMinutes = offsetOf(offset);
	if (Number.isNaN(offsetMinutes)) return null;
	return { hour, minute, second, offsetMinutes };
}

const longestMoment = 100;

/** A date and a time in one cell, parted by a space, a T, a comma or 日. @returns null if it is not both */
export function parseDateTime(
	text: string,
	dates: DateForm,
	times: TimeForm
): { date: DatePart; time: TimePart } | null {
	// A page of writing holds a thousand places to cut at, and each would be tried.
	if (text.length > longestMoment) return null;
	for (const cut of [/[T ]/g, /, ?/g, /(?<=日) ?/g]) {
		for (const at of text.matchAll(cut)) {
			const date = parseDate(text.slice(0, at.index).replace(/,$/, ''), dates);
			const time = date && parseTime(text.slice(at.index + at[0].length).trim(), times);
			if (date && time) return { date, time };
		}
	}
	return null;
}

/** Turns local dates and times of one zone into moments: milliseconds since 1970. */
export type ToMoment = (date: DatePart, time: TimePart) => number;

/**
 * The rules of a zone, asked once for each day: on a day without a clock change the distance from UTC is one number,
 * so that millions of rows need no calendar library each. In a repeated hour the earlier is meant, in a skipped one
 * the moment after, as everywhere here.
 */
export function makeToMoment(zone: string): ToMoment {
	const known = new Map<number, number | null>();
	return (date, time) => {
		const midnight = Date.UTC(date.year, date.month - 1, date.day);
		const local = midnight + ((time.hour * 60 + time.minute) * 60 + time.second) * 1000;
		if (time.offsetMinutes !== null) return local - time.offsetMinutes * 60_000;
		let offset = known.get(midnight);
		if (offset === undefined) {
			if (known.size > 10_000) known.clear();
			known.set(midnight, (offset = offsetOfDay(midnight, zone)));
		}
		return offset === null ? exactly(local, zone) : local - offset;
	};
}

/**
 * dayOf() of one zone for millions of moments: on a day of UTC without a clock change it is arithmetic, on others it is
 * asked itself. A calendar object for each row would be most of the time and most of the memory that a diary takes.
 */
export function makeDayOf(zone: string, dayBegins: number): (at: number) => Day {
	const known = new Map<number, number | null>();
	const exact = (at: number) => Temporal.Instant.fromEpochMilliseconds(at);
	const offsetAt = (at: number) => exact(at).toZonedDateTimeISO(zone).offsetNanoseconds / 1e6;
	return (at) => {
		const midnight = Math.floor(at / 86_400_000) * 86_400_000;
		let offset = known.get(midnight);
		if (offset === undefined) {
			if (known.size > 10_000) known.clear();
			const [begins, ends] = [offsetAt(midnight), offsetAt(midnight + 86_400_000)];
			known.set(midnight, (offset = begins === ends ? begins : null));
		}
		if (offset === null) return dayOf(exact(at), zone, dayBegins);
		return new Date(at + offset - dayBegins * 60_000).toISOString().slice(0, 10);
	};
}

function offsetOfDay(midnight: number, zone: string): number | null {
	const begins = midnight - exactly(midnight, zone);
	const ends = midnight + 86_400_000 - exactly(midnight + 86_400_000, zone);
	return begins === ends ? begins : null;
}

function exactly(local: number, zone: string): number {
	const moment = momentOf(new Date(local).toISOString().slice(0, 19), zone);
	if (!moment) throw new RangeError(`no such date: ${local}`);
	return moment.epochMilliseconds;
}

/** No clock on earth is set further from UTC, in minutes. */
const farthestOffset = 14 * 60;

/** Minutes east of UTC, null where nothing is said, NaN where no clock is set so. */
function offsetOf(text: string | undefined): number | null {
	if (text === undefined) return null;
	if (text === 'z' || text === 'utc') return 0;
	const beyondHours = Number(text.replace(':', '').slice(3, 5) || 0);
	const minutes = Number(text.slice(1, 3)) * 60 + beyondHours;
	if (beyondHours > 59 || minutes > farthestOffset) return NaN;
	return text.startsWith('-') ? -minutes : minutes;
}

function fullYear(text: string | undefined): number {
	const year = Number(text);
	return text?.length === 2 ? year + (year < 70 ? 2000 : 1900) : year;
}

function real(year: number, month: number, day: number): DatePart | null {
	const date = new Date(Date.UTC(year, month - 1, day));
	const same = date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
	return same && year >= 1900 && year <= 2200 ? { year, month, day } : null;
}
