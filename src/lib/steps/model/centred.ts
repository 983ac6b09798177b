import type { Columns } from '#lib/steps/model/columns.ts';
import { estimateJointly, type Estimates } from '#lib/steps/model/joint.ts';

/**
 * What is believed of a thing nobody here knows: that its difficulty lies within some six logits of people's mean ability. So
 * wide that it hardly draws anything together, and narrow enough that what went well with everybody has a difficulty too.
 * A choice of ours.
 */
const unknownThing = { mean: 0, variance: 9 };

/**
 * Abilities and difficulties of things of which nothing was known before, with the difficulties' mean at 0, as in most
 * programs for Rasch's model. Without any thing the abilities stay as they are.
 * @param answers as in `Columns`, with only the number of things
 * @returns as `estimateJointly`; logits, moved together, so that each chance stays what it was
 * @throws {RangeError} as `estimateJointly`
 */
export function estimateCentred({ things, ...answers }: Omit<Columns, 'things'> & { things: number }): Estimates {
	const estimates = estimateJointly({ ...answers, things: Array.from({ length: things }, () => unknownThing) });
	const mean = estimates.difficulty.reduce((sum, b) => sum + b, 0) / Math.max(1, things);
	return {
		...estimates,
		ability: estimates.ability.map((theta) => theta - mean),
		difficulty: estimates.difficulty.map((b) => b - mean)
	};
}
