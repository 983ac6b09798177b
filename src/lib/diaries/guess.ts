import { appleHealthColumns } from '#lib/diaries/apple-health.ts';
import type { Shape } from '#lib/diaries/look.ts';
import type { Mapping } from '#lib/diaries/mapping.ts';
import {
	dateForms,
	parseDate,
	parseDateTime,
	parseTime,
	plain,
	timeForms,
	type DateForm,
	type TimeForm
} from '#lib/diaries/moment.ts';
import { dimensions, parseAnswer, type Dimension } from '#lib/diaries/scale.ts';

/** The beginning of a diary as a table. */
export interface Sample {
	shape: Shape;
	columns: string[];
	rows: string[][];
}

/** The program that wrote a diary, where it can be recognised. */
export type Program = 'daylio' | 'sleep-as-android' | 'apple-health';

export function recognise({ shape, columns }: Pick<Sample, 'shape' | 'columns'>): Program | null {
	if (shape.layout !== 'table') return shape.layout;
	return ['full_date', 'time', 'mood', 'activities', 'note'].every((name) => columns.includes(name)) ? 'daylio' : null;
}

/**
 * A first proposal of what is what, to be shown and changed. It may take nothing yet.
 * @param zone of the account: in America month/day/year is likelier where both readings are possible
 */
export function guessMapping(sample: Sample, zone: string): Mapping {
	const { layout, encoding, separator, quote, header } = sample.shape;
	const file = { layout, encoding, separator, quote, header };
	const program = recognise(sample);
	if (program === 'apple-health') {
		const [start, end, kind] = appleHealthColumns;
		return {
			layout,
			header,
			dates: 'iso',
			times: '24h',
			sleep: { start, end, kind: 'main', naps: { column: kind, is: 'nap' } }
		};
	}
	if (program === 'sleep-as-android')
		return {
			...file,
			zone_column: 'Tz',
			dates: 'd. m. y',
			times: '24h',
			sleep: { start: 'From', end: 'To', kind: 'main' }
		};
	// The mood is a word of the person's own and has no scale here: it stays, as a word, at the head of the note.
	if (program === 'daylio') {
		const note = ['mood', 'note_title', 'note', 'activities'].filter((name) => sample.columns.includes(name));
		return {
			...file,
			date: 'full_date',
			time: 'time',
			dates: 'iso',
			times: guessTimes(valuesOf(sample, 'time')),
			note
		};
	}
	return { ...file, ...guessMoment(sample, zone), ...guessSleep(sample), ...guessAnswers(sample) };
}

/** The narrowest usual scale that holds what is seen: 1–5, 1–7, 0–10 … @returns null where nothing is seen */
export function guessScale(values: string[]): { low: number; high: number } | null {
	const seen = values.map(parseAnswer).filter((answer) => answer !== null);
	if (seen.length === 0) return null;
	const [least, most] = [Math.min(...seen), Math.max(...seen)];
	const usual = [
		[1, 5],
		[0, 4],
		[1, 7],
		[0, 10],
		[0, 100]
	] as const;
	const fitting = usual.find(([low, high]) => least >= low && most <= high);
	return fitting ? { low: fitting[0], high: fitting[1] } : { low: least, high: Math.max(most, least + 1) };
}

/** What stands in one column of the sample, without what is empty. */
export function valuesOf({ columns, rows }: Pick<Sample, 'columns' | 'rows'>, name: string): string[] {
	const at = columns.indexOf(name);
	return at < 0 ? [] : rows.map((row) => plain(row[at] ?? '')).filter(Boolean);
}

export function guessDates(values: string[], zone: string): DateForm {
	const fits = (form: DateForm) =>
		values.filter((value) => parseDate(value, form) ?? timeForms.some((times) => parseDateTime(value, form, times)))
			.length;
	if (values.some((value) => value.includes('年'))) return 'y年m月d日';
	const monthFirst = zone.startsWith('America/');
	const order: DateForm[] = ['iso', ...(monthFirst ? (['m/d/y', 'd/m/y'] as const) : (['d/m/y', 'm/d/y'] as const))];
	const best = order.reduce((one, other) => (fits(other) > fits(one) ? other : one));
	return best === 'd/m/y' && values.some((value) => /^\d+\. ?\d+\. ?\d{4}/.test(value)) ? 'd. m. y' : best;
}

function guessTimes(values: string[]): TimeForm {
	return values.some((value) => /[ap]\.?m\b|午前|午後/i.test(value)) ? 'am/pm' : '24h';
}

type When = Pick<Mapping, 'moment' | 'date' | 'time' | 'dates' | 'times'>;

function guessMoment(sample: Sample, zone: string): When {
	const fits = (values: string[], reads: (value: string) => unknown) =>
		values.length > 0 && values.filter(reads).length >= values.length * 0.8;
	const moments: string[] = [];
	const dates: string[] = [];
	const times: string[] = [];
	for (const name of sample.columns) {
		const values = valuesOf(sample, name);
		if (fits(values, (value) => anyForm((form, clock) => parseDateTime(value, form, clock)))) moments.push(name);
		else if (fits(values, (value) => dateForms.some((form) => parseDate(value, form)))) dates.push(name);
		else if (fits(values, (value) => timeForms.some((form) => parseTime(value, form)))) times.push(name);
	}
	const answered = /respon|answer|complet|risp|compil|回答|記入/i;
	const moment = moments.find((name) => answered.test(name)) ?? moments.find((name) => !isSleepName(name)) ?? null;
	const date = moment === null ? (dates[0] ?? null) : null;
	const time = date === null ? null : (times.find((name) => !isSleepName(name)) ?? null);
	const shown = valuesOf(sample, moment ?? date ?? moments[0] ?? '');
	return {
		...(moment !== null && { moment }),
		...(date !== null && { date }),
		...(time !== null && { time }),
		dates: guessDates(shown, zone),
		times: guessTimes([...shown, ...(time === null ? [] : valuesOf(sample, time))])
	};
}

function anyForm(reads: (form: DateForm, clock: TimeForm) => unknown): boolean {
	return dateForms.some((form) => timeForms.some((clock) => reads(form, clock)));
}

const starts = /^(sleep|bed|asleep|addormentat|sonno|inizio.?sonno|就寝|入眠)/i;
const ends = /^(wake|woke|sleep.?end|sveglia|fine.?sonno|起床|目ざめ)/i;
const isSleepName = (name: string) => starts.test(name) || ends.test(name);

function guessSleep({ columns }: Sample): Pick<Mapping, 'sleep'> {
	const end = columns.find((name) => ends.test(name));
	const start = columns.find((name) => starts.test(name) && name !== end);
	return start && end ? { sleep: { start, end, kind: 'main' } } : {};
}

const names: Record<Dimension, RegExp> = {
	emotional: /^(emotional|emotiv[ao]|感情)$/i,
	social: /^(social|sociale|社会)$/i,
	existential: /^(existential|esistenziale|存在)$/i,
	energy: /^(energy|energia|エネルギー|元気)$/i
};

function guessAnswers(sample: Sample): Pick<Mapping, Dimension | 'note'> {
	const found: Pick<Mapping, Dimension | 'note'> = {};
	for (const name of dimensions) {
		const column = sample.columns.find((title) => names[name].test(title));
		const scale = column && guessScale(valuesOf(sample, column));
		if (column && scale) found[name] = { column, ...scale, reversed: false };
	}
	const note = sample.columns.find((name) => /^(notes?|nota|appunti|diario|diary|メモ|日記|備考)$/i.test(name));
	if (note) found.note = [note];
	return found;
}
