import { compare, type Comparison } from '#lib/looking-back/compare/compare.ts';
import { largest, type DayRecord } from '#lib/looking-back/compare/compared-days.ts';
import type { Command } from '../command.ts';
import { readTable, type CsvRow } from '../csv/read-table.ts';
import { makeNumbering } from './numbering.ts';
import { printJson, printRows } from './print.ts';
import { commonHelp, numberOption, readWish } from './wish.ts';

const must = ['day', 'value', 'flag'] as const;
const may = ['series'] as const;

export const way: Command = {
	summary: 'days with something, beside days without it',
	help: `npx engawa analyse compare FILE.csv [--at-least N] [--json]

Days with something (n1) beside days without it (n0): how much higher the value is on days with it (difference, low and high its
95 % interval, p) and a verdict: higher, lower, no clear difference, not enough yet. Several rows of a day are one day; a straight
trend is left out, and so is what yesterday explains. Not enough yet: fewer than 8 days of either kind, or days with it in fewer
than 4 separate runs. It says what went together, never why.

  day        dates or moments (the day by their own clock), or whole numbers
  value      a number; empty where there is none
  flag       1, yes or true on days with it; 0, no or false on days without; empty where nobody knows
  series     a name; without this column there is one series, "all"

  --at-least N        the flag is a number: a day with it has at least so much
  --day NAME, --value NAME, --flag NAME, --series NAME   what the columns are called in FILE
${commonHelp}

How tired twenty students were on days on which they were outdoors, each 1 to 5:
  npx engawa analyse compare tests/data/student-diaries.csv --day scheduled --value tired --flag outdoors --at-least 3 --series id`,
	async run(words: string[]): Promise<number> {
		const { file, json, called, zone, dates, options } = readWish(words, {
			columns: [...must, ...may],
			options: ['at-least']
		});
		const atLeast = numberOption('at-least', options['at-least']);
		const names = makeNumbering();
		const series: DayRecord[][] = [];
		const wanted = { must, may, moments: ['day'], called, zone, dates, dayNumbers: true };
		await readTable(file, wanted, (row) => {
			const record = readRecord(row, atLeast);
			const name = row.has('series') ? row.text('series') : 'all';
			if (name === '') return row.refuse('series', 'it is empty');
			if (record) (series[names.numberOf(name)] ??= []).push(record);
		});
		const found = names.names.map((name, at) => ({ name, ...compare(series[at] ?? []) }));
		if (json) await printJson({ series: found.map((one) => [JSON.stringify(one)]) });
		else await printFound(found);
		return 0;
	}
};

const dayLength = 86_400_000;
const flags: ReadonlyMap<string, boolean> = new Map([
	...['1', 'yes', 'true'].map((word) => [word, true] as const),
	...['0', 'no', 'false'].map((word) => [word, false] as const)
]);

function readRecord(row: CsvRow, atLeast: number | null): DayRecord | null {
	const [moment, value] = [row.moment('day'), row.number('value')];
	if (value !== null && Math.abs(value) > largest) row.refuse('value', `${value} is too large`);
	const flag = atLeast === null ? readFlag(row) : atLeastOf(row.number('flag'), atLeast);
	return moment && { day: Math.floor(moment.wall / dayLength), value, flag };
}

function readFlag(row: CsvRow): boolean | null {
	const text = row.text('flag').toLowerCase();
	const flag = flags.get(text);
	if (flag === undefined && text !== '') row.refuse('flag', 'it is neither 1 nor 0 (--at-least N takes numbers)');
	return flag ?? null;
}

function atLeastOf(number: number | null, least: number): boolean | null {
	return number === null ? null : number >= least;
}

async function printFound(found: readonly ({ name: string } & Comparison)[]): Promise<void> {
	await printRows(
		['series', 'days with', 'without', 'difference', 'low', 'high', 'p', 'verdict'],
		found.map(({ name, n1, n0, difference, low, high, p, verdict }) => [
			name,
			n1,
			n0,
			difference,
			low,
			high,
			p,
			verdict
		])
	);
}
