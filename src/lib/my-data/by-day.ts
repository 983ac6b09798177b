import type { Day } from '#lib/base/day.ts';
import type { OwnedTable, Row } from '#lib/my-data/owned-table.ts';

/** A row and the table it is of. */
export interface Found {
	table: OwnedTable;
	row: Row;
}

/** One day, and what was written of it: rows with the same id, such as a note beside its check-in, stand together. */
export interface DayOfRows {
	day: Day;
	together: Found[][];
}

/** Whether the rows of a table belong to days. */
export function hasDays(table: OwnedTable): boolean {
	return table.columns.some((column) => column.name === 'day' && !column.nullable);
}

/** Tables as one would read them: days first, notes after what they stand beside. */
export function inReadingOrder(tables: OwnedTable[]): OwnedTable[] {
	const place = (table: OwnedTable) =>
		(hasDays(table) ? 0 : 2) + (table.columns.some((column) => column.sealed) ? 1 : 0);
	return tables.toSorted((a, b) => place(a) - place(b));
}

/**
 * Reads several tables side by side, day after day; of each no more is held than one day.
 * @param tables tables with days
 * @param read the rows of one table, in the order of their days
 */
export async function* byDay(
	tables: OwnedTable[],
	read: (table: OwnedTable) => AsyncGenerator<Row>
): AsyncGenerator<DayOfRows> {
	const sources = await Promise.all(
		tables.map(async (table) => {
			const rows = read(table);
			return { table, rows, next: await rows.next() };
		})
	);
	for (;;) {
		const days = sources.flatMap(({ next }) => (next.done ? [] : [String(next.value.day)]));
		const day = days.sort()[0];
		if (day === undefined) return;
		const together = new Map<unknown, Found[]>();
		for (const source of sources) {
			for (; !source.next.done && source.next.value.day === day; source.next = await source.rows.next()) {
				const row = source.next.value;
				const key = row.id ?? row;
				together.set(key, [...(together.get(key) ?? []), { table: source.table, row }]);
			}
		}
		yield { day, together: [...together.values()] };
	}
}
