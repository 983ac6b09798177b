import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { neighbours, readChoice, spanOf, writeChoice, yearsOf, type Choice } from '#lib/looking-back/spans.ts';

const known = { today: '2026-05-31', first: '2024-02-10', last: '2026-05-30' };
const read = (query: string) => readChoice(new URLSearchParams(query));

describe('which days somebody leafs through', () => {
	it('Aki opens the page and sees the last three months', () => {
		expect(spanOf(read(''), known)).toEqual({ from: '2026-03-01', to: '2026-05-31' });
	});

	it('Aki comes back after a year and finds the last three months she wrote in', () => {
		expect(spanOf(read(''), { ...known, last: '2025-04-20' })).toEqual({ from: '2025-01-21', to: '2025-04-20' });
	});

	it.each([
		['month=2026-02', '2026-02-01', '2026-02-28'],
		['month=2024-02', '2024-02-01', '2024-02-29'],
		['month=02&year=2024', '2024-02-01', '2024-02-29'],
		['month=&year=2025', '2025-01-01', '2025-12-31'],
		['year=2025', '2025-01-01', '2025-12-31'],
		['year', '2025-06-01', '2026-05-31'],
		['fortnight', '2026-05-18', '2026-05-31'],
		['all', '2024-02-10', '2026-05-30'],
		['month=2026-13', '2026-03-01', '2026-05-31'],
		['month=13&year=2025', '2025-01-01', '2025-12-31'],
		['year=99999', '2026-03-01', '2026-05-31']
	])('?%s shows %s to %s', (query, from, to) => {
		expect(spanOf(read(query), known)).toEqual({ from, to });
	});

	it('whoever has written nothing gets a span all the same', () => {
		const nothing = { today: '2026-05-31', first: null, last: null };
		expect(spanOf({ kind: 'all' }, nothing)).toEqual({ from: '2026-05-31', to: '2026-05-31' });
		expect(yearsOf(nothing)).toEqual([2026]);
	});

	it('Aki leafs from month to month, but not to before she began or after today', () => {
		expect(neighbours(read('month=2026-05'), known)).toEqual({
			earlier: { kind: 'month', month: '2026-04' },
			later: null
		});
		expect(neighbours(read('month=2024-02'), known).earlier).toBeNull();
		expect(neighbours(read('month=2024-12'), known).later).toEqual({ kind: 'month', month: '2025-01' });
		expect(neighbours(read('year=2025'), known)).toEqual({
			earlier: { kind: 'year', year: 2024 },
			later: { kind: 'year', year: 2026 }
		});
		expect(neighbours(read('all'), known)).toEqual({ earlier: null, later: null });
	});

	it('an address says again what it was made from', () => {
		const choice = fc.oneof(
			fc.constantFrom<Choice>({ kind: 'season' }, { kind: 'fortnight' }, { kind: 'all' }, { kind: 'year', year: null }),
			fc.integer({ min: 1900, max: 2199 }).map((year): Choice => ({ kind: 'year', year })),
			fc
				.tuple(fc.integer({ min: 1900, max: 2199 }), fc.integer({ min: 1, max: 12 }))
				.map(([year, month]): Choice => ({ kind: 'month', month: `${year}-${String(month).padStart(2, '0')}` }))
		);
		fc.assert(fc.property(choice, (choice) => void expect(read(writeChoice(choice))).toEqual(choice)));
	});

	it('whatever stands in an address, it becomes days in order', () => {
		fc.assert(
			fc.property(fc.webQueryParameters(), fc.string(), fc.string(), (query, month, year) => {
				for (const text of [query, new URLSearchParams({ month, year }).toString()]) {
					const span = spanOf(read(text), known);
					expect(span.from <= span.to).toBe(true);
				}
			})
		);
	});
});
