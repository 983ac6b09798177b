/** Prints rows with their columns aligned: words to the left, numbers to the right with so many decimals. */
export function printTable(rows: Record<string, string | number>[], decimals = 1): void {
	const names = Object.keys(rows[0] ?? {});
	const text = (value: string | number | undefined) =>
		typeof value === 'number' ? value.toFixed(Number.isInteger(value) ? 0 : decimals) : (value ?? '');
	const widths = names.map((name) => Math.max(name.length, ...rows.map((row) => text(row[name]).length)));
	const line = (cells: (string | number | undefined)[]) =>
		cells
			.map((cell, column) =>
				typeof rows[0]?.[names[column] ?? ''] === 'number'
					? text(cell).padStart(widths[column] ?? 0)
					: text(cell).padEnd(widths[column] ?? 0)
			)
			.join('  ')
			.trimEnd();
	console.log(line(names));
	console.log(widths.map((width) => '-'.repeat(width)).join('  '));
	for (const row of rows) console.log(line(names.map((name) => row[name])));
}
