import type { Temporal } from 'temporal-polyfill';
import { isZone } from '#lib/base/day.ts';
import { Refusal } from '#lib/base/refusal.ts';
import { cleanLine, cleanText } from '#lib/base/text.ts';
import { scaleOf, type Mapping } from '#lib/diaries/mapping.ts';
import {
	makeToMoment,
	parseDate,
	parseDateTime,
	parseTime,
	plain,
	type DatePart,
	type ToMoment
} from '#lib/diaries/moment.ts';
import { dimensions, parseAnswer, toHundred, type Dimension } from '#lib/diaries/scale.ts';

/** What one row of a diary becomes: a check-in at a moment. Moments are milliseconds since 1970. */
interface CheckInEntry extends Record<Dimension, number | null> {
	kind: 'check_in';
	at: number;
	zone: string;
	feelings: string[];
	note: string | null;
}

/** Or a sleep. */
interface SleepEntry {
	kind: 'sleep';
	startedAt: number;
	endedAt: number;
	zone: string;
	nap: boolean;
}
export type Entry = CheckInEntry | SleepEntry;

/** What became of one row. `others`: another person's; `skipped`: by wish, or nothing was answered in it. */
export type Outcome =
	{ is: 'taken'; entries: Entry[] } | { is: 'others' | 'skipped' } | { is: 'refused'; why: Refusal };

export interface Terms {
	mapping: Mapping;
	columns: string[];
	/** The zone of everything that does not say one. */
	zone: string;
	/** Minutes after midnight; a record of a day without a time stands at noon, or there where the day begins later. */
	dayBegins: number;
	now: Temporal.Instant;
}

/** The longest note, in characters. */
const longestNote = 1_000_000;
const longestSleep = 48 * 3_600_000;
const oneDay = 86_400_000;

/**
 * Makes the reader of rows for one mapping and one file. A row is taken whole or refused whole.
 * @throws {Refusal} diaries_mapping_column where the mapping names a column that the file does not have
 */
export function makeReader({ mapping, columns, ...terms }: Terms): (cells: string[]) => Outcome {
	const index = (name: string) => {
		const at = columns.indexOf(name);
		if (at < 0) throw new Refusal('diaries_mapping_column', undefined, { value: name });
		return at;
	};
	const optional = (name: string | undefined) => (name === undefined ? null : index(name));
	const when = optional(mapping.moment ?? mapping.date);
	const time = optional(mapping.time);
	const zoneColumn = optional(mapping.zone_column);
	const person = mapping.person && { at: index(mapping.person.column), is: mapping.person.is };
	const skips = (mapping.skip ?? []).map((skip) => ({ at: index(skip.column), is: skip.is }));
	const notes = (mapping.note ?? []).map(index);
	const feelings = (mapping.feelings?.columns ?? []).map(index);
	const feelingOf = new Map(
		Object.entries(mapping.feelings?.words ?? {}).map(([word, id]) => [word.toLowerCase(), id])
	);
	const scales = dimensions.flatMap((name) => {
		const scale = scaleOf(mapping[name]);
		return scale ? [{ name, scale, at: scale.columns.map(index) }] : [];
	});
	const sleep = mapping.sleep && {
		start: index(mapping.sleep.start),
		end: index(mapping.sleep.end),
		naps: mapping.sleep.naps && { at: index(mapping.sleep.naps.column), is: mapping.sleep.naps.is }
	};
	const takesCheckIns = scales.length + notes.length + feelings.length > 0;
	const needed = Math.max(
		...[when, time, zoneColumn, sleep?.start ?? null, sleep?.end ?? null].map((at) => at ?? 0),
		...[...scales.flatMap(({ at }) => at), ...notes, ...feelings]
	);
	const ownZone = mapping.zone ?? terms.zone;
	const zones = new Map<string, ToMoment>([[ownZone, makeToMoment(ownZone)]]);
	const latest = terms.now.epochMilliseconds + oneDay;

	return (cells) => {
		const is = (wish: { at: number; is: string }) => plain(cells[wish.at] ?? '') === plain(wish.is);
		if (person && !is(person)) return { is: 'others' };
		if (skips.some(is)) return { is: 'skipped' };
		try {
			const entries = read(cells, is);
			return entries.length > 0 ? { is: 'taken', entries } : { is: 'skipped' };
		} catch (error) {
			if (error instanceof Refusal) return { is: 'refused', why: error };
			throw error;
		}
	};

	function read(cells: string[], is: (wish: { at: number; is: string }) => boolean): Entry[] {
		const surplus = cells.slice(columns.length).some((cell) => cell.trim() !== '');
		if (cells.length <= needed || surplus)
			throw new Refusal('diaries_row_cells', undefined, { count: cells.length, expected: columns.length });
		const cell = (at: number) => {
			const text = cells[at] ?? '';
			if (text.includes('\ufffd')) throw new Refusal('diaries_row_letters', undefined, inCell(at, text));
			return text;
		};
		const entries: Entry[] = [];
		const answers = readAnswers(cell);
		const note = notes
			.map((at) => readNote(cell(at)))
			.filter(Boolean)
			.join('\n');
		if (note.length > longestNote) throw new Refusal('diaries_row_note', undefined, { most: longestNote });
		const words = feelings.flatMap((at) => readFeelings(cell(at)));
		const answered = note !== '' || words.length > 0 || scales.some(({ name }) => answers[name] !== null);
		const slept = sleep && plain(cell(sleep.start)) + plain(cell(sleep.end)) !== '';
		if (!(takesCheckIns && answered) && !slept) return entries;

		const zone = zoneOf(zoneColumn === null ? '' : plain(cell(zoneColumn)));
		// A sleep that says its own days needs no date beside it.
		const needsMoment = when !== null && ((takesCheckIns && answered) || cell(when).trim() !== '');
		const moment = needsMoment ? readMoment(cell(when), time === null ? '' : cell(time), zone.toMoment) : null;
		if (takesCheckIns && answered && moment)
			entries.push({
				kind: 'check_in',
				at: notLater(moment.at, cells[when ?? 0]),
				zone: zone.name,
				...answers,
				feelings: words,
				note: note || null
			});
		if (sleep && slept) {
			const span = readSleep(cell(sleep.start), cell(sleep.end), moment?.date ?? null, zone.toMoment);
			const nap = sleep.naps ? is(sleep.naps) : mapping.sleep?.kind === 'nap';
			entries.push({ kind: 'sleep', ...span, zone: zone.name, nap });
		}
		return entries;
	}

	function readAnswers(cell: (at: number) => string): Record<Dimension, number | null> {
		const answers: Record<Dimension, number | null> = {
			emotional: null,
			social: null,
			existential: null,
			energy: null
		};
		for (const { name, scale, at } of scales) {
			let largest: number | null = null;
			for (const one of at) {
				const text = cell(one);
				if (text.trim() === '') continue;
				const answer = parseAnswer(text);
				if (answer === null) throw new Refusal('diaries_row_number', undefined, inCell(one, text));
				if (toHundred(answer, scale) === null)
					throw new Refusal('diaries_row_scale', undefined, inCell(one, text, { low: scale.low, high: scale.high }));
				largest = Math.max(largest ?? answer, answer);
			}
			answers[name] = largest === null ? null : toHundred(largest, scale);
		}
		return answers;
	}

	function readFeelings(text: string): string[] {
		const split = mapping.feelings?.split ?? ',';
		return text.split(split).flatMap((word) => feelingOf.get(cleanLine(word).toLowerCase()) ?? []);
	}

	function zoneOf(text: string): { name: string; toMoment: ToMoment } {
		const name = text || ownZone;
		const known = zones.get(name);
		if (known) return { name, toMoment: known };
		if (name.length > 64 || !isZone(name)) throw new Refusal('diaries_row_zone', undefined, { value: excerpt(name) });
		const toMoment = makeToMoment(name);
		zones.set(name, toMoment);
		return { name, toMoment };
	}

	function readMoment(text: string, timeText: string, toMoment: ToMoment): { at: number; date: DatePart } {
		const [raw, rawTime] = [plain(text), plain(timeText)];
		if (raw === '') throw new Refusal('diaries_row_no_date', undefined, inCell(when ?? 0, ''));
		const both = mapping.time === undefined ? parseDateTime(raw, mapping.dates, mapping.times) : null;
		if (both) return { at: toMoment(both.date, both.time), date: both.date };
		const date = parseDate(raw, mapping.dates);
		if (!date) throw new Refusal('diaries_row_date', undefined, inCell(when ?? 0, text));
		const minutes = Math.max(720, terms.dayBegins);
		const noon = { hour: Math.floor(minutes / 60), minute: minutes % 60, second: 0, offsetMinutes: null };
		const clock = rawTime === '' ? noon : parseTime(rawTime, mapping.times);
		if (!clock) throw new Refusal('diaries_row_time', undefined, inCell(time ?? 0, timeText));
		return { at: toMoment(date, clock), date };
	}

	function readSleep(startText: string, endText: string, date: DatePart | null, toMoment: ToMoment) {
		const [start, end] = [plain(startText), plain(endText)];
		if (start === '' || end === '') throw new Refusal('diaries_row_sleep_half');
		const one = (text: string, raw: string) => {
			const both = parseDateTime(text, mapping.dates, mapping.times);
			if (both) return { at: toMoment(both.date, both.time), timeOnly: false };
			const clock = parseTime(text, mapping.times);
			if (!clock || !date) throw new Refusal('diaries_row_sleep_moment', undefined, { value: excerpt(raw) });
			return { at: toMoment(date, clock), timeOnly: true };
		};
		const [from, to] = [one(start, startText), one(end, endText)];
		// Times alone: the sleep that ended on that date, so a later beginning was the evening before.
		if (from.timeOnly && from.at > to.at)
			from.at = toMoment(dayBefore(date as DatePart), parseTime(start, mapping.times) as never);
		if (to.at <= from.at)
			throw new Refusal('diaries_row_sleep_backwards', undefined, { start: excerpt(start), end: excerpt(end) });
		if (to.at - from.at > longestSleep)
			throw new Refusal('diaries_row_sleep_long', undefined, { start: excerpt(start), end: excerpt(end) });
		return { startedAt: from.at, endedAt: notLater(to.at, end) };
	}

	function notLater(at: number, text = ''): number {
		if (at > latest) throw new Refusal('diaries_row_future', undefined, { value: excerpt(text) });
		return at;
	}

	function inCell(at: number, text: string, more: Record<string, number> = {}): Record<string, string | number> {
		return { column: columns[at] ?? '', value: excerpt(text), ...more };
	}
}

/** A note as it was meant; some programs write line breaks as <br>. */
function readNote(text: string): string {
	return cleanText(text.replace(/<br ?\/?>/gi, '\n')).trim();
}

function excerpt(text: string): string {
	const line = cleanLine(text.slice(0, 200));
	return line.length > 40 ? `${line.slice(0, 40)}…` : line;
}

function dayBefore(date: DatePart): DatePart {
	const before = new Date(Date.UTC(date.year, date.month - 1, date.day - 1));
	return { year: before.getUTCFullYear(), month: before.getUTCMonth() + 1, day: before.getUTCDate() };
}
