import type { Day } from '#lib/base/day.ts';

const dayLength = 86_400_000;

/** A calendar day as a whole number of days since 1970-01-01, so that years of them are cheap to place. */
export function numberOf(day: Day): number {
	return Date.parse(day) / dayLength;
}

/** The calendar day of such a number. */
export function dayAt(number: number): Day {
	return new Date(number * dayLength).toISOString().slice(0, 10);
}
