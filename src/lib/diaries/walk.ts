import { Refusal } from '#lib/base/refusal.ts';
import { appleHealthColumns } from '#lib/diaries/apple-health.ts';
import { makeReader, type Entry, type Terms } from '#lib/diaries/entry.ts';
import { headBytes, lookAt, nameColumns, readSample, decodeHead, type Shape } from '#lib/diaries/look.ts';
import type { Mapping } from '#lib/diaries/mapping.ts';
import type { Sample } from '#lib/diaries/guess.ts';
import { withSmallYoungSpace } from '#lib/diaries/young-space.ts';
import { openTable, sleepAsAndroidColumns } from '#lib/diaries/rows.ts';

/** A diary that can be read from its beginning as often as needed. */
export interface Source {
	bytes(): AsyncIterable<Buffer>;
}

/** Why a row was not taken. Line 0: it has none. */
export interface RefusedRow {
	line: number;
	why: Refusal;
}

/** What became of the rows of a diary. */
export interface Tally {
	/** Rows that say something that is kept. */
	taken: number;
	/** Rows left out by wish, and rows in which nothing was answered. */
	skipped: number;
	/** Rows of other people. */
	others: number;
	refused: number;
	/** The first of the refused. */
	refusedRows: RefusedRow[];
	/** Why nothing after some line could be read, or null if all was. */
	stopped: Refusal | null;
	/** Whether only the beginning was looked at. */
	partly: boolean;
}

export interface TakenRow {
	line: number;
	entries: Entry[];
}

/** How many refused rows are told one by one. */
const mostRefusedRows = 200;

/** The first bytes of a diary. */
async function readHead(source: Source): Promise<Buffer> {
	const pieces: Buffer[] = [];
	let bytes = 0;
	for await (const piece of source.bytes()) {
		pieces.push(piece);
		bytes += piece.length;
		if (bytes >= headBytes) break;
	}
	return Buffer.concat(pieces).subarray(0, headBytes);
}

/** The beginning of a diary as a table, to guess from and to show. @throws {Refusal} where it is no diary */
export async function takeSample(source: Source, given: Partial<Mapping> = {}): Promise<Sample> {
	const head = await readHead(source);
	const shape = lookAt(head, given);
	if (shape.layout === 'apple-health') return { shape, columns: [...appleHealthColumns], rows: [] };
	if (shape.layout === 'sleep-as-android') return { shape, columns: [...sleepAsAndroidColumns], rows: [] };
	const [first = [], ...rest] = readSample(shape, decodeHead(head, shape.encoding));
	return { shape, columns: nameColumns(first, shape.header), rows: shape.header ? rest : [first, ...rest] };
}

/**
 * Reads a whole diary through a mapping, row by row.
 * @param take is given each row that says something; it is awaited, so that reading never runs ahead of writing
 * @param mostRows after so many rows the rest is left unread
 * @throws {Refusal} where the mapping does not fit the file
 */
export function walk(
	source: Source,
	shape: Shape,
	terms: Omit<Terms, 'columns'>,
	take: Take,
	mostRows = Infinity
): Promise<Tally> {
	return withSmallYoungSpace(() => walkThrough(source, shape, terms, take, mostRows));
}

type Take = (row: TakenRow) => Promise<void> | void;

async function walkThrough(
	source: Source,
	shape: Shape,
	terms: Omit<Terms, 'columns'>,
	take: Take,
	mostRows: number
): Promise<Tally> {
	const tally: Tally = { taken: 0, skipped: 0, others: 0, refused: 0, refusedRows: [], stopped: null, partly: false };
	const table = await openTable(source.bytes(), shape);
	const read = makeReader({ ...terms, columns: table.columns });
	let rows = 0;
	try {
		for await (const { line, cells } of table.rows) {
			if (++rows > mostRows) {
				tally.partly = true;
				break;
			}
			const outcome = read(cells);
			if (outcome.is === 'refused') {
				tally.refused++;
				if (tally.refusedRows.length < mostRefusedRows) tally.refusedRows.push({ line, why: outcome.why });
			} else if (outcome.is === 'taken') {
				tally.taken++;
				const taking = take({ line, entries: outcome.entries });
				if (taking) await taking;
			} else tally[outcome.is]++;
		}
	} catch (error) {
		// The file itself cannot be read on; what came before stands.
		if (!(error instanceof Refusal) || !error.code.startsWith('diaries_stopped')) throw error;
		tally.stopped = error;
	}
	tally.skipped += table.leftOut();
	return tally;
}
