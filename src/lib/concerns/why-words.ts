import type { Why } from '#lib/concerns/concern.ts';
import { m } from '#lib/content/words.ts';

/** Why a human is needed, said in the language of the page. */
export function whyWord(why: Why): string {
	if (why === 'words') return m.concerns_why_words();
	return why === 'asked' ? m.concerns_why_asked() : m.concerns_why_mark();
}
