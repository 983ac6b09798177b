import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { middleHalf } from '#lib/looking-back/middle-half.ts';

describe('the middle of what was written', () => {
	it('is not said of four entries', () => {
		expect(middleHalf([10, 20, 30, 40])).toBeNull();
	});

	it('of five leaves out the lowest and the highest', () => {
		expect(middleHalf([100, 20, 30, 9, 40])).toEqual({ low: 20, high: 40 });
	});

	it('holds at least half of all entries, between values that were written, wherever they lie', () => {
		fc.assert(
			fc.property(fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 5 }), (values) => {
				const half = middleHalf(values);
				if (!half) throw new Error('five are enough');
				expect(values).toContain(half.low);
				expect(values).toContain(half.high);
				const within = values.filter((value) => value >= half.low && value <= half.high);
				expect(within.length * 2).toBeGreaterThanOrEqual(values.length);
			})
		);
	});

	it('leaves the strays outside', () => {
		expect(middleHalf([0, 50, 50, 50, 50, 50, 50, 100])).toEqual({ low: 50, high: 50 });
	});
});
