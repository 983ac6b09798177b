import { once } from 'node:events';

/** What a cell of a readable table may hold. */
type Cell = string | number | null;

/**
 * Writes one JSON object `{"key": [ … ], …}` piece by piece, so that a million points are never one text.
 * @param parts under each key its things, each already JSON, as one piece or in several
 */
export async function printJson(parts: Record<string, Iterable<Iterable<string>>>): Promise<void> {
	await print(
		(function* () {
			yield '{';
			let key = 0;
			for (const [name, things] of Object.entries(parts)) {
				yield `${key++ > 0 ? ',' : ''}${JSON.stringify(name)}:[`;
				let at = 0;
				for (const thing of things) {
					if (at++ > 0) yield ',';
					yield* thing;
				}
				yield ']';
			}
			yield '}\n';
		})()
	);
}

/** Writes rows as a table with aligned columns; numbers to five figures, what cannot be told as a dash. */
export async function printRows(names: readonly string[], rows: readonly (readonly Cell[])[]): Promise<void> {
	const widths = names.map((name, at) =>
		rows.reduce((widest, row) => Math.max(widest, textOf(row[at]).length), name.length)
	);
	const line = (cells: readonly Cell[]) =>
		cells
			.map((cell, at) =>
				typeof cell === 'string' ? cell.padEnd(widths[at] ?? 0) : textOf(cell).padStart(widths[at] ?? 0)
			)
			.join('  ')
			.trimEnd() + '\n';
	await print(
		(function* () {
			yield line(names);
			for (const row of rows) yield line(row);
		})()
	);
}

function textOf(cell: Cell | undefined): string {
	if (cell === null || cell === undefined) return '–';
	if (typeof cell === 'string') return cell;
	return Number.isInteger(cell) ? String(cell) : String(Number(cell.toPrecision(5)));
}

/** How much is gathered before it is written. */
const pieceLength = 64 * 1024;

async function print(pieces: Iterable<string>): Promise<void> {
	let text = '';
	const write = async () => {
		if (!process.stdout.write(text)) await once(process.stdout, 'drain');
		text = '';
	};
	for (const piece of pieces) {
		text += piece;
		if (text.length >= pieceLength) await write();
	}
	if (text !== '') await write();
}
