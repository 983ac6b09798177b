import { wasHeavy, type Answer } from '#lib/steps/model/outcome.ts';

/** Why nothing further is offered for now, and first things are smaller. None of it is said of the person, all of it of the time. */
export type Gentle = 'first' | 'after_heavy' | 'heavier_time' | 'after_absence';

/** From how many days without an answer on the first things are smaller: the same two weeks that are a silence elsewhere. */
const absenceDays = 14;
/** A heavier time: two of the last four answers were heavy. */
const lately = 4;
const heavies = 2;

/**
 * Whether this is a time for smaller things, and why.
 * @param answers in order of time
 * @param heavier whether the person said themselves that things are heavier now
 * @param at days since 1970-01-01
 */
export function gentleReasons(answers: readonly Answer[], heavier: boolean, at: number): Gentle[] {
	const last = answers.at(-1);
	if (!last) return heavier ? ['first', 'heavier_time'] : ['first'];
	const reasons: Gentle[] = [];
	if (wasHeavy(last)) reasons.push('after_heavy');
	if (heavier || answers.slice(-lately).filter(wasHeavy).length >= heavies) reasons.push('heavier_time');
	if (at - last.at >= absenceDays) reasons.push('after_absence');
	return reasons;
}

/** The thing of the last answer, if it was heavy and no two weeks ago: nothing as far as it is offered. */
export function heavyBefore(answers: readonly Answer[], at: number): string | null {
	const last = answers.at(-1);
	return last && wasHeavy(last) && at - last.at < absenceDays ? last.thing : null;
}
