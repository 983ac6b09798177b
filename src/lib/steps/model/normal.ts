import { chanceAt, softplus } from '#lib/steps/model/rasch.ts';

/** What is believed of a number: a normal distribution. Mean in logits, variance in logits², above or equal to 0. */
export interface Normal {
	mean: number;
	variance: number;
}

/**
 * Where integrals over the standard normal are evaluated: 33 points, half a standard deviation apart, from −8 to 8. For
 * smooth functions the trapezoidal rule converges geometrically (Trefethen L. N., Weideman J. A. C., The Exponentially
 * Convergent Trapezoidal Rule, SIAM Review 2014;56:385–458, doi:10.1137/130932132); here its error is below 1e-8.
 */
const points = Array.from({ length: 33 }, (_, i) => -8 + i / 2);
const weights = points.map((z) => Math.exp((-z * z) / 2) / (2 * Math.sqrt(2 * Math.PI)));

/** The chance that something goes well whose ease is uncertain: E[σ(x)], in [0, 1]. An uncertain ease draws it to ½. */
export function expectedChance({ mean, variance }: Normal): number {
	const sd = Math.sqrt(variance);
	return points.reduce((sum, z, i) => sum + (weights[i] as number) * chanceAt(mean + sd * z), 0);
}

/** How one thing of a known difficulty (logits) went, in [0, 1]: 1 well, 0 too much, between them a fractional response. */
export interface Trial {
	difficulty: number;
	went: number;
}

/**
 * What is believed of an ability after some trials: mean and variance of its posterior (expected a posteriori) under the
 * likelihood Π σ(θ − b)^went (1 − σ(θ − b))^(1 − went), by quadrature. For a handful of trials: after dozens the posterior
 * is narrower than the points of the prior are apart.
 * Sources: Bock R. D., Mislevy R. J., Applied Psychological Measurement 1982;6:431–444, doi:10.1177/014662168200600405;
 * fractional responses: Papke L. E., Wooldridge J. M., Journal of Applied Econometrics 1996;11:619–632,
 * doi:10.1002/(SICI)1099-1255(199611)11:6<619::AID-JAE418>3.0.CO;2-1
 */
export function abilityAfter({ mean, variance }: Normal, trials: readonly Trial[]): Normal {
	const sd = Math.sqrt(variance);
	const logs = points.map((z) =>
		trials.reduce(
			(sum, { difficulty, went }) => {
				const x = mean + sd * z - difficulty;
				return sum + went * x - softplus(x);
			},
			(-z * z) / 2
		)
	);
	const most = Math.max(...logs);
	let [mass, first, second] = [0, 0, 0];
	points.forEach((z, i) => {
		const density = Math.exp((logs[i] as number) - most);
		mass += density;
		first += density * z;
		second += density * z * z;
	});
	const shift = first / mass;
	return { mean: mean + sd * shift, variance: variance * Math.max(0, second / mass - shift * shift) };
}

/**
 * What is believed of one part of a sum after the sum was learnt about: each part takes its share of what was learnt, in
 * proportion to how uncertain it was. Exact in mean and variance for independent normal parts (that of a normal variable
 * given a linear sum of it); what the parts now say about each other is let go.
 */
export function shareOf(part: Normal, before: Normal, after: Normal): Normal {
	if (before.variance === 0) return part;
	const share = part.variance / before.variance;
	return {
		mean: part.mean + share * (after.mean - before.mean),
		variance: part.variance - share * share * (before.variance - after.variance)
	};
}
