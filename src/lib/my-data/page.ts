import type { Found } from '#lib/my-data/by-day.ts';
import type { Column, OwnedTable, Row, Value } from '#lib/my-data/owned-table.ts';
import type { PageWords } from '#lib/my-data/page-words.ts';

/** Text as it may stand in HTML, in elements and in attributes. */
export function escapeHtml(text: string): string {
	const names: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
	return text.replace(/[&<>"']/g, (letter) => names[letter] as string);
}

/**
 * The beginning of a page that stands alone: no network, no script, and a policy that would allow neither.
 * @param look style sheet text with the tokens of the house
 */
export function pageStart(words: PageWords, madeAt: string, look: string): string {
	return `<!doctype html>
<html lang="${words.locale}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src 'self' file:">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${escapeHtml(words.title)}</title>
<style>
${look}
${own}
</style>
</head>
<body>
<h1>${escapeHtml(words.title)}</h1>
<p>${escapeHtml(words.made(madeAt))}</p>
<p class="soft">${escapeHtml(words.files)}</p>
`;
}

export function sectionStart(heading: string): string {
	return `<section>\n<h2>${escapeHtml(heading)}</h2>\n`;
}

export const sectionEnd = '</section>\n';

/** What belongs together, each under the name of its table. */
export function pageEntry(together: Found[], words: PageWords): string {
	const parts = together.map(
		({ table, row }) => `<h3>${escapeHtml(words.table(table.name))}</h3>\n${linesOf({ table, row }, words)}`
	);
	return `<article>\n${parts.join('')}</article>\n`;
}

/** One row under the heading of its section. */
export function pageRow(found: Found, words: PageWords): string {
	return `<article>\n${linesOf(found, words)}</article>\n`;
}

/**
 * @param empty tables in which there is nothing of theirs
 * @param fingerprints names of what is kept without being readable
 */
export function pageEnd(words: PageWords, empty: OwnedTable[], fingerprints: string[]): string {
	const nothing =
		empty.length === 0 ? '' : `<p>${escapeHtml(words.nothing(empty.map((table) => words.table(table.name))))}</p>\n`;
	const columns = fingerprints.length === 0 ? '' : `<p>${escapeHtml(words.fingerprints(fingerprints))}</p>\n`;
	return `<footer class="soft">\n${nothing}${columns}</footer>\n</body>\n</html>\n`;
}

/** Where a picture lies among the files. */
export function picturePath(id: string): string {
	return `pictures/${id}.webp`;
}

/** Whether there is anything in a table's rows but ids. */
export function isForReading(table: OwnedTable): boolean {
	return table.columns.some((column) => column.type !== 'uuid');
}

/** What a reader would stumble over stands in the other files: ids, the usual zone, when a row was written down. */
function isShown(column: Column, row: Row, words: PageWords): boolean {
	if (column.type === 'uuid' || column.name === 'day' || column.name === 'kept_at') return false;
	return column.name !== 'zone' || row.zone !== words.zone;
}

function linesOf({ table, row }: Found, words: PageWords): string {
	let lines = '';
	let texts = '';
	for (const column of table.columns) {
		const text = isShown(column, row, words) ? textOf(column, row, words) : '';
		if (text === '') continue;
		if (column.sealed) texts += `<p class="text">${escapeHtml(text)}</p>\n`;
		else lines += `<div><dt>${escapeHtml(words.column(column.name))}</dt><dd>${escapeHtml(text)}</dd></div>\n`;
	}
	if (table.pictures.length > 0) texts += `<p><img src="${escapeHtml(picturePath(String(row.id)))}" alt=""></p>\n`;
	return (lines === '' ? '' : `<dl>\n${lines}</dl>\n`) + texts;
}

function textOf(column: Column, row: Row, words: PageWords): string {
	const value: Value = row[column.name] ?? null;
	if (value === null || value === false) return '';
	if (value === true) return words.yes;
	if (Array.isArray(value)) return value.map((one) => words.value(column.name, String(one))).join(words.comma);
	if (typeof value === 'object') return JSON.stringify(value);
	if (typeof value === 'number' || column.sealed) return String(value);
	if (column.type === 'timestamptz') return words.moment(value, row.zone);
	if (column.type === 'date') return words.day(value);
	return words.value(column.name, value);
}

const own = `body { margin: 0 auto; padding: var(--s6) var(--s5) var(--s7); max-width: var(--measure); background: var(--paper);
	color: var(--ink); font: 400 var(--step-0)/1.6 var(--sans); overflow-wrap: anywhere; }
:lang(ja) body { line-height: 1.8; line-break: strict; }
h1, h2, h3 { font-family: var(--serif); font-weight: 400; line-height: 1.25; margin: 0; break-after: avoid; }
h1 { font-size: var(--step-3); }
h2 { font-size: var(--step-2); margin: var(--s7) 0 var(--s3); }
h3 { font-size: var(--step-0); font-style: italic; margin-top: var(--s3); }
h3:first-child { margin-top: 0; }
h1, h2, h3 { text-wrap: balance; }
:lang(ja) :is(h1, h2, h3) { font-style: normal; word-break: auto-phrase; }
p { margin: var(--s4) 0 0; }
.soft { color: var(--ink-soft); }
article { padding: var(--s4) 0; border-bottom: var(--hair) solid var(--line); break-inside: avoid; }
dl { margin: var(--s2) 0 0; }
dl div { display: grid; grid-template-columns: minmax(0, 1fr) minmax(0, 1fr); gap: var(--s4); padding: var(--s1) 0; }
dt { color: var(--ink-soft); }
dd { margin: 0; }
img { max-width: 100%; }
.text { margin: var(--s2) 0 0; white-space: pre-wrap; }
footer { margin-top: var(--s7); font-size: var(--step--1); }
@media (max-width: 30rem) { body { padding: var(--s5) var(--s4); } dl div { grid-template-columns: 1fr; gap: 0; } }
@media print { body { max-width: none; padding: 0; background: white; color: black; } .soft, dt { color: black; } }`;
