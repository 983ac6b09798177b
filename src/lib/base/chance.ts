import { randomInt } from 'node:crypto';

/** A whole number in [0, below), evenly spread. Everything that thinks is given such a function as an argument. */
export type Chance = (below: number) => number;

/** The only source of chance, from the operating system. */
export const chance: Chance = (below) => randomInt(below);

/** One of a list that is not empty. */
export function pick<T>(list: readonly T[], roll: Chance): T {
	return list[roll(list.length)] as T;
}
