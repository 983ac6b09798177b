import { m } from '#lib/content/words.ts';
import { middleHalf } from '#lib/looking-back/middle-half.ts';

/** Between which lengths at least half of the sleeps lie. */
export interface Lengths {
	/** Minutes, rounded down to a quarter of an hour. */
	low: number;
	/** Minutes, rounded up to a quarter of an hour. */
	high: number;
}

/** @param minutes how long each sleep lasted. @returns null for fewer than five */
export function lengthsOf(minutes: readonly number[]): Lengths | null {
	const half = middleHalf(minutes);
	return half && { low: Math.floor(half.low / 15) * 15, high: Math.ceil(half.high / 15) * 15 };
}

/** A length in words: "7 h 30 min", "45 min". @param minutes rounded to whole ones */
export function writeLength(minutes: number): string {
	const whole = Math.round(minutes);
	const [hours, rest] = [Math.floor(whole / 60), whole % 60];
	if (hours === 0 && rest > 0) return m.looking_back_minutes({ minutes: rest });
	return rest === 0 ? m.looking_back_hours({ hours }) : m.looking_back_hours_minutes({ hours, minutes: rest });
}
