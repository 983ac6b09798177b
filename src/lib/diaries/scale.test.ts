import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseAnswer, toHundred } from '#lib/diaries/scale.ts';

describe('answers', () => {
	it('1 to 5 becomes 25 (x − 1), and the other way round where a high answer means little', () => {
		const five = { low: 1, high: 5, reversed: false };
		expect([1, 2, 3, 4, 5].map((x) => toHundred(x, five))).toEqual([0, 25, 50, 75, 100]);
		expect([1, 2, 3, 4, 5].map((x) => toHundred(x, { ...five, reversed: true }))).toEqual([100, 75, 50, 25, 0]);
	});

	it('outside its scale an answer is none', () => {
		for (const answer of [0, 6, 1e9, -1, NaN, Infinity])
			expect(toHundred(answer, { low: 1, high: 5, reversed: false })).toBeNull();
	});

	it('always lands on 0 to 100, keeps its order, and its ends on the ends', () => {
		const ends = fc.tuple(fc.integer({ min: -1000, max: 1000 }), fc.integer({ min: 1, max: 2000 }));
		fc.assert(
			fc.property(
				ends,
				fc.float({ min: 0, max: 1, noNaN: true }),
				fc.float({ min: 0, max: 1, noNaN: true }),
				([low, span], a, b) => {
					const scale = { low, high: low + span, reversed: false };
					const [x, y] = [toHundred(low + a * span, scale), toHundred(low + b * span, scale)];
					expect(x).toBeGreaterThanOrEqual(0);
					expect(x).toBeLessThanOrEqual(100);
					if (a <= b) expect(x as number).toBeLessThanOrEqual(y as number);
					expect(toHundred(low, scale)).toBe(0);
					expect(toHundred(low + span, { ...scale, reversed: true })).toBe(0);
				}
			)
		);
	});

	it.each([
		['3', 3],
		['3,5', 3.5],
		[' ３ ', 3],
		['75 %', 75],
		['-1', -1],
		['3 of 5', null],
		['0x10', null],
		['1e3', null],
		['1.000,5', null],
		['', null]
	])('“%s” is read as %s', (text, answer) => {
		expect(parseAnswer(text)).toBe(answer);
	});

	it('every number comes back, and no text makes the reader fail', () => {
		fc.assert(fc.property(fc.integer({ min: -1e9, max: 1e9 }), (n) => void expect(parseAnswer(String(n))).toBe(n)));
		fc.assert(
			fc.property(fc.string({ unit: 'binary' }), (text) => {
				const answer = parseAnswer(text);
				expect(answer === null || Number.isFinite(answer)).toBe(true);
			})
		);
	});
});
