/**
 * The k-th smallest of some numbers, from 0, in time proportional to how many there are (Hoare's quickselect). The numbers are put
 * into another order: none before the k-th is larger, none after it smaller.
 * @param within between which places it is known to lie, ends included, where others were selected before
 */
export function select(
	values: Float64Array,
	k: number,
	within: { from: number; to: number } = { from: 0, to: values.length - 1 }
): number {
	let { from, to } = within;
	while (from < to) {
		const pivot = medianOfThree(values[from] as number, values[(from + to) >> 1] as number, values[to] as number);
		let [i, j] = [from, to];
		while (i <= j) {
			while ((values[i] as number) < pivot) i++;
			while ((values[j] as number) > pivot) j--;
			if (i > j) break;
			const kept = values[i] as number;
			values[i++] = values[j] as number;
			values[j--] = kept;
		}
		if (k <= j) to = j;
		else if (k >= i) from = i;
		else break;
	}
	return values[k] as number;
}

/** The median, the mean of the two in the middle where their number is even. At least one number. Reorders as `select` of half of them. */
export function medianOf(values: Float64Array): number {
	const half = values.length >> 1;
	const upper = select(values, half);
	if (values.length % 2 === 1) return upper;
	let lower = -Infinity;
	for (let i = 0; i < half; i++) lower = Math.max(lower, values[i] as number);
	return (upper + lower) / 2;
}

function medianOfThree(a: number, b: number, c: number): number {
	return Math.max(Math.min(a, b), Math.min(Math.max(a, b), c));
}
