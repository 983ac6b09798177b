import * as v from 'valibot';
import { everyLanguage, id, words } from '#lib/content/forms.ts';

// How a definition is written in YAML. What belongs together across its parts is checked in parse-measure.ts.

const whole = v.pipe(v.number('is no number'), v.integer('is no whole number'));
const itemNumber = v.pipe(whole, v.minValue(1, 'is below 1'), v.maxValue(500, 'is above 500'));
const itemNumbers = v.pipe(v.array(itemNumber, 'is no list of numbers'), v.minLength(1, 'is empty'));
/** An answer or its points: longer scales than 0 to 100 in single steps are no questionnaire. */
const code = v.pipe(whole, v.minValue(-1000, 'is below -1000'), v.maxValue(1000, 'is above 1000'));
/** Points and what is made of them; beyond, sums would leave the range of whole numbers. */
const largest = 1e9;
const beyond = 'is beyond a thousand million';
const finite = v.pipe(
	v.number('is no number'),
	v.finite('is no finite number'),
	v.minValue(-largest, beyond),
	v.maxValue(largest, beyond)
);
const language = v.pipe(v.string('is no text'), v.regex(/^[a-z]{2,3}$/, 'is no language, like en or ja'));
/** One text, or one in each language. By its kind, so that what is wrong inside is said where it stands. */
const spoken = v.lazy((given) => (typeof given === 'object' && given !== null ? everyLanguage : words));

/** A part with its names, each of which is known. */
function part<Entries extends v.ObjectEntries>(entries: Entries) {
	return v.strictObject(entries, (issue) => {
		if (issue.expected === 'never') return 'is no name that is known here';
		return issue.received === 'undefined' ? 'is missing' : 'is no part with names of its own';
	});
}

/** A map whose names are whole numbers: YAML writes them as they are, and they are read as text. */
function byNumber<Value extends v.GenericSchema>(value: Value) {
	return v.pipe(
		v.record(v.pipe(v.string(), v.regex(/^-?\d{1,4}$/, 'is no whole number')), value, 'is no list of number: value'),
		v.transform(
			(given) => new Map(Object.entries(given).map(([key, one]) => [Number(key), one as v.InferOutput<Value>]))
		)
	);
}

const coding = v.pipe(
	part({ lowest: code, highest: code }),
	v.check(({ lowest, highest }) => lowest < highest, 'lowest is not below highest'),
	v.check(({ lowest, highest }) => highest - lowest <= 100, 'has more than 101 answers')
);

const source = part({
	title: words,
	doi: v.optional(v.pipe(v.string(), v.regex(/^10\.\d{4,}\/\S+$/, 'is no DOI'))),
	url: v.optional(v.pipe(v.string(), v.url('is no address'), v.regex(/^https?:/, 'is no address of a page'))),
	seen: v.picklist(['primary', 'excerpt', 'program', 'memory'], 'is none of primary, excerpt, program, memory'),
	note: v.optional(words)
});

const missing = v.variant(
	'rule',
	[
		part({ rule: v.literal('none') }),
		part({ rule: v.literal('zero'), at_most: itemNumber }),
		part({ rule: v.literal('person-mean'), at_most: itemNumber, never: v.optional(itemNumbers) }),
		part({
			rule: v.literal('prorate'),
			at_least: itemNumber,
			whole: v.optional(v.boolean('is neither true nor false'), false),
			never: v.optional(itemNumbers)
		})
	],
	'is none of none, zero, person-mean, prorate'
);

const scaleParts = {
	combine: v.optional(v.picklist(['sum', 'mean'], 'is neither sum nor mean'), 'sum'),
	times: v.optional(v.pipe(finite, v.minValue(0.001, 'is below 0.001'), v.maxValue(1000, 'is above 1000')), 1),
	table: v.optional(byNumber(finite)),
	missing: v.optional(missing),
	bands: v.optional(v.pipe(v.array(part({ from: finite, name: spoken })), v.minLength(2, 'has fewer than two')))
};

const total = part({ items: v.optional(itemNumbers), ...scaleParts });

const norms = part({
	of: id,
	mean: v.optional(finite),
	sd: v.pipe(finite, v.gtValue(0, 'is not above 0')),
	reliability: v.pipe(finite, v.minValue(0, 'is below 0'), v.ltValue(1, 'is not below 1')),
	reliability_kind: v.picklist(
		['test-retest', 'internal', 'inter-rater'],
		'is none of test-retest, internal, inter-rater'
	),
	interval_days: v.optional(v.pipe(finite, v.minValue(0, 'is below 0'))),
	n: v.pipe(whole, v.minValue(2, 'is below 2')),
	population: spoken,
	ages: v.optional(
		v.pipe(
			v.tuple([v.pipe(whole, v.minValue(0)), v.pipe(whole, v.maxValue(130))], 'is no pair of ages'),
			v.check(([youngest, oldest]) => youngest <= oldest, 'begins after it ends')
		)
	),
	language,
	source
});

const share = v.pipe(finite, v.minValue(0, 'is below 0'), v.maxValue(1, 'is above 1'));
const screening = part({
	of: id,
	at_least: finite,
	sensitivity: share,
	specificity: share,
	n: v.pipe(whole, v.minValue(2, 'is below 2')),
	population: spoken,
	language,
	source
});

const texts = part({
	window: v.optional(words),
	instruction: v.optional(words),
	items: byNumber(words),
	answers: byNumber(words)
});

/** A definition as it is written; docs/measures.md explains every line. */
export const writtenMeasure = part({
	id,
	name: spoken,
	licence: part({
		class: v.pipe(
			v.picklist(['A', 'B', 'C', 'D', 'own'], 'is none of A, B, C, own'),
			v.excludes('D', 'is D: no electronic version of it may be made without a contract, so it is not taken')
		),
		copyright: words,
		terms: words
	}),
	permission: v.optional(words),
	languages: v.pipe(v.array(language), v.minLength(1, 'is empty')),
	sources: v.pipe(v.array(source), v.minLength(1, 'there is no source')),
	unresolved: v.optional(v.array(spoken), []),
	practitioner_only: v.optional(v.boolean('is neither true nor false'), false),
	off: v.optional(spoken),
	items: v.lazy((given) => (typeof given === 'number' ? itemNumber : itemNumbers)),
	coding,
	coding_of: v.optional(v.array(part({ items: itemNumbers, ...coding.entries })), []),
	reverse: v.optional(v.array(itemNumber, 'is no list of numbers'), []),
	points: v.optional(v.array(part({ items: itemNumbers, answers: byNumber(finite) })), []),
	missing: v.optional(missing, { rule: 'none' }),
	total: v.optional(
		v.lazy((given) => (given === 'none' ? v.literal('none') : total)),
		{ combine: 'sum', times: 1 }
	),
	subscales: v.optional(v.array(part({ id, name: spoken, items: itemNumbers, ...scaleParts })), []),
	norms: v.optional(v.array(norms), []),
	screening: v.optional(v.array(screening), []),
	texts: v.optional(v.record(language, texts))
});
export type WrittenMeasure = v.InferOutput<typeof writtenMeasure>;

/** The numbers of the items, in the order in which they are asked. */
export function itemNumbersOf({ items }: Pick<WrittenMeasure, 'items'>): number[] {
	return typeof items === 'number' ? Array.from({ length: items }, (_, at) => at + 1) : items;
}
