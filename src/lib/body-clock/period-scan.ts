import { findTop } from '#lib/base/golden-section.ts';

/** The period of sleeping and waking, in hours, the ends of its 95 % interval, and how well sleeps keep to it, 0 to 1. */
export interface Period {
	hours: number;
	low: number;
	high: number;
	resultant: number;
}

/** Periods that are looked at, in hours, in equal steps of their frequency. */
const shortest = 23;
const longest = 26;
const steps = 150;
const frequencies = Array.from(
	{ length: steps + 1 },
	(_, i) => 1 / longest + ((1 / shortest - 1 / longest) * i) / steps
);
const stride = (1 / shortest - 1 / longest) / steps;
/** No rhythm keeps in step for years: what is further apart is compared no more. */
const windowHours = 90 * 24;
const fewestSleeps = 10;
/** A period is believed if chance would show one as clear among all that were looked at less often than this. */
const chance = 0.01;
/** A top between two frequencies is seen lower by no more than this. */
const missed = 0.02;
/** Each narrows by a third or a half; a second is told apart long before. */
const closer = 25;

/**
 * The period that sleeps keep to best, for records full of gaps, over which unwrapping cannot count how often the clock went round:
 * the τ from 23 to 26 hours at which |Σ exp(2πi t ∕ τ)| is largest, summed over windows of 90 days. The interval holds the periods under which
 * the sleeps are hardly less likely (von Mises distribution, likelihood ratio; a handful of sleeps look closer together than they are, so
 * with Student's t of as many sleeps as are left beside period and phases).
 * @param sorted mid-sleeps in hours by the clock on the wall, ascending
 * @returns null for fewer than 10 sleeps, where none stands out, where several would do as well (a record of every fourteenth night), and where
 *  the interval reaches beyond 23 to 26 hours
 * Sources: Mardia K. V., Jupp P. E., Directional Statistics, Wiley 2000, doi:10.1002/9780470316979; chance: Scargle J. D., Studies in
 * astronomical time series analysis II, The Astrophysical Journal 1982;263:835–853, doi:10.1086/160554.
 */
export function scanPeriods(sorted: Float64Array): Period | null {
	if (sorted.length < fewestSleeps) return null;
	const windows = windowsOf(sorted);
	const resultantAt = (frequency: number) =>
		windows.reduce((sum, times) => sum + lengthOf(times, frequency), 0) / sorted.length;
	const seen = scan(windows).map((length) => length / sorted.length);
	const best = seen.reduce((most, value, i) => (value > (seen[most] as number) ? i : most), 0);
	const around = frequencies[best] as number;
	const frequency = findTop({ from: around - stride, to: around + stride, steps: closer }, resultantAt);
	const resultant = Math.min(1, resultantAt(frequency));
	if (chanceOf(windows, frequency) > chance) return null;
	const least = resultant - dropOf(sorted.length - windows.length - 1) / concentrationOf(resultant);
	let [below, above] = [best - 1, best + 1];
	while (below >= 0 && (seen[below] as number) >= least) below--;
	while (above <= steps && (seen[above] as number) >= least) above++;
	if (below < 0 || above > steps) return null;
	// A shorter period with as much in step fits closer: its angles are finer.
	const rivalsAt = (at: number) => least - Math.log(Math.max(1, at / frequency)) / concentrationOf(resultant);
	for (const [i, at] of frequencies.entries()) {
		if (i >= below && i <= above) continue;
		const [here, before, after] = [seen[i] as number, seen[i - 1] ?? -1, seen[i + 1] ?? -1];
		if (here < before || here < after || here < rivalsAt(at) - missed) continue;
		const rival = findTop({ from: at - stride, to: at + stride, steps: closer }, resultantAt);
		if (resultantAt(rival) >= rivalsAt(rival)) return null;
	}
	const crossing = (outside: number) => {
		let [from, to] = [frequency, outside];
		for (let step = 0; step < closer; step++) {
			const half = (from + to) / 2;
			if (resultantAt(half) >= least) from = half;
			else to = half;
		}
		return from;
	};
	const [slow, fast] = [crossing(frequencies[below] as number), crossing(frequencies[above] as number)];
	return { hours: 1 / frequency, low: 1 / fast, high: 1 / slow, resultant };
}

function windowsOf(sorted: Float64Array): Float64Array[] {
	const windows: Float64Array[] = [];
	let from = 0;
	for (let i = 1; i <= sorted.length; i++)
		if (i === sorted.length || (sorted[i] as number) - (sorted[from] as number) > windowHours) {
			windows.push(sorted.slice(from, i).map((time) => time - (sorted[from] as number)));
			from = i;
		}
	return windows;
}

/** |Σ exp(2πi f t)| at each frequency, summed over windows; each time turns by the same angle from one frequency to the next. */
function scan(windows: readonly Float64Array[]): number[] {
	const lengths = new Array<number>(steps + 1).fill(0);
	for (const times of windows) {
		const [cos, sin] = [new Float64Array(steps + 1), new Float64Array(steps + 1)];
		for (const time of times) {
			const [begin, turn] = [2 * Math.PI * time * (1 / longest), 2 * Math.PI * time * stride];
			const [turnCos, turnSin] = [Math.cos(turn), Math.sin(turn)];
			let [x, y] = [Math.cos(begin), Math.sin(begin)];
			for (let i = 0; i <= steps; i++) {
				cos[i] = (cos[i] as number) + x;
				sin[i] = (sin[i] as number) + y;
				const turned = x * turnCos - y * turnSin;
				y = x * turnSin + y * turnCos;
				x = turned;
			}
		}
		for (let i = 0; i <= steps; i++)
			lengths[i] = (lengths[i] as number) + Math.hypot(cos[i] as number, sin[i] as number);
	}
	return lengths;
}

function lengthOf(times: Float64Array, frequency: number): number {
	let [cos, sin] = [0, 0];
	for (const time of times) {
		const angle = 2 * Math.PI * time * frequency;
		cos += Math.cos(angle);
		sin += Math.sin(angle);
	}
	return Math.hypot(cos, sin);
}

/** How often sleeps at random hours would keep to the best of all periods as well as these do. */
function chanceOf(windows: readonly Float64Array[], frequency: number): number {
	// Of each window |Σ|² ∕ n is exponential by chance, so the sum over all has a gamma distribution.
	const power = windows.reduce((sum, times) => sum + lengthOf(times, frequency) ** 2 / times.length, 0);
	let [tail, term] = [0, -power];
	for (let k = 0; k < windows.length; k++) {
		tail += Math.exp(term);
		term += Math.log(power) - Math.log(k + 1);
	}
	const span = Math.max(...windows.map((times) => times.at(-1) as number));
	return Math.min(1, tail * (1 + span * (1 / shortest - 1 / longest)));
}

/**
 * By how much a mean resultant may be lower, times the concentration, and still be believed: t² ∕ 2ν at the two-sided 5 % point of Student's
 * t, by Fisher's expansion around that of the normal distribution (off by 0.006 with seven degrees of freedom, less with more).
 * Source: Abramowitz M., Stegun I. A., Handbook of Mathematical Functions, 1964, 26.7.5.
 */
function dropOf(freedom: number): number {
	const z = 1.959963984540054;
	const v = Math.max(1, freedom);
	const t = z + (z ** 3 + z) / (4 * v) + (5 * z ** 5 + 16 * z ** 3 + 3 * z) / (96 * v * v);
	return (t * t) / (2 * v);
}

/** Concentration κ of the von Mises distribution with a resultant. Source: Fisher N. I., Statistical Analysis of Circular Data, 1993, p. 88. */
function concentrationOf(resultant: number): number {
	if (resultant < 0.53) return 2 * resultant + resultant ** 3 + (5 * resultant ** 5) / 6;
	if (resultant < 0.85) return -0.4 + 1.39 * resultant + 0.43 / (1 - resultant);
	return 1 / Math.max(1e-12, resultant ** 3 - 4 * resultant ** 2 + 3 * resultant);
}
