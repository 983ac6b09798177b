import { parse } from 'csv-parse';
import { Refusal } from '#lib/base/refusal.ts';
import { appleHealthColumns, makeSleepFinder, toRow } from '#lib/diaries/apple-health.ts';
import { csvOptions, isCsvError, nameColumns, type Shape } from '#lib/diaries/look.ts';

/** One row and the line of the file on which it ends, counted from 1; 0 where a line means nothing. */
export interface Row {
	line: number;
	cells: string[];
}

export interface Table {
	columns: string[];
	/** Once through. Leaving the loop early closes the source. */
	rows: AsyncIterable<Row>;
	/** Rows that the file has but that are nobody's answer: "in bed", "awake". Known when all rows were read. */
	leftOut(): number;
}

type Bytes = AsyncIterable<Buffer>;

/** How the rows of a table are written; any one character may part its cells. */
type Written = Pick<Shape, 'encoding' | 'quote'> & { separator: string };

/**
 * Reads a diary as a table, however it is written. Never more of it is held than a piece and its rows.
 * @throws {Refusal} while reading, where nothing after a place can be read: diaries_stopped_quote, diaries_stopped_long
 */
export async function openTable(bytes: Bytes, shape: Shape): Promise<Table> {
	if (shape.layout === 'apple-health') return openAppleHealth(bytes);
	const rows = readCsv(bytes, shape);
	if (shape.layout === 'sleep-as-android')
		return { columns: [...sleepAsAndroidColumns], rows: readBlocks(rows), leftOut: () => 0 };
	const first = await rows.next();
	if (first.done) throw new Refusal('diaries_file_empty', 'file');
	const columns = nameColumns(first.value.cells, shape.header);
	return { columns, rows: shape.header ? rows : after(first.value, rows), leftOut: () => 0 };
}

/**
 * The rows of a table, the first one too, as they come.
 * @throws {Refusal} diaries_stopped_quote, diaries_stopped_long
 */
export async function* readCsv(bytes: Bytes, shape: Written): AsyncGenerator<Row, void> {
	let ready: Row[] = [];
	let failure: Error | null = null;
	// Rows are taken out as they are made: left in the reader's own queue, those before an error would be lost with it.
	const parser = parse({
		...csvOptions(shape),
		bom: true,
		on_record: (cells: string[], { lines }: { lines: number }) => {
			ready.push({ line: lines, cells });
			return null;
		}
	});
	parser.on('error', (error) => (failure = error)).resume();
	const taken = () => {
		const rows = ready;
		ready = [];
		return rows;
	};
	// UTF-8 is what the reader itself reads.
	for await (const piece of shape.encoding === 'utf-8' ? bytes : decode(bytes, shape.encoding)) {
		await new Promise<void>((resolve) => parser.write(piece, () => resolve()));
		yield* taken();
		if (failure) throw toStopped(failure);
	}
	await new Promise<void>((resolve) => parser.once('error', () => resolve()).end(resolve));
	yield* taken();
	if (failure) throw toStopped(failure);
}

function toStopped(error: Error): Error {
	if (!isCsvError(error)) return error;
	const at = { line: error.lines ?? 1 };
	if (error.code === 'CSV_QUOTE_NOT_CLOSED') return new Refusal('diaries_stopped_quote', 'file', at);
	return new Refusal('diaries_stopped_long', 'file', at);
}

async function* decode(bytes: Bytes, encoding: string): AsyncGenerator<string> {
	const decoder = new TextDecoder(encoding);
	for await (const piece of bytes) yield decoder.decode(piece, { stream: true });
	yield decoder.decode();
}

export const sleepAsAndroidColumns = ['Id', 'Tz', 'From', 'To', 'Sched', 'Hours', 'Rating', 'Comment'] as const;

/**
 * Sleep as Android repeats its header for every sleep, followed by the values and often by a line of sensor events
 * under an empty Id. Only the values are rows; the header in force says where they stand.
 */
async function* readBlocks(rows: AsyncIterable<Row>): AsyncGenerator<Row, void> {
	let places: number[] = [];
	for await (const { line, cells } of rows) {
		if (cells[0] === 'Id') places = sleepAsAndroidColumns.map((name) => cells.indexOf(name));
		else if (cells[0] !== '') yield { line, cells: places.map((at) => cells[at] ?? '') };
	}
}

function openAppleHealth(bytes: Bytes): Table {
	const finder = makeSleepFinder();
	let leftOut = 0;
	async function* rows(): AsyncGenerator<Row, void> {
		for await (const piece of bytes) finder.read(piece.toString('latin1'));
		const found = finder.finish();
		leftOut = found.leftOut + found.unreadable;
		for (const sleep of found.sleeps) yield { line: 0, cells: toRow(sleep) };
	}
	return { columns: [...appleHealthColumns], rows: rows(), leftOut: () => leftOut };
}

async function* after(first: Row, rows: AsyncIterable<Row>): AsyncGenerator<Row, void> {
	yield first;
	yield* rows;
}
