import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { productsUnder, type Columns, type Dependence } from '#lib/looking-back/compare/dependence.ts';

const columnsOf = (values: number[], distances: number[]): Columns => ({
	trend: Float64Array.from(values, (_, i) => i),
	flag: Float64Array.from(values, (_, i) => i % 2),
	values: Float64Array.from(values),
	distances: Float64Array.from(distances)
});

describe('days that are alike', () => {
	it('half of a day is carried over, worked out by hand', () => {
		// Surprises 1, 2 − ½, 4 − 1, of the variances 1, ¾, ¾.
		const { lower, logDeterminant } = productsUnder(
			{ carried: 0.5, alone: 0, prior: 1 },
			columnsOf([1, 2, 4], [0, 1, 1])
		);
		expect(lower[3][3]).toBeCloseTo(1 + 2.25 / 0.75 + 9 / 0.75, 12);
		expect(lower[0][0]).toBeCloseTo(1 + (2 * 0.25) / 0.75, 12);
		expect(logDeterminant).toBeCloseTo(2 * Math.log(0.75), 12);
	});

	it('over a missing day a quarter is carried over, worked out by hand', () => {
		const { lower, logDeterminant } = productsUnder({ carried: 0.5, alone: 0, prior: 1 }, columnsOf([1, 2], [0, 2]));
		expect(lower[3][3]).toBeCloseTo(1 + 1.75 ** 2 / (1 - 1 / 16), 12);
		expect(logDeterminant).toBeCloseTo(Math.log(15 / 16), 12);
	});

	it('what belongs to a day alone is not carried over, worked out by hand', () => {
		// Half of the variance is carried: half of a surprise is believed, and half of that is still there the day after.
		const { lower } = productsUnder({ carried: 0.5, alone: 0.5, prior: 1 }, columnsOf([1, 2], [0, 1]));
		expect(lower[3][3]).toBeCloseTo(1 + 1.75 ** 2 / (0.25 * 0.25 + 0.75 * 0.5 + 0.5), 12);
	});

	it('gives what the inverse of the whole covariance gives, with gaps', () => {
		fc.assert(
			fc.property(
				fc.array(fc.tuple(fc.double({ min: -1, max: 1, noNaN: true }), fc.integer({ min: 1, max: 9 })), {
					minLength: 1,
					maxLength: 12
				}),
				fc.double({ min: 0, max: 0.99, noNaN: true }),
				fc.double({ min: 0, max: 0.95, noNaN: true }),
				(days, carried, alone) => {
					const columns = columnsOf(
						days.map(([value]) => value),
						days.map(([, distance]) => distance)
					);
					const found = productsUnder({ carried, alone, prior: 1 }, columns);
					const dense = denselyUnder({ carried, alone, prior: 1 }, columns);
					found.lower.flat().forEach((product, i) => expect(product).toBeCloseTo(dense.products[i] as number, 6));
					expect(found.logDeterminant).toBeCloseTo(dense.logDeterminant, 6);
				}
			)
		);
	});
});

/** The same by Gauss's elimination on the covariance of all days, beside the columns. */
function denselyUnder({ carried, alone }: Dependence, { trend, flag, values, distances }: Columns) {
	const when = [...distances].reduce<number[]>((days, distance, i) => [...days, (days[i - 1] ?? 0) + distance], []);
	const columns = [[...values].map(() => 1), [...trend], [...flag], [...values]];
	const rows = when.map((day, i) => [
		...when.map((other) => (1 - alone) * carried ** Math.abs(day - other) + (day === other ? alone : 0)),
		...columns.map((column) => column[i] as number)
	]);
	const n = when.length;
	let logDeterminant = 0;
	rows.forEach((row, i) => {
		const pivot = row[i] as number;
		logDeterminant += Math.log(pivot);
		rows.forEach((other, j) => {
			if (j === i) return;
			const factor = (other[i] as number) / pivot;
			for (let k = i; k < n + 4; k++) other[k] = (other[k] as number) - factor * (row[k] as number);
		});
	});
	const solved = rows.map((row, i) => row.slice(n).map((value) => value / (row[i] as number)));
	const products = columns.flatMap((column, a) =>
		columns.slice(0, a + 1).map((_, b) => column.reduce((sum, value, i) => sum + value * (solved[i]?.[b] ?? 0), 0))
	);
	return { products, logDeterminant };
}
