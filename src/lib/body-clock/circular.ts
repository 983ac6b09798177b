/** Clock times of a day of 24 hours, taken together. */
export interface AroundTheClock {
	/** Circular mean in hours, 0 ≤ mean < 24; null where the times have no middle (0 and 12). */
	mean: number | null;
	/** Circular standard deviation √(−2 ln R) · 24 ∕ 2π, in hours; null where the mean is. */
	spread: number | null;
	/** Resultant length R, 0 (no middle) to 1 (all the same). */
	resultant: number;
}

/** Below this, times have no middle: what is left is rounding. */
const nothing = 1e-9;

/**
 * The mean of times of day, which arithmetic gets wrong around midnight.
 * @param hours any finite numbers; only their place in the day counts
 * @throws {RangeError} for a time that is not finite
 * Source: Mardia K. V., Jupp P. E., Directional Statistics, Wiley 2000, chapter 2, doi:10.1002/9780470316979.
 */
export function aroundTheClock(hours: readonly number[]): AroundTheClock {
	let [cos, sin] = [0, 0];
	for (const hour of hours) {
		if (!Number.isFinite(hour)) throw new RangeError(`no time of day: ${hour}`);
		const angle = (wrap(hour) * Math.PI) / 12;
		cos += Math.cos(angle);
		sin += Math.sin(angle);
	}
	const resultant = hours.length === 0 ? 0 : Math.min(1, Math.hypot(cos, sin) / hours.length);
	if (resultant < nothing) return { mean: null, spread: null, resultant };
	const mean = wrap((Math.atan2(sin, cos) * 12) / Math.PI);
	const spread = (Math.sqrt(2 * Math.log(1 / resultant)) * 12) / Math.PI;
	// Just before midnight by rounding is midnight.
	return { mean: 24 - mean < nothing ? 0 : mean, spread, resultant };
}

/** The same time of day from 0 to below 24. */
export function wrap(hours: number): number {
	const rest = hours % 24;
	const positive = rest < 0 ? rest + 24 : rest;
	return positive >= 24 ? 0 : positive;
}

/** How far one time of day is from another the shorter way round, −12 to below 12 hours; positive is later. */
export function shortWay(from: number, to: number): number {
	return wrap(to - from + 12) - 12;
}
