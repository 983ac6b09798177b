import { densityOf, tailOf } from '#lib/looking-back/compare/student.ts';

/** What is believed of a number: a mixture of Student's t distributions of the same degrees of freedom. */
export interface Belief {
	/** Weights sum to 1; each part is t, times its spread, around its centre. */
	parts: readonly { weight: number; centre: number; spread: number }[];
	freedom: number;
}

/** A part that weighs less does not change the sixth digit of anything. */
const lightest = 1e-9;
const mostRounds = 100;

/** The chance that the number is below x, and the rest, each without loss where it is small. */
export function chanceBelow({ parts, freedom }: Belief, x: number): { chance: number; rest: number } {
	let [chance, rest] = [0, 0];
	for (const { weight, centre, spread } of parts) {
		if (weight < lightest) continue;
		const t = (x - centre) / spread;
		const tail = weight * tailOf(Math.abs(t), freedom);
		chance += t > 0 ? weight - tail : tail;
		rest += t > 0 ? tail : weight - tail;
	}
	return { chance, rest };
}

/** The mean of what is believed. */
export function meanOf({ parts }: Belief): number {
	return parts.reduce((sum, { weight, centre }) => sum + weight * centre, 0);
}

/** The number of which a part of `chance`, in (0, 1), is believed to lie below: Newton's steps, kept within halving brackets. */
export function quantileOf(belief: Belief, chance: number): number {
	const heavy = belief.parts.filter(({ weight }) => weight >= lightest);
	// Beyond forty spreads on either side nothing is left: there are at least thirteen degrees of freedom.
	let low = Math.min(...heavy.map(({ centre, spread }) => centre - 40 * spread));
	let high = Math.max(...heavy.map(({ centre, spread }) => centre + 40 * spread));
	let x = meanOf(belief);
	for (let round = 0; round < mostRounds && high > low; round++) {
		const missed = chanceBelow(belief, x).chance - chance;
		if (missed > 0) high = x;
		else low = x;
		const slope = heavy.reduce(
			(sum, { weight, centre, spread }) => sum + (weight * densityOf((x - centre) / spread, belief.freedom)) / spread,
			0
		);
		const newton = x - missed / slope;
		const next = newton > low && newton < high ? newton : (low + high) / 2;
		if (Math.abs(next - x) <= 1e-13 * (high - low + Math.abs(x))) return next;
		x = next;
	}
	return x;
}
