/** Activity in equal steps through whole days, from any device; null where nothing was measured. Non-negative by nature. */
export type Activity = readonly (number | null)[];

/** Values beyond this are refused: their squares could not be told from Infinity. */
export const largestActivity = 1e100;

/**
 * Interdaily stability: how far the same hours are alike from day to day, 0 to 1; and intradaily variability: how often activity and rest
 * change within a day, 0 and up, about 2 for noise. Population variances (divided by n): with those of samples perfect repetition
 * would score above 1. Steps that were not measured are left out, and so is a change to or from one.
 * @param perDay steps in 24 hours
 * @returns null for a series without any change, or with fewer than two values; stability is null too where no step of the day was measured on
 * two days, since it would be 1 whatever the day was like. Of noise alone, d days have a stability of about 1 ∕ d.
 * @throws {RangeError} for values that are not finite or beyond ±1e100, for `perDay` below 1
 * Source: Van Someren E. J. W. et al., Bright light therapy: improved sensitivity to its effects on rest-activity rhythms in Alzheimer
 * patients by application of nonparametric methods, Chronobiology International 1999;16:505–518, doi:10.3109/07420529908998724.
 */
export function stabilityAndVariability(
	activity: Activity,
	perDay: number
): { interdailyStability: number | null; intradailyVariability: number | null } {
	const size = largestOf(activity);
	const sums = profileOf(activity, perDay, size);
	const count = sums.count.reduce((all, some) => all + some, 0);
	const mean = sums.sum.reduce((all, some) => all + some, 0) / count;
	let [whole, steps, changes] = [0, 0, 0];
	activity.forEach((value, i) => {
		if (value === null) return;
		whole += (value / size - mean) ** 2;
		const before = activity[i - 1] ?? null;
		if (before === null) return;
		steps += (value / size - before / size) ** 2;
		changes++;
	});
	// Below this share of the largest value nothing changed: it is rounding.
	if (!(whole > count * 1e-28)) return { interdailyStability: null, intradailyVariability: null };
	const between = sums.sum.reduce((all, sum, step) => {
		const some = sums.count[step] as number;
		return some === 0 ? all : all + some * (sum / some - mean) ** 2;
	}, 0);
	const repeated = sums.count.some((some) => some > 1);
	return {
		interdailyStability: repeated ? Math.min(1, between / whole) : null,
		intradailyVariability: changes === 0 ? null : (steps / changes) * (count / whole)
	};
}

export interface MostAndLeast {
	/** Mean activity of the least active 5 and of the most active 10 hours, in the unit of the activity. */
	l5: number;
	m10: number;
	/** When these begin, in hours after the beginning of the day. */
	l5Start: number;
	m10Start: number;
	/** (M10 − L5) ∕ (M10 + L5), 0 to 1; null where both are 0. */
	relativeAmplitude: number | null;
	/** There are several definitions; this is the one that was followed. */
	definition: string;
}

const definition =
	'L5 and M10: lowest mean of 5 and highest of 10 hours in a row of the mean 24-hour profile, taken as a circle';

/**
 * The least active five and the most active ten hours of the mean day, and the relative amplitude between them. Of equal windows the
 * earliest.
 * @param perDay steps in 24 hours; 5 and 10 hours are rounded to whole steps
 * @returns null where a step of the day was never measured
 * @throws {RangeError} as `stabilityAndVariability`
 * Source: as of `stabilityAndVariability`.
 */
export function mostAndLeastActive(activity: Activity, perDay: number): MostAndLeast | null {
	const size = largestOf(activity);
	const { sum, count } = profileOf(activity, perDay, size);
	if (count.some((some) => some === 0)) return null;
	const profile = sum.map((all, step) => all / (count[step] as number));
	const hours = (length: number) => Math.max(1, Math.round((length * perDay) / 24));
	const windows = (length: number) =>
		profile.map((_, from) => {
			let all = 0;
			for (let step = 0; step < length; step++) all += profile[(from + step) % perDay] as number;
			return all / length;
		});
	const [fives, tens] = [windows(hours(5)), windows(hours(10))];
	const [l5, m10] = [Math.min(...fives), Math.max(...tens)];
	return {
		l5: l5 * size,
		m10: m10 * size,
		l5Start: (fives.indexOf(l5) * 24) / perDay,
		m10Start: (tens.indexOf(m10) * 24) / perDay,
		relativeAmplitude: m10 + l5 === 0 ? null : (m10 - l5) / (m10 + l5),
		definition
	};
}

/** What values are divided by, so that neither huge nor tiny ones are lost. */
function largestOf(activity: Activity): number {
	let most = 0;
	activity.forEach((value, i) => {
		if (value === null) return;
		if (!(Math.abs(value) <= largestActivity)) throw new RangeError(`step ${i}: ${value}`);
		if (Math.abs(value) > most) most = Math.abs(value);
	});
	return most || 1;
}

function profileOf(activity: Activity, perDay: number, size: number): { sum: number[]; count: number[] } {
	if (!Number.isInteger(perDay) || perDay < 1 || perDay > 86_400) throw new RangeError(`${perDay} steps a day`);
	const [sum, count] = [new Array<number>(perDay).fill(0), new Array<number>(perDay).fill(0)];
	activity.forEach((value, i) => {
		if (value === null) return;
		sum[i % perDay] = (sum[i % perDay] as number) + value / size;
		count[i % perDay] = (count[i % perDay] as number) + 1;
	});
	return { sum, count };
}
