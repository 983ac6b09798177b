import { tagOf, type Locale } from '#lib/base/locale.ts';
import { m, say } from '#lib/content/words.ts';
import { inLanguage, type Measure, type Screening } from '#lib/measures/measure.ts';
import type { JudgedChange } from '#lib/measures/norms.ts';
import type { Flag } from '#lib/measures/score.ts';

/** What a questionnaire is called; what stands there where this version cannot read it. */
export function sayName(measure: Measure | null, locale: Locale): string {
	return measure ? inLanguage(measure.name, locale) : m.measures_unreadable();
}

/**
 * A change, as one sentence: its size, whether a questionnaire often wavers so much by itself, or why that cannot be told.
 * Never which way, never that something was better.
 * @param locale in which numbers and the names of languages are written
 */
export function sayChange(judged: JudgedChange, locale: Locale): string {
	if (judged.status === 'unavailable') return sayUnavailable(judged, locale);
	const size = Math.round(Math.abs(judged.difference) * 10) / 10;
	if (judged.difference === 0) return m.measures_no_difference();
	const values = { points: writeNumber(Math.max(size, 0.1), locale), count: size };
	return judged.beyondNoise ? m.measures_beyond_noise(values) : m.measures_within_noise(values);
}

function sayUnavailable({ why, norms }: Extract<JudgedChange, { status: 'unavailable' }>, locale: Locale): string {
	if (why === 'other-language' && norms) {
		const names = new Intl.DisplayNames(tagOf(locale), { type: 'language' });
		return m.measures_unavailable_other_language({ language: names.of(norms.language) ?? norms.language });
	}
	if (why === 'other-age' && norms?.ages)
		return m.measures_unavailable_other_age({ youngest: norms.ages[0], oldest: norms.ages[1] });
	return why === 'no-scores' ? m.measures_unavailable_no_scores() : m.measures_unavailable_no_norms();
}

/** What is worth knowing about a score, as a sentence. */
export function sayFlag(flag: Flag): string {
	return say(`measures_flag_${flag.replaceAll('-', '_')}`);
}

/** How rare those are whom a questionnaire looks for, in the example beside its error rates. */
const meantInThousand = 20;

/** How often a cut-off errs, in people instead of shares. */
export function sayScreening({ population, n, atLeast, sensitivity, specificity }: Screening, locale: Locale): string {
	const right = sensitivity * meantInThousand;
	const whole = (number: number) => writeNumber(Math.round(number), locale);
	return m.measures_screening({
		population: inLanguage(population, locale),
		n: whole(n),
		limit: writeNumber(atLeast, locale),
		found: whole(sensitivity * 100),
		wrong: whole((1 - specificity) * 100),
		flagged: whole(right + (1 - specificity) * (1000 - meantInThousand)),
		right: whole(right)
	});
}

function writeNumber(number: number, locale: Locale): string {
	return new Intl.NumberFormat(tagOf(locale), { maximumFractionDigits: 2 }).format(number);
}
