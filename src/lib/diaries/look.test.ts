import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Refusal } from '#lib/base/refusal.ts';
import { guessDates, guessMapping, guessScale } from '#lib/diaries/guess.ts';
import { lookAt } from '#lib/diaries/look.ts';
import { takeSample } from '#lib/diaries/walk.ts';
import { fromText, readTestFile } from '../../../tests/diaries.ts';

const png = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex');
const sjis = Buffer.concat([
	Buffer.from([0x93, 0xfa, 0x95, 0x74, 0x2c, 0x83, 0x81, 0x83, 0x82, 0x0a]), // 日付,メモ
	Buffer.from('2025-11-02,'),
	Buffer.from([0x94, 0x4c, 0x0a]) // 猫
]);

describe('what a file is', () => {
	it.each([
		['a PNG named .csv', png, 'diaries_file_kind'],
		['a PDF', Buffer.from('%PDF-1.7\n'), 'diaries_file_kind'],
		['a spreadsheet', Buffer.from('PK\x03\x04\x14\0\x06\0', 'latin1'), 'diaries_file_kind'],
		['JSON', Buffer.from('[{"mood": 3}]'), 'diaries_file_kind'],
		['a web page', Buffer.from('<!DOCTYPE html><title>x</title>'), 'diaries_file_kind'],
		['noise', Buffer.from(Array.from({ length: 900 }, (_, i) => (i * 37) % 256)), 'diaries_file_binary'],
		['nothing', Buffer.alloc(0), 'diaries_file_empty'],
		['blanks', Buffer.from(' \n\n'), 'diaries_file_empty']
	])('%s is refused as what it is', (_name, head, code) => {
		expect(() => lookAt(head)).toThrow(expect.objectContaining({ code }) as Error);
	});

	it.each([
		['UTF-8', Buffer.from('date,note\n2025-11-02,perché\n'), 'utf-8', 'perché'],
		['UTF-8 with its mark', Buffer.from('\ufeffdate,note\n2025-11-02,猫\n'), 'utf-8', '猫'],
		['Windows-1252', Buffer.from('date,note\n2025-11-02,perch\xe9 pi\xf9\n', 'latin1'), 'windows-1252', 'perché più'],
		['Shift_JIS', sjis, 'shift_jis', '猫'],
		['UTF-16', Buffer.from('\ufeffdate\tnote\n2025-11-02\tperché\n', 'utf16le'), 'utf-16le', 'perché']
	])('%s is read as it was written', async (_name, bytes, encoding, note) => {
		const sample = await takeSample(fromText(bytes));
		expect(sample.shape.encoding).toBe(encoding);
		expect(sample.rows).toEqual([['2025-11-02', note]]);
	});

	it.each([
		['a;b;c\n1,5;2,5;3\n4,5;5;6\n', ';'],
		['a\tb\n1\t2\n', '\t'],
		['a|b\n1|x, y\n2|z, w\n', '|'],
		['a,b\n"x; y; z",2\n', ','],
		['only\none\ncolumn\n', ',']
	])('%j is parted by %j', async (text, separator) => {
		expect((await takeSample(fromText(text))).shape.separator).toBe(separator);
	});

	it('single quotation marks around texts are seen', async () => {
		const sample = await takeSample(fromText("date,note\n2025-11-02,'rain, all day'\n"));
		expect(sample.rows).toEqual([['2025-11-02', 'rain, all day']]);
	});

	it('a table without a header counts its columns', async () => {
		const sample = await takeSample(fromText('2025-11-02,3\n2025-11-03,4\n'));
		expect([sample.columns, sample.rows.length]).toEqual([['1', '2'], 2]);
	});

	it('columns of one name are told apart', async () => {
		expect((await takeSample(fromText('mood,mood,\n1,2,3\n'))).columns).toEqual(['mood', 'mood (2)', '3']);
		const taken = (await takeSample(fromText('mood,mood (2),mood,mood\n1,2,3,4\n'))).columns;
		expect(taken).toEqual(['mood', 'mood (2)', 'mood (3)', 'mood (4)']);
	});

	it('more columns than anybody asks questions are refused, however little they hold', async () => {
		const wide = (columns: number) => `date${',mood'.repeat(columns - 1)}\n`;
		expect((await takeSample(fromText(wide(1_000)))).columns).toHaveLength(1_000);
		await expect(takeSample(fromText(wide(1_001)))).rejects.toMatchObject({ code: 'diaries_file_columns' });
	});

	it('any bytes are either looked at or refused with a sentence', () => {
		fc.assert(
			fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
				try {
					lookAt(Buffer.from(bytes));
				} catch (error) {
					expect(error).toBeInstanceOf(Refusal);
				}
			})
		);
	});
});

describe('first guesses', () => {
	it("of the students' table: the answer's own moment, not the prompt's", async () => {
		const sample = await takeSample(fromText(readTestFile('student-diaries.csv'), 65_536));
		expect(guessMapping(sample, 'Europe/Rome')).toMatchObject({
			moment: 'responded_at',
			dates: 'iso',
			times: '24h',
			separator: ','
		});
	});

	it('of dates that could be read both ways: as people there write them', () => {
		expect(guessDates(['2/11/2025', '3/4/2025'], 'Europe/Rome')).toBe('d/m/y');
		expect(guessDates(['2/11/2025', '3/4/2025'], 'America/Chicago')).toBe('m/d/y');
		expect(guessDates(['2/11/2025', '25/4/2025'], 'America/Chicago')).toBe('d/m/y');
		expect(guessDates(['02. 11. 2025 23:41'], 'Europe/Rome')).toBe('d. m. y');
	});

	it('of scales: the narrowest usual one', () => {
		expect(guessScale(['1', '4', '2'])).toEqual({ low: 1, high: 5 });
		expect(guessScale(['0', '4'])).toEqual({ low: 0, high: 4 });
		expect(guessScale(['7', '1'])).toEqual({ low: 1, high: 7 });
		expect(guessScale(['62', '5'])).toEqual({ low: 0, high: 100 });
		expect(guessScale(['x'])).toBeNull();
	});
});
