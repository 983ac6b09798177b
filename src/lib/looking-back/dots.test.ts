import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayAt, numberOf } from '#lib/looking-back/day-numbers.ts';
import { drawDots, field } from '#lib/looking-back/dots.ts';
import { marksOf } from '#lib/looking-back/marks.ts';

const span = { from: '2026-03-01', to: '2026-03-30' };
const places = (drawn: ReturnType<typeof drawDots>) =>
	drawn.paths.flatMap(({ size, path }) =>
		[...path.matchAll(/M(\S+) (\S+?)h0/g)].map(([, x, y]) => ({ size, x: Number(x), y: Number(y) }))
	);

describe('dots for what was written', () => {
	it('the first day stands at the left, 100 at the top', () => {
		expect(drawDots([{ day: '2026-03-01', value: 100 }], span)).toEqual({
			dense: false,
			paths: [{ size: 'one', path: 'M10 0h0' }]
		});
	});

	it('two and four at the same place make larger dots', () => {
		const same = (value: number, times: number) => Array.from({ length: times }, () => ({ day: '2026-03-02', value }));
		const sizes = places(drawDots([...same(10, 1), ...same(20, 2), ...same(30, 4)], span)).map(({ size }) => size);
		expect(sizes).toEqual(['one', 'few', 'many']);
	});

	it('a month without entries draws nothing, and nothing from outside strays in', () => {
		expect(drawDots([], span).paths).toEqual([]);
		expect(
			drawDots(
				[
					{ day: '2026-02-28', value: 5 },
					{ day: '2026-03-31', value: 5 }
				],
				span
			).paths
		).toEqual([]);
	});

	it('nothing is drawn in an empty stretch, and every entry has its dot, over any span', () => {
		const entry = fc.record({ day: fc.integer({ min: 0, max: 1199 }), value: fc.integer({ min: 0, max: 100 }) });
		fc.assert(
			fc.property(fc.array(entry, { maxLength: 300 }), fc.integer({ min: 1, max: 1200 }), (entries, length) => {
				const first = numberOf('2024-01-01');
				const span = { from: dayAt(first), to: dayAt(first + length - 1) };
				const drawn = drawDots(
					entries.map(({ day, value }) => ({ day: dayAt(first + day), value })),
					span
				);
				const inside = entries.filter(({ day }) => day < length);
				const reach = Math.max(field.width / length, 12);
				const near = (day: number, x: number) => Math.abs(((day + 0.5) * field.width) / length - x) <= reach;
				const dots = places(drawn);
				for (const { day, value } of inside)
					expect(dots.some(({ x, y }) => near(day, x) && Math.abs(y - (100 - value)) < 0.1)).toBe(true);
				for (const { x } of dots) expect(inside.some(({ day }) => near(day, x))).toBe(true);
			})
		);
	});
});

describe('names along a picture', () => {
	it.each([
		['2026-03-01', '2026-03-31', ['2026-03-01', '2026-03-08', '2026-03-15', '2026-03-22', '2026-03-29']],
		['2026-03-10', '2026-06-09', ['2026-04-01', '2026-05-01', '2026-06-01']],
		['2025-01-01', '2025-12-31', ['2025-01-01', '2025-04-01', '2025-07-01', '2025-10-01']],
		['2023-06-01', '2026-05-31', ['2024-01-01', '2025-01-01', '2026-01-01']]
	])('from %s to %s are %j', (from, to, days) => {
		const marks = marksOf({ from, to });
		const kept = days.filter((day) => (numberOf(day) - numberOf(from)) / (numberOf(to) + 1 - numberOf(from)) < 0.88);
		expect(marks.map(({ day }) => day)).toEqual(kept);
	});

	it('January of another year is named by its year', () => {
		const names = marksOf({ from: '2025-06-01', to: '2026-05-31' }).map(
			({ day, name }) => `${day.slice(0, 7)} ${name}`
		);
		expect(names).toEqual(['2025-07 month', '2025-10 month', '2026-01 year', '2026-04 month']);
	});

	it('never more than five, all inside, for any span', () => {
		fc.assert(
			fc.property(fc.integer({ min: 0, max: 30_000 }), fc.integer({ min: 0, max: 30_000 }), (first, length) => {
				const marks = marksOf({ from: dayAt(first), to: dayAt(first + length) });
				expect(marks.length).toBeLessThanOrEqual(5);
				for (const { at } of marks) expect(at >= 0 && at < 0.88).toBe(true);
			})
		);
	});
});
