import { m } from '#lib/content/words.ts';
import type { Caption } from '#lib/looking-back/captions.ts';

/** Between which values at least half of it lies. The language is that of the request. */
export function sayHalf(half: Caption['half']): string {
	if (!half) return m.looking_back_not_enough();
	if (half.low === half.high) return m.looking_back_half_at({ value: half.low });
	return m.looking_back_half_between(half);
}
