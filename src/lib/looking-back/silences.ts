import type { Day } from '#lib/base/day.ts';
import { dayAt, numberOf } from '#lib/looking-back/day-numbers.ts';
import type { Span } from '#lib/looking-back/spans.ts';

/** From how many days on a silence is worth a sentence. */
export const leastDays = 14;

/**
 * The stretches of 14 days or more between two entries in which nothing was written, the earliest first. What lies
 * before the first entry or after the last is not one: nobody is told how long they were away.
 * @param days on which something was written, in any order, repeated or not
 */
export function silencesIn(days: readonly Day[]): Span[] {
	const numbers = [...new Set(days)].map(numberOf).sort((a, b) => a - b);
	return numbers.flatMap((number, i) => {
		const next = numbers[i + 1];
		if (next === undefined || next - number - 1 < leastDays) return [];
		return [{ from: dayAt(number + 1), to: dayAt(next - 1) }];
	});
}
