import { compare } from '#lib/looking-back/compare/compare.ts';
import { daysOf, isEnough, type ComparedDay, type DayRecord } from '#lib/looking-back/compare/compared-days.ts';
import { tailOf } from '#lib/looking-back/compare/student.ts';
import { seeded, type Roll } from '#lib/veranda/seeded.ts';
import { makePerson, settings } from './honesty-people.ts';
import { printTable } from './table.ts';

// "node bench/honesty-ways.ts 1000": the same people with other ways to compare. Nothing is written. See docs/decisions/0042.
// Each cell: told "higher" or "lower" where nothing is, and where days with the thing are half a standard deviation higher, in %.

const people = Number(process.argv[2] ?? 500);
const shuffles = 99;

type Way = (days: ComparedDay[], roll: Roll) => number;

const ways: Record<string, Way> = {
	'no dependence': (days) => welch(days),
	'Newey and West': (days) => neweyWest(days),
	'circular shift': (days) => shift(days),
	blocks: (days, roll) => shuffle(days, roll),
	Engawa: (days) => compare(days).p ?? 1
};

/** Welch's two means, with the normal's quantiles: as if every day were on its own. */
function welch(days: ComparedDay[]): number {
	const [one, other] = [true, false].map((which) => {
		const values = days.filter(({ flag }) => flag === which).map(({ value }) => value);
		const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
		const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
		return { mean, variance: squares / (values.length - 1) / values.length };
	}) as [{ mean: number; variance: number }, { mean: number; variance: number }];
	return 2 * tailOf(Math.abs(one.mean - other.mean) / Math.sqrt(one.variance + other.variance), 1e6);
}

/** Least squares with heteroscedasticity and autocorrelation consistent errors, Bartlett's weights, as many lags as is usual. */
function neweyWest(days: ComparedDay[]): number {
	const [values, flags] = residuals(days);
	const lags = Math.floor(4 * (days.length / 100) ** (2 / 9));
	const squares = flags.reduce((sum, flag) => sum + flag * flag, 0);
	const slope = flags.reduce((sum, flag, i) => sum + flag * (values[i] as number), 0) / squares;
	const scores = flags.map((flag, i) => flag * ((values[i] as number) - slope * flag));
	let variance = 0;
	for (let lag = 0; lag <= lags; lag++)
		for (let i = lag; i < scores.length; i++)
			variance += (lag === 0 ? 1 : 2) * (1 - lag / (lags + 1)) * (scores[i] as number) * (scores[i - lag] as number);
	return 2 * tailOf(Math.abs(slope) / (Math.sqrt(Math.max(variance, 1e-12)) / squares), 1e6);
}

/** All circular shifts of the days without trend against one another. */
function shift(days: ComparedDay[]): number {
	const [values, flags] = residuals(days);
	const n = days.length;
	const product = (by: number) =>
		Math.abs(flags.reduce((sum, flag, i) => sum + flag * (values[(i + by) % n] as number), 0));
	const found = product(0) - 1e-12;
	return Array.from({ length: n }, (_, by) => product(by)).filter((other) => other >= found).length / n;
}

/** Blocks of days, begun anywhere, in another order. */
function shuffle(days: ComparedDay[], roll: Roll): number {
	const [values, flags] = residuals(days);
	const n = days.length;
	const length = Math.max(2, Math.round(1.5 * Math.cbrt(n)));
	const found = Math.abs(flags.reduce((sum, flag, i) => sum + flag * (values[i] as number), 0));
	let as = 1;
	for (let round = 0; round < shuffles; round++) {
		const begin = Math.floor(n * roll());
		const order = Array.from({ length: Math.ceil(n / length) }, (_, block) => ({ block, at: roll() }))
			.sort((a, b) => a.at - b.at)
			.flatMap(({ block }) => Array.from({ length }, (_, i) => block * length + i).filter((i) => i < n));
		const sum = flags.reduce(
			(total, flag, i) => total + flag * (values[((order[i] as number) + begin) % n] as number),
			0
		);
		if (Math.abs(sum) >= found) as++;
	}
	return as / (shuffles + 1);
}

/** Values and flags, each without its straight trend. */
function residuals(days: ComparedDay[]): [number[], number[]] {
	const straightened = (of: (day: ComparedDay) => number): number[] => {
		const mean = (read: (day: ComparedDay) => number) => days.reduce((sum, day) => sum + read(day), 0) / days.length;
		const [when, middle] = [mean(({ day }) => day), mean(of)];
		const slope = mean((day) => (day.day - when) * (of(day) - middle)) / mean(({ day }) => (day - when) ** 2);
		return days.map((day) => of(day) - middle - slope * (day.day - when));
	};
	return [straightened(({ value }) => value), straightened(({ flag }) => (flag ? 1 : 0))];
}

const lives = ['half of the days', 'runs, three in ten', 'weekends', 'both grow', 'after good days'];
const rows = settings
	.filter(({ life, days }) => lives.includes(life.name) && [30, 90].includes(days))
	.map((setting) => {
		const roll = seeded(`ways ${setting.life.name} ${setting.days} ${setting.carried}`);
		const said = new Map(Object.keys(ways).map((name) => [name, [0, 0]]));
		for (let told = 0; told < people;) {
			const person = makePerson(setting, roll);
			if (!isEnough(daysOf(person(0)))) continue;
			told++;
			for (const [name, way] of Object.entries(ways))
				[0, 0.5].forEach((effect, i) => {
					const counts = said.get(name) as number[];
					if (way(daysOf(person(effect) as DayRecord[]), roll) < 0.05 + 1e-9) counts[i] = (counts[i] as number) + 1;
				});
		}
		const cells = [...said].map(([name, counts]) => [
			name,
			counts.map((number) => ((100 * number) / people).toFixed(1)).join(' / ')
		]);
		return {
			'the thing': setting.life.name,
			days: String(setting.days),
			carried: String(setting.carried),
			...Object.fromEntries(cells)
		};
	});
printTable(rows);
