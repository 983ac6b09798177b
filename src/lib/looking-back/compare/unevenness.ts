import type { Columns, Dependence } from '#lib/looking-back/compare/dependence.ts';

/** No day is taken to explain more of itself than this: beyond, what is left of it is rounding. */
const mostOwn = 0.9;

/**
 * By how much an interval that takes all days for equally restless is too narrow for the difference: at least 1. Days with something may be
 * more restless than days without, and are often fewer; the mean restlessness of all then says too little of theirs. What each day
 * is surprising by, under one way of being alike, is squared where it stands and weighed by how much that day decides (HC3).
 * @param variance of the difference, if all days were equally restless; above 0
 * Source: MacKinnon J. G., White H., Some heteroskedasticity-consistent covariance matrix estimators with improved finite sample properties,
 * Journal of Econometrics 1985;29:305–325, doi:10.1016/0304-4076(85)90158-7.
 */
export function unevennessUnder(dependence: Dependence, columns: Columns, variance: number): number {
	const [constant, trend, flag, values] = surprisesUnder(dependence, columns);
	const unit = normalise(constant);
	const slope = normalise(without(trend, [unit]));
	const apart = without(flag, [unit, slope]);
	const direction = normalise(apart);
	const left = without(values, [unit, slope, direction]);
	const squares = productOf(apart, apart);
	let sum = 0;
	left.forEach((rest, i) => {
		const own = [unit, slope, direction].reduce((all, column) => all + (column[i] as number) ** 2, 0);
		sum += ((direction[i] as number) * rest) ** 2 / (1 - Math.min(mostOwn, own)) ** 2;
	});
	return Math.max(1, Math.sqrt(sum / squares / variance));
}

/** What each day is surprising by in constant, trend, flag and values, in standard deviations: independent of one another. */
function surprisesUnder(
	{ carried, alone }: Dependence,
	{ trend, flag, values, distances }: Columns
): [Float64Array, Float64Array, Float64Array, Float64Array] {
	const given = [new Float64Array(values.length).fill(1), trend, flag, values];
	const found = given.map(() => new Float64Array(values.length));
	const expected = [0, 0, 0, 0];
	const whole = 1 - alone;
	let unknown = whole;
	for (let i = 0; i < values.length; i++) {
		const kept = i === 0 ? 0 : carried ** (distances[i] as number);
		unknown = kept * kept * unknown + (1 - kept * kept) * whole;
		const variance = unknown + alone;
		given.forEach((column, k) => {
			const before = kept * (expected[k] as number);
			const surprise = (column[i] as number) - before;
			(found[k] as Float64Array)[i] = surprise / Math.sqrt(variance);
			expected[k] = before + (unknown / variance) * surprise;
		});
		unknown *= alone / variance;
	}
	return found as [Float64Array, Float64Array, Float64Array, Float64Array];
}

function productOf(one: Float64Array, other: Float64Array): number {
	return one.reduce((sum, value, i) => sum + value * (other[i] as number), 0);
}

function normalise(column: Float64Array): Float64Array {
	const length = Math.sqrt(productOf(column, column));
	return column.map((value) => (length > 0 ? value / length : 0));
}

/** What is left of a column beside others, which are of length 1 and at right angles. */
function without(column: Float64Array, others: readonly Float64Array[]): Float64Array {
	return others.reduce((rest, other) => {
		const part = productOf(rest, other);
		return rest.map((value, i) => value - part * (other[i] as number));
	}, column);
}
