import { aroundTheClock } from '#lib/body-clock/circular.ts';
import { scanPeriods, type Period } from '#lib/body-clock/period-scan.ts';
import { medianOf, select } from '#lib/body-clock/select.ts';

/** How many hours later sleep comes each day (earlier: below 0), and the ends of the 95 % interval. */
export interface Drift {
	hoursPerDay: number;
	low: number;
	high: number;
}

/** Over longer gaps, in days, nobody knows how often the clock went round. */
const longestGap = 3;
/** Slopes are looked for inside twelve weeks: a drift of years is none, and work grows no faster than records. */
const longestStretch = 84;
/** A record is full of gaps unless half of its sleeps stand in runs of so many. */
const shortestRun = 5;
/** 95 % of the normal distribution lie between −z and z. */
const z = 1.959963984540054;
const mostAlike = 0.9;
/** Steps from sleep to sleep less alike than this (resultant length) cannot be counted round the clock: sleep at random hours has none. */
const leastSteady = 0.5;
/** Nor can steps be that chance would make as alike more often than this. */
const chance = 0.01;

/**
 * How sleep moves round the clock: the slope of mid-sleep, unwrapped to the nearest 24 hours from each to the next, by Theil and
 * Sen (the median of the slopes of all pairs), inside runs without a gap of more than three days; so the period of sleeping and
 * waking is 24 hours plus the drift. Where a record is full of gaps, or its runs are too short to tell, the
 * period is scanned for instead (`scanPeriods`).
 *
 * The interval is Sen's, widened where nights are like the nights before (first autocorrelation of what is left, corrected for its
 * bias), up to all slopes that were seen: sleep that wanders to and fro would otherwise look as if it had a direction. `npm run bench -- trend` prints how
 * often it has one all the same.
 * @param midSleeps of main sleeps, one a day, in hours since any midnight **by the clock on the wall**, so that zones and daylight saving
 *  are no drift; in any order
 * @returns null where it cannot be told: for a handful of sleeps, and for sleep at random hours
 * @throws {RangeError} for a time that is not finite
 * Sources: Sen P. K., Estimates of the regression coefficient based on Kendall's tau, Journal of the American Statistical Association
 * 1968;63:1379–1389, doi:10.1080/01621459.1968.10480934; the bias: Marriott F. H. C., Pope J. A., Biometrika 1954;41:390–402,
 * doi:10.1093/biomet/41.3-4.390.
 */
export function findDrift(midSleeps: readonly number[]): Drift | null {
	const sorted = Float64Array.from(midSleeps).sort();
	for (const mid of sorted) if (!Number.isFinite(mid)) throw new RangeError(`no time: ${mid}`);
	const runs = unwrap(sorted);
	const inRuns = runs.reduce((sum, { x }) => (x.length >= shortestRun ? sum + x.length : sum), 0);
	const counted = inRuns * 2 < sorted.length ? null : countRound(runs);
	if (counted?.isTold) return counted.drift;
	return (runs.length > 1 ? toDrift(scanPeriods(sorted)) : null) ?? counted?.drift ?? null;
}

function toDrift(period: Period | null): Drift | null {
	return period && { hoursPerDay: period.hours - 24, low: period.low - 24, high: period.high - 24 };
}

/** A drift, and whether its interval is narrower than all slopes that were seen. */
interface Counted {
	drift: Drift;
	isTold: boolean;
}

/** The drift of sleeps that can be counted round the clock. */
function countRound(runs: readonly Run[]): Counted | null {
	return isSteady(runs) ? theilSen(runs.flatMap(cut)) : null;
}

/**
 * Whether sleep goes on by about as much from each to the next that it can be counted how often the clock went round. Over several days
 * it goes on by so many times a day's step, and is as uncertain as over one: a step divided by its days would look steady by itself.
 * Chance: Rayleigh's test, whose first term exp(−n R²) is enough here. Source: Mardia K. V., Jupp P. E., Directional Statistics, Wiley 2000,
 * section 6.3, doi:10.1002/9780470316979.
 */
function isSteady(runs: readonly Run[]): boolean {
	const steps = runs.flatMap(({ x, y }) =>
		y.slice(1).map((mid, i) => ({ days: (x[i + 1] as number) - (x[i] as number), hours: mid - (y[i] as number) }))
	);
	if (steps.length === 0) return false;
	const aDay = medianOf(Float64Array.from(steps, ({ days, hours }) => hours / Math.max(1, days)));
	const { resultant } = aroundTheClock(steps.map(({ days, hours }) => hours - days * aDay));
	return resultant >= leastSteady && Math.exp(-steps.length * resultant ** 2) <= chance;
}

/** Sleeps without a long gap between them: how often the clock went round, and where on the clock sleep was by then, in hours. */
interface Run {
	x: number[];
	y: number[];
}

function unwrap(sorted: Float64Array): Run[] {
	const runs: Run[] = [];
	let rounds = 0;
	sorted.forEach((mid, i) => {
		const went = i === 0 ? Infinity : Math.round((mid - (sorted[i - 1] as number)) / 24);
		if (went > longestGap) {
			rounds = 0;
			runs.push({ x: [], y: [] });
		} else rounds += went;
		const run = runs.at(-1) as Run;
		run.x.push(rounds);
		run.y.push(mid - (sorted[i - run.x.length + 1] as number) - 24 * rounds);
	});
	return runs;
}

/** A long run in stretches of about the same length. */
function cut({ x, y }: Run): Run[] {
	const parts = Math.ceil(x.length / longestStretch);
	return Array.from({ length: parts }, (_, part) => {
		const [from, to] = [part, part + 1].map((at) => Math.round((at * x.length) / parts));
		return { x: x.slice(from, to), y: y.slice(from, to) };
	});
}

function theilSen(stretches: readonly Run[]): Counted | null {
	const slopes = slopesOf(stretches);
	if (slopes.length === 0) return null;
	const hoursPerDay = medianOf(slopes);
	// The variance of Kendall's score of each stretch.
	const variance = stretches.reduce((sum, { x: { length: n } }) => sum + (n * (n - 1) * (2 * n + 5)) / 18, 0);
	const plain = z * Math.sqrt(variance);
	if (plain >= slopes.length) return null;
	const alike = likeness(stretches, hoursPerDay);
	const aside = Math.min(slopes.length, plain * Math.sqrt((1 + alike) / (1 - alike)));
	const [half, last] = [slopes.length >> 1, slopes.length - 1];
	const low = select(slopes, Math.max(0, Math.floor((slopes.length - aside) / 2) - 1), { from: 0, to: half });
	const high = select(slopes, Math.min(last, Math.ceil((slopes.length + aside) / 2)), { from: half, to: last });
	return { drift: { hoursPerDay, low, high }, isTold: aside < slopes.length };
}

function slopesOf(stretches: readonly Run[]): Float64Array {
	const most = stretches.reduce((sum, { x: { length: n } }) => sum + (n * (n - 1)) / 2, 0);
	const slopes = new Float64Array(most);
	let count = 0;
	for (const { x, y } of stretches)
		for (let i = 0; i < x.length; i++)
			for (let j = i + 1; j < x.length; j++) {
				const days = (x[j] as number) - (x[i] as number);
				if (days > 0) slopes[count++] = ((y[j] as number) - (y[i] as number)) / days;
			}
	return slopes.subarray(0, count);
}

/** How like nights are to the nights before once the drift is taken away: first autocorrelation, 0 to 0.9. */
function likeness(stretches: readonly Run[], slope: number): number {
	let [products, squares, count] = [0, 0, 0];
	for (const { x, y } of stretches) {
		if (x.length < 3) continue;
		const left = Float64Array.from(y, (mid, i) => mid - slope * (x[i] as number));
		const middle = medianOf(left.slice());
		left.forEach((value, i) => {
			squares += (value - middle) ** 2;
			if (i > 0) products += (value - middle) * ((left[i - 1] as number) - middle);
		});
		count++;
	}
	// Exact drifts leave nothing but rounding.
	if (squares < 1e-12) return 0;
	const nights = stretches.reduce((sum, { x }) => sum + (x.length < 3 ? 0 : x.length), 0) / count;
	const seen = products / squares;
	const corrected = nights > 4 ? (nights * seen + 2) / (nights - 4) : seen;
	return Math.min(mostAlike, Math.max(0, corrected));
}
