/**
 * The chance that something goes well, from how easy it is for somebody.
 *
 * Rasch's model: P = σ(θ − b), with the ability θ of a person and the difficulty b of a thing on one scale, in logits.
 * Source: Rasch G., Probabilistic Models for Some Intelligence and Attainment Tests, Copenhagen 1960.
 */

/** σ(x) = 1 / (1 + e^−x): from logits (any finite number) to a chance in [0, 1]. */
export function chanceAt(logits: number): number {
	return 1 / (1 + Math.exp(-logits));
}

/** The logit ln(p / (1 − p)), the inverse of `chanceAt`. @throws {RangeError} where p is not strictly between 0 and 1 */
export function logitOf(chance: number): number {
	if (!(chance > 0 && chance < 1)) throw new RangeError(`not a chance between 0 and 1: ${chance}`);
	return Math.log(chance / (1 - chance));
}

/** ln(1 + e^x), without overflow for large x. */
export function softplus(x: number): number {
	return x > 0 ? x + Math.log1p(Math.exp(-x)) : Math.log1p(Math.exp(x));
}

/**
 * How difficult a thing may be, in logits, so that it goes well with a given chance for somebody of a known ability:
 * b = θ − logit p.
 * @throws {RangeError} where the chance is not strictly between 0 and 1
 */
export function difficultyAt(ability: number, chance: number): number {
	return ability - logitOf(chance);
}

/**
 * How likely something offered is meant to go well: about .95 lighter, about .90 similar, about .85 a bit further.
 *
 * This is a choice made for comfort, and no finding. The "85 % rule" (Wilson R. C. et al., The Eighty Five Percent Rule
 * for optimal learning, Nature Communications 2019;10:4646, doi:10.1038/s41467-019-12552-4) was derived for machines that
 * learn to tell two classes apart by gradient descent. It says nothing about people who live withdrawn, and neither do we.
 */
export const comfort = { lighter: 0.95, similar: 0.9, further: 0.85 } as const;
