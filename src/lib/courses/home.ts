/**
 * What somebody said of their home before an exercise: that nobody is afraid, that somebody is, that they would rather
 * not say, or afterwards that things there got harder.
 */
export const homes = ['calm', 'afraid', 'unsaid', 'harder'] as const;
export type Home = (typeof homes)[number];

/** How things at home have been since an exercise. */
export const afterAnswers = ['harder', 'same', 'easier'] as const;
export type AfterAnswer = (typeof afterAnswers)[number];

/** What was said, read from a form or a cookie; null for anything else. */
export function readHome(text: unknown): Home | null {
	return homes.find((one) => one === text) ?? null;
}

/** How it has been since, read from a form; null for anything else. */
export function readAfter(text: unknown): AfterAnswer | null {
	return afterAnswers.find((one) => one === text) ?? null;
}

/** What stands where the exercise of a piece would be. */
export type Shown = 'question' | 'exercise' | 'set aside';

/**
 * Nobody comes to an exercise before the question about safety. What changes how one reacts waits wherever somebody is
 * afraid, may be, or things got harder, until the person says otherwise; what one does for oneself stays.
 */
export function shownFor(home: Home | null, changesReacting: boolean): Shown {
	if (home === null) return 'question';
	return changesReacting && home !== 'calm' ? 'set aside' : 'exercise';
}

/** Whether a human, lines and the pieces about safety stand beside it. */
export function offersSafety(home: Home | null): boolean {
	return home === 'afraid' || home === 'harder';
}
