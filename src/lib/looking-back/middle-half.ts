/** How many have to be there before anything is said of them. */
const enough = 5;

/**
 * The middle of what was written: the narrowest pair of written values, a quarter of the way in from each end, rounded
 * outwards, so that at least half of all values lie between them, ends included.
 * @param values in any order and unit
 * @returns null for fewer than five: that is too little to say anything
 */
export function middleHalf(values: readonly number[]): { low: number; high: number } | null {
	if (values.length < enough) return null;
	const sorted = Float64Array.from(values).sort();
	const last = sorted.length - 1;
	return { low: sorted[Math.floor(last / 4)] as number, high: sorted[Math.ceil((last * 3) / 4)] as number };
}
