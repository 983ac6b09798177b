/**
 * One way in which neighbouring days may be alike: a part that is carried on from day to day, autoregressive of first order, and a
 * part that belongs to each day alone. Variances are shares of the whole, which is 1.
 */
export interface Dependence {
	/** How much of the carried part is still there on the next day, in [0, 1). */
	carried: number;
	/** The share of the day alone, in [0, 1). */
	alone: number;
	/** How much this is believed beforehand, up to a factor. */
	prior: number;
}

/** Steps of what is carried, and the width that each stands for; from no likeness at all to months that are alike. */
const steps: readonly [carried: number, width: number][] = [
	...[0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8].map((carried): [number, number] => [carried, 1]),
	...[0.85, 0.9, 0.95, 0.98, 0.995].map((carried): [number, number] => [carried, 0.5])
];
const shares = [0, 0.2, 0.4, 0.6, 0.8, 0.9];

/** All ways that are weighed; the first is that days are not alike at all. */
export const dependences: readonly Dependence[] = [
	{ carried: 0, alone: 0, prior: 1 },
	...steps.flatMap(([carried, width]) => shares.map((alone) => ({ carried, alone, prior: width / shares.length })))
];

/** The columns of a regression, over days in order. */
export interface Columns {
	/** The trend from -1 to 1, the flag as 0 or 1, and the values; the constant is not written out. */
	trend: Float64Array;
	flag: Float64Array;
	values: Float64Array;
	/** How many days each is after the one before; what stands first is not read. */
	distances: Float64Array;
}

/** Products of constant, trend, flag and values, row by row of the lower half, weighted by the inverse of the days' covariance. */
export interface Products {
	lower: [[number], [number, number], [number, number, number], [number, number, number, number]];
	/** The logarithm of the determinant of that covariance. */
	logDeterminant: number;
}

/**
 * Passes all columns through the Kalman filter of one dependence, and over days that are missing: their surprises are
 * independent of one another, so products of surprises, each by its variance, are products by the inverse covariance.
 * One loop, written out: it is where all the time goes.
 */
export function productsUnder({ carried, alone }: Dependence, { trend, flag, values, distances }: Columns): Products {
	const whole = 1 - alone;
	let [unknown, seen, inverse, log, logDeterminant] = [whole, NaN, NaN, NaN, 0];
	let [a, b, c, d] = [0, 0, 0, 0];
	let [aa, ba, bb, ca, cb, cc, da, db, dc, dd] = [0, 0, 0, 0, 0, 0, 0, 0, 0, 0];
	for (let i = 0; i < values.length; i++) {
		if (i > 0) {
			const distance = distances[i] as number;
			const kept = distance === 1 ? carried : carried ** distance;
			a *= kept;
			b *= kept;
			c *= kept;
			d *= kept;
			unknown = kept * kept * unknown + (1 - kept * kept) * whole;
		}
		const variance = unknown + alone;
		// After some days without a gap it no longer changes.
		if (variance !== seen) [seen, inverse, log] = [variance, 1 / variance, Math.log(variance)];
		logDeterminant += log;
		const gain = unknown * inverse;
		const x = 1 - a;
		const y = (trend[i] as number) - b;
		const z = (flag[i] as number) - c;
		const w = (values[i] as number) - d;
		a += gain * x;
		b += gain * y;
		c += gain * z;
		d += gain * w;
		unknown *= alone * inverse;
		aa += x * x * inverse;
		ba += y * x * inverse;
		bb += y * y * inverse;
		ca += z * x * inverse;
		cb += z * y * inverse;
		cc += z * z * inverse;
		da += w * x * inverse;
		db += w * y * inverse;
		dc += w * z * inverse;
		dd += w * w * inverse;
	}
	return {
		lower: [[aa], [ba, bb], [ca, cb, cc], [da, db, dc, dd]],
		logDeterminant
	};
}
