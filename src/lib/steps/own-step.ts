import { Refusal } from '#lib/base/refusal.ts';
import { cleanLine } from '#lib/base/text.ts';

/** A small thing in somebody's own words, or one of the library as they changed it. */
export interface OwnStep {
	words: string;
	/** Smaller still, or ''. */
	smaller: string;
	/** Where it happens, or '' where they did not say. */
	place: string;
}

/** In characters. */
export const longestStep = 300;

/** Reads what somebody wrote. One field is enough. @throws {Refusal} steps_own_empty, steps_own_long */
export function parseOwnStep(form: FormData, places: readonly string[]): OwnStep {
	const [words = '', smaller = ''] = ['words', 'smaller'].map((name) => cleanLine(String(form.get(name) ?? '')));
	if (!/[^\s\p{Cf}\p{Mn}]/u.test(words)) throw new Refusal('steps_own_empty', 'words');
	for (const [field, text] of Object.entries({ words, smaller }))
		if ([...text].length > longestStep) throw new Refusal('steps_own_long', field, { most: longestStep });
	return { words, smaller, place: places.find((one) => one === form.get('place')) ?? '' };
}
