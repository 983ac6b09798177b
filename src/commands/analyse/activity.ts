import {
	commonestStep,
	findActivity,
	partsDay,
	tooFarApart,
	type ActivityFound,
	type ActivityRecords
} from '#lib/body-clock/activity-days.ts';
import { largestActivity } from '#lib/body-clock/activity.ts';
import type { Command } from '../command.ts';
import { BadFile } from '../csv/bad-file.ts';
import { readTable } from '../csv/read-table.ts';
import { makeNumbering } from './numbering.ts';
import { printJson, printRows } from './print.ts';
import { commonHelp, minutesOption, readWish } from './wish.ts';

const must = ['time', 'activity'] as const;
const may = ['person'] as const;

export const way: Command = {
	summary: 'how alike days of activity are, and their quietest and busiest hours',
	help: `npx engawa analyse activity FILE.csv [--step MINUTES] [--json]

Of each person's activity, from any device: how far the same hours are alike from day to day (interdailyStability, 0 to 1), how often rest and
activity change within a day (intradailyVariability, 0 and up, about 2 for noise), the mean activity of the least active 5 hours and of
the most active 10 (l5, m10, in the unit of the file), when these begin in hours after midnight (l5Start, m10Start), the relative
amplitude between them, how many days that is of, the step in minutes, and the share of steps with a value (coverage). Few days look
stable by chance: of noise alone, d days have a stability of about 1/d. Days that move by an hour each have a low one, however quiet
their nights.

Records are laid into equal steps of the clock on the wall, as each row writes it; several in one step are averaged, and a step without
a record has no value. So the hour that daylight saving leaves out is empty, and the one that it repeats is averaged. Only
whole days count: what was recorded before the first midnight and after the last is left out. Rows may be in any order. Null: of
one day, or where no hour was measured on two, there is no stability; where a step of the day was never measured, or steps are longer than
an hour, there is neither l5 nor m10.

  time         moments, each by the clock it is written in: that of its offset (Z is UTC's), else local; --zone moves none of them
  activity     a number that is not negative; empty where nothing was measured
  person       a name; without this column there is one, "me"

  --step MINUTES     how long a step is, a divisor of 1440 (the commonest distance between records of the file, at least 1)
  --time NAME, --activity NAME, --person NAME   what the columns are called in FILE
${commonHelp}

Ten days that are made up, hour by hour, over a change of the clock:
  npx engawa analyse activity tests/data/made-up-activity.csv`,
	async run(words: string[]): Promise<number> {
		const { file, json, called, zone, dates, options } = readWish(words, {
			columns: [...must, ...may],
			options: ['step']
		});
		const wished = minutesOption('step', options.step);
		const names = makeNumbering();
		const people: ActivityRecords[] = [];
		const wanted = { must, may, moments: ['time'], called, zone, dates, dayNumbers: false };
		await readTable(file, wanted, (row) => {
			const [time, value] = [row.moment('time'), row.number('activity')];
			const name = row.has('person') ? row.text('person') : 'me';
			if (name === '') return row.refuse('person', 'it is empty');
			if (value !== null && value < 0) return row.refuse('activity', `${value} is negative`);
			if (value !== null && value > largestActivity) return row.refuse('activity', `${value} is too large`);
			if (!time) return;
			const records = (people[names.numberOf(name)] ??= { walls: [], values: [] });
			records.walls.push(time.wall);
			records.values.push(value);
		});
		refuseFar(file, names.names, people);
		const step = wished ?? seeStep(file, people);
		const found = people.map((records, at) => ({ name: names.names[at] as string, ...findActivity(records, step) }));
		if (json) await printJson({ persons: found.map((one) => [JSON.stringify(one)]) });
		else await printFound(found);
		return 0;
	}
};

function refuseFar(file: string, names: readonly string[], people: readonly ActivityRecords[]): void {
	const day = (wall: number) => new Date(wall).toISOString().slice(0, 10);
	const problems = people.flatMap((records, at) => {
		const far = tooFarApart(records);
		const why =
			far && `records from ${day(far.first)} to ${day(far.last)} are more than 20 years apart; is a date wrong?`;
		return why === null ? [] : [{ why: `${JSON.stringify(names[at])}: ${why}` }];
	});
	if (problems.length > 0) throw new BadFile(file, problems);
}

function seeStep(file: string, people: readonly ActivityRecords[]): number | null {
	const step = commonestStep(people);
	if (step !== null && !partsDay(step))
		throw new BadFile(file, [
			{
				why: `records are mostly ${step} minutes apart, which parts no day into equal steps; --step MINUTES says how long a step is`
			}
		]);
	return step;
}

async function printFound(found: readonly ({ name: string } & ActivityFound)[]): Promise<void> {
	const fields = [
		...(['interdailyStability', 'intradailyVariability', 'l5', 'l5Start', 'm10', 'm10Start'] as const),
		...(['relativeAmplitude', 'days', 'step', 'coverage'] as const)
	];
	await printRows(
		['person', ...fields],
		found.map((one) => [one.name, ...fields.map((field) => one[field])])
	);
	const definition = found.find((one) => one.definition !== null)?.definition;
	if (definition) console.log(`\n${definition}`);
}
