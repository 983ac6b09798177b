import { findTrend, largestValue, type Trend } from '#lib/looking-back/trend/trend.ts';
import { Misused, type Command } from '../command.ts';
import type { Moment } from '../csv/cells.ts';
import { readTable } from '../csv/read-table.ts';
import { makeNumbering } from './numbering.ts';
import { printJson, printRows } from './print.ts';
import { commonHelp, numberOption, readWish } from './wish.ts';

const must = ['time', 'value'] as const;
const may = ['series'] as const;

export const way: Command = {
	summary: 'a level that wanders, seen through noise, with its 95 % band',
	help: `npx engawa analyse trend FILE.csv [--low N] [--high N] [--json]

A local level model of each series: how fast the level wanders (q, squared units a day), how far records lie from it (r, squared
units), both by maximum likelihood from an exact diffuse start; logLik, of all values after the first given the first; and at each
row the smoothed level with its 95 % band. The band widens through silence. One row out for each row in, in the order of time.

  time       moments, or numbers of days
  value      a number; an empty one only asks where the level was then
  series     a name; without this column there is one series, "all"

  --low N, --high N   the ends of the scale: the band is cut there, and a value beyond is refused
  --time NAME, --value NAME, --series NAME   what the columns are called in FILE
${commonHelp}

How tired twenty students were, from 1 to 5:
  npx engawa analyse trend tests/data/student-diaries.csv --time scheduled --value tired --series id --low 1 --high 5`,
	async run(words: string[]): Promise<number> {
		const { file, json, called, zone, dates, options } = readWish(words, {
			columns: [...must, ...may],
			options: ['low', 'high']
		});
		const scale = { low: numberOption('low', options.low), high: numberOption('high', options.high) };
		if (scale.low !== null && scale.high !== null && scale.low >= scale.high)
			throw new Misused('--low must be below --high');
		const names = makeNumbering();
		const series: Recorded[] = [];
		const wanted = { must, may, moments: ['time'], called, zone, dates, dayNumbers: true };
		await readTable(file, wanted, (row) => {
			const [time, value] = [row.moment('time'), row.number('value')];
			const name = row.has('series') ? row.text('series') : 'all';
			if (name === '') return row.refuse('series', 'it is empty');
			if (!time) return;
			if (value !== null && Math.abs(value) > largestValue) return row.refuse('value', `${value} is too large`);
			if (value !== null && (value < (scale.low ?? value) || value > (scale.high ?? value)))
				return row.refuse('value', `${value} lies beyond the scale`);
			keep((series[names.numberOf(name)] ??= { days: [], value: [], written: [] }), time, value);
		});
		const found = names.names.map((name, at) => named(name, series[at] as Recorded, scale));
		if (json) await printJson({ series: found.map(toJson) });
		else await printFound(found);
		return 0;
	}
};

interface Recorded {
	days: number[];
	value: (number | null)[];
	written: Moment['written'][];
}

interface Found {
	name: string;
	written: Moment['written'][];
	trend: Trend;
}

const dayLength = 86_400_000;

function keep({ days, value, written }: Recorded, time: Moment, recorded: number | null): void {
	days.push(time.at / dayLength);
	value.push(recorded);
	written.push(time.written);
}

function named(
	name: string,
	{ days, value, written }: Recorded,
	scale: { low: number | null; high: number | null }
): Found {
	return { name, written, trend: findTrend({ time: days, value }, scale) };
}

function* toJson({ name, written, trend: { q, r, logLik, points } }: Found): Generator<string> {
	yield `${JSON.stringify({ name, q, r, logLik }).slice(0, -1)},"points":[`;
	for (const [at, { mean, low, high, record }] of points.entries())
		yield `${at > 0 ? ',' : ''}${JSON.stringify({ time: written[record], mean, low, high })}`;
	yield ']}';
}

async function printFound(found: readonly Found[]): Promise<void> {
	for (const [at, { name, written, trend }] of found.entries()) {
		if (at > 0) console.log();
		await printRows(['series', 'q', 'r', 'logLik'], [[name, trend.q, trend.r, trend.logLik]]);
		console.log();
		await printRows(
			['time', 'mean', 'low', 'high'],
			trend.points.map(({ mean, low, high, record }) => [String(written[record]), mean, low, high])
		);
	}
}
