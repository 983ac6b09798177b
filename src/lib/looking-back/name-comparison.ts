import { isWord, say } from '#lib/content/words.ts';
import type { Flag, Rating } from '#lib/looking-back/comparison.ts';

/**
 * What somebody picked, in words. The language is that of the request.
 * @param names the words of feelings and of small things, by id; what has no words any more is named by its id
 */
export function nameFlag(flag: Flag, names: Record<'feelings' | 'steps', ReadonlyMap<string, string>>): string {
	if (flag.kind === 'feeling') return names.feelings.get(flag.value) ?? flag.value;
	if (flag.kind === 'step') return names.steps.get(flag.value) ?? flag.value;
	const key = `check_ins_${flag.kind}_${flag.value}`;
	return isWord(key) ? say(key) : flag.value;
}

/** The sentence that an answer is given to. The language is that of the request. */
export function nameRating(rating: Rating): string {
	return say(rating === 'energy' ? 'check_ins_energy_legend' : `check_ins_${rating}`);
}
