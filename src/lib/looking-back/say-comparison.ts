import type { Locale } from '#lib/base/locale.ts';
import { m } from '#lib/content/words.ts';
import type { compare } from '#lib/looking-back/compare/compare.ts';

type Compared = ReturnType<typeof compare>;

/** What the records say, in one sentence without a number. The language is that of the request. */
export function sayComparison({ verdict }: Compared): string {
	if (verdict === 'higher') return m.comparisons_were_higher();
	if (verdict === 'lower') return m.comparisons_were_lower();
	return verdict === 'no clear difference' ? m.comparisons_no_clear() : m.looking_back_not_enough();
}

/** The numbers behind it, for whoever asks for them; null where there are none. Rounded to whole points, a tenth below three. */
export function sayNumbers({ n1, n0, difference, low, high }: Compared, locale: Locale): string | null {
	if (difference === null || low === null || high === null) return null;
	const write = (value: number) =>
		value.toLocaleString(locale, { maximumFractionDigits: Math.abs(value) < 3 ? 1 : 0, signDisplay: 'exceptZero' });
	return m.comparisons_numbers_say({
		with: n1,
		without: n0,
		difference: write(difference),
		low: write(low),
		high: write(high)
	});
}
