import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { captionsOf } from '#lib/looking-back/captions.ts';
import { dayAt, numberOf } from '#lib/looking-back/day-numbers.ts';
import { leastDays, silencesIn } from '#lib/looking-back/silences.ts';

describe('stretches without anything written', () => {
	it('two weeks of silence are one, thirteen days are not', () => {
		expect(silencesIn(['2026-10-21', '2026-10-02', '2026-10-02'])).toEqual([{ from: '2026-10-03', to: '2026-10-20' }]);
		expect(silencesIn(['2026-10-01', '2026-10-16'])).toEqual([{ from: '2026-10-02', to: '2026-10-15' }]);
		expect(silencesIn(['2026-10-01', '2026-10-15'])).toEqual([]);
	});

	it('nobody is told how long they were away', () => {
		expect(silencesIn(['2020-01-01'])).toEqual([]);
		expect(silencesIn([])).toEqual([]);
	});

	it('every silence is long enough, empty, and lies between two entries; no other long gap is left', () => {
		fc.assert(
			fc.property(fc.array(fc.integer({ min: 20_000, max: 20_400 })), (numbers) => {
				const written = new Set(numbers);
				const silent = new Set<number>();
				for (const { from, to } of silencesIn(numbers.map(dayAt))) {
					expect(written.has(numberOf(from) - 1) && written.has(numberOf(to) + 1)).toBe(true);
					expect(numberOf(to) - numberOf(from) + 1).toBeGreaterThanOrEqual(leastDays);
					for (let day = numberOf(from); day <= numberOf(to); day++) {
						expect(written.has(day)).toBe(false);
						silent.add(day);
					}
				}
				let gap = 0;
				for (let day = Math.min(...numbers); day <= Math.max(...numbers); day++) {
					gap = written.has(day) || silent.has(day) ? 0 : gap + 1;
					expect(gap).toBeLessThan(leastDays);
				}
			})
		);
	});

	it('a silence that several pictures have is said under the first of them, one of its own where it is', () => {
		const both = { emotional: 40, social: 30, existential: null };
		const captions = captionsOf([
			{ day: '2026-10-01', ...both, existential: 10 },
			{ day: '2026-10-02', ...both, social: null },
			{ day: '2026-11-01', ...both, existential: 10 },
			{ day: '2026-11-10', ...both },
			{ day: '2026-11-20', ...both, existential: 10 }
		]);
		expect(captions.map(({ silences }) => silences)).toEqual([
			[{ from: '2026-10-03', to: '2026-10-31' }],
			[],
			[{ from: '2026-11-02', to: '2026-11-19' }]
		]);
	});

	it('an answer that was left empty is no dot and no number', () => {
		const [emotional, social] = captionsOf([{ day: '2026-10-01', emotional: 0, social: null, existential: 5 }]);
		expect(emotional?.entries).toEqual([{ day: '2026-10-01', value: 0 }]);
		expect(social?.entries).toEqual([]);
	});
});
