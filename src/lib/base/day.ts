import { Temporal } from 'temporal-polyfill';

/** A calendar day as `YYYY-MM-DD`. */
export type Day = string;

/** When a person's own day begins unless they say otherwise: minutes after midnight (04:00). */
export const usualDayBegins = 240;

/**
 * The person's own day that a moment belongs to: what happens before their day begins still belongs to the day before.
 * @param at the moment
 * @param zone an IANA time zone, e.g. "Europe/Rome"
 * @param dayBegins minutes after midnight, 0 to 1439
 */
export function dayOf(at: Temporal.Instant, zone: string, dayBegins: number): Day {
	const local = at.toZonedDateTimeISO(zone).toPlainDateTime();
	const minutes = local.hour * 60 + local.minute;
	const date = local.toPlainDate();
	return (minutes < dayBegins ? date.subtract({ days: 1 }) : date).toString();
}

/** Whether this text names a time zone that this machine knows. */
export function isZone(zone: string): boolean {
	try {
		Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(zone);
		return true;
	} catch (error) {
		if (error instanceof RangeError) return false;
		throw error;
	}
}

/**
 * A local date and time as a form gives them, read in a zone. In the hour that a clock change repeats the earlier
 * is meant; in the hour it skips, the moment after.
 * @returns the moment, or null if there is no such date or time
 */
export function momentOf(localDateTime: string, zone: string): Temporal.Instant | null {
	try {
		return Temporal.PlainDateTime.from(localDateTime, { overflow: 'reject' }).toZonedDateTime(zone).toInstant();
	} catch (error) {
		if (error instanceof RangeError) return null;
		throw error;
	}
}

/** A real calendar day, or null. */
export function parseDay(text: string): Day | null {
	if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return null;
	try {
		return Temporal.PlainDate.from(text, { overflow: 'reject' }).toString();
	} catch (error) {
		if (error instanceof RangeError) return null;
		throw error;
	}
}

/** A time as it is written in a form, or null for what is none. */
export function parseClock(typed: string): number | null {
	const found = /^([01]\d|2[0-3]):([0-5]\d)(?::00)?$/.exec(typed.trim());
	return found ? Number(found[1]) * 60 + Number(found[2]) : null;
}

/** Minutes after midnight as a form shows them: 08:00. */
export function writeClock(minutes: number): string {
	return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}
