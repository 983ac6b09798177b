import * as v from 'valibot';
import { judge, readJson, type YamlText } from '#lib/content/judged.ts';
import { Misprint } from '#lib/content/written.ts';
import type { Item, Measure } from '#lib/measures/measure.ts';
import { BadMeasure, longestDefinition } from '#lib/measures/parse-measure.ts';

/** HL7's extension that gives an answer its number; in R4 on the answer or on its coding. */
const ordinal = 'http://hl7.org/fhir/StructureDefinition/ordinalValue';

const extension = v.looseObject({ url: v.string(), valueDecimal: v.optional(v.number()) });
const coding = v.looseObject({
	code: v.optional(v.string()),
	display: v.optional(v.string()),
	extension: v.optional(v.array(extension))
});
const option = v.looseObject({ valueCoding: v.optional(coding), extension: v.optional(v.array(extension)) });
const valueSet = v.looseObject({
	resourceType: v.string(),
	id: v.optional(v.string()),
	compose: v.optional(v.looseObject({ include: v.array(v.looseObject({ concept: v.optional(v.array(coding)) })) }))
});

interface GivenItem {
	linkId: string;
	type?: string | undefined;
	answerOption?: v.InferOutput<typeof option>[] | undefined;
	answerValueSet?: string | undefined;
	item?: GivenItem[] | undefined;
}
const item: v.GenericSchema<unknown, GivenItem> = v.looseObject({
	linkId: v.pipe(v.string('is missing'), v.minLength(1, 'is empty')),
	type: v.optional(v.string()),
	answerOption: v.optional(v.array(option)),
	answerValueSet: v.optional(v.string()),
	item: v.optional(v.array(v.lazy(() => item)))
});
const owner = 'names nobody whose it is';
const questionnaire = v.looseObject({
	resourceType: v.literal('Questionnaire', 'is not Questionnaire'),
	id: v.optional(v.string()),
	name: v.optional(v.string()),
	title: v.optional(v.string()),
	language: v.optional(v.string()),
	copyright: v.optional(v.pipe(v.string(owner), v.trim()), ''),
	contained: v.optional(v.array(valueSet)),
	item: v.optional(v.array(item, 'is no list of items'), [])
});

/** Sums of larger ones would leave the range of whole numbers. */
const largestOrdinal = 1e9;

/** Deeper than any sheet is written; deeper still the stack would break before the file does. */
const deepest = 20;

/**
 * Reads a FHIR R4 `Questionnaire` whose answers have ordinal values, written in JSON: its total is their sum, and every item
 * has to be answered, since the resource has no words for reversal, parts or open items. Groups are looked into; items that
 * are no choices are left out. The items are numbered by their `linkId` where each is a whole number, else as they stand.
 * The texts of the resource are not taken. HL7 FHIR R4, Questionnaire, hl7.org/fhir/R4/questionnaire.html.
 * @param text the whole file
 * @param file its path, for the sentences that say what is wrong
 * @throws {BadMeasure} with file, line and problem
 */
export function parseQuestionnaire(text: string, file: string): Measure {
	if (text.length > longestDefinition * 10)
		throw new BadMeasure([new Misprint(`${file}:1`, `is longer than ${longestDefinition * 10} characters`)]);
	const json = read(text, file);
	const misprints: Misprint[] = [];
	const given = judge(questionnaire, json, misprints);
	if (!given) throw new BadMeasure(misprints.slice(0, 50));
	const found = choicesOf(given.item, ['item']);
	const items = numberItems(found.map(({ given: { linkId } }) => linkId)).map((number, at): Item => {
		const { given: one, path } = found[at] as Found;
		return { number, name: one.linkId, points: pointsOf(one, given.contained ?? [], (problem) => no(path, problem)) };
	});
	const seen = new Set<string>();
	for (const { given: one, path } of found) {
		if (seen.has(one.linkId)) no([...path, 'linkId'], `item ${one.linkId} is named twice`);
		seen.add(one.linkId);
	}
	if (given.copyright === '') no(['copyright'], `copyright: ${owner}`);
	if (items.length === 0) no(['item'], 'has no item with answers to choose from');
	if (misprints.length > 0) throw new BadMeasure(misprints.slice(0, 50));
	const numbers = items.map(({ number }) => number);
	return {
		id: given.id ?? given.name ?? 'questionnaire',
		name: given.title ?? given.name ?? given.id ?? 'Questionnaire',
		licence: { class: 'C', copyright: given.copyright, terms: 'as its owners say' },
		permission: null,
		languages: given.language ? [given.language] : [],
		sources: [{ title: file, seen: 'primary' }],
		unresolved: [],
		practitionerOnly: false,
		off: null,
		items,
		total: {
			id: 'total',
			name: null,
			items: numbers,
			combine: 'sum',
			times: 1,
			table: null,
			missing: { rule: 'none' },
			bands: []
		},
		subscales: [],
		norms: [],
		screening: [],
		texts: new Map()
	};

	function no(path: readonly (string | number)[], problem: string): void {
		misprints.push(new Misprint(json.at(path), problem));
	}
}

function read(text: string, file: string): YamlText {
	try {
		const json = readJson(text, file);
		if (tooDeep(json.value, deepest * 3)) throw new Misprint(`${file}:1`, 'is nested too deeply');
		return json;
	} catch (error) {
		if (error instanceof Misprint) throw new BadMeasure([error]);
		// Aliases are YAML's; RangeError is a nesting that breaks the reader's stack.
		if (error instanceof ReferenceError || error instanceof RangeError)
			throw new BadMeasure([new Misprint(`${file}:1`, error.message)]);
		throw error;
	}
}

function tooDeep(value: unknown, left: number): boolean {
	if (typeof value !== 'object' || value === null) return false;
	return left === 0 || Object.values(value).some((inner) => tooDeep(inner, left - 1));
}

interface Found {
	given: GivenItem;
	path: (string | number)[];
}

function choicesOf(items: readonly GivenItem[], path: (string | number)[]): Found[] {
	return items.flatMap((given, at): Found[] => {
		const here = [...path, at];
		const own = given.answerOption || given.answerValueSet ? [{ given, path: here }] : [];
		return [...own, ...choicesOf(given.item ?? [], [...here, 'item'])];
	});
}

function numberItems(linkIds: readonly string[]): number[] {
	const own = linkIds.map((one) => (/^\d{1,3}$/.test(one) ? Number(one) : 0));
	const whole = own.every((number) => number > 0) && new Set(own).size === own.length;
	return whole ? own : linkIds.map((_, at) => at + 1);
}

type Contained = v.InferOutput<typeof valueSet>[];

function pointsOf(given: GivenItem, contained: Contained, no: (problem: string) => void): Map<number, number> {
	const reference = given.answerValueSet;
	const set = contained.find(({ id }) => reference === `#${id}`);
	if (reference !== undefined && !set)
		no(`item ${given.linkId}: its answers are not in the file (${reference.slice(0, 100)})`);
	const concepts = set?.compose?.include.flatMap(({ concept }) => concept ?? []) ?? [];
	const answers = given.answerOption?.map(({ valueCoding, extension }) =>
		ordinalOf(extension ?? valueCoding?.extension)
	);
	const values = answers ?? concepts.map(({ extension }) => ordinalOf(extension));
	const points = new Map<number, number>();
	for (const value of values) {
		if (value === undefined) no(`item ${given.linkId}: an answer has no ordinal value`);
		else if (!Number.isInteger(value)) no(`item ${given.linkId}: ${value} is no whole number`);
		else if (Math.abs(value) > largestOrdinal) no(`item ${given.linkId}: ${value} is too large`);
		else if (points.has(value)) no(`item ${given.linkId}: two answers have the value ${value}`);
		else points.set(value, value);
	}
	return points;
}

function ordinalOf(extensions: readonly v.InferOutput<typeof extension>[] | undefined): number | undefined {
	return extensions?.find(({ url }) => url === ordinal)?.valueDecimal;
}
