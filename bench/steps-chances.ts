import type { Roll } from '#lib/veranda/seeded.ts';

/** A number of the standard normal distribution. */
export function normal(roll: Roll): number {
	return Math.sqrt(-2 * Math.log(1 - roll())) * Math.cos(2 * Math.PI * roll());
}

/** A number of Laplace's distribution, of scale 1. */
export function laplace(roll: Roll): number {
	const u = roll() - 0.5;
	return -Math.sign(u) * Math.log(1 - 2 * Math.abs(u));
}

/** Student's t with three degrees of freedom. */
export function heavyTailed(roll: Roll): number {
	return normal(roll) / Math.sqrt((normal(roll) ** 2 + normal(roll) ** 2 + normal(roll) ** 2) / 3);
}
