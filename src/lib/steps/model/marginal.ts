import type { ByPerson } from '#lib/steps/model/columns.ts';
import { softplus } from '#lib/steps/model/rasch.ts';

/** Points of the standard normal further out than this are not looked at. */
const farthest = 6;
/** So many standard deviations of the narrowest possible posterior lie between two points: an error below 1e-5 of it. */
const apart = 1.25;
const widest = 0.5;
const mostPoints = 320;
/** Where a posterior has less than this of its highest weight at both ends of what was looked at, nothing was overlooked. */
const nothing = 1e-10;

/**
 * Where abilities are looked at, in standard deviations of the population. Whoever answered much has a narrow posterior and
 * is looked at closely, others at each so-many-th point, and everybody only where they were last time and a little around.
 */
export interface Grid {
	points: Float64Array;
	/** For each person: the stride, and the first and the last point looked at (the last one included). */
	stride: Uint16Array;
	first: Uint16Array;
	last: Uint16Array;
}

/**
 * Equally spaced points of the standard normal, close enough for whoever answered most: their posterior is no narrower than
 * 1 / √(1 + n σ² / 4). Up to some four thousand answers of one person this holds; beyond, their own standard error is coarse.
 */
export function gridFor({ from, most }: ByPerson, abilityVariance: number): Grid {
	const distanceFor = (answers: number) => Math.min(widest, apart / Math.sqrt(1 + (answers * abilityVariance) / 4));
	const count = Math.min(mostPoints, Math.ceil((2 * farthest) / distanceFor(most)) + 1);
	const distance = (2 * farthest) / (count - 1);
	const stride = Uint16Array.from({ length: from.length - 1 }, (_, p) =>
		Math.max(1, Math.floor(distanceFor((from[p + 1] as number) - (from[p] as number)) / distance))
	);
	return {
		points: Float64Array.from({ length: count }, (_, i) => -farthest + i * distance),
		stride,
		first: new Uint16Array(stride.length),
		last: stride.map((step) => step * Math.floor((count - 1) / step))
	};
}

/** What one look through all answers finds. Arrays of tables have a row for each thing, a column for each point. */
interface Look {
	/** Expected number of answers to each thing from people at each point. */
	counts: Float64Array;
	/** Sum over everybody who answered of E[z²], z their ability in standard deviations. */
	squares: number;
	/** The logarithm of the marginal likelihood, up to a constant. */
	logLikelihood: number;
}

/** A table of ln(1 + e^(σ z − b)) for each thing and point. */
function tabulate(difficulty: Float64Array, abilitySd: number, points: Float64Array): Float64Array {
	const table = new Float64Array(difficulty.length * points.length);
	difficulty.forEach((b, j) => {
		points.forEach((z, q) => (table[j * points.length + q] = softplus(abilitySd * z - b)));
	});
	return table;
}

/** What is known of one person: the weights of their posterior at each stride-th point from first to last. */
interface Posterior {
	person: number;
	weights: Float64Array;
	first: number;
	last: number;
	stride: number;
}

/** Calls back with each answering person (one object, overwritten). @returns the logarithm of the marginal likelihood of all */
function forEachPosterior(
	byPerson: ByPerson,
	{ table, abilitySd, grid }: { table: Float64Array; abilitySd: number; grid: Grid },
	tell: (posterior: Posterior) => void
): number {
	const { from } = byPerson;
	const end = grid.points.length - 1;
	const distance = (grid.points[1] as number) - (grid.points[0] as number);
	const posterior: Posterior = {
		person: 0,
		weights: new Float64Array(grid.points.length),
		first: 0,
		last: 0,
		stride: 1
	};
	let logLikelihood = 0;
	for (let p = 0; p + 1 < from.length; p++) {
		if (from[p] === from[p + 1]) continue;
		const stride = grid.stride[p] as number;
		posterior.person = p;
		posterior.stride = stride;
		posterior.first = grid.first[p] as number;
		posterior.last = grid.last[p] as number;
		let mass = weigh(posterior, byPerson, table, abilitySd, grid.points);
		if (isCut(posterior, stride * Math.floor(end / stride))) {
			posterior.first = 0;
			posterior.last = stride * Math.floor(end / stride);
			mass = weigh(posterior, byPerson, table, abilitySd, grid.points);
		}
		logLikelihood += mass + Math.log(distance * stride);
		tell(posterior);
		narrow(posterior, grid, end);
	}
	return logLikelihood;
}

/** Fills in the weights, which sum up to 1. @returns the logarithm of what they were divided by */
function weigh(
	{ person, weights, first, last, stride }: Posterior,
	{ from, thing, wentOfPerson }: ByPerson,
	table: Float64Array,
	abilitySd: number,
	points: Float64Array
): number {
	const size = points.length;
	const slope = (wentOfPerson[person] as number) * abilitySd;
	for (let q = first; q <= last; q += stride) {
		const z = points[q] as number;
		weights[q] = slope * z - (z * z) / 2;
	}
	const end = from[person + 1] as number;
	for (let i = from[person] as number; i < end; i++) {
		const row = (thing[i] as number) * size;
		for (let q = first; q <= last; q += stride) weights[q] = (weights[q] as number) - (table[row + q] as number);
	}
	let most = -Infinity;
	for (let q = first; q <= last; q += stride) if ((weights[q] as number) > most) most = weights[q] as number;
	let mass = 0;
	for (let q = first; q <= last; q += stride) mass += weights[q] = Math.exp((weights[q] as number) - most);
	for (let q = first; q <= last; q += stride) weights[q] = (weights[q] as number) / mass;
	return most + Math.log(mass);
}

/** Whether something of a posterior may lie beyond what was looked at. */
function isCut({ weights, first, last }: Posterior, end: number): boolean {
	return (first > 0 && (weights[first] as number) > nothing) || (last < end && (weights[last] as number) > nothing);
}

/** Notes where the posterior was, and as much around it as half its width. */
function narrow({ person, weights, first, last, stride }: Posterior, grid: Grid, end: number): void {
	let [from, to] = [first, last];
	while (from < last && (weights[from] as number) < nothing) from += stride;
	while (to > first && (weights[to] as number) < nothing) to -= stride;
	const around = stride * Math.ceil((to - from) / stride / 4 + 1);
	grid.first[person] = Math.max(0, from - around);
	grid.last[person] = Math.min(stride * Math.floor(end / stride), to + around);
}

/** One look through all answers, with the difficulties and the spread of abilities as they are believed now. */
export function look(byPerson: ByPerson, difficulty: Float64Array, abilitySd: number, grid: Grid): Look {
	const { points } = grid;
	const size = points.length;
	const counts = new Float64Array(difficulty.length * size);
	const table = tabulate(difficulty, abilitySd, points);
	const { from, thing, wentOfThing } = byPerson;
	let squares = 0;
	let logLikelihood = forEachPosterior(
		byPerson,
		{ table, abilitySd, grid },
		({ person, weights, first, last, stride }) => {
			for (let q = first; q <= last; q += stride) squares += (weights[q] as number) * (points[q] as number) ** 2;
			const end = from[person + 1] as number;
			for (let i = from[person] as number; i < end; i++) {
				const row = (thing[i] as number) * size;
				for (let q = first; q <= last; q += stride)
					counts[row + q] = (counts[row + q] as number) + (weights[q] as number);
			}
		}
	);
	difficulty.forEach((b, j) => (logLikelihood -= b * (wentOfThing[j] as number)));
	return { counts, squares, logLikelihood };
}

/** What is known in the end of each person, and how much about each thing. */
interface LastLook {
	ability: Float64Array;
	abilitySe: Float64Array;
	/** The diagonal of the observed information about each difficulty, from answers alone. */
	information: Float64Array;
}

/** The last look: posterior moments of everybody, and the information about each thing that is left when abilities are not known. */
export function lookLast(byPerson: ByPerson, difficulty: Float64Array, abilitySd: number, grid: Grid): LastLook {
	const { points } = grid;
	const size = points.length;
	const found: LastLook = {
		ability: new Float64Array(grid.stride.length),
		abilitySe: new Float64Array(grid.stride.length).fill(abilitySd),
		information: new Float64Array(difficulty.length)
	};
	const times = new Uint32Array(difficulty.length);
	const { from, thing } = byPerson;
	const table = tabulate(difficulty, abilitySd, points);
	forEachPosterior(byPerson, { table, abilitySd, grid }, ({ person, weights, first, last, stride }) => {
		let [mean, square] = [0, 0];
		for (let q = first; q <= last; q += stride) {
			const ability = abilitySd * (points[q] as number);
			mean += (weights[q] as number) * ability;
			square += (weights[q] as number) * ability * ability;
		}
		found.ability[person] = mean;
		found.abilitySe[person] = Math.sqrt(Math.max(0, square - mean * mean));
		const [start, end] = [from[person] as number, from[person + 1] as number];
		for (let i = start; i < end; i++) times[thing[i] as number] = (times[thing[i] as number] as number) + 1;
		for (let i = start; i < end; i++) {
			const j = thing[i] as number;
			const answered = times[j] as number;
			if (answered === 0) continue; // counted with their first answer to it
			times[j] = 0;
			let [chance, squared] = [0, 0];
			for (let q = first; q <= last; q += stride) {
				const here = -Math.expm1(-(table[j * size + q] as number)); // 1 − e^(−ln(1 + e^x)) = σ(x)
				chance += (weights[q] as number) * here;
				squared += (weights[q] as number) * here * here;
			}
			const known = answered * (chance - squared) - answered * answered * (squared - chance * chance);
			found.information[j] = (found.information[j] as number) + known;
		}
	});
	return found;
}
