import { describe, expect, it } from 'vitest';
import { flagsIn, parseComparison, recordsOf, writeFlag, type Compared } from '#lib/looking-back/comparison.ts';
import { numberOf } from '#lib/looking-back/day-numbers.ts';

const empty = { emotional: null, social: null, existential: null, energy: null, solitude: null };
const nothing = { ...empty, feelings: [], places: [], contacts: [] };
const on = (day: string, said: Partial<Compared>): Compared => ({ ...nothing, day, ...said });
const form = (fields: Record<string, string>) => {
	const data = new FormData();
	for (const [name, value] of Object.entries(fields)) data.set(name, value);
	return data;
};

describe('what somebody sets side by side', () => {
	it('is one thing and one answer', () => {
		const comparison = parseComparison(form({ flag: 'place:park', rating: 'social' }));
		expect(comparison).toEqual({ flag: { kind: 'place', value: 'park' }, rating: 'social' });
		expect(writeFlag(comparison.flag)).toBe('place:park');
	});

	it.each([
		[{ rating: 'social' }, 'flag'],
		[{ flag: '', rating: 'social' }, 'flag'],
		[{ flag: 'place:moon', rating: 'social' }, 'flag'],
		[{ flag: 'weather:rain', rating: 'social' }, 'flag'],
		[{ flag: `step:${'a'.repeat(81)}`, rating: 'social' }, 'flag'],
		[{ flag: 'place:park' }, 'rating'],
		[{ flag: 'place:park', rating: 'note' }, 'rating']
	] as [Record<string, string>, string][])('%o is asked for again at its field', (fields, field) => {
		expect(() => parseComparison(form(fields))).toThrow(expect.objectContaining({ code: 'comparisons_pick', field }));
	});
});

describe('the days of a comparison', () => {
	const park = { flag: { kind: 'place', value: 'park' }, rating: 'social' } as const;

	it('are with it, without it, or neither where no place was said', () => {
		const days = recordsOf(
			park,
			[
				on('2026-03-01', { social: 40, places: ['park', 'street'] }),
				on('2026-03-02', { social: 30 }),
				on('2026-03-03', { social: 20, places: ['room'] })
			],
			[]
		);
		expect(days).toEqual([
			{ day: numberOf('2026-03-01'), value: 40, flag: true },
			{ day: numberOf('2026-03-02'), value: 30, flag: null },
			{ day: numberOf('2026-03-03'), value: 20, flag: false }
		]);
	});

	it('have no value where the answer was left empty', () => {
		expect(recordsOf(park, [on('2026-03-01', { places: ['park'] })], [])[0]?.value).toBeNull();
	});

	it('are with a small thing where it was done on that day, and without it otherwise', () => {
		const walk = { flag: { kind: 'step', value: 'round-the-block' }, rating: 'energy' } as const;
		const days = recordsOf(
			walk,
			[on('2026-03-01', { energy: 10 }), on('2026-03-02', { energy: 20 })],
			[
				{ day: '2026-03-02', step: 'round-the-block' },
				{ day: '2026-03-01', step: 'open-the-window' }
			]
		);
		expect(days.map(({ flag }) => flag)).toEqual([false, true]);
	});
});

describe('what can be picked', () => {
	it('is what was ever written, the places in the order of the check-in', () => {
		const written = [on('2026-03-01', { places: ['street', 'bed'], feelings: ['calm'], solitude: 'good' })];
		const done = [{ day: '2026-03-01', step: 'open-the-window' }];
		expect(flagsIn(written, done).map(writeFlag)).toEqual([
			'place:bed',
			'place:street',
			'solitude:good',
			'feeling:calm',
			'step:open-the-window'
		]);
	});

	it('is nothing where nothing was written', () => {
		expect(flagsIn([], [])).toEqual([]);
	});
});
