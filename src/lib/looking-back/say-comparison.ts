import type { Locale } from '#lib/base/locale.ts';
import { say } from '#lib/content/words.ts';
import { wordsFor } from '#lib/looking-back/compare/sentence.ts';
import type { Rating } from '#lib/looking-back/comparison.ts';
import { nameRating } from '#lib/looking-back/name-comparison.ts';
import type { SideBySide } from '#lib/looking-back/side-by-side.ts';

/**
 * What the records say of one comparison: one sentence without a number, and what is behind it for whoever asks. Points are
 * rounded to whole ones, below three to a tenth. The language is that of the request.
 */
export function sayComparison(
	{ compared, interval }: SideBySide,
	{ thing, rating }: { thing: string; rating: Rating },
	locale: Locale
): { sentence: string; onTap: string[]; interval: SideBySide['interval'] } {
	const write = (value: number | null) =>
		value?.toLocaleString(locale, { maximumFractionDigits: Math.abs(value) < 3 ? 1 : 0, signDisplay: 'exceptZero' }) ??
		'';
	const { n1, n0, difference, low, high, verdict } = compared;
	const values = {
		...{ thing, rating: nameRating(rating), n1, n0 },
		...{ difference: write(difference), low: write(low), high: write(high) }
	};
	const { sentence, onTap } = wordsFor(verdict);
	return { sentence: say(sentence, values), onTap: onTap.map((key) => say(key, values)), interval };
}
