import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvLine } from '#lib/my-data/csv.ts';

describe('a line of CSV', () => {
	it('keeps numbers, negative ones too, as numbers', () => {
		expect(csvLine([-3, '-3.5', 0, '-1e-7', null, true])).toBe('-3,-3.5,0,-1e-7,,true\r\n');
	});

	it('keeps a text that begins like a formula from becoming one', () => {
		for (const text of ['=1+1', '+39 06', '-dash', '@home', '\tx', '\rx', '\nx', '＝1', '-', '+1', '-1+cmd'])
			expect(csvLine([text]).replace(/^"/, '').startsWith("'"), JSON.stringify(text)).toBe(true);
	});

	it('writes lists in one cell', () => {
		expect(csvLine([['calm', 'tired'], []])).toBe('calm; tired,\r\n');
	});

	it('reads back as it was, but for the apostrophe', () => {
		fc.assert(
			fc.property(fc.array(fc.string({ unit: 'grapheme' }), { minLength: 2, maxLength: 6 }), (cells) => {
				const [read] = parse(csvLine(cells), { recordDelimiter: '\r\n', relaxColumnCount: true }) as string[][];
				expect(read?.map((cell, at) => (cell === `'${cells[at]}` ? cell.slice(1) : cell))).toEqual(cells);
				for (const cell of read ?? []) if (/^[=+@\t\r\n]/.test(cell)) throw new Error(JSON.stringify(cell));
			})
		);
	});
});
