import { directionOf, type Item, type Measure, type MissingRule, type Scale } from '#lib/measures/measure.ts';

/** Answers by the number of their item; null, undefined or absent where an item was left open. */
export type Answers = Readonly<Record<number, number | null | undefined>>;

/** What is worth knowing about a score. None of them says anything about the person. */
export type Flag =
	/** The same answer everywhere although some items are worded the other way round: the score means nothing. */
	| 'straight-lining'
	/** The same answer everywhere on a scale worded one way, which may well be meant. */
	| 'one-answer-throughout'
	/** Open items counted nothing. */
	| 'missing-counted-as-zero'
	/** Open items were taken as the mean of the person's others. */
	| 'person-mean'
	/** The sum was stretched to all items. */
	| 'prorated'
	/** Written for Engawa and tried on nobody. */
	| 'not-validated'
	/** Something about the key is not certain. */
	| 'key-not-certain';

/** An answer that cannot be. */
interface Problem {
	item: number;
	answer: unknown;
	why: 'unknown-item' | 'no-whole-number' | 'out-of-range';
}

export interface Score {
	/** `incomplete` where the total (without one: any part) could not be made; `invalid` where an answer cannot be. */
	status: 'scored' | 'incomplete' | 'invalid';
	/** Unrounded; null where it could not be made, or the measure has none. */
	total: number | null;
	/** By id of the part; null where it could not be made. */
	subscales: Record<string, number | null>;
	/** Numbers of the open items, in the order of the measure. */
	missing: number[];
	flags: Flag[];
	problems: Problem[];
}

/** Fewer equal answers than these say nothing about how a sheet was filled in. A choice of this project. */
const fewestForSameness = 3;

/**
 * Scores one sheet of answers.
 *
 * Answers are whole numbers among those the item can have; any other makes the whole sheet `invalid`, with every problem
 * listed and no score at all. Open items follow the rule of each scale. Scores are unrounded, in points of the scale, after
 * reversal, factor and table. De Jong Gierveld's rule: Manual of the Loneliness Scale, hdl.handle.net/1871/18954.
 * Never throws.
 */
export function score(measure: Measure, answers: Answers): Score {
	const problems = problemsOf(measure, answers);
	const missing = measure.items.filter(({ number }) => isOpen(answers[number])).map(({ number }) => number);
	const blank = Object.fromEntries(measure.subscales.map(({ id }) => [id, null]));
	const standing: Flag[] = [
		...(measure.licence.class === 'own' ? (['not-validated'] as const) : []),
		...(measure.unresolved.length > 0 ? (['key-not-certain'] as const) : [])
	];
	if (problems.length > 0)
		return { status: 'invalid', total: null, subscales: blank, missing, flags: standing, problems };

	const points = pointsOf(measure.items, answers);
	const filled = new Set<Flag>();
	const value = (scale: Scale): number | null => {
		const open = scale.items.filter((item) => !points.has(item)).length;
		const result = scoreScale(scale, points);
		const flag = flagOf(scale.missing);
		if (result !== null && open > 0 && flag) filled.add(flag);
		return result;
	};
	const total = measure.total ? value(measure.total) : null;
	const subscales = Object.fromEntries(measure.subscales.map((scale) => [scale.id, value(scale)]));
	const whole = measure.total ? total !== null : Object.values(subscales).every((part) => part !== null);
	return {
		status: whole ? 'scored' : 'incomplete',
		total,
		subscales,
		missing,
		flags: [...samenessOf(measure.items, answers), ...filled, ...standing],
		problems
	};
}

/** Answers in the order of the items, as a sheet is read aloud. @param inOrder one for each item; null where left open */
export function answersInOrder(measure: Measure, inOrder: readonly (number | null)[]): Answers {
	return Object.fromEntries(measure.items.map(({ number }, at) => [number, inOrder[at] ?? null]));
}

/** The band that a score belongs to, or null where there is no score, no band, or it lies below all of them. */
export function bandOf(scale: Scale, value: number | null): Scale['bands'][number] | null {
	if (value === null) return null;
	return scale.bands.findLast(({ from }) => value >= from) ?? null;
}

function isOpen(answer: unknown): answer is null | undefined {
	return answer === null || answer === undefined;
}

function problemsOf(measure: Measure, answers: Answers): Problem[] {
	const items = new Map(measure.items.map((item) => [item.number, item]));
	return Object.entries(answers).flatMap(([name, answer]): Problem[] => {
		if (isOpen(answer)) return [];
		const item = items.get(Number(name));
		if (!item) return [{ item: Number(name), answer, why: 'unknown-item' }];
		if (!Number.isInteger(answer)) return [{ item: item.number, answer, why: 'no-whole-number' }];
		return item.points.has(answer) ? [] : [{ item: item.number, answer, why: 'out-of-range' }];
	});
}

function pointsOf(items: readonly Item[], answers: Answers): Map<number, number> {
	const points = new Map<number, number>();
	for (const item of items) {
		const counted = item.points.get(answers[item.number] ?? NaN);
		if (counted !== undefined) points.set(item.number, counted);
	}
	return points;
}

function scoreScale(
	{ items, missing, combine, times, table }: Scale,
	points: ReadonlyMap<number, number>
): number | null {
	const answered = items.filter((item) => points.has(item));
	const open = items.length - answered.length;
	if (open > 0 && !mayFill(missing, answered, items)) return null;
	const sum = answered.reduce((all, item) => all + (points.get(item) ?? 0), 0);
	const stretched =
		open > 0 && (missing.rule === 'person-mean' || missing.rule === 'prorate')
			? (sum * items.length) / answered.length
			: sum;
	const raw = open > 0 && missing.rule === 'prorate' && missing.whole ? Math.floor(stretched + 0.5) : stretched;
	const combined = (combine === 'mean' ? raw / items.length : raw) * times;
	return table ? (table.get(combined) ?? null) : combined;
}

function mayFill(missing: MissingRule, answered: readonly number[], items: readonly number[]): boolean {
	const open = items.length - answered.length;
	if (missing.rule === 'none' || answered.length === 0) return false;
	if (missing.rule === 'zero') return open <= missing.atMost;
	if (missing.never.some((item) => items.includes(item) && !answered.includes(item))) return false;
	return missing.rule === 'person-mean' ? open <= missing.atMost : answered.length >= missing.atLeast;
}

function flagOf({ rule }: MissingRule): Flag | null {
	if (rule === 'zero') return 'missing-counted-as-zero';
	if (rule === 'person-mean') return 'person-mean';
	return rule === 'prorate' ? 'prorated' : null;
}

function samenessOf(items: readonly Item[], answers: Answers): Flag[] {
	const answered = items.filter(({ number }) => !isOpen(answers[number]));
	const given = new Set(answered.map(({ number }) => answers[number]));
	if (answered.length < fewestForSameness || given.size !== 1) return [];
	const directions = new Set(answered.map(directionOf));
	return [directions.has(1) && directions.has(-1) ? 'straight-lining' : 'one-answer-throughout'];
}
