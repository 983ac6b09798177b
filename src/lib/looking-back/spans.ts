import { Temporal } from 'temporal-polyfill';
import type { Day } from '#lib/base/day.ts';

/** A stretch of days, both ends included. */
export interface Span {
	from: Day;
	to: Day;
}

/** Which stretch somebody would like to see. `year: null` is the last twelve months. */
export type Choice =
	| { kind: 'fortnight' }
	| { kind: 'season' }
	| { kind: 'year'; year: number | null }
	| { kind: 'month'; month: string }
	| { kind: 'all' };

/** What a stretch is counted from: today, and the first and last day with anything written, or null. */
export interface Known {
	today: Day;
	first: Day | null;
	last: Day | null;
}

/**
 * Reads an address: `?month=2026-03`, `?year=2025`, `?year=2025&month=3` (the form), `?fortnight`, `?year`, `?all`.
 * Whatever cannot be read is the usual: the last three months.
 */
export function readChoice(query: URLSearchParams): Choice {
	if (query.has('all')) return { kind: 'all' };
	if (query.has('fortnight')) return { kind: 'fortnight' };
	const year = query.get('year') ?? '';
	const month = query.get('month') ?? '';
	const both = /^\d{4}-\d{2}$/.test(month) ? month : `${year}-${month.padStart(2, '0')}`;
	if (/^(?:19|20|21)\d\d-(?:0[1-9]|1[0-2])$/.test(both)) return { kind: 'month', month: both };
	if (/^(?:19|20|21)\d\d$/.test(year)) return { kind: 'year', year: Number(year) };
	if (query.has('year') && year === '' && month === '') return { kind: 'year', year: null };
	return { kind: 'season' };
}

/** The query of an address for it, without "?"; empty for the usual. */
export function writeChoice(choice: Choice): string {
	if (choice.kind === 'month') return `month=${choice.month}`;
	if (choice.kind === 'year') return choice.year === null ? 'year' : `year=${choice.year}`;
	return choice.kind === 'season' ? '' : choice.kind;
}

/**
 * The days of a choice. The last weeks or months end today; if nothing was written in them, they end on the last day that has
 * something, so that coming back after a year looks like coming back after a day.
 */
export function spanOf(choice: Choice, known: Known): Span {
	if (choice.kind === 'month') return wholeMonths(Temporal.PlainYearMonth.from(choice.month), 1);
	if (choice.kind === 'year' && choice.year !== null)
		return wholeMonths(Temporal.PlainYearMonth.from({ year: choice.year, month: 1 }), 12);
	if (choice.kind === 'all') return { from: known.first ?? known.today, to: known.last ?? known.today };
	const length = choice.kind === 'fortnight' ? { days: 14 } : { months: choice.kind === 'year' ? 12 : 3 };
	const recent = lengthUntil(known.today, length);
	return known.last !== null && known.last < recent.from ? lengthUntil(known.last, length) : recent;
}

/** The month or year before and after, where anything may be written; null elsewhere. */
export function neighbours(choice: Choice, known: Known): { earlier: Choice | null; later: Choice | null } {
	const shifted = (by: number): Choice | null => {
		const next = shift(choice, by);
		if (!next) return null;
		const span = spanOf(next, known);
		const begins = known.first ?? known.today;
		const ends = [known.last ?? known.today, known.today].sort().at(-1) ?? known.today;
		return span.to >= begins && span.from <= ends ? next : null;
	};
	return { earlier: shifted(-1), later: shifted(1) };
}

/** The years in which anything may be written, the latest first. */
export function yearsOf(known: Known): number[] {
	const ends = [known.first, known.last, known.today]
		.filter((day) => day !== null)
		.map((day) => Number(day.slice(0, 4)));
	const from = Math.min(...ends);
	return Array.from({ length: Math.max(...ends) - from + 1 }, (_, i) => from + i).reverse();
}

function shift(choice: Choice, by: number): Choice | null {
	if (choice.kind === 'year' && choice.year !== null) return { kind: 'year', year: choice.year + by };
	if (choice.kind !== 'month') return null;
	return { kind: 'month', month: Temporal.PlainYearMonth.from(choice.month).add({ months: by }).toString() };
}

function wholeMonths(first: Temporal.PlainYearMonth, months: number): Span {
	const last = first.add({ months: months - 1 });
	return { from: first.toPlainDate({ day: 1 }).toString(), to: last.toPlainDate({ day: last.daysInMonth }).toString() };
}

function lengthUntil(to: Day, length: Temporal.DurationLike): Span {
	return { from: Temporal.PlainDate.from(to).subtract(length).add({ days: 1 }).toString(), to };
}
