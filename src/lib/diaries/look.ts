import { parse } from 'csv-parse/sync';
import { Refusal } from '#lib/base/refusal.ts';
import { cleanLine } from '#lib/base/text.ts';
import type { Mapping } from '#lib/diaries/mapping.ts';

type Encoding = NonNullable<Mapping['encoding']>;
type Separator = NonNullable<Mapping['separator']>;
type Quote = NonNullable<Mapping['quote']>;

/** How a file is written, as far as its beginning shows. */
export interface Shape {
	layout: Mapping['layout'];
	encoding: Encoding;
	separator: Separator;
	quote: Quote;
	header: boolean;
}

/** How much of a file is looked at for guessing. */
export const headBytes = 512 * 1024;

const signatures: [RegExp, string][] = [
	[/^\x89PNG\r\n/, 'PNG'],
	[/^\xff\xd8\xff/, 'JPEG'],
	[/^GIF8/, 'GIF'],
	[/^%PDF-/, 'PDF'],
	[/^\x1f\x8b/, 'gzip'],
	[/^SQLite format 3\0/, 'SQLite'],
	[/^\xd0\xcf\x11\xe0/, 'XLS'],
	// An archive with a diary in it has been unpacked by now.
	[/^PK\x03\x04/, 'ZIP, XLSX'],
	[/^RIFF|^....ftyp|^ID3|^OggS/s, 'audio, video']
];

/**
 * Guesses how a file is written from its first bytes. What is given is not guessed.
 * @throws {Refusal} diaries_file_empty, diaries_file_kind (a picture named .csv), diaries_file_binary
 */
export function lookAt(head: Buffer, given: Partial<Mapping> = {}): Shape {
	if (head.length === 0) throw new Refusal('diaries_file_empty', 'file');
	const start = head.toString('latin1', 0, 64);
	for (const [sign, kind] of signatures) if (sign.test(start)) throw new Refusal('diaries_file_kind', 'file', { kind });
	const encoding = given.encoding ?? guessEncoding(head);
	const text = decodeHead(head, encoding);
	if (text.trim() === '') throw new Refusal('diaries_file_empty', 'file');
	// A few stray control characters are dropped; a file full of them is no text.
	const controls = text.match(/[\u0000-\u0008\u000e-\u001a\u001c-\u001f\ufffd]/g)?.length ?? 0;
	if (controls > text.length / 20) throw new Refusal('diaries_file_binary', 'file');
	if (/^\s*<\?xml|^\s*<!DOCTYPE|^\s*<[a-z]+[\s>]/i.test(text)) {
		if (/<HealthData|<!DOCTYPE HealthData/.test(text)) return { ...xml, encoding };
		throw new Refusal('diaries_file_kind', 'file', { kind: 'XML, HTML' });
	}
	if (/^\s*[{[]\s*["{[\]}]/.test(text)) throw new Refusal('diaries_file_kind', 'file', { kind: 'JSON' });
	if (given.layout === 'apple-health') throw new Refusal('diaries_file_not_health', 'file');
	const separator = given.separator ?? guessSeparator(text);
	const quote = given.quote ?? guessQuote(text, separator);
	const layout =
		given.layout ?? (isSleepAsAndroid(readSample({ separator, quote }, text)[0]) ? 'sleep-as-android' : 'table');
	const header =
		given.header ?? (layout === 'sleep-as-android' || looksLikeHeader(readSample({ separator, quote }, text)));
	return { layout, encoding, separator, quote, header };
}

const xml = { layout: 'apple-health', separator: ',', quote: '"', header: true } as const;

/** The first rows of a table, read leniently. @param text the beginning of the file; a row cut off at its end is dropped */
export function readSample(shape: Pick<Shape, 'separator' | 'quote'>, text: string, most = 200): string[][] {
	const cut = text.slice(0, text.length >= headBytes / 4 ? text.lastIndexOf('\n') + 1 || undefined : undefined);
	const rows: string[][] = [];
	try {
		parse(cut, { ...csvOptions(shape), to: most, on_record: (row: string[]) => (rows.push(row), null) });
	} catch (error) {
		// What can be read before the place that cannot is sample enough; reading itself says where it stopped.
		if (!isCsvError(error)) throw error;
	}
	return rows;
}

/** How rows are parted, for the sample and for the whole file alike. */
export function csvOptions(shape: { separator: string; quote: Quote }) {
	return {
		delimiter: shape.separator,
		quote: shape.quote === 'none' ? null : shape.quote,
		relax_column_count: true,
		relax_quotes: true,
		skip_empty_lines: true,
		max_record_size: 8 * 1024 * 1024
	};
}

/** Whether an error is the CSV reader's own: a quotation mark that is never closed, a row without end. */
export function isCsvError(error: unknown): error is Error & { code: string; lines?: number } {
	return error instanceof Error && /^CSV_/.test((error as { code?: string }).code ?? '');
}

/** Each is looked at for what it may be and stands in every list of the page: ten thousand would hold up everybody. */
const mostColumns = 1_000;

/**
 * The names of the columns: the first row, each name once ("mood", "mood (2)"), or "1", "2", …
 * @throws {Refusal} diaries_file_columns
 */
export function nameColumns(first: string[], header: boolean): string[] {
	if (first.length > mostColumns) throw new Refusal('diaries_file_columns', 'file');
	const names = new Set<string>();
	for (const [at, cell] of first.entries()) {
		const name = (header && cleanLine(cell).slice(0, 200)) || String(at + 1);
		let unique = name;
		for (let again = 2; names.has(unique); again++) unique = `${name} (${again})`;
		names.add(unique);
	}
	return [...names];
}

/** Text of the beginning, whatever byte it was cut at. */
export function decodeHead(head: Buffer, encoding: Encoding): string {
	return new TextDecoder(encoding).decode(head, { stream: head.length >= headBytes });
}

/** Byte order mark, else UTF-8 if it can be, else Shift_JIS if that gives Japanese, else Windows-1252. */
function guessEncoding(head: Buffer): Encoding {
	if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le';
	if (head[0] === 0xfe && head[1] === 0xff) return 'utf-16be';
	const reads = (encoding: Encoding) => {
		try {
			return new TextDecoder(encoding, { fatal: true }).decode(head, { stream: true });
		} catch (error) {
			if (error instanceof TypeError) return null;
			throw error;
		}
	};
	if (reads('utf-8') !== null) return 'utf-8';
	return /[\u3040-\u30ff\u4e00-\u9fff]/.test(reads('shift_jis') ?? '') ? 'shift_jis' : 'windows-1252';
}

function guessSeparator(text: string): Separator {
	const score = (separator: Separator) => {
		const widths = readSample({ separator, quote: '"' }, text.slice(0, 100_000), 50).map((row) => row.length);
		const width = widths[0] ?? 1;
		return width < 2 ? 0 : width * (widths.filter((other) => other === width).length / widths.length) ** 2;
	};
	const separators = [',', ';', '\t', '|'] as const;
	return separators.reduce<Separator>((best, next) => (score(next) > score(best) ? next : best), ',');
}

function guessQuote(text: string, separator: Separator): Quote {
	const opens = (quote: string) =>
		text.split(quote).length > 2 && new RegExp(`(^|\\n|\\${separator})${quote}`).test(text);
	return !opens('"') && new RegExp(`(^|\\n|\\${separator})'[^'\\n]*'(\\${separator}|\\r|\\n|$)`).test(text) ? "'" : '"';
}

function looksLikeHeader([first, ...rest]: string[][]): boolean {
	if (!first || rest.length === 0) return true;
	const isData = (cell: string) => /^[\s\d.,:/年月日+-]*\d[\s\d.,:/年月日+-]*$/.test(cell);
	return !first.some(isData);
}

function isSleepAsAndroid(first: string[] | undefined): boolean {
	return first?.[0] === 'Id' && first[1] === 'Tz' && first[2] === 'From' && first[3] === 'To';
}
