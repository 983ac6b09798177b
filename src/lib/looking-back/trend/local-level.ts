/**
 * Records of one quantity in the order of time. `gap[i]` is the time from the record before in days, 0 for the same moment
 * (`gap[0]` is not looked at); `value[i]` is what was recorded, NaN where nothing was.
 */
export interface Series {
	gap: Float64Array;
	value: Float64Array;
}

/** How fast the level wanders, in squared units a day, and how far single records lie from it, in squared units; both ≥ 0. */
export interface Variances {
	q: number;
	r: number;
}

/** What is believed of the level at each record: mean and variance. Variance Infinity: nothing yet, and the mean is NaN. */
export interface Level {
	mean: Float64Array;
	variance: Float64Array;
}

/**
 * Kalman filter of the local level model: μ wanders with variance q a day, a record is μ plus noise of variance r.
 * μ(t) = μ(s) + η, Var η = q (t − s); y = μ + ε, Var ε = r. Missing values predict only; of several records at one moment each is
 * taken up in turn.
 * @param start what was believed at the first record, before it; null: nothing (exact diffuse start), so that the first value
 *  is taken as it is
 * @returns the level after each record, and the logarithm of the likelihood: that of all values with a `start`, and without
 *  one that of all values after the first, given the first. −Infinity where the variances make a value impossible.
 * Source: Durbin J., Koopman S. J., Time Series Analysis by State Space Methods, 2nd ed., Oxford 2012, chapters 2 and 5,
 * doi:10.1093/acprof:oso/9780199641178.001.0001.
 */
export function filterLevel(
	{ gap, value }: Series,
	{ q, r }: Variances,
	start: { mean: number; variance: number } | null
): Level & { logLik: number } {
	const level = { mean: new Float64Array(value.length), variance: new Float64Array(value.length) };
	let m = start?.mean ?? NaN;
	let p = start?.variance ?? Infinity;
	let logLik = 0;
	for (let i = 0; i < value.length; i++) {
		const y = value[i] as number;
		if (i > 0) p += q * (gap[i] as number);
		if (!Number.isNaN(y)) {
			if (p === Infinity) {
				m = y;
				p = r;
			} else {
				const [f, v] = [p + r, y - m];
				logLik += logDensity(v, f);
				if (f > 0) {
					m += (p / f) * v;
					p = (p * r) / f;
				}
			}
		}
		level.mean[i] = m;
		level.variance[i] = p;
	}
	return { ...level, logLik };
}

/**
 * Rauch–Tung–Striebel smoother: the level at each record in the light of all of them, from what the filter found. Before the
 * first value the level is as uncertain as it is after the last: it wandered there as well.
 * Source: Rauch H. E., Tung F., Striebel C. T., Maximum likelihood estimates of linear dynamic systems, AIAA Journal
 * 1965;3:1445–1450, doi:10.2514/3.3166.
 */
export function smoothLevel(filtered: Level, { gap }: Pick<Series, 'gap'>, { q }: Pick<Variances, 'q'>): Level {
	const [mean, variance] = [filtered.mean.slice(), filtered.variance.slice()];
	for (let i = mean.length - 2; i >= 0; i--) {
		const p = variance[i] as number;
		const wandered = q * (gap[i + 1] as number);
		const [later, laterVariance] = [mean[i + 1] as number, variance[i + 1] as number];
		if (p === Infinity) {
			mean[i] = later;
			variance[i] = laterVariance + wandered;
		} else if (p + wandered > 0) {
			// Every term is at least 0, so that rounding makes no variance negative.
			const gain = p / (p + wandered);
			mean[i] = (mean[i] as number) + gain * (later - (mean[i] as number));
			variance[i] = gain * (wandered + gain * laterVariance);
		}
	}
	return { mean, variance };
}

function logDensity(v: number, f: number): number {
	if (!(f > 0)) return -Infinity;
	return -0.5 * (Math.log(2 * Math.PI * f) + (v * v) / f);
}
