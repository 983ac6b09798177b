import type { Verdict } from '#lib/looking-back/compare/compare.ts';

/** The keys of the words for a comparison. Sentences take `thing` and `rating`, numbers `difference`, `low` and `high`, days `n1` and `n0`. */
export interface Words {
	sentence: 'compare_higher' | 'compare_lower' | 'compare_no_clear_difference' | 'looking_back_not_enough';
	/** Said on a tap only: the difference with its interval, of how many days, and what is left out. None where there is not enough. */
	onTap: readonly ['compare_number', 'compare_days', 'compare_meaning'] | readonly [];
}

const sentences: Record<Verdict, Words['sentence']> = {
	higher: 'compare_higher',
	lower: 'compare_lower',
	'no clear difference': 'compare_no_clear_difference',
	'not enough yet': 'looking_back_not_enough'
};

/**
 * Chooses the words. Where there is not enough, there is nothing behind the sentence: no number, and no days that would be
 * missing, which would read as a quota.
 */
export function wordsFor(verdict: Verdict): Words {
	return {
		sentence: sentences[verdict],
		onTap: verdict === 'not enough yet' ? [] : ['compare_number', 'compare_days', 'compare_meaning']
	};
}
