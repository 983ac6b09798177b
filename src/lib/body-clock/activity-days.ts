import {
	mostAndLeastActive,
	stabilityAndVariability,
	type Activity,
	type MostAndLeast
} from '#lib/body-clock/activity.ts';

/** What was recorded of one person, in any order, one place in each list for each record. */
export interface ActivityRecords {
	/** What the clock on the wall showed, in milliseconds since 1970 as if that clock hung in UTC. */
	walls: number[];
	/** Not negative and at most `largestActivity`; null where nothing was measured. */
	values: (number | null)[];
}

/** All but the counts are null where they cannot be told. */
export interface ActivityFound {
	interdailyStability: number | null;
	intradailyVariability: number | null;
	l5: number | null;
	m10: number | null;
	l5Start: number | null;
	m10Start: number | null;
	relativeAmplitude: number | null;
	definition: string | null;
	/** Whole days, from midnight to midnight. */
	days: number;
	/** Minutes; null where no two records are apart. */
	step: number | null;
	/** Share of the steps of these days that have a value, 0 to 1; null without a whole day. */
	coverage: number | null;
}

const minute = 60_000;
const dayMinutes = 1440;
const mostDays = 20 * 366;
/** Of longer steps five and ten hours are too few to be told. */
const longestForHours = 60;

/** Whether a number of minutes parts a day into equal steps. */
export function partsDay(minutes: number): boolean {
	return Number.isInteger(minutes) && minutes >= 1 && dayMinutes % minutes === 0;
}

/**
 * The commonest distance between one record and the next, of several people together, in whole minutes and at least 1; of equally common ones
 * the shortest. Records of the same moment are one.
 * @returns null where no two records of anybody are apart
 */
export function commonestStep(people: readonly ActivityRecords[]): number | null {
	const counts = new Map<number, number>();
	for (const { walls } of people) {
		const sorted = Float64Array.from(walls).sort();
		for (let i = 1; i < sorted.length; i++) {
			const apart = (sorted[i] as number) - (sorted[i - 1] as number);
			if (apart === 0) continue;
			const minutes = Math.max(1, Math.round(apart / minute));
			counts.set(minutes, (counts.get(minutes) ?? 0) + 1);
		}
	}
	let best: number | null = null;
	for (const [minutes, count] of counts) {
		const most = best === null ? 0 : (counts.get(best) as number);
		if (count > most || (count === most && minutes < (best as number))) best = minutes;
	}
	return best;
}

/** The first and the last moment of some records if they are more than twenty years apart: then a date is wrong, or too much would be held. */
export function tooFarApart({ walls }: ActivityRecords): { first: number; last: number } | null {
	const { first, last } = endsOf(walls);
	return last - first > mostDays * dayMinutes * minute ? { first, last } : null;
}

/**
 * How alike somebody's days of activity are, how broken up, and when they were least and most active.
 *
 * Records are laid into equal steps of the clock on the wall, each into the step in which it stands; several in one step are averaged, and a step
 * without a record has no value. So the hour that daylight saving leaves out is empty, and the one that it repeats is averaged. Only whole days
 * count: from the first midnight that has records from its first step on to the last that has records up to it; what lies before and after
 * is left out. Days between without a record count as days, without values.
 *
 * Interdaily stability is null where no step of the day was measured on two days: of one day it would be 1 whatever it was like. L5 and M10 are
 * null where a step of the day was never measured, and of steps longer than an hour.
 * @param step minutes, a divisor of 1440; null where it is not known, and then nothing is told
 * @throws {RangeError} for another step, for records more than twenty years apart, and as `stabilityAndVariability`
 */
export function findActivity(records: ActivityRecords, step: number | null): ActivityFound {
	if (step !== null && !partsDay(step)) throw new RangeError(`a step of ${step} minutes`);
	if (tooFarApart(records)) throw new RangeError('records more than twenty years apart');
	if (step === null) return { ...untold, days: 0, step, coverage: null };
	const perDay = dayMinutes / step;
	const activity = layInSteps(records, step, perDay);
	const measured = activity.reduce<number>((count, value) => (value === null ? count : count + 1), 0);
	return {
		...untold,
		...stabilityAndVariability(activity, perDay),
		...(step <= longestForHours ? mostAndLeastActive(activity, perDay) : null),
		days: activity.length / perDay,
		step,
		coverage: activity.length === 0 ? null : measured / activity.length
	};
}

const untold: Record<'interdailyStability' | 'intradailyVariability' | keyof MostAndLeast, null> = {
	interdailyStability: null,
	intradailyVariability: null,
	l5: null,
	m10: null,
	l5Start: null,
	m10Start: null,
	relativeAmplitude: null,
	definition: null
};

function layInSteps({ walls, values }: ActivityRecords, step: number, perDay: number): Activity {
	const place = (wall: number) => Math.floor(wall / (step * minute));
	const { first, last } = endsOf(walls);
	const from = Math.ceil(place(first) / perDay) * perDay;
	const to = Math.floor((place(last) + 1) / perDay) * perDay;
	if (!(to > from)) return [];
	const activity = new Array<number | null>(to - from).fill(null);
	const counts = new Uint32Array(to - from);
	walls.forEach((wall, i) => {
		const [at, value] = [place(wall) - from, values[i] ?? null];
		if (value === null || at < 0 || at >= counts.length) return;
		const count = ((counts[at] as number) += 1);
		const mean = activity[at] ?? 0;
		activity[at] = mean + (value - mean) / count;
	});
	return activity;
}

function endsOf(walls: readonly number[]): { first: number; last: number } {
	let [first, last] = [Infinity, -Infinity];
	for (const wall of walls) {
		if (wall < first) first = wall;
		if (wall > last) last = wall;
	}
	return { first, last };
}
