import { describe, expect, it } from 'vitest';
import { drawBand, levelsOf } from '#lib/looking-back/band.ts';
import { dayAt, numberOf } from '#lib/looking-back/day-numbers.ts';

const span = { from: '2026-01-01', to: '2026-03-31' };
const first = numberOf(span.from);
const on = (at: number, value: number) => ({ day: dayAt(first + at), value });
const width = (level: { low: number; high: number } | undefined) => (level ? level.high - level.low : NaN);

describe('the level that answers lie around', () => {
	const wandering = Array.from({ length: 30 }, (_, at) => on(at, 50 + (at % 5) * 4));

	it('has a band from the first answer to the last, no narrower where nothing was written', () => {
		const levels = levelsOf([...wandering, on(85, 60)], span);
		expect(levels[0]?.day).toBe(span.from);
		expect(levels.at(-1)?.day).toBe(dayAt(first + 85));
		const [written, silent] = [
			levels.find(({ day }) => day === dayAt(first + 15)),
			levels.find(({ day }) => day === dayAt(first + 58))
		];
		expect(width(silent)).toBeGreaterThanOrEqual(width(written));
		for (const { low, mean, high } of levels) expect(0 <= low && low <= mean && mean <= high && high <= 100).toBe(true);
	});

	it('widens with silence where the answers wander', () => {
		const steps = [20, 22, 30, 45, 41, 55, 60, 58, 72, 80, 78, 85];
		const levels = levelsOf([...steps.map((value, at) => on(at, value)), on(80, 40)], span);
		const [near, far] = [
			levels.find(({ day }) => day === dayAt(first + 5)),
			levels.find(({ day }) => day === dayAt(first + 45))
		];
		expect(width(far)).toBeGreaterThan(2 * width(near));
	});

	it('is not drawn from fewer than eight days', () => {
		const days = Array.from({ length: 7 }, (_, at) => [on(at, 40), on(at, 60)]).flat();
		expect(levelsOf(days, span)).toEqual([]);
		expect(levelsOf([...days, on(7, 50)], span)).not.toEqual([]);
	});

	it('is a line where all answers are alike', () => {
		const levels = levelsOf(
			Array.from({ length: 10 }, (_, at) => on(at, 40)),
			span
		);
		expect(levels.every(({ low, high }) => low === 40 && high === 40)).toBe(true);
	});

	it('is drawn in at most some hundred and fifty places, however long the span', () => {
		const years = { from: '2006-01-01', to: '2026-03-31' };
		const levels = levelsOf([{ day: '2006-05-01', value: 10 }, ...wandering], years);
		expect(levels.length).toBeLessThanOrEqual(152);
		expect(levels.length).toBeGreaterThan(100);
	});
});

describe('the band', () => {
	it('is one closed shape, and nothing without levels', () => {
		const level = { day: span.from, mean: 50, low: 40, high: 60 };
		expect(drawBand([level, { ...level, day: span.to }], span).area).toMatch(
			/^M[\d.]+ 40L[\d.]+ 40L[\d.]+ 60L[\d.]+ 60Z$/
		);
		expect(drawBand([], span)).toEqual({ area: '', middle: '' });
	});
});
