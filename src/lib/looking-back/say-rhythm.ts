import { m } from '#lib/content/words.ts';
import { writeLength, type Lengths } from '#lib/looking-back/lengths.ts';
import type { RhythmView } from '#lib/looking-back/rhythm-view.ts';

/**
 * How sleep moved, to a quarter of an hour: more would promise more than the records hold. The language is that of the request.
 * @returns null where the sleeps do not say
 */
export function sayDrift({ moves }: Pick<RhythmView, 'moves'>): string | null {
	if (!moves) return null;
	const length = writeLength(Math.round(moves.hours * 4) * 15);
	return moves.way === 'later' ? m.looking_back_drift_later({ length }) : m.looking_back_drift_earlier({ length });
}

/** How long the sleeps lasted. The language is that of the request. */
export function saySleepLengths(lengths: Lengths | null): string {
	if (!lengths) return m.looking_back_not_enough();
	if (lengths.low === lengths.high) return m.looking_back_sleep_half_at({ value: writeLength(lengths.low) });
	return m.looking_back_sleep_half({ low: writeLength(lengths.low), high: writeLength(lengths.high) });
}
