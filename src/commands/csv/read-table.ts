import { Refusal } from '#lib/base/refusal.ts';
import { baseLocale } from '#lib/base/locale.ts';
import { speak } from '#lib/content/words.ts';
import { plainFile } from '#lib/diaries/diary-file.server.ts';
import { decodeHead, headBytes, lookAt, nameColumns, readSample, type Shape } from '#lib/diaries/look.ts';
import { plain, type DateForm } from '#lib/diaries/moment.ts';
import { readCsv } from '#lib/diaries/rows.ts';
import { sayRefusal } from '#lib/diaries/say-diary.ts';
import { Misused } from '../command.ts';
import { BadFile, type Problem } from './bad-file.ts';
import {
	guessMomentForm,
	isMissing,
	makeMomentReader,
	makeNumberReader,
	shorten,
	type Moment,
	type Read
} from './cells.ts';

/** What is looked for in a file. */
export interface Wanted {
	/** Columns that have to be there, and columns that may. */
	must: readonly string[];
	may: readonly string[];
	/** Those of them that hold moments; the beginning of the file shows how they are written. */
	moments: readonly string[];
	/**
	 * What a column is called in this file, where somebody said so. Then the file's other columns are left aside; otherwise
	 * one that is not known is refused, since it may be a misspelt one.
	 */
	called: Readonly<Record<string, string | undefined>>;
	/** Of moments without an offset of their own. */
	zone: string;
	/** How dates are written, or null to see for oneself. */
	dates: DateForm | null;
	/** Whether moments may be numbers of days. */
	dayNumbers: boolean;
}

/** One row while it is read. What cannot be read is noted, and the row then answers as if the cell were empty. */
export interface CsvRow {
	/** Whether the file has the column. */
	has(name: string): boolean;
	/** Trimmed; empty where nothing is. */
	text(name: string): string;
	/** A finite number, or null where nothing is. */
	number(name: string): number | null;
	/** A moment; it may not be missing. Null only where it was refused. */
	moment(name: string): Moment | null;
	/** Notes that this row cannot be used, because of one of its columns. */
	refuse(name: string, why: string): void;
}

/** How many problems are told one by one. */
const mostProblems = 100;

/**
 * Reads a table row by row: any one character between cells, any encoding and kind of date that a diary may have. Nothing of
 * the file is held but the row that is being read, and what `take` holds.
 * @param take is given each row, the first problem or not; what it makes is good only if this returns
 * @throws {BadFile} after the last row, with every problem; {Misused} where there is no such file
 */
export async function readTable(path: string, wanted: Wanted, take: (row: CsvRow) => void): Promise<void> {
	const file = await openFile(path);
	if (file.bytes === 0) throw new BadFile(path, [{ why: 'the file is empty' }]);
	const pieces: Buffer[] = [];
	for await (const piece of file.part(0, Math.min(file.bytes, headBytes))) pieces.push(piece);
	const head = Buffer.concat(pieces);
	const shape = look(path, head, wanted);
	const problems: Problem[] = [];
	let more = 0;
	const note = (problem: Problem) => void (problems.length < mostProblems ? problems.push(problem) : more++);
	let rows = 0;
	try {
		const all = readCsv(file.whole(), shape);
		const first = await all.next();
		if (first.done) throw new BadFile(path, [{ why: 'the file is empty' }]);
		const places = placesOf(path, nameColumns(first.value.cells, true), wanted);
		const width = first.value.cells.length;
		const reader = makeRow(places, momentReaders(path, head, shape, places, wanted), note);
		for await (const { line, cells } of all) {
			rows++;
			const tooMany = cells.findIndex((cell, at) => at >= width && cell.trim() !== '');
			if (tooMany >= 0)
				note({ line, column: tooMany + 1, why: `there are ${cells.length} cells under ${width} names` });
			else take(reader(line, cells));
		}
	} catch (error) {
		if (!(error instanceof Refusal)) throw error;
		const { line } = error.values;
		note({ ...(typeof line === 'number' && { line }), why: speak(baseLocale, () => sayRefusal(error)) });
	}
	if (problems.length > 0) throw new BadFile(path, problems, more);
	if (rows === 0) throw new BadFile(path, [{ why: 'the file has no row below the names of its columns' }]);
}

async function openFile(path: string) {
	try {
		return await plainFile(path);
	} catch (error) {
		const { code } = error as NodeJS.ErrnoException;
		if (code === undefined) throw error;
		throw new Misused(`${path} cannot be read (${code})`);
	}
}

type Written = Pick<Shape, 'encoding' | 'quote'> & { separator: string };

function look(path: string, head: Buffer, wanted: Wanted): Written {
	try {
		const shape = lookAt(head, { layout: 'table', header: true });
		return { ...shape, separator: separatorOf(decodeHead(head, shape.encoding), shape, wanted) ?? shape.separator };
	} catch (error) {
		if (!(error instanceof Refusal)) throw error;
		throw new BadFile(path, [{ why: speak(baseLocale, () => sayRefusal(error)) }]);
	}
}

/** The character that parts the first line into the names that are looked for, or null if none does. */
function separatorOf(text: string, { quote }: Pick<Shape, 'quote'>, { must, called }: Wanted): string | null {
	const first = /[^\r\n]+/.exec(text)?.[0] ?? '';
	const candidates = new Set(first.match(/[^\p{L}\p{N}_"'.-]/gu));
	const isThere = (separator: string) => {
		const names = (readSample({ separator: separator as Shape['separator'], quote }, first, 1)[0] ?? []).map(fold);
		return must.every((name) => names.includes(fold(called[name] ?? name)));
	};
	return [...candidates].find((one) => isThere(one)) ?? null;
}

/** Names are the same whatever their case, width and surrounding spaces. */
function fold(name: string): string {
	return plain(name).toLowerCase();
}

interface Place {
	/** From 0. */
	at: number;
	/** As the file calls it. */
	title: string;
}

function placesOf(path: string, titles: string[], { must, may, called }: Wanted): Map<string, Place> {
	const places = new Map<string, Place>();
	const problems: Problem[] = [];
	for (const name of [...must, ...may]) {
		const title = called[name] ?? name;
		const at = titles.findIndex((one) => fold(one) === fold(title));
		if (at >= 0) places.set(name, { at, title: titles[at] as string });
		else if (must.includes(name) || called[name] !== undefined)
			problems.push({ line: 1, why: `there is no column "${shorten(title)}", only ${titles.map(shorten).join(', ')}` });
	}
	const isNamed = Object.values(called).some((title) => title !== undefined);
	const known = new Set([...places.values()].map(({ at }) => at));
	if (!isNamed && problems.length === 0)
		titles.forEach((title, at) => {
			if (known.has(at)) return;
			const expected = [...must, ...may.map((name) => `[${name}]`)].join(', ');
			problems.push({
				line: 1,
				column: at + 1,
				why: `unknown column "${shorten(title)}"; known are ${expected}. Options say what they are called here; see --help`
			});
		});
	if (problems.length > 0) throw new BadFile(path, problems);
	return places;
}

type ReadMoment = (cell: string) => Read<Moment>;

function momentReaders(
	path: string,
	head: Buffer,
	shape: Written,
	places: ReadonlyMap<string, Place>,
	{ moments, dates, zone, dayNumbers }: Wanted
): ReadMoment {
	const [, ...sample] = readSample(shape as Shape, decodeHead(head, shape.encoding));
	const values = moments.flatMap((name) => sample.map((cells) => cells[places.get(name)?.at ?? -1] ?? ''));
	const form = guessMomentForm(values, { dates, zone, dayNumbers });
	if (form.ambiguous)
		console.error(`${path}: dates are read as ${form.dates}; they could be otherwise, and --dates says so`);
	return makeMomentReader(form, zone);
}

function makeRow(
	places: ReadonlyMap<string, Place>,
	readMoment: ReadMoment,
	note: (problem: Problem) => void
): (line: number, cells: readonly string[]) => CsvRow {
	const readNumber = makeNumberReader();
	return (line, cells) => {
		const text = (name: string) => (cells[places.get(name)?.at ?? -1] ?? '').trim();
		const refuse = (name: string, why: string) => {
			const place = places.get(name);
			note({ line, ...(place && { column: place.at + 1, name: place.title }), why });
		};
		const valueOf = <T>(name: string, read: Read<T>): T | null => {
			if ('value' in read) return read.value;
			refuse(name, read.why);
			return null;
		};
		return {
			has: (name) => places.has(name),
			text,
			refuse,
			number: (name) => (isMissing(text(name)) ? null : valueOf(name, readNumber(plain(text(name))))),
			moment: (name) => valueOf(name, text(name) === '' ? { why: 'it is empty' } : readMoment(plain(text(name))))
		};
	};
}
