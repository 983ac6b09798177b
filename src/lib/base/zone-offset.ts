import { Temporal } from 'temporal-polyfill';

/** A stretch of time in which a zone's clock does not change. */
interface Steady {
	/** Milliseconds since 1970. */
	from: number;
	until: number;
	/** Milliseconds ahead of UTC. */
	offset: number;
}

const known = new Map<string, Steady[]>();

/**
 * How far ahead of UTC the clocks of a zone are, in milliseconds. Asked of the time zone's rules once for each stretch
 * between two changes of the clock, and remembered: whole years of moments cost a few questions.
 * @param at milliseconds since 1970
 * @throws {RangeError} for a zone that this machine does not know
 */
export function offsetAt(zone: string, at: number): number {
	let stretches = known.get(zone);
	const found = stretches?.find(({ from, until }) => at >= from && at < until);
	if (found) return found.offset;
	const local = Temporal.Instant.fromEpochMilliseconds(Math.floor(at)).toZonedDateTimeISO(zone);
	if (!stretches) known.set(zone, (stretches = []));
	const offset = local.offsetNanoseconds / 1e6;
	// The change that lies before a moment is "previous" only to a moment after it.
	const from = local.add({ nanoseconds: 1 }).getTimeZoneTransition('previous')?.epochMilliseconds ?? -Infinity;
	const until = local.getTimeZoneTransition('next')?.epochMilliseconds ?? Infinity;
	stretches.push({ from, until, offset });
	return offset;
}
