import { Temporal } from 'temporal-polyfill';

/** Between which times of somebody's own clock they are told nothing. From and until the same: never quiet. */
export interface QuietHours {
	/** Minutes after midnight, 0–1439. */
	from: number;
	/** Minutes after midnight, 0–1439; before `from` where the night goes over midnight. */
	until: number;
}

/** As long as nobody said otherwise: from 22 to 8. */
export const usualQuietHours: QuietHours = { from: 22 * 60, until: 8 * 60 };

/**
 * When the quiet that now is ends, or null where it is not quiet. In the night in which clocks go forward an end that
 * does not exist is the moment after the gap; in the night in which they go back it is the first of the two.
 *
 * @param zone IANA name of the time zone of whoever is told
 */
export function quietUntil(now: Temporal.Instant, zone: string, { from, until }: QuietHours): Temporal.Instant | null {
	if (from === until) return null;
	const here = now.toZonedDateTimeISO(zone);
	// A night that began yesterday, and one that begins today.
	for (const back of [1, 0]) {
		const day = here.toPlainDate().subtract({ days: back });
		const begins = atMinute(day, from, zone);
		const ends = atMinute(until > from ? day : day.add({ days: 1 }), until, zone);
		if (Temporal.Instant.compare(begins, now) <= 0 && Temporal.Instant.compare(now, ends) < 0) return ends;
	}
	return null;
}

/**
 * How long it is not quiet yet, in seconds; 0 where it is quiet, and null where it never is. A push that waits for a
 * telephone to wake is given no longer than this.
 */
export function secondsUntilQuiet(now: Temporal.Instant, zone: string, hours: QuietHours): number | null {
	if (hours.from === hours.until) return null;
	if (quietUntil(now, zone, hours)) return 0;
	const today = now.toZonedDateTimeISO(zone).toPlainDate();
	const begins = [0, 1].map((days) => atMinute(today.add({ days }), hours.from, zone));
	const next = begins.find((one) => Temporal.Instant.compare(one, now) > 0);
	return next ? Math.floor((next.epochMilliseconds - now.epochMilliseconds) / 1000) : 0;
}

function atMinute(day: Temporal.PlainDate, minute: number, zone: string): Temporal.Instant {
	const time = Temporal.PlainTime.from({ hour: Math.floor(minute / 60), minute: minute % 60 });
	return day.toZonedDateTime({ timeZone: zone, plainTime: time }).toInstant();
}
