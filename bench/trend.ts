import { findRhythm, type Slept } from '#lib/body-clock/rhythm.ts';
import { findTrend } from '#lib/looking-back/trend/trend.ts';
import { seeded } from '#lib/veranda/seeded.ts';
import { printDriftChances, printDriftingChances } from './drift-chances.ts';
import { median } from './load.ts';
import { normal } from './steps-chances.ts';
import { printTable } from './table.ts';

const rounds = 7;
const hour = 3_600_000;
/** Ten years: four records a day, and a sleep. */
const tenYears = { trend: 14_600, rhythm: 3_650 };
const sizes = [1_000, 10_000, 100_000];

type Records = Parameters<typeof findTrend>[0];

/** Ratings from 0 to 100 at irregular times, of a level that wanders. */
function inventRatings(count: number): Records {
	const roll = seeded(`ratings ${count}`);
	const [time, value] = [new Array<number>(count), new Array<number>(count)];
	let level = 50;
	for (let i = 0; i < count; i++) {
		level = Math.min(100, Math.max(0, level + 2 * normal(roll)));
		time[i] = i / 4 + roll() / 5;
		value[i] = Math.round(Math.min(100, Math.max(0, level + 12 * normal(roll))));
	}
	return { time, value };
}

/** A sleep a day, or in one of four days as a record full of gaps has it. */
function inventSleeps(count: number, share: number): Slept[] {
	const roll = seeded(`sleeps ${count}`);
	const sleeps: Slept[] = [];
	for (let day = 0; sleeps.length < count; day++) {
		if (roll() > share) continue;
		const start = (24 * day + 23 + 1.5 * normal(roll)) * hour;
		const end = start + (6 + 3 * roll()) * hour;
		sleeps.push({ start: { at: start, wall: start }, end: { at: end, wall: end }, kind: 'main' });
	}
	return sleeps;
}

/** Milliseconds of a processor, so that others on this computer matter little: the middle of several rounds after one for warming up. */
function timeOf(work: () => unknown): number {
	work();
	return median(
		Array.from({ length: rounds }, () => {
			const begun = process.cpuUsage();
			work();
			const { user, system } = process.cpuUsage(begun);
			return (user + system) / 1000;
		})
	);
}

/** By what power of the size the time grows between the first size and the last. */
function exponentOf(times: readonly number[]): number {
	const [first, last] = [times[0] as number, times.at(-1) as number];
	return Math.log(last / first) / Math.log((sizes.at(-1) as number) / (sizes[0] as number));
}

/** Trends and rhythms, thinking alone, neither files nor database; then how often a drift is told where there is none. */
export function measure(): Promise<void> {
	const kinds: { what: string; years: number; mark: string; make: (count: number) => () => unknown }[] = [
		{
			what: 'trend',
			years: tenYears.trend,
			mark: '150 ms',
			make: (count) => {
				const records = inventRatings(count);
				return () => findTrend(records, { low: 0, high: 100 });
			}
		},
		{
			what: 'rhythm',
			years: tenYears.rhythm,
			mark: '100 ms',
			make: (count) => {
				const sleeps = inventSleeps(count, 1);
				return () => findRhythm(sleeps);
			}
		},
		{
			what: 'rhythm, full of gaps',
			years: tenYears.rhythm,
			mark: '100 ms',
			make: (count) => {
				const sleeps = inventSleeps(count, 0.25);
				return () => findRhythm(sleeps);
			}
		}
	];
	printTable(
		kinds.map(({ what, years, mark, make }) => {
			const times = sizes.map((size) => timeOf(make(size)));
			return {
				what,
				'of ten years': `${years}`,
				ms: timeOf(make(years)),
				mark,
				...Object.fromEntries(sizes.map((size, at) => [`ms of ${size}`, times[at] as number])),
				'grows as n to the': exponentOf(times).toFixed(2)
			};
		})
	);
	console.log();
	printDriftChances();
	printDriftingChances();
	return Promise.resolve();
}
