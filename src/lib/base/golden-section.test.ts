import { describe, expect, it } from 'vitest';
import { findTop } from '#lib/base/golden-section.ts';

describe('the top of something between two places', () => {
	it.each([-3, 0, 0.25, 4.9])('is found at %d', (top) => {
		expect(findTop({ from: -5, to: 5, steps: 60 }, (at) => -((at - top) ** 2))).toBeCloseTo(top, 6);
	});

	it('is at an end where it only rises', () => {
		expect(findTop({ from: 0, to: 1, steps: 60 }, (at) => at)).toBeCloseTo(1, 9);
	});

	it('asks for no more heights than it was allowed', () => {
		let asked = 0;
		findTop({ from: 0, to: 1, steps: 7 }, (at) => (asked++, -at));
		expect(asked).toBe(9);
	});
});
