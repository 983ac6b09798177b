import type { Locale } from '#lib/base/locale.ts';
import { writeDay } from '#lib/looking-back/dates.ts';
import { marksOf } from '#lib/looking-back/marks.ts';
import type { Span } from '#lib/looking-back/spans.ts';

/** The names of days, months or years along a span: how far along, 0 to below 1. */
export function nameMarks(span: Span, locale: Locale): { text: string; at: number }[] {
	const shapes = { day: 'shortDay', month: 'shortMonth', year: 'year' } as const;
	return marksOf(span).map(({ day, at, name }) => ({ text: writeDay(day, shapes[name], locale), at }));
}
