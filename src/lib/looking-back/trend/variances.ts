import { findTop } from '#lib/base/golden-section.ts';
import { filterLevel, type Series, type Variances } from '#lib/looking-back/trend/local-level.ts';

/** How far apart, in natural logarithms of q ∕ r, the search first looks; then it goes to the top by golden section. */
const strides = 1;
/** Beyond this share of what could be seen at all, the wandering or the noise is none. */
const beyond = Math.log(1e8);
const goldenSteps = 40;
/** A likelihood higher by less than this, in natural logarithms, is no reason to believe that anything moves. */
const noReason = 1e-9;

/**
 * The variances under which the values after the first are likeliest (maximum likelihood), of at least two values without any
 * missing. The size of both is found in closed form, their ratio by search from none to all, both ends included. Where several
 * are equally likely (two values say nothing of it), the level that wanders least.
 *
 * The likelihood has no top where records of one moment never differ: without noise it grows without end. There r is at least
 * that of rounding, a twelfth of the square of the smallest difference between two values.
 * @param series finite values of moderate size; not all equal
 */
export function estimateVariances(series: Series): Variances & { logLik: number } {
	const concentrate = makeConcentrated(series);
	const found = concentrate(searchRatio(series, concentrate));
	const least = leastNoise(series);
	if (found.r >= least) return found;
	const at = (q: number) => ({ q, r: least, logLik: filterLevel(series, { q, r: least }, null).logLik });
	return at(climb(series, (ratio) => at(ratio * least).logLik) * least);
}

interface Found extends Variances {
	logLik: number;
}

/** For a ratio q ∕ r in mean gaps, the likeliest variances of that ratio. */
function makeConcentrated({ gap, value }: Series): (ratio: number) => Found {
	const count = value.length - 1;
	return (ratio) => {
		const q = ratio === Infinity ? 1 : ratio / (1 + ratio);
		const r = ratio === Infinity ? 0 : 1 / (1 + ratio);
		let [m, p] = [value[0] as number, r];
		// The logarithm of a product, taken only where the product becomes too large or too small.
		let [squares, product, logs] = [0, 1, 0];
		for (let i = 1; i <= count; i++) {
			p += q * (gap[i] as number);
			const f = p + r;
			if (!(f > 0)) return { q, r, logLik: -Infinity };
			const v = (value[i] as number) - m;
			squares += (v * v) / f;
			product *= f;
			if (product > 1e100 || product < 1e-100) {
				logs += Math.log(product);
				product = 1;
			}
			m += (p / f) * v;
			p = (p * r) / f;
		}
		const size = squares / count;
		const logLik = -0.5 * (count * (Math.log(2 * Math.PI * size) + 1) + logs + Math.log(product));
		return { q: q * size, r: r * size, logLik };
	};
}

function searchRatio(series: Series, concentrate: (ratio: number) => Found): number {
	const best = climb(series, (ratio) => concentrate(ratio).logLik);
	const still = best === 0 || concentrate(0).logLik >= concentrate(best).logLik - noReason;
	if (still) return 0;
	const isNoiseless = concentrate(Infinity).logLik >= concentrate(best).logLik - noReason;
	return isNoiseless && !hasRepeats(series) ? Infinity : best;
}

/** The ratio q ∕ r, 0 or a number above it, at which something is highest; the likelihood may have several tops. */
function climb({ gap }: Series, height: (ratio: number) => number): number {
	let [least, all] = [Infinity, 0];
	for (let i = 1; i < gap.length; i++) {
		const days = gap[i] as number;
		all += days;
		if (days > 0 && days < least) least = days;
	}
	if (all === 0) return 0;
	const [from, to] = [-Math.log(all) - beyond, -Math.log(least) + beyond];
	let [top, topHeight] = [-Infinity, height(0)];
	for (let at = from; at <= to; at += strides) {
		const here = height(Math.exp(at));
		if (here > topHeight) [top, topHeight] = [at, here];
	}
	if (top === -Infinity) return 0;
	return Math.exp(
		findTop({ from: top - strides, to: top + strides, steps: goldenSteps }, (at) => height(Math.exp(at)))
	);
}

function hasRepeats({ gap }: Series): boolean {
	return gap.some((days, i) => i > 0 && days === 0);
}

/** 0, unless there are records of one moment and none of them differ. */
function leastNoise({ gap, value }: Series): number {
	let repeated = false;
	for (let i = 1; i < gap.length; i++) {
		if ((gap[i] as number) > 0) continue;
		if (value[i] !== value[i - 1]) return 0;
		repeated = true;
	}
	if (!repeated) return 0;
	const sorted = value.slice().sort();
	let smallest = Infinity;
	for (let i = 1; i < sorted.length; i++) {
		const apart = (sorted[i] as number) - (sorted[i - 1] as number);
		if (apart > 0 && apart < smallest) smallest = apart;
	}
	return smallest ** 2 / 12;
}
