import type { Rhythm } from '#lib/body-clock/rhythm.ts';

const fewestDays = 14;
const fewestNights = 10;
const leastHours = 0.5;
const surelyHours = 0.25;

/**
 * Whether it may be said that sleep has moved, and how: at least 14 days and 10 nights, at least half an hour a day, and 95 % sure of more than
 * a quarter. What is said then is about days with few fixed points and that a doctor can help; it names no disorder, since nothing is
 * diagnosed here. The thresholds are a convention of ours.
 * @returns hours a day, above 0, and which way; or null, and nothing is said
 */
export function driftToSay({
	days,
	nights,
	drift
}: Pick<Rhythm, 'days' | 'nights' | 'drift'>): { hours: number; way: 'later' | 'earlier' } | null {
	if (!drift || days < fewestDays || nights < fewestNights) return null;
	const isLater = drift.hoursPerDay > 0;
	const hours = Math.abs(drift.hoursPerDay);
	const surely = isLater ? drift.low : -drift.high;
	return hours >= leastHours && surely > surelyHours ? { hours, way: isLater ? 'later' : 'earlier' } : null;
}
