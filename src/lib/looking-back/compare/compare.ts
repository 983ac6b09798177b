import { daysOf, isEnough, type DayRecord } from '#lib/looking-back/compare/compared-days.ts';
import { looksConstant, standardise, weighModels } from '#lib/looking-back/compare/estimate.ts';
import { chanceBelow, meanOf, quantileOf, type Belief } from '#lib/looking-back/compare/belief.ts';

/** What may be said of days with something, beside days without. */
export type Verdict = 'higher' | 'lower' | 'no clear difference' | 'not enough yet';

/** Numbers are not rounded; they are in the unit of the values. All but the counts are null where there is not enough. */
export interface Comparison {
	/** Days with it and without it, counted where both the value and whether it was there are known. */
	n1: number;
	n0: number;
	/** With minus without, at the same point of the straight trend and beside like days. */
	difference: number | null;
	/** The ends of the 95 % interval of that difference. */
	low: number | null;
	high: number | null;
	/** Two-sided, in [0, 1]: below .05 where 0 is outside the interval. */
	p: number | null;
	/** *higher* or *lower* exactly where 0 is outside the interval. */
	verdict: Verdict;
}

const level = 0.95;

/**
 * Compares days with something to days without it, in one person's records, and says what those records can say.
 *
 * The unit is the day: several records of one day are averaged, and the thing was there if one of them says so. A day of which the
 * value or the thing is not known is left out, and time passes over it. A straight trend is removed together with the comparison, so
 * that two things that both grow do not look related. Neighbouring days are alike: how much is not known, so the answer is a
 * mean over many ways in which they may be (generalised least squares under each of them, weighted by restricted likelihood;
 * see `estimate.ts`). What is carried over from the days before is therefore not counted for today. Where days with the thing are more
 * restless than others, the interval is wider (`unevenness.ts`). In simulated people with nothing going on it says *higher* or *lower*
 * in 3 of 100 on average, and in no setting that was asked for in more than 5 (`npm run bench:honesty`, `docs/performance.md`); decision 42
 * says what else was tried.
 *
 * *Not enough yet*: fewer than 8 days of either kind, or the days with it in fewer than 4 separate runs. Nothing else is said then.
 * Where nothing varies but by the thing and the trend, the interval is the difference itself, and p is 0 (or 1 without a difference).
 * Nothing here is said about causes.
 *
 * Deterministic, without chance; time and memory grow as the number of records (and as its logarithm, where they are not in order).
 *
 * Sources: Harville D. A., Maximum Likelihood Approaches to Variance Component Estimation and to Related Problems, Journal of
 * the American Statistical Association 1977;72:320–338, doi:10.1080/01621459.1977.10480998 (restricted likelihood);
 * Jones R. H., Maximum Likelihood Fitting of ARMA Models to Time Series With Missing Observations, Technometrics
 * 1980;22:389–395, doi:10.1080/00401706.1980.10486171 (the filter over days that are missing).
 * @param records in any order
 * @throws {RangeError} for a day that is no whole number, and for a value that is not finite or beyond ±1e300
 */
export function compare(records: readonly DayRecord[]): Comparison {
	const days = daysOf(records);
	const n1 = days.reduce((count, { flag }) => count + (flag ? 1 : 0), 0);
	const n0 = days.length - n1;
	if (!isEnough(days)) return { n1, n0, difference: null, low: null, high: null, p: null, verdict: 'not enough yet' };
	const said = describe(days);
	return { n1, n0, ...said, verdict: verdictOf(said.low, said.high) };
}

function describe(days: ReturnType<typeof daysOf>): { difference: number; low: number; high: number; p: number } {
	const { columns, scale } = standardise(days);
	if (scale === 0) return { difference: 0, low: 0, high: 0, p: 1 };
	const { belief, exact } = weighModels(columns);
	if (exact !== null) {
		const difference = looksConstant(exact) ? 0 : exact * scale;
		return { difference, low: difference, high: difference, p: difference === 0 ? 1 : 0 };
	}
	return {
		difference: meanOf(belief) * scale,
		low: quantileOf(belief, (1 - level) / 2) * scale,
		high: quantileOf(belief, (1 + level) / 2) * scale,
		p: pOf(belief)
	};
}

function pOf(belief: Belief): number {
	const below = chanceBelow(belief, 0);
	return Math.min(1, 2 * Math.min(below.chance, below.rest));
}

function verdictOf(low: number, high: number): Verdict {
	if (low > 0) return 'higher';
	return high < 0 ? 'lower' : 'no clear difference';
}
