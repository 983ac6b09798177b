import type { Locale } from '#lib/base/locale.ts';
import { m } from '#lib/content/words.ts';
import { writeDay } from '#lib/looking-back/dates.ts';
import { writeLength, type Lengths } from '#lib/looking-back/lengths.ts';
import type { RhythmView } from '#lib/looking-back/rhythm-view.ts';

/**
 * How sleep moved, to a quarter of an hour: more would promise more than the records hold. The language is that of the request.
 * @param locale in which days are written
 * @returns null where the sleeps do not say
 */
export function sayDrift({ moves }: Pick<RhythmView, 'moves'>, locale: Locale): string | null {
	if (!moves) return null;
	const length = writeLength(Math.round(moves.hours * 4) * 15);
	const isLater = moves.way === 'later';
	if (moves.days) {
		const [from, to] = [moves.days.from, moves.days.to].map((day) => writeDay(day, 'dayYear', locale)) as [
			string,
			string
		];
		const part = { from, to, length };
		return isLater ? m.looking_back_drift_later_from_to(part) : m.looking_back_drift_earlier_from_to(part);
	}
	return isLater ? m.looking_back_drift_later({ length }) : m.looking_back_drift_earlier({ length });
}

/** How long the sleeps lasted. The language is that of the request. */
export function saySleepLengths(lengths: Lengths | null): string {
	if (!lengths) return m.looking_back_not_enough();
	if (lengths.low === lengths.high) return m.looking_back_sleep_half_at({ value: writeLength(lengths.low) });
	return m.looking_back_sleep_half({ low: writeLength(lengths.low), high: writeLength(lengths.high) });
}
