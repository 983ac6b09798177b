import type { Locale } from '#lib/base/locale.ts';
import type { RuleCountry } from '#lib/classes/forms.ts';

/** Where a language is spoken most by those who read here: its rules stand first. */
const near: Record<Locale, RuleCountry> = { en: 'england', it: 'italy', ja: 'japan' };

/** The rules of the countries, those nearest to a language first, the others in their order. */
export function nearFirst<One extends { country: RuleCountry }>(all: readonly One[], locale: Locale): One[] {
	return [...all].sort((a, b) => Number(b.country === near[locale]) - Number(a.country === near[locale]));
}
