/** A day, month or year ("2026-11-24", "2026-11", "2026") as a language writes it. */
export function writeDate(day: string, locale: string): string {
	const [year = '', month, date] = day.split('-');
	return new Intl.DateTimeFormat(locale, {
		year: 'numeric',
		...(month && { month: 'long' }),
		...(date && { day: 'numeric' }),
		timeZone: 'UTC'
	}).format(Date.UTC(Number(year), Number(month ?? 1) - 1, Number(date ?? 1)));
}
