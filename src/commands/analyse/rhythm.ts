import { faultOfSleep, findRhythm, type Slept } from '#lib/body-clock/rhythm.ts';
import { Misused, type Command } from '../command.ts';
import { shorten } from '../csv/cells.ts';
import { readTable } from '../csv/read-table.ts';
import { makeNumbering } from './numbering.ts';
import { printJson, printRows } from './print.ts';
import { commonHelp, minutesOption, readWish } from './wish.ts';

const must = ['start', 'end'] as const;
const may = ['kind', 'person'] as const;

export const way: Command = {
	summary: 'how regular sleep is, where on the clock, and whether it moves',
	help: `npx engawa analyse rhythm FILE.csv [--zone ZONE] [--epoch MINUTES] [--work-days 1,2,3,4,5] [--json]

Of each person's sleeps: Sleep Regularity Index (sri, from −100 to 100; null below 7 days with sleep or 5 pairs of them), the pairs of
epochs and of days it was found from, circular mean and standard deviation of mid-sleep in hours, how many hours later sleep comes
each day with the 95 % interval (drift; null where it cannot be told), the period that makes (tau), social jetlag, and the share of
days with sleep (coverage). Read regularity and drift side by side: sleep that moves an hour later each day has an index of 83.

A day runs from noon to noon by the clock where somebody slept. Of a day in which no sleep starts nothing is known. Sleeps that
overlap are slept once; one of more than 48 hours is refused.

  start, end   moments; with an offset of their own, else local time of --zone
  kind         main or nap; without this column all are main
  person       a name; without this column there is one, "me"

  --epoch MINUTES    how finely days are compared, a divisor of 1440 (15)
  --work-days DAYS   weekdays with work or school, 1 Monday to 7 Sunday; without them there is no social jetlag
  --start NAME, --end NAME, --kind NAME, --person NAME   what the columns are called in FILE
${commonHelp}

The students' diaries hold no sleep; three weeks that are made up do, of sleep that moves:
  npx engawa analyse rhythm tests/data/made-up-sleeps.csv --zone Europe/Rome`,
	async run(words: string[]): Promise<number> {
		const { file, json, called, zone, dates, options } = readWish(words, {
			columns: [...must, ...may],
			options: ['epoch', 'work-days']
		});
		const epochMinutes = minutesOption('epoch', options.epoch) ?? 15;
		const workDays = readWorkDays(options['work-days']);
		const names = makeNumbering();
		const people: Slept[][] = [];
		const wanted = { must, may, moments: must, called, zone, dates, dayNumbers: false };
		await readTable(file, wanted, (row) => {
			const [start, end] = [row.moment('start'), row.moment('end')];
			const kind = row.text('kind').toLowerCase() || 'main';
			const name = row.has('person') ? row.text('person') : 'me';
			if (name === '') row.refuse('person', 'it is empty');
			if (kind !== 'main' && kind !== 'nap') return row.refuse('kind', `"${shorten(kind)}" is neither main nor nap`);
			if (!start || !end) return;
			const fault = faultOfSleep({ start, end });
			if (fault)
				return row.refuse('end', fault === 'too long' ? 'more than 48 hours after its start' : 'not after its start');
			(people[names.numberOf(name)] ??= []).push({ start, end, kind });
		});
		const found = names.names.map((name, at) => ({
			name,
			rhythm: findRhythm(people[at] ?? [], { epochMinutes, workDays })
		}));
		if (json)
			await printJson({
				persons: found.map(({ name, rhythm: { nights: _nights, days: _days, ...told } }) => [
					JSON.stringify({ name, ...told })
				])
			});
		else
			await printRows(
				[
					'person',
					'sri',
					'pairs',
					'dayPairs',
					'midSleep',
					'spread',
					'drift',
					'low',
					'high',
					'tau',
					'jetlag',
					'coverage'
				],
				found.map(({ name, rhythm }) => [
					...[name, rhythm.sri, rhythm.pairs, rhythm.dayPairs, rhythm.midSleep, rhythm.spread],
					...[rhythm.drift?.hoursPerDay ?? null, rhythm.drift?.low ?? null, rhythm.drift?.high ?? null],
					...[rhythm.tau, rhythm.socialJetlag, rhythm.coverage]
				])
			);
		return 0;
	}
};

function readWorkDays(text: string | undefined): number[] {
	if (text === undefined) return [];
	const days = text.split(',').map((day) => day.trim());
	if (!days.every((day) => /^[1-7]$/.test(day)))
		throw new Misused('--work-days are numbers from 1 (Monday) to 7 (Sunday), with commas between them');
	return days.map(Number);
}
