import { compare } from '#lib/looking-back/compare/compare.ts';
import { daysOf, isEnough } from '#lib/looking-back/compare/compared-days.ts';
import { seeded } from '#lib/veranda/seeded.ts';
import { makePerson, type Setting } from './honesty-people.ts';

/** Differences that are looked for, in standard deviations of the value; the first is none. */
export const effects = [0, 0.3, 0.5, 0.8] as const;

/** So many are made up at most, where hardly anybody has enough days. */
const mostTried = 60_000;

export interface Counted {
	/** How many were made up until so many as wished had enough days, and how many had. */
	tried: number;
	told: number;
	/** How many were told *higher* or *lower*, for each of the effects. */
	said: number[];
	/** With no effect: how often the interval did not hold 0 by its p, which has to be the same. */
	byP: number;
}

/**
 * Makes people up until so many have enough days, and counts what they are told. Where values are not rounded, a difference
 * moves the interval by exactly as much (a test holds that), so one comparison serves for all effects.
 */
export function count(setting: Setting, people: number, seed: string): Counted {
	const { life, days, carried } = setting;
	const roll = seeded(`${seed} ${life.name} ${days} ${carried}`);
	const counted: Counted = { tried: 0, told: 0, said: effects.map(() => 0), byP: 0 };
	while (counted.told < people && counted.tried < mostTried) {
		counted.tried++;
		const person = makePerson(setting, roll);
		const records = person(0);
		if (!isEnough(daysOf(records))) continue;
		counted.told++;
		const without = compare(records);
		if ((without.p ?? 1) < 0.05) counted.byP++;
		effects.forEach((effect, i) => {
			const moved = effect * (life.sd ?? 1);
			const { low, high } = life.rounded && effect > 0 ? compare(person(effect)) : without;
			const by = life.rounded ? 0 : moved;
			if ((low ?? 0) + by > 0 || (high ?? 0) + by < 0) counted.said[i] = (counted.said[i] as number) + 1;
		});
	}
	return counted;
}
