import type { Belief } from '#lib/looking-back/compare/belief.ts';
import type { ComparedDay } from '#lib/looking-back/compare/compared-days.ts';
import { unevennessUnder } from '#lib/looking-back/compare/unevenness.ts';
import { dependences, productsUnder, type Columns, type Dependence } from '#lib/looking-back/compare/dependence.ts';

/** Values that differ by less than this, in their own unit, are one value: numbers end not far below. */
const smallestSpread = 1e-290;
/** What is left over is nothing when its standard deviation is below this part of the largest deviation from the mean. */
const resolution = 1e-6;
/** A constant, the trend and the flag. */
const regressors = 3;

/**
 * Brings days into the columns of the regression. `scale` leads back to the unit of the values: the largest distance from their
 * mean; 0 when all are one value, up to rounding.
 */
export function standardise(days: readonly ComparedDay[]): { columns: Columns; scale: number } {
	const n = days.length;
	const first = (days[0] as ComparedDay).day;
	const half = ((days[n - 1] as ComparedDay).day - first) / 2;
	let [mean, size, scale] = [0, 0, 0];
	for (const { value } of days) {
		mean += value / n;
		size = Math.max(size, Math.abs(value));
	}
	for (const { value } of days) scale = Math.max(scale, Math.abs(value - mean));
	if (scale < smallestSpread || scale < 1e-12 * size) scale = 0;
	const columns: Columns = {
		trend: new Float64Array(n),
		flag: new Float64Array(n),
		values: new Float64Array(n),
		distances: new Float64Array(n)
	};
	days.forEach(({ day, value, flag }, i) => {
		columns.trend[i] = (day - first) / half - 1;
		columns.flag[i] = flag ? 1 : 0;
		columns.values[i] = scale === 0 ? 0 : (value - mean) / scale;
		columns.distances[i] = i === 0 ? 0 : day - (days[i - 1] as ComparedDay).day;
	});
	return { columns, scale };
}

/** Whether a difference of standardised values is no more than what is left over where nothing is. */
export function looksConstant(difference: number): boolean {
	return Math.abs(difference) < resolution;
}

/**
 * What may be believed of the difference, in standardised units, after all ways in which days may be alike have been weighed
 * by their restricted likelihood. Under each of them it is Student's t around the estimate of generalised least squares.
 * `exact` is the difference itself where trend and flag explain the values wholly; else null.
 *
 * Intervals are wider than those of the model by a fortieth, and by another 2/n: with a month of days what is known of their
 * likeness is itself a guess. Without this margin some settings of `npm run bench:honesty` were at 6 to 7 of 100. Where days are not equally
 * restless they are wider by `unevennessUnder` the likeliest way, too.
 */
export function weighModels(columns: Columns): { belief: Belief; exact: number | null } {
	const n = columns.values.length;
	const freedom = n - regressors;
	const nothing = n * resolution ** 2;
	const independent = estimate(columns, dependences[0] as Dependence);
	if (independent.left < nothing) return { belief: { parts: [], freedom }, exact: independent.difference };
	const estimates = dependences.map((dependence, i) => ({
		...(i === 0 ? independent : estimate(columns, dependence)),
		prior: dependence.prior
	}));
	const margin = 1.025 + 2 / n;
	const likelihoods = estimates.map(
		({ left, logDeterminants }) => -(logDeterminants + freedom * Math.log(Math.max(left, nothing))) / 2
	);
	const best = Math.max(...likelihoods);
	const weights = estimates.map(({ prior }, i) => prior * Math.exp((likelihoods[i] as number) - best));
	const total = weights.reduce((sum, weight) => sum + weight, 0);
	const variances = estimates.map(({ factor, left }) => (factor * Math.max(left, nothing)) / freedom);
	const heaviest = weights.indexOf(Math.max(...weights));
	const uneven = unevennessUnder(dependences[heaviest] as Dependence, columns, variances[heaviest] as number);
	const parts = estimates.map(({ difference }, i) => ({
		weight: (weights[i] as number) / total,
		centre: difference,
		spread: margin * uneven * Math.sqrt(variances[i] as number)
	}));
	return { belief: { parts, freedom }, exact: null };
}

interface Estimate {
	difference: number;
	/** The variance of the difference, as a part of the variance of a day. */
	factor: number;
	/** The sum of squares that is left over. */
	left: number;
	logDeterminants: number;
}

/** Generalised least squares under one way of being alike, by Cholesky's decomposition of all products. */
function estimate(columns: Columns, dependence: Dependence): Estimate {
	const { lower, logDeterminant } = productsUnder(dependence, columns);
	const root = decompose(lower);
	const at = (i: number, j: number) => (root[i] as number[])[j] as number;
	return {
		difference: at(3, 2) / at(2, 2),
		factor: 1 / at(2, 2) ** 2,
		left: at(3, 3) ** 2,
		logDeterminants: logDeterminant + 2 * Math.log(at(0, 0) * at(1, 1) * at(2, 2))
	};
}

/** The lower root of a symmetric matrix, of which the lower half is given. What is below nothing by rounding is nothing. */
function decompose(lower: readonly number[][]): number[][] {
	const root: number[][] = [];
	lower.forEach((row, i) => {
		const made: number[] = [];
		row.forEach((product, j) => {
			const other = j === i ? made : (root[j] as number[]);
			const rest = made.reduce((sum, value, k) => sum - value * (other[k] as number), product);
			made.push(j === i ? Math.sqrt(Math.max(rest, 0)) : rest / (other[j] as number));
		});
		root.push(made);
	});
	return root;
}
