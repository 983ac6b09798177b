import { Temporal } from 'temporal-polyfill';
import type { Day } from '#lib/base/day.ts';
import { numberOf } from '#lib/looking-back/day-numbers.ts';
import type { Span } from '#lib/looking-back/spans.ts';

/** A place on a picture that carries the name of its day, month or year. */
export interface Mark {
	day: Day;
	/** How far along, 0 to below 1. */
	at: number;
	name: 'day' | 'month' | 'year';
}

const most = 5;

/** At most five names along a span, none so near the end that it would be cut. */
export function marksOf(span: Span): Mark[] {
	const first = numberOf(span.from);
	const days = numberOf(span.to) + 1 - first;
	const place = (day: Day, name: Mark['name']): Mark => ({ day, at: (numberOf(day) - first) / days, name });
	return starts(span, days)
		.map((date) => {
			const several = span.from.slice(0, 4) !== span.to.slice(0, 4);
			const name = days <= 45 ? 'day' : date.month === 1 && several ? 'year' : 'month';
			return place(date.toString(), name);
		})
		.filter((mark) => mark.at < 0.88);
}

function starts(span: Span, days: number): Temporal.PlainDate[] {
	const from = Temporal.PlainDate.from(span.from);
	if (days <= 45)
		return Array.from({ length: Math.ceil(days / 7) }, (_, week) => from.add({ weeks: week })).slice(0, most);
	const last = Temporal.PlainDate.from(span.to);
	const begin = from.day === 1 ? from : from.with({ day: 1 }).add({ months: 1 });
	const months = (last.year - begin.year) * 12 + last.month - begin.month + 1;
	const step = [1, 2, 3, 6].find((step) => months / step <= most) ?? Math.ceil(months / 12 / most) * 12;
	return Array.from({ length: Math.max(0, months) }, (_, month) => begin.add({ months: month })).filter(
		(date) => (date.year * 12 + date.month - 1) % step === 0
	);
}
