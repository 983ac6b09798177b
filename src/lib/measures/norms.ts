import type { Norms } from '#lib/measures/measure.ts';
import { reliableChange, type Change } from '#lib/measures/reliable-change.ts';

/** Who answered, as far as it matters for norms. */
export interface Respondent {
	/** Language of the version that was answered (BCP 47, without a region). */
	language: string;
	/** In whole years; null where it is not known, and then ages are not compared. */
	age: number | null;
}

/** Why a change cannot be judged. */
type Unavailable = 'no-norms' | 'other-language' | 'other-age' | 'no-scores';

export type JudgedChange =
	| ({ status: 'computed'; norms: Norms } & Change)
	/** `norms`: the nearest there were, to name what they are of; null where there are none. */
	| { status: 'unavailable'; why: Unavailable; norms: Norms | null };

/**
 * Judges the change between two scores of one person on one scale, by norms of their language and age; without those it says
 * that it cannot, and why. Where several fit, test–retest comes before the rest, and larger samples before smaller ones.
 * @param scale id of the scale
 */
export function judgeChange(
	scale: string,
	scores: { first: number | null; second: number | null },
	all: readonly Norms[],
	{ language, age }: Respondent
): JudgedChange {
	const ofScale = [...all.filter(({ of }) => of === scale)].sort(byWorth);
	const inTongue = ofScale.filter((one) => one.language === language);
	const fitting = inTongue.filter(({ ages }) => age === null || !ages || (age >= ages[0] && age <= ages[1]));
	const no = (why: Unavailable, norms: Norms | undefined): JudgedChange => ({
		status: 'unavailable',
		why,
		norms: norms ?? null
	});
	if (ofScale.length === 0) return no('no-norms', undefined);
	if (inTongue.length === 0) return no('other-language', ofScale[0]);
	const [norms] = fitting;
	if (!norms) return no('other-age', inTongue[0]);
	if (scores.first === null || scores.second === null) return no('no-scores', norms);
	const change = reliableChange(scores.first, scores.second, { sd: norms.sd, reliability: norms.reliability });
	return change ? { status: 'computed', norms, ...change } : no('no-norms', norms);
}

function byWorth(one: Norms, other: Norms): number {
	const repeated = (norms: Norms) => Number(norms.reliabilityKind === 'test-retest');
	return repeated(other) - repeated(one) || other.n - one.n;
}
