import { parseArgs } from 'node:util';
import { isZone } from '#lib/base/day.ts';
import { partsDay } from '#lib/body-clock/activity-days.ts';
import { dateForms, type DateForm } from '#lib/diaries/moment.ts';
import { Misused } from '../command.ts';

/** What was asked of a way that reads a table. */
export interface Wish<Option extends string> {
	file: string;
	json: boolean;
	zone: string;
	dates: DateForm | null;
	/** What columns are called in the file, where it was said. */
	called: Record<string, string | undefined>;
	options: Record<Option, string | undefined>;
}

/** What `--help` says of the words that all ways take. */
export const commonHelp = `  --json          one object instead of tables
  --zone ZONE     of moments without an offset of their own (UTC)
  --dates FORM    how dates are written (seen from the file): ${dateForms.join(', ')}`;

/**
 * Reads what stands after a way's name: one FILE, an option for each column that says what it is called in that file, and
 * options of the way's own, each with a value.
 * @throws {Misused} for anything else
 */
export function readWish<Option extends string>(
	words: string[],
	{ columns, options }: { columns: readonly string[]; options: readonly Option[] }
): Wish<Option> {
	const withValue = [...columns, ...options, 'zone', 'dates'].map((name) => [name, { type: 'string' as const }]);
	let parsed: { positionals: string[]; values: Record<string, string | boolean | undefined> };
	try {
		parsed = parseArgs({
			args: words,
			allowPositionals: true,
			options: { json: { type: 'boolean' }, ...Object.fromEntries(withValue) }
		}) as typeof parsed;
	} catch (error) {
		throw new Misused((error as Error).message.split('. ')[0] as string);
	}
	const [file, ...more] = parsed.positionals;
	if (file === undefined || more.length > 0) throw new Misused('it takes one FILE.csv. See --help');
	const valueOf = (name: string) => parsed.values[name] as string | undefined;
	const zone = valueOf('zone') ?? 'UTC';
	if (!isZone(zone)) throw new Misused(`--zone: "${zone}" is no time zone; one is Europe/Rome`);
	const dates = valueOf('dates') ?? null;
	if (dates !== null && !isDateForm(dates)) throw new Misused(`--dates is one of: ${dateForms.join(', ')}`);
	const pick = (names: readonly string[]) => Object.fromEntries(names.map((name) => [name, valueOf(name)]));
	return {
		file,
		json: parsed.values.json === true,
		zone,
		dates,
		called: pick(columns),
		options: pick(options) as Record<Option, string | undefined>
	};
}

/** An option that is a number. @throws {Misused} where it is none */
export function numberOption(name: string, value: string | undefined): number | null {
	if (value === undefined) return null;
	const number = value.trim() === '' ? NaN : Number(value.replace(',', '.'));
	if (!Number.isFinite(number)) throw new Misused(`--${name}: "${value}" is no number`);
	return number;
}

/** An option that is a number of minutes parting a day into equal pieces. @throws {Misused} where it is none */
export function minutesOption(name: string, value: string | undefined): number | null {
	const minutes = numberOption(name, value);
	if (minutes !== null && !partsDay(minutes))
		throw new Misused(`--${name} is a whole number of minutes that divides 1440`);
	return minutes;
}

function isDateForm(text: string): text is DateForm {
	return (dateForms as readonly string[]).includes(text);
}
