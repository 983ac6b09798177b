import type { Temporal } from 'temporal-polyfill';
import { dayOf, momentOf, type Day } from '#lib/base/day.ts';
import { Refusal } from '#lib/base/refusal.ts';

export const sleepKinds = ['main', 'nap'] as const;

/** One sleep, at any hour. It may cross midnights and changes of the clock; 48 hours at most. */
export interface Sleep {
	startedAt: Temporal.Instant;
	endedAt: Temporal.Instant;
	zone: string;
	kind: (typeof sleepKinds)[number];
	/** The person's own day in which it ended. */
	day: Day;
}

const longestSleepHours = 48;

/** The three rows of a form; an empty row is no sleep. @throws {Refusal} check_ins_sleep_… beside the row's field */
export function parseSleeps(
	typed: Record<string, string[]>,
	circumstances: { now: Temporal.Instant; zone: string; dayBegins: number }
): Sleep[] {
	return [0, 1, 2].flatMap((row) => {
		const [start, end, kind] = ['start', 'end', 'kind'].map((part) => typed[`sleep_${part}_${row}`]?.[0]?.trim() ?? '');
		if (!start && !end) return [];
		const field = `sleep_${row}`;
		if (!start || !end) throw new Refusal('check_ins_sleep_half', field);
		const startedAt = momentOf(start, circumstances.zone);
		const endedAt = momentOf(end, circumstances.zone);
		if (!startedAt || !endedAt) throw new Refusal('check_ins_moment', field);
		checkSleep(startedAt, endedAt, circumstances.now, field);
		if (kind !== '' && kind !== 'main' && kind !== 'nap') throw new Refusal('check_ins_choice', field);
		return [
			{
				startedAt,
				endedAt,
				zone: circumstances.zone,
				kind: kind === 'nap' ? 'nap' : 'main',
				day: dayOf(endedAt, circumstances.zone, circumstances.dayBegins)
			}
		];
	});
}

/** @throws {Refusal} where these two moments cannot be one sleep */
function checkSleep(
	startedAt: Temporal.Instant,
	endedAt: Temporal.Instant,
	now: Temporal.Instant,
	field: string
): void {
	const milliseconds = endedAt.epochMilliseconds - startedAt.epochMilliseconds;
	if (milliseconds <= 0) throw new Refusal('check_ins_sleep_backwards', field);
	if (milliseconds > longestSleepHours * 3_600_000)
		throw new Refusal('check_ins_sleep_too_long', field, { most: longestSleepHours });
	if (endedAt.epochMilliseconds > now.epochMilliseconds + 24 * 3_600_000)
		throw new Refusal('check_ins_moment_ahead', field);
}
