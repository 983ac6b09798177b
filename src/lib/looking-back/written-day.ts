import type { Day } from '#lib/base/day.ts';
import { dimensions, type Answers, type Dimension } from '#lib/looking-back/answers.ts';

/** One of the person's own days, with all that was written for it, in the order in which it was. */
export interface WrittenDay {
	day: Day;
	checkIns: WrittenCheckIn[];
	sleeps: WrittenSleep[];
}

/** A check-in as it was kept; codes are those of the check-ins slice. */
export interface WrittenCheckIn extends Answers {
	id: string;
	at: Date;
	zone: string;
	energy: number | null;
	solitude: string | null;
	feelings: string[];
	places: string[];
	contacts: string[];
	welcome: string | null;
	/** The note, opened; null where there is none. */
	note: string | null;
}

interface WrittenSleep {
	startedAt: Date;
	endedAt: Date;
	zone: string;
	kind: string;
}

/** Whether it says anything in words. Where it does not, its numbers are shown instead, so that it is not bare. */
export function hasWords(checkIn: WrittenCheckIn): boolean {
	const { solitude, feelings, places, contacts, welcome, note } = checkIn;
	return [solitude, welcome, note].some(Boolean) || [feelings, places, contacts].some((list) => list.length > 0);
}

/** Its numbers that are there, in their order. */
export function numbersOf(checkIn: WrittenCheckIn): [Dimension | 'energy', number][] {
	return [...dimensions, 'energy' as const].flatMap((name) => {
		const value = checkIn[name];
		return value === null ? [] : [[name, value] as [Dimension | 'energy', number]];
	});
}
