import fc from 'fast-check';
import { expect, it } from 'vitest';
import { byDay } from '#lib/my-data/by-day.ts';
import type { OwnedTable, Row } from '#lib/my-data/owned-table.ts';

const table = (name: string): OwnedTable => ({
	name,
	comment: null,
	ownedBy: 'owner',
	columns: [],
	pictures: [],
	fingerprints: [],
	keyed: false,
	order: ['day', 'id']
});

async function* each(rows: Row[]): AsyncGenerator<Row> {
	yield* rows;
}

it('tells every row once, in the order of the days, a note beside its check-in', async () => {
	const row = fc.record({ day: fc.constantFrom('2026-01-01', '2026-01-02', '2026-02-01'), id: fc.nat(5) });
	await fc.assert(
		fc.asyncProperty(fc.array(row), fc.array(row), async (one, other) => {
			const sorted: Record<string, Row[]> = {
				check_ins: one.toSorted((a, b) => a.day.localeCompare(b.day)),
				check_in_notes: other.toSorted((a, b) => a.day.localeCompare(b.day))
			};
			const days = await Array.fromAsync(byDay(Object.keys(sorted).map(table), ({ name }) => each(sorted[name] ?? [])));
			expect(days.map(({ day }) => day)).toEqual([...new Set([...one, ...other].map(({ day }) => day))].sort());
			for (const { day, together } of days) {
				expect(together.flat().every(({ row }) => row.day === day)).toBe(true);
				for (const group of together) expect(new Set(group.map(({ row }) => row.id)).size).toBe(1);
				expect(new Set(together.map(([first]) => first?.row.id)).size).toBe(together.length);
			}
			expect(days.flatMap(({ together }) => together.flat())).toHaveLength(one.length + other.length);
		})
	);
});
