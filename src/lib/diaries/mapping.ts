import * as v from 'valibot';
import { parseDocument, stringify } from 'yaml';
import { isZone } from '#lib/base/day.ts';
import { Refusal } from '#lib/base/refusal.ts';
import { dateForms, timeForms } from '#lib/diaries/moment.ts';
import { dimensions, type Scale } from '#lib/diaries/scale.ts';

/**
 * What is what in a diary: which column gives the moment, which the answers, which rows are taken. The mapping page
 * writes one, `--mapping` reads one; docs/import.md explains every line.
 */
export type Mapping = v.InferOutput<typeof form>;

const layouts = ['table', 'sleep-as-android', 'apple-health'] as const;
export const encodings = ['utf-8', 'utf-16le', 'utf-16be', 'shift_jis', 'windows-1252'] as const;

const column = v.pipe(v.string(), v.minLength(1), v.maxLength(300));
const value = v.pipe(
	v.union([v.string(), v.number(), v.boolean()]),
	v.transform((given) => String(given).trim()),
	v.maxLength(300)
);
const columnIs = v.strictObject({ column, is: value });
const columns = v.pipe(
	v.union([
		v.pipe(
			column,
			v.transform((one) => [one])
		),
		v.pipe(v.array(column), v.minLength(1), v.maxLength(20))
	])
);
const scale = v.strictObject({
	column: v.optional(column),
	larger_of: v.optional(v.pipe(v.array(column), v.minLength(2), v.maxLength(20))),
	low: v.pipe(v.number(), v.finite()),
	high: v.pipe(v.number(), v.finite()),
	reversed: v.optional(v.boolean(), false)
});
const form = v.strictObject({
	layout: v.optional(v.picklist(layouts), 'table'),
	encoding: v.optional(v.picklist(encodings)),
	separator: v.optional(v.picklist([',', ';', '\t', '|'])),
	quote: v.optional(v.picklist(['"', "'", 'none'])),
	header: v.optional(v.boolean(), true),
	zone: v.optional(v.pipe(v.string(), v.maxLength(64))),
	zone_column: v.optional(column),
	moment: v.optional(column),
	date: v.optional(column),
	time: v.optional(column),
	dates: v.optional(v.picklist(dateForms), 'iso'),
	times: v.optional(v.picklist(timeForms), '24h'),
	person: v.optional(columnIs),
	emotional: v.optional(scale),
	social: v.optional(scale),
	existential: v.optional(scale),
	energy: v.optional(scale),
	note: v.optional(columns),
	feelings: v.optional(
		v.strictObject({
			columns,
			split: v.optional(v.pipe(v.string(), v.minLength(1), v.maxLength(5)), ','),
			words: v.record(v.pipe(v.string(), v.maxLength(100)), v.pipe(v.string(), v.maxLength(100)))
		})
	),
	sleep: v.optional(
		v.strictObject({
			start: column,
			end: column,
			kind: v.optional(v.picklist(['main', 'nap']), 'main'),
			naps: v.optional(columnIs)
		})
	),
	skip: v.optional(v.pipe(v.array(columnIs), v.maxLength(20)))
});

/** Every problem of a mapping, each with its own line to be said. */
export class BadMapping extends Error {
	readonly problems: Refusal[];
	constructor(problems: Refusal[]) {
		super(problems.map((problem) => problem.code).join(', '));
		this.name = 'BadMapping';
		this.problems = problems;
	}
}

/** In characters. The reader of YAML compares each name with every other: ten times as much takes a hundred times as long. */
const largestMapping = 20_000;

/** Reads a mapping written as YAML. @param feelingIds the ids of content/feelings @throws {BadMapping} */
export function parseMapping(text: string, feelingIds: ReadonlySet<string>): Mapping {
	if (text.length > largestMapping) throw new BadMapping([new Refusal('diaries_mapping_long')]);
	const document = parseDocument(text, { logLevel: 'silent' });
	const broken = document.errors.map(
		(error) => new Refusal('diaries_mapping_yaml', undefined, { line: error.linePos?.[0].line ?? 1 })
	);
	if (broken.length > 0) throw new BadMapping(broken.slice(0, 5));
	let given: unknown;
	try {
		given = document.toJS({ maxAliasCount: 50 });
	} catch (error) {
		// The library's two complaints about aliases: one without an anchor, or too many.
		if (!(error instanceof ReferenceError)) throw error;
		throw new BadMapping([new Refusal('diaries_mapping_alias')]);
	}
	return checkMapping(given, feelingIds);
}

/** Checks a mapping from a file or from the page. @throws {BadMapping} with one problem for each place */
export function checkMapping(given: unknown, feelingIds: ReadonlySet<string>): Mapping {
	if (typeof given !== 'object' || given === null || Array.isArray(given))
		throw new BadMapping([new Refusal('diaries_mapping_none')]);
	const checked = v.safeParse(form, given);
	if (!checked.success) throw new BadMapping(checked.issues.slice(0, 20).map(toRefusal));
	const mapping = checked.output;
	const problems: Refusal[] = [];
	const no = (problem: Refusal) => problems.push(problem);
	if (mapping.zone !== undefined && !isZone(mapping.zone))
		no(new Refusal('diaries_mapping_zone', undefined, { value: mapping.zone }));
	if (mapping.person?.is === '') no(new Refusal('diaries_mapping_person'));
	if (mapping.moment !== undefined && mapping.date !== undefined) no(new Refusal('diaries_mapping_two_moments'));
	if (mapping.time !== undefined && mapping.date === undefined) no(new Refusal('diaries_mapping_time_alone'));
	for (const name of dimensions) {
		const answers = mapping[name];
		if (!answers) continue;
		if ((answers.column === undefined) === (answers.larger_of === undefined))
			no(new Refusal('diaries_mapping_one_column', undefined, { name }));
		if (!(answers.low < answers.high)) no(new Refusal('diaries_mapping_scale', undefined, { name }));
	}
	for (const [word, id] of Object.entries(mapping.feelings?.words ?? {}))
		if (!feelingIds.has(id)) no(new Refusal('diaries_mapping_feeling', undefined, { word, value: id }));
	const takesCheckIns = dimensions.some((name) => mapping[name]) || mapping.note || mapping.feelings;
	if (takesCheckIns && mapping.moment === undefined && mapping.date === undefined)
		no(new Refusal('diaries_mapping_when'));
	if (!takesCheckIns && !mapping.sleep) no(new Refusal('diaries_mapping_nothing'));
	if (problems.length > 0) throw new BadMapping(problems);
	return mapping;
}

/** The same mapping as text, to keep as a file; parseMapping() reads it back unchanged. */
export function writeMapping(mapping: Mapping): string {
	return stringify(mapping, { lineWidth: 0 });
}

/** How a question's answers are read, or null where the mapping does not take it. */
export function scaleOf(answers: Mapping['emotional']): Scale | null {
	return (answers && { ...answers, columns: answers.larger_of ?? [answers.column ?? ''] }) || null;
}

function toRefusal(issue: v.BaseIssue<unknown>): Refusal {
	const name = v.getDotPath(issue) ?? '';
	const expected = (issue.expected ?? issue.requirement ?? '').toString().slice(0, 200);
	if (issue.type === 'strict_object' && issue.expected === 'never')
		return new Refusal('diaries_mapping_unknown', undefined, { name });
	if (issue.received === 'undefined') return new Refusal('diaries_mapping_missing', undefined, { name });
	return new Refusal('diaries_mapping_wrong', undefined, {
		name,
		value: String(issue.received).slice(0, 100),
		expected
	});
}
