import {
	filterLevel,
	smoothLevel,
	type Level,
	type Series,
	type Variances
} from '#lib/looking-back/trend/local-level.ts';
import { estimateVariances } from '#lib/looking-back/trend/variances.ts';

/** What the records hold at one of them: the level and its 95 % band, in their units; null where it cannot be told. */
interface TrendPoint {
	/** In days, as given. */
	time: number;
	mean: number | null;
	low: number | null;
	high: number | null;
	/** Which of the given records, from 0. */
	record: number;
}

export interface Trend {
	/** How fast the level wanders (squared units a day) and how far records lie from it (squared units); null below two values. */
	q: number | null;
	r: number | null;
	/** Logarithm of the likelihood of all values after the first, given the first; null below two values, and where all are equal. */
	logLik: number | null;
	/** One for each record, in the order of time; records of one moment stay in the order in which they came. */
	points: TrendPoint[];
}

/** Values beyond this are refused: their squares could not be told from Infinity. */
export const largestValue = 1e100;
/** Times beyond this are no days of any calendar. */
const largestTime = 1e8;
/** Moments less than a millisecond apart are one. */
const oneMoment = 1e-8;

/** The normal distribution has 95 % between −z and z. */
const z = 1.959963984540054;

/**
 * The trend of one quantity recorded at irregular times: a level that wanders, seen through noise (local level model), with its
 * variances by maximum likelihood from an exact diffuse start, and the smoothed level with a band in which it lies with 95 %. The
 * band widens through silence: that is the message. It takes the variances as known, so it is too narrow for a handful of records.
 *
 * One value: the level is that value, and how far it may be off cannot be told. All values equal: q = r = 0, and the band is the
 * line. A record without a value only asks where the level was then.
 * @param records.time in days from any beginning, in any order
 * @param records.value in any unit; null where nothing was recorded
 * @param scale the ends of the scale, where there are any: the band is cut there
 * @throws {RangeError} for a time or value that is not finite or beyond ±1e8 days or ±1e100, and for columns of different lengths
 * Sources: as of `filterLevel` and `smoothLevel`.
 */
export function findTrend(
	records: { time: ArrayLike<number>; value: ArrayLike<number | null> },
	scale: { low?: number | null; high?: number | null } = {}
): Trend {
	const order = sortByTime(records);
	const sorted = toSeries(records, order);
	const unit = unitOf(sorted.value);
	const variances = estimate(inUnit(sorted, unit));
	const level = variances && levelOf(inUnit(sorted, unit), variances);
	const cut = (value: number) => Math.min(scale.high ?? Infinity, Math.max(scale.low ?? -Infinity, value));
	const points = Array.from(order, (record, i): TrendPoint => {
		const time = records.time[record] as number;
		if (!level) return { time, mean: unit && cut(unit.origin), low: null, high: null, record };
		const mean = level.mean[i] as number;
		const aside = z * Math.sqrt(level.variance[i] as number);
		const inOwn = (value: number) => cut((unit?.origin ?? 0) + (unit?.size ?? 1) * value);
		return { time, mean: inOwn(mean), low: inOwn(mean - aside), high: inOwn(mean + aside), record };
	});
	const logLik = variances?.logLik ?? null;
	const squared = (variance: number) => variance * (unit?.size ?? 1) ** 2;
	return {
		q: variances && squared(variances.q),
		r: variances && squared(variances.r),
		logLik: logLik === null ? null : logLik - (variances?.steps ?? 0) * Math.log(unit?.size ?? 1),
		points
	};
}

/** Where values are counted from and in what, so that neither huge nor tiny ones are lost: the largest is then 1 from the first. */
interface Unit {
	origin: number;
	size: number;
}

function sortByTime({ time, value }: { time: ArrayLike<number>; value: ArrayLike<number | null> }): Uint32Array {
	if (time.length !== value.length) throw new RangeError(`${time.length} times and ${value.length} values`);
	let inOrder = true;
	for (let i = 0; i < time.length; i++) {
		const [t, y] = [time[i] as number, value[i] as number | null];
		if (!(Math.abs(t) <= largestTime)) throw new RangeError(`record ${i}: the time ${t} is out of all days`);
		if (y !== null && !(Math.abs(y) <= largestValue)) throw new RangeError(`record ${i}: the value ${y} is too large`);
		if (i > 0 && t < (time[i - 1] as number)) inOrder = false;
	}
	const order = Uint32Array.from({ length: time.length }, (_, i) => i);
	return inOrder ? order : order.sort((a, b) => (time[a] as number) - (time[b] as number) || a - b);
}

function toSeries(
	{ time, value }: { time: ArrayLike<number>; value: ArrayLike<number | null> },
	order: Uint32Array
): Series {
	const gap = new Float64Array(order.length);
	let before = time[order[0] ?? 0] as number;
	order.forEach((record, i) => {
		const days = (time[record] as number) - before;
		if (days < oneMoment) return;
		gap[i] = days;
		before = time[record] as number;
	});
	return { gap, value: Float64Array.from(order, (record) => value[record] ?? NaN) };
}

function unitOf(value: Float64Array): Unit | null {
	const origin = value.find((y) => !Number.isNaN(y));
	if (origin === undefined) return null;
	const size = value.reduce((most, y) => (Number.isNaN(y) ? most : Math.max(most, Math.abs(y - origin))), 0);
	return { origin, size: size || 1 };
}

function inUnit({ gap, value }: Series, unit: Unit | null): Series {
	return { gap, value: unit ? value.map((y) => (y - unit.origin) / unit.size) : value };
}

/** The variances of what has a value, or null below two. `steps`: how many values come after the first. */
function estimate({ gap, value }: Series): (Variances & { logLik: number | null; steps: number }) | null {
	const seen = value.filter((y) => !Number.isNaN(y));
	if (seen.length < 2) return null;
	const steps = seen.length - 1;
	if (seen.every((y) => y === seen[0])) return { q: 0, r: 0, logLik: null, steps };
	const between = new Float64Array(seen.length);
	let [at, since] = [-1, 0];
	value.forEach((y, i) => {
		since += gap[i] as number;
		if (Number.isNaN(y)) return;
		between[++at] = since;
		since = 0;
	});
	return { ...estimateVariances({ gap: between, value: seen }), steps };
}

function levelOf(series: Series, variances: Variances): Level {
	return smoothLevel(filterLevel(series, variances, null), series, variances);
}
