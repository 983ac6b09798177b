import { aroundTheClock, shortWay } from '#lib/body-clock/circular.ts';
import { findDrift, type Drift } from '#lib/body-clock/drift.ts';
import { sleepRegularity, type DayOfEpochs } from '#lib/body-clock/sleep-regularity.ts';

/** A moment and what the clock on the wall showed then, both in milliseconds since 1970 (the wall as if it hung in UTC). */
interface WallMoment {
	at: number;
	wall: number;
}

export interface Slept {
	start: WallMoment;
	end: WallMoment;
	kind: 'main' | 'nap';
}

/** What sleeps hold of a rhythm. Regularity and drift belong side by side: sleep that moves an hour each day has an index of 83. */
export interface Rhythm {
	/** Sleep Regularity Index, −100 to 100; null below 7 days with sleep or 5 pairs of days. */
	sri: number | null;
	/** Pairs of epochs 24 hours apart that were compared, and pairs of days that follow each other with sleep in both. */
	pairs: number;
	dayPairs: number;
	/** Circular mean and standard deviation of mid-sleep by the clock on the wall, in hours; null where there is no middle. */
	midSleep: number | null;
	spread: number | null;
	drift: Drift | null;
	/** The period of sleeping and waking: 24 hours and the drift. */
	tau: number | null;
	/** Hours between mid-sleep before work days and before free days; null without both. */
	socialJetlag: number | null;
	/** Share of days with sleep among all from the first to the last, 0 to 1. */
	coverage: number | null;
	/** Main sleeps that were looked at, one a day, and days from the first to the last day with any sleep. */
	nights: number;
	days: number;
}

const hour = 3_600_000;
const dayLength = 24 * hour;
const longestSleepHours = 48;
/** Between the ends of one sleep the clock on the wall is put on or back by no more; beyond, somebody travelled. */
const mostClockChange = 3 * hour;

/** Why this cannot be one sleep, or null if it can. */
export function faultOfSleep({
	start,
	end
}: Pick<Slept, 'start' | 'end'>): 'not finite' | 'backwards' | 'too long' | null {
	if (![start.at, start.wall, end.at, end.wall].every(Number.isFinite)) return 'not finite';
	if (end.at <= start.at) return 'backwards';
	return end.at - start.at > longestSleepHours * hour ? 'too long' : null;
}

/**
 * Regularity, mid-sleep, drift and social jetlag of one person's sleeps. A day runs from noon to noon by the clock on the wall, which each
 * sleep brings along, so that zones and daylight saving are no drift. A day in which no sleep starts is not known as a whole; in others
 * whatever is not slept is waking. Sleeps that overlap are slept once. Of several main sleeps that start in a day the longest counts
 * for mid-sleep and drift; naps count for regularity only.
 * @param sleeps in any order, each at most 48 hours
 * @param options.epochMinutes a divisor of 1440; 15 is usual. An epoch is asleep if its middle is
 * @param options.workDays weekdays with work or school, 1 Monday to 7 Sunday; a sleep belongs to the day on which it ends
 * @throws {RangeError} for a sleep with `faultOfSleep`, for epochs that do not fill a day, for weekdays that there are not
 * Sources: as of `sleepRegularity`, `aroundTheClock`, `findDrift` and `chronotypeOf`; days, epochs and thresholds are conventions of ours.
 */
export function findRhythm(
	sleeps: readonly Slept[],
	{ epochMinutes = 15, workDays = [] }: { epochMinutes?: number; workDays?: readonly number[] } = {}
): Rhythm {
	if (!Number.isInteger(epochMinutes) || epochMinutes < 1 || 1440 % epochMinutes !== 0)
		throw new RangeError(`epochs of ${epochMinutes} minutes`);
	for (const day of workDays) if (![1, 2, 3, 4, 5, 6, 7].includes(day)) throw new RangeError(`weekday ${day}`);
	const stretches = sleeps.map(toStretch);
	const started = new Map<number, Stretch[]>();
	for (const stretch of stretches) {
		const day = dayOf(stretch.from);
		const others = started.get(day);
		if (others) others.push(stretch);
		else started.set(day, [stretch]);
	}
	const days = [...started.keys()].sort((a, b) => a - b);
	const { sri, pairs, dayPairs } = sleepRegularity(epochsOf(stretches, days, epochMinutes));
	const nights = days.flatMap((day) => longestMain(started.get(day) ?? []) ?? []);
	const { mean, spread } = aroundTheClock(nights.map(hourOfMiddle));
	const drift = findDrift(nights.map(({ from, to }) => (from + to) / 2 / hour));
	const span = days.length === 0 ? 0 : (days.at(-1) as number) - (days[0] as number) + 1;
	return {
		sri: days.length >= 7 && dayPairs >= 5 ? sri : null,
		pairs,
		dayPairs,
		midSleep: mean,
		spread,
		drift,
		tau: drift && 24 + drift.hoursPerDay,
		socialJetlag: jetlagOf(nights, new Set(workDays)),
		coverage: span === 0 ? null : days.length / span,
		nights: nights.length,
		days: span
	};
}

/** A sleep by the clock on the wall, in milliseconds. */
interface Stretch {
	from: number;
	to: number;
	isMain: boolean;
}

function toStretch(sleep: Slept): Stretch {
	const fault = faultOfSleep(sleep);
	if (fault) throw new RangeError(`a sleep is ${fault}`);
	const { start, end, kind } = sleep;
	const length = end.at - start.at;
	const byTheWall = end.wall - start.wall;
	const isOneClock = byTheWall > 0 && Math.abs(byTheWall - length) <= mostClockChange;
	return { from: start.wall, to: start.wall + (isOneClock ? byTheWall : length), isMain: kind === 'main' };
}

/** The number of the day, noon to noon. */
function dayOf(wall: number): number {
	return Math.floor((wall - dayLength / 2) / dayLength);
}

/** The days with sleep as epochs, in order, with one unknown day wherever any are missing. */
function epochsOf(stretches: readonly Stretch[], days: readonly number[], epochMinutes: number): DayOfEpochs[] {
	const perDay = 1440 / epochMinutes;
	const known = new Map(days.map((day) => [day, new Uint8Array(perDay)]));
	for (const { from, to } of stretches)
		for (let day = dayOf(from); day <= dayOf(to); day++) {
			const noon = day * dayLength + dayLength / 2;
			const first = (moment: number) => Math.ceil((moment - noon) / (epochMinutes * 60_000) - 0.5);
			known.get(day)?.fill(1, Math.max(0, first(from)), Math.max(0, Math.min(perDay, first(to))));
		}
	return days.flatMap((day, i) => {
		const epochs = known.get(day) ?? null;
		return i > 0 && day - (days[i - 1] as number) > 1 ? [null, epochs] : [epochs];
	});
}

function longestMain(stretches: readonly Stretch[]): Stretch | null {
	let longest: Stretch | null = null;
	for (const one of stretches)
		if (one.isMain && (longest === null || one.to - one.from > longest.to - longest.from)) longest = one;
	return longest;
}

function hourOfMiddle({ from, to }: Stretch): number {
	return (((from + to) / 2) % dayLength) / hour;
}

function jetlagOf(nights: readonly Stretch[], workDays: ReadonlySet<number>): number | null {
	// 1970-01-01 was a Thursday.
	const weekday = ({ to }: Stretch) => ((((Math.floor(to / dayLength) + 3) % 7) + 7) % 7) + 1;
	const middleOf = (isWork: boolean) =>
		aroundTheClock(nights.filter((night) => workDays.has(weekday(night)) === isWork).map(hourOfMiddle)).mean;
	const [work, free] = [middleOf(true), middleOf(false)];
	return work === null || free === null ? null : Math.abs(shortWay(work, free));
}
