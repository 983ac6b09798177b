import { guessDates } from '#lib/diaries/guess.ts';
import {
	makeToMoment,
	parseDate,
	parseDateTime,
	plain,
	timeForms,
	type DateForm,
	type DatePart,
	type TimeForm,
	type TimePart
} from '#lib/diaries/moment.ts';

/** What a cell says, or why it cannot be read. */
export type Read<T> = { value: T } | { why: string };

/** Farthest time that is read as a number of days: that of JavaScript's calendar. */
const mostDays = 1e8;

/** Whether a cell says that there is nothing: empty, or R's mark. */
export function isMissing(cell: string): boolean {
	return cell === '' || cell === 'NA';
}

const number = /^[+-]?(?:\d+(?:[.,]\d*)?|[.,]\d+)(?:e[+-]?\d+)?$/i;

/**
 * Reads the numbers of one file: plain, with an exponent, with a decimal point or a decimal comma. One file has one decimal
 * mark: where both stand in it, one of them might part thousands, and none is guessed.
 */
export function makeNumberReader(): (cell: string) => Read<number> {
	let mark: string | null = null;
	return (cell) => {
		if (!number.test(cell)) return { why: `"${shorten(cell)}" is no number` };
		const seen = cell.includes(',') ? ',' : cell.includes('.') ? '.' : null;
		if (seen !== null && mark !== null && seen !== mark)
			return { why: `"${shorten(cell)}" has "${seen}" where numbers above have "${mark}": which is the decimal mark?` };
		mark ??= seen;
		const value = Number(cell.replace(',', '.'));
		return Number.isFinite(value) ? { value } : { why: `"${shorten(cell)}" is too large for a number` };
	};
}

/** A moment as a file gives it. */
export interface Moment {
	/** Milliseconds since 1970. */
	at: number;
	/** What the clock on the wall showed, in milliseconds since 1970 as if that clock hung in UTC. */
	wall: number;
	/** In ISO 8601, as exactly as it was written; days as a number where the file counts days. */
	written: string | number;
}

/** How the moments of a file are written. `days`: as a number of days from any beginning. */
export interface MomentForm {
	dates: DateForm | 'days';
	times: TimeForm;
	/** Whether day and month could be the other way round as well, as far as the beginning shows. */
	ambiguous: boolean;
}

/**
 * How moments are written, from the first of them.
 * @param known.dates where somebody said so
 * @param known.zone American ones put the month first where both is possible
 * @param known.dayNumbers whether they may be numbers of days
 */
export function guessMomentForm(
	values: readonly string[],
	{ dates, zone, dayNumbers }: { dates: DateForm | null; zone: string; dayNumbers: boolean }
): MomentForm {
	const seen = values.map(plain).filter((value) => !isMissing(value));
	const times = seen.some((value) => /[ap]\.?m\b|午前|午後/i.test(value)) ? 'am/pm' : '24h';
	if (dayNumbers && dates === null && seen.length > 0 && seen.every((value) => number.test(value)))
		return { dates: 'days', times, ambiguous: false };
	const form = dates ?? guessDates([...seen], zone);
	const other = form === 'm/d/y' ? 'd/m/y' : 'm/d/y';
	const moved = (value: string) => momentParts(value, form, times)?.date;
	const ambiguous =
		dates === null &&
		(form === 'd/m/y' || form === 'm/d/y' || form === 'd. m. y') &&
		seen.every((value) => momentParts(value, other, times)) &&
		seen.some((value) => moved(value)?.day !== momentParts(value, other, times)?.date.day);
	return { dates: form, times, ambiguous };
}

/**
 * Reads moments of one form: a date, or a date and a time, with an offset from UTC of its own or without; without, it is
 * local time of the zone. A date alone is its midnight.
 */
export function makeMomentReader({ dates, times }: MomentForm, zone: string): (cell: string) => Read<Moment> {
	const toMoment = makeToMoment(zone);
	if (dates === 'days') {
		const readNumber = makeNumberReader();
		return (cell) => {
			const read = readNumber(cell);
			if ('why' in read) return read;
			if (Math.abs(read.value) > mostDays) return { why: `"${shorten(cell)}" days is out of all time` };
			return { value: { at: read.value * dayLength, wall: read.value * dayLength, written: read.value } };
		};
	}
	return (cell) => {
		const parts = momentParts(cell, dates, times);
		if (!parts)
			return { why: `"${shorten(cell)}" is no moment (read as ${sayForm(dates, times)}; --dates says otherwise)` };
		const { date, time } = parts;
		const { hour, minute, second, offsetMinutes } = time ?? midnight;
		const wall = Date.UTC(date.year, date.month - 1, date.day, hour, minute, second);
		const iso = new Date(wall).toISOString().slice(0, time ? 19 : 10);
		return {
			value: {
				at: toMoment(date, time ?? midnight),
				wall,
				written: offsetMinutes === null ? iso : iso + writeOffset(offsetMinutes)
			}
		};
	};
}

const dayLength = 86_400_000;
const midnight: TimePart = { hour: 0, minute: 0, second: 0, offsetMinutes: null };

function momentParts(cell: string, dates: DateForm, times: TimeForm): { date: DatePart; time: TimePart | null } | null {
	const date = parseDate(cell, dates);
	if (date) return { date, time: null };
	const other = times === '24h' ? timeForms[1] : timeForms[0];
	return parseDateTime(cell, dates, times) ?? parseDateTime(cell, dates, other);
}

function sayForm(dates: DateForm, times: TimeForm): string {
	return times === 'am/pm' ? `${dates} am/pm` : dates;
}

function writeOffset(minutes: number): string {
	if (minutes === 0) return 'Z';
	const two = (part: number) => String(Math.floor(part)).padStart(2, '0');
	return `${minutes < 0 ? '-' : '+'}${two(Math.abs(minutes) / 60)}:${two(Math.abs(minutes) % 60)}`;
}

/** What was written, short enough for a line. */
export function shorten(cell: string): string {
	const line = cell.replace(/\s+/g, ' ');
	return line.length > 40 ? `${line.slice(0, 39)}…` : line;
}
