import type { Column, OwnedTable, Row, Value } from '#lib/my-data/owned-table.ts';
import { headingOf, type PageWords } from '#lib/my-data/page-words.ts';

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
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
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

export function sectionStart(table: OwnedTable, words: PageWords): string {
	return `<section>\n<h2>${escapeHtml(words.table(table.name))}</h2>\n`;
}

/** One row, without what is empty and without numbers that say nothing to a reader; they stand in the other files. */
export function pageRow(table: OwnedTable, row: Row, words: PageWords): string {
	const heading = headingOf(row, table.order[0], words);
	const said = table.columns.filter((column) => column.type !== 'uuid' && column.name !== 'day');
	const lines = said.flatMap((column) => {
		const text = textOf(column, row, words);
		if (text === '' || text === heading) return [];
		const value = `<dd${column.sealed ? ' class="text"' : ''}>${escapeHtml(text)}</dd>`;
		return [`<div><dt>${escapeHtml(words.column(column.name))}</dt>${value}</div>`];
	});
	const head = heading === '' ? '' : `<h3>${escapeHtml(heading)}</h3>\n`;
	return `<article>\n${head}${lines.length === 0 ? '' : `<dl>\n${lines.join('\n')}\n</dl>\n`}</article>\n`;
}

export const sectionEnd = '</section>\n';

export function pageEnd(words: PageWords, empty: string[], fingerprints: string[]): string {
	const nothing = empty.length === 0 ? '' : `<p>${escapeHtml(words.nothing(empty.map(words.table)))}</p>\n`;
	const columns = fingerprints.length === 0 ? '' : `<p>${escapeHtml(words.fingerprints(fingerprints))}</p>\n`;
	return `<footer class="soft">\n${nothing}${columns}</footer>\n</body>\n</html>\n`;
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
h1, h2, h3 { font-family: var(--serif); font-weight: 400; line-height: 1.25; margin: 0; }
h1 { font-size: var(--step-3); }
h2 { font-size: var(--step-2); margin-top: var(--s7); }
h3 { font-size: var(--step-1); }
p { margin: var(--s4) 0 0; }
.soft { color: var(--ink-soft); }
article { padding: var(--s4) 0; border-bottom: var(--hair) solid var(--line); break-inside: avoid; }
dl { margin: var(--s2) 0 0; }
dl div { display: grid; grid-template-columns: minmax(0, 2fr) minmax(0, 3fr); gap: var(--s4); padding: var(--s1) 0; }
dt { color: var(--ink-soft); }
dd { margin: 0; }
dd.text { white-space: pre-wrap; }
footer { margin-top: var(--s7); font-size: var(--step--1); }
@media (max-width: 30rem) { dl div { grid-template-columns: 1fr; gap: 0; } }
@media print { body { max-width: none; padding: 0; background: white; color: black; } .soft, dt { color: black; } }`;
