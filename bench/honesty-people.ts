import type { DayRecord } from '#lib/looking-back/compare/compared-days.ts';
import type { Roll } from '#lib/veranda/seeded.ts';
import { normal } from './steps-chances.ts';

/** Simulated people whose thing has nothing to do with their value, in one kind of life. */
export interface Life {
	name: string;
	/** Whether the thing was there on this day. `u` is in [0, 1), `part` of the time is over, `before` is yesterday. */
	flag(u: number, part: number, before: { flag: boolean; value: number }, weekday: number): boolean;
	/** What is written of the day, from a value of variance 1 and of mean 0; without it, that value. */
	write?(value: number, part: number, roll: Roll, phase: number): number;
	/** One standard deviation of the value, in the unit that is written. */
	sd?: number;
	/** Whether what is written is rounded, so that a difference has to be there before that. */
	rounded?: boolean;
	/** How many times as far from 0 the value is on days with the thing. */
	restless?: number;
	/** Whether days are missing, one by one and a sixth of the time at once. */
	gaps?: boolean;
	/** Whether this life is beside what was asked for. */
	beyond?: boolean;
}

const often =
	(chance: number): Life['flag'] =>
	(u) =>
		u < chance;
/** Runs of so many days on average, so much of the time. */
const inRuns =
	(chance: (part: number) => number, days: number): Life['flag'] =>
	(u, part, { flag }) => {
		const share = chance(part);
		return flag ? u >= 1 / days : u < share / (1 - share) / days;
	};
const grows = (part: number) => 0.1 + 0.5 * part;
const scale = (value: number) => Math.max(0, Math.min(10, Math.round(5 + 1.5 * value)));

export const lives: readonly Life[] = [
	{ name: 'half of the days', flag: often(0.5) },
	{ name: 'one day in five', flag: often(0.2) },
	{ name: 'one day in ten', flag: often(0.1) },
	{ name: 'runs, three in ten', flag: inRuns(() => 0.3, 3.5) },
	{ name: 'runs, half of them', flag: inRuns(() => 0.5, 3.5) },
	{ name: 'runs of a week', flag: inRuns(() => 0.3, 7) },
	{ name: 'weekends', flag: (u, _, __, weekday) => u < (weekday < 2 ? 0.95 : 0.05) },
	{ name: 'runs, days missing', flag: inRuns(() => 0.3, 3.5), gaps: true },
	{ name: 'both grow', flag: (u, part) => u < grows(part), write: (value, part) => value + 2 * part },
	{ name: 'both grow, in runs', flag: inRuns(grows, 3.5), write: (value, part) => value + 2 * part },
	{ name: 'from 0 to 10', flag: often(0.2), write: scale, sd: 1.5, rounded: true },
	{ name: 'from 0 to 10, runs', flag: inRuns(() => 0.3, 3.5), write: scale, sd: 1.5, rounded: true },
	// Where the model of the days is wrong.
	{ name: 'after good days', flag: (u, _, { value }) => u < 1 / (1 + Math.exp(1 + 1.5 * value)), beyond: true },
	{
		name: 'half of it noise',
		flag: inRuns(() => 0.3, 3.5),
		write: (value, _, roll) => Math.SQRT1_2 * (value - normal(roll)),
		beyond: true
	},
	{
		name: 'a slow wave, runs',
		flag: inRuns(() => 0.3, 3.5),
		write: (value, part, _, phase) => value + Math.sin(2 * Math.PI * (part + phase)),
		beyond: true
	},
	{ name: 'more restless with it', flag: often(0.15), restless: 2, beyond: true },
	{ name: 'more restless, runs', flag: inRuns(() => 0.2, 3), restless: 2, beyond: true },
	{ name: 'skewed, in runs', flag: inRuns(() => 0.2, 3), write: Math.exp, sd: 2.16, beyond: true },
	{
		name: 'mostly 0, one in ten',
		flag: often(0.1),
		write: (value) => Math.max(0, Math.round(2 * value - 1.5)),
		sd: 2,
		rounded: true,
		beyond: true
	}
];

export interface Setting {
	life: Life;
	days: number;
	/** How much of a value is carried on to the next day: an autoregressive process of first order. */
	carried: number;
}

export const settings: readonly Setting[] = lives.flatMap((life) =>
	[30, 60, 90, 180, 365].flatMap((days) => [0, 0.3, 0.6].map((carried) => ({ life, days, carried })))
);

/** The records of one such person, as they would be if days with the thing were higher by so many standard deviations. */
export type Person = (effect: number) => DayRecord[];

/** Makes somebody up: the same for the same numbers from `roll`. */
export function makePerson({ life, days, carried }: Setting, roll: Roll): Person {
	const weekday = Math.floor(7 * roll());
	const phase = roll();
	const gap = roll() * (5 / 6) * days;
	let before = { flag: roll() < 0.3, value: normal(roll) };
	const records: { day: number; flag: boolean; write(effect: number): number }[] = [];
	for (let day = 0; day < days; day++) {
		const part = day / (days - 1);
		const value = carried * before.value + Math.sqrt(1 - carried ** 2) * normal(roll);
		const flag = life.flag(roll(), part, before, (day + weekday) % 7);
		before = { flag, value };
		if (life.gaps && ((day >= gap && day < gap + days / 6) || roll() < 0.25)) continue;
		const { write = (plain: number) => plain, sd = 1, rounded = false, restless = 1 } = life;
		const felt = flag ? value * restless : value;
		if (rounded) records.push({ day, flag, write: (effect) => write(flag ? felt + effect : felt, part, roll, phase) });
		else {
			const written = write(felt, part, roll, phase);
			records.push({ day, flag, write: (effect) => (flag ? written + effect * sd : written) });
		}
	}
	return (effect) => records.map(({ day, flag, write }) => ({ day, flag, value: write(effect) }));
}
