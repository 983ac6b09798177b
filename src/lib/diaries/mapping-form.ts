import { guessScale, valuesOf, type Sample } from '#lib/diaries/guess.ts';
import type { Mapping } from '#lib/diaries/mapping.ts';
import { dimensions } from '#lib/diaries/scale.ts';

/** Finds a feeling by its id or by its word in any language. @returns null where there is none */
export type FindFeeling = (text: string) => string | null;

/** One more than a mapping may name, so that too many are still refused; what comes after is not repeated on the page. */
const enough = 21;

/**
 * What the mapping page sent, in the shape of a mapping but not yet checked. Fields that can be given several times
 * (columns, notes, rows to skip) come as often as they stand on the page; empty ones say nothing. A scale whose ends
 * were left open is the narrowest usual one that holds what is seen in the sample.
 */
export function readMappingForm(form: FormData, sample: Pick<Sample, 'columns' | 'rows'>, find: FindFeeling): unknown {
	const text = (name: string) => String(form.get(name) ?? '').trim() || undefined;
	// Names of columns exactly as they are: a space at an end may belong to one.
	const column = (name: string) => String(form.get(name) ?? '') || undefined;
	const columns = (name: string) => form.getAll(name).map(String).filter(Boolean).slice(0, enough);
	const pair = (name: string) => {
		const at = column(`${name}_column`);
		return at === undefined ? undefined : { column: at, is: text(`${name}_is`) ?? '' };
	};
	const answers = (name: string) => {
		const [first, ...others] = columns(`${name}_column`);
		if (first === undefined) return undefined;
		const seen = guessScale([first, ...others].flatMap((one) => valuesOf(sample, one))) ?? { low: 1, high: 5 };
		return {
			...(others.length > 0 ? { larger_of: [first, ...others] } : { column: first }),
			low: numberOr(text(`${name}_low`), seen.low),
			high: numberOr(text(`${name}_high`), seen.high),
			reversed: form.has(`${name}_reversed`)
		};
	};
	const skipIs = form.getAll('skip_is').map(String);
	const skipColumns = form.getAll('skip_column').slice(0, enough);
	const note = columns('note');
	const felt = columns('feelings');
	const [start, end] = [column('sleep_start'), column('sleep_end')];
	return withoutEmpty({
		layout: text('layout'),
		encoding: text('encoding'),
		separator: String(form.get('separator') ?? '') || undefined,
		quote: text('quote'),
		header: form.has('header'),
		zone: text('zone'),
		zone_column: column('zone_column'),
		moment: column('moment'),
		date: column('date'),
		time: column('time'),
		dates: text('dates'),
		times: text('times'),
		person: pair('person'),
		...Object.fromEntries(dimensions.map((name) => [name, answers(name)])),
		note: note.length > 0 ? note : undefined,
		feelings:
			felt.length > 0
				? { columns: felt, split: text('feelings_split') ?? ',', words: readWords(text('feelings_words') ?? '', find) }
				: undefined,
		sleep:
			start === undefined && end === undefined
				? undefined
				: withoutEmpty({ start, end, kind: text('sleep_kind'), naps: pair('naps') }),
		skip: nonEmpty(skipColumns.flatMap((one, at) => (one ? [{ column: String(one), is: skipIs[at] ?? '' }] : [])))
	});
}

/** "tired = stanchezza", one on each line. */
function readWords(text: string, find: FindFeeling): Record<string, string> {
	const words: [string, string][] = [];
	for (const line of text.split('\n')) {
		const [word = '', feeling = ''] = line.split(/[=＝]/).map((part) => part.trim());
		if (word !== '' && feeling !== '') words.push([word, find(feeling) ?? feeling]);
	}
	return Object.fromEntries(words);
}

/** The same as a text to be changed. */
export function writeWords(mapping: Mapping, say: (id: string) => string): string {
	return Object.entries(mapping.feelings?.words ?? {})
		.map(([word, id]) => `${word} = ${say(id)}`)
		.join('\n');
}

function numberOr(text: string | undefined, otherwise: number): number {
	return text === undefined ? otherwise : Number(text.replace(',', '.'));
}

function nonEmpty<T>(list: T[]): T[] | undefined {
	return list.length > 0 ? list : undefined;
}

function withoutEmpty(record: Record<string, unknown>): Record<string, unknown> {
	return Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined));
}
