import { judge, readYaml, type YamlText } from '#lib/content/judged.ts';
import { Misprint } from '#lib/content/written.ts';
import { rangeOf, scalesOf, type Item, type Measure, type MissingRule, type Scale } from '#lib/measures/measure.ts';
import { findContradictions } from '#lib/measures/contradictions.ts';
import { itemNumbersOf, writtenMeasure, type WrittenMeasure } from '#lib/measures/written-measure.ts';

/** What was wrong with a definition: each with its file and line. */
export class BadMeasure extends Error {
	readonly problems: readonly Misprint[];
	constructor(problems: readonly Misprint[]) {
		super(problems.map(({ message }) => message).join('\n'));
		this.name = 'BadMeasure';
		this.problems = problems;
	}
}

/** In characters. The reader of YAML compares each name with every other: ten times as much takes a hundred times as long. */
export const longestDefinition = 200_000;

/** So that a definition in which everything is wrong can still be read. */
const mostProblems = 50;

/** So many sums without an entry are named. From lowest to highest there may be more of them than any memory holds. */
const mostHoles = 10;

/**
 * Reads the definition of a questionnaire, written in YAML, and checks all of it.
 * @param text the whole file
 * @param file its path, for the sentences that say what is wrong
 * @throws {BadMeasure} with file, line and problem for each place: no YAML, a name that is unknown or missing, an item that is
 * named twice, a reversed item that it lacks, points for an answer that nobody can give …
 */
export function parseMeasure(text: string, file: string): Measure {
	if (text.length > longestDefinition)
		throw new BadMeasure([new Misprint(`${file}:1`, `is longer than ${longestDefinition} characters`)]);
	const yaml = readGuarded(text, file);
	const misprints: Misprint[] = [];
	const written = judge(writtenMeasure, yaml, misprints);
	if (!written) throw new BadMeasure(misprints.slice(0, mostProblems));
	const contradictions = findContradictions(written);
	if (contradictions.length > 0)
		throw new BadMeasure(
			contradictions.slice(0, mostProblems).map(({ path, problem }) => new Misprint(yaml.at(path), problem))
		);
	const measure = toMeasure(written);
	const holes = findHoles(measure);
	if (holes.length > 0) throw new BadMeasure(holes.map(({ path, problem }) => new Misprint(yaml.at(path), problem)));
	return measure;
}

function readGuarded(text: string, file: string): YamlText {
	try {
		const yaml = readYaml(text, file);
		if (typeof yaml.value !== 'object' || yaml.value === null || Array.isArray(yaml.value))
			throw new Misprint(`${file}:1`, 'is no definition of a questionnaire');
		return yaml;
	} catch (error) {
		if (error instanceof Misprint) throw new BadMeasure([error]);
		// The library's two complaints about aliases: one without an anchor, or too many.
		if (error instanceof ReferenceError) throw new BadMeasure([new Misprint(`${file}:1`, error.message)]);
		throw error;
	}
}

/** @param written without contradictions */
function toMeasure(written: WrittenMeasure): Measure {
	const numbers = itemNumbersOf(written);
	const scale = (
		given: Pick<WrittenMeasure['subscales'][number], 'combine' | 'times' | 'table' | 'missing' | 'bands'>,
		own: Pick<Scale, 'id' | 'name' | 'items'>
	): Scale => ({
		...own,
		combine: given.combine,
		times: given.times,
		table: given.table ?? null,
		missing: toMissing(given.missing ?? written.missing),
		bands: given.bands ?? []
	});
	const { total } = written;
	return {
		id: written.id,
		name: written.name,
		licence: { ...written.licence, class: written.licence.class as Measure['licence']['class'] },
		permission: written.permission ?? null,
		languages: written.languages,
		sources: written.sources,
		unresolved: written.unresolved,
		practitionerOnly: written.practitioner_only,
		off: written.off ?? null,
		items: numbers.map((number) => toItem(number, written)),
		total: total === 'none' ? null : scale(total, { id: 'total', name: null, items: total.items ?? numbers }),
		subscales: written.subscales.map((part) => scale(part, part)),
		norms: written.norms.map(({ reliability_kind, interval_days, mean, ages, ...rest }) => ({
			...rest,
			mean: mean ?? null,
			ages: ages ?? null,
			reliabilityKind: reliability_kind,
			intervalDays: interval_days ?? null
		})),
		screening: written.screening.map(({ at_least, ...rest }) => ({ ...rest, atLeast: at_least })),
		texts: new Map(
			Object.entries(written.texts ?? {}).map(([language, { window, instruction, items, answers }]) => [
				language,
				{ window: window ?? null, instruction: instruction ?? null, items, answers }
			])
		)
	};
}

function toItem(number: number, { coding, coding_of, reverse, points }: WrittenMeasure): Item {
	const { lowest, highest } = coding_of.find(({ items }) => items.includes(number)) ?? coding;
	const answers = Array.from({ length: highest - lowest + 1 }, (_, at) => lowest + at);
	const own = points.find(({ items }) => items.includes(number))?.answers;
	return {
		number,
		name: null,
		points: new Map(
			answers.map((answer) => [
				answer,
				own ? (own.get(answer) ?? 0) : reverse.includes(number) ? lowest + highest - answer : answer
			])
		)
	};
}

function toMissing(written: NonNullable<WrittenMeasure['missing']>): MissingRule {
	if (written.rule === 'none') return written;
	if (written.rule === 'zero') return { rule: 'zero', atMost: written.at_most };
	const never = written.never ?? [];
	return written.rule === 'person-mean'
		? { rule: 'person-mean', atMost: written.at_most, never }
		: { rule: 'prorate', atLeast: written.at_least, whole: written.whole, never };
}

/** Sums that a table says nothing about. */
function findHoles(measure: Measure): { path: (string | number)[]; problem: string }[] {
	return scalesOf(measure).flatMap((scale) => {
		const { table } = scale;
		if (!table) return [];
		const at = measure.subscales.indexOf(scale);
		const path = [...(at === -1 ? ['total'] : ['subscales', at]), 'table'];
		const { lowest, highest } = rangeOf(scale, measure.items);
		const whole = measure.items.every(({ points }) => [...points.values()].every(Number.isInteger));
		if (!whole || scale.combine === 'mean' || scale.times !== 1)
			return [{ path, problem: 'a table needs whole points, a sum, and no factor' }];
		if (scale.missing.rule !== 'none' && !(scale.missing.rule === 'prorate' && scale.missing.whole))
			return [{ path, problem: `a table has no place for what the rule ${scale.missing.rule} may give` }];
		const open: number[] = [];
		for (let sum = lowest; sum <= highest && open.length < mostHoles; sum++) if (!table.has(sum)) open.push(sum);
		return open.length === 0 ? [] : [{ path, problem: `says nothing for ${open.join(', ')}` }];
	});
}
