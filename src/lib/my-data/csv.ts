import type { Value } from '#lib/my-data/owned-table.ts';

/**
 * The byte order mark. Spreadsheet programs of Japanese and Italian computers take a CSV file without it for another
 * encoding and show letters that nobody can read; programs that do not need it leave it out.
 */
export const byteOrderMark = '\ufeff';

/** One line by RFC 4180: cells in quotes where they need them, ended by CR LF. */
export function csvLine(values: readonly Value[]): string {
	return `${values.map((value) => quoted(harmless(textOf(value)))).join(',')}\r\n`;
}

function textOf(value: Value): string {
	if (value === null) return '';
	if (Array.isArray(value)) return value.map(textOf).join('; ');
	return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

/**
 * A spreadsheet program would run a cell that begins like a formula. An apostrophe before it keeps it text (OWASP, "CSV
 * Injection"); numbers, negative ones too, are left as they are. Full-width signs begin a formula in Japanese programs.
 */
function harmless(text: string): string {
	if (/^-?\d+(?:\.\d+)?(?:e[+-]?\d+)?$/i.test(text)) return text;
	return /^[=+\-@\t\r\n＝＋－＠]/.test(text) ? `'${text}` : text;
}

function quoted(text: string): string {
	return /[",\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
