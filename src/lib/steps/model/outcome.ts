/** What can come of a thing that was taken up. */
export const answeredOutcomes = ['done', 'partly', 'tried_stopped'] as const;
export type AnsweredOutcome = (typeof answeredOutcomes)[number];

/**
 * Everything that can become of an offer. *Not today* and *put away* say nothing about a person and nothing about a thing:
 * what learns takes answered outcomes alone, so that a program which hands it one of the others does not compile.
 */
export type Outcome = AnsweredOutcome | 'not_today' | 'put_away';

/** How a thing felt, if somebody said so. */
export const feels = ['light', 'right', 'heavy'] as const;
export type Felt = (typeof feels)[number];

/** One thing that somebody took up and said something about. */
export interface Answer {
	/** The id of the thing. */
	thing: string;
	outcome: AnsweredOutcome;
	/** Not said: null. */
	felt: Felt | null;
	/** When, in days since 1970-01-01; parts of a day count. */
	at: number;
}

/** Whether an outcome says anything at all. *Not today* and *put away* do not. */
export function isAnswered(outcome: Outcome): outcome is AnsweredOutcome {
	return (answeredOutcomes as readonly string[]).includes(outcome);
}

/**
 * How well a thing went, in [0, 1]: done 1, partly ½, tried and stopped 0; half less where it felt heavy, never below 0.
 * Light and right count alike, and so does silence. These weights are ours, not a finding: a thing that was done and felt
 * heavy is no success to be repeated one size larger, and one that was half done is none that failed.
 * @throws {TypeError} for an outcome that is none, *not today* and *put away* among them
 */
export function wentOf({ outcome, felt }: Pick<Answer, 'outcome' | 'felt'>): number {
	const went = { done: 1, partly: 0.5, tried_stopped: 0 }[outcome] as number | undefined;
	if (went === undefined) throw new TypeError(`nothing is learnt from "${outcome}"`);
	return felt === 'heavy' ? Math.max(0, went - 0.5) : went;
}

/** Whether a thing was too much: it felt heavy, or it was stopped and not said to be light or right. */
export function wasHeavy({ outcome, felt }: Pick<Answer, 'outcome' | 'felt'>): boolean {
	return felt === 'heavy' || (outcome === 'tried_stopped' && felt === null);
}
