import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { BadFile } from './bad-file.ts';
import { readTable, type Wanted } from './read-table.ts';

let folder: string;
beforeAll(() => void (folder = mkdtempSync(join(tmpdir(), 'engawa table '))));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const usual: Wanted = {
	must: ['time', 'value'],
	may: ['series'],
	moments: ['time'],
	called: {},
	zone: 'UTC',
	dates: null,
	dayNumbers: true
};

async function read(text: string | Buffer, wanted: Partial<Wanted> = {}) {
	const path = join(folder, 'records.csv');
	writeFileSync(path, text);
	const rows: [string | number | undefined, number | null, string][] = [];
	await readTable(path, { ...usual, ...wanted }, (row) => {
		rows.push([row.moment('time')?.written, row.number('value'), row.text('series')]);
	});
	return rows;
}

async function refuse(text: string | Buffer, wanted: Partial<Wanted> = {}): Promise<string[]> {
	try {
		await read(text, wanted);
	} catch (error) {
		if (error instanceof BadFile) return error.lines.map((line) => line.replace(join(folder, ''), ''));
		throw error;
	}
	throw new Error('it was read');
}

describe('a table is read', () => {
	it.each([
		['commas', 'time,value\n2026-03-01,3.5\n2026-03-02,4\n'],
		['semicolons and decimal commas', 'time;value\n2026-03-01;3,5\n2026-03-02;4\n'],
		['tabs and Windows line ends', 'time\tvalue\r\n2026-03-01\t3.5\r\n2026-03-02\t4\r\n'],
		['bars', 'time|value\n2026-03-01|3.5\n2026-03-02|4'],
		['another character', 'time^value\n2026-03-01^3.5\n2026-03-02^4'],
		['spaces', 'time value\n2026-03-01 3.5\n2026-03-02 4'],
		['a byte order mark', '\ufefftime,value\n2026-03-01,3.5\n2026-03-02,4\n'],
		['commas with quoted decimal commas', '"time","value"\n"2026-03-01","3,5"\n"2026-03-02","4"\n'],
		['other columns first and capitals', 'Value,Time\n3.5,2026-03-01\n4,2026-03-02\n'],
		['Italian dates', 'time;value\n01/03/2026;3,5\n02/03/2026;4\n'],
		['Japanese dates', 'time,value\n2026年3月1日,3.5\n2026年3月2日,4\n']
	])('with %s', async (_, text) => {
		expect(await read(text)).toEqual([
			['2026-03-01', 3.5, ''],
			['2026-03-02', 4, '']
		]);
	});

	it('in UTF-16 too', async () => {
		const text = Buffer.from('\ufefftime,value\n2026-03-01,3\n', 'utf16le');
		expect(await read(text)).toEqual([['2026-03-01', 3, '']]);
	});

	it('with American dates where somebody says so, or where nothing else is possible', async () => {
		expect(await read('time,value\n2/3/2026,1\n', { dates: 'm/d/y' })).toEqual([['2026-02-03', 1, '']]);
		expect(await read('time,value\n2/3/2026,1\n2/28/2026,1\n')).toEqual([
			['2026-02-03', 1, ''],
			['2026-02-28', 1, '']
		]);
	});

	it('and it is said where day and month could be the other way round', async () => {
		const said = vi.spyOn(console, 'error').mockReturnValue();
		await read('time,value\n2/3/2026,1\n');
		expect(said.mock.calls.join()).toContain('read as d/m/y');
		said.mockRestore();
	});

	it('with offsets, seconds and numbers of days', async () => {
		expect(await read('time,value\n2026-03-01T22:10:05+09:00,1\n2026-03-02 07:00Z,2\n')).toEqual([
			['2026-03-01T22:10:05+09:00', 1, ''],
			['2026-03-02T07:00:00Z', 2, '']
		]);
		expect((await read('time,value\n0,1\n-2.5,2\n1e3,3\n')).map(([time]) => time)).toEqual([0, -2.5, 1000]);
	});

	it('with missing values, other columns left aside once one is named', async () => {
		expect(
			await read('id,when,mood,tired\n7,2026-03-01,,1\n7,2026-03-02,NA,1\n', {
				called: { time: 'when', value: 'mood', series: 'id' }
			})
		).toEqual([
			['2026-03-01', null, '7'],
			['2026-03-02', null, '7']
		]);
	});
});

describe('what cannot be read is told with its place, all of it, and nothing is taken', () => {
	it.each<[string, string, RegExp[]]>([
		['a wrong number', 'time,value\n2026-03-01,3\n2026-03-02,much\n', [/:3:2: value: "much" is no number/]],
		[
			'a number without end',
			'time,value\n2026-03-01,Infinity\n2026-03-01,1e999\n',
			[/:2:2: .*no number/, /:3:2: .*too large/]
		],
		['a bad date', 'time,value\n2026-02-30,3\n2026-03-01,4\n', [/:2:1: time: "2026-02-30" is no moment/]],
		[
			'clocks that hang nowhere',
			'time,value\n2026-03-01T08:00+14:30,3\n2026-03-01T08:00-99:99,4\n2026-03-01T08:00+01:60,4\n2026-03-01T08:00+14:00,4\n',
			[/:2:1: .*no moment/, /:3:1: .*no moment/, /:4:1: .*no moment/]
		],
		['no date at all', 'time,value\n,3\n', [/:2:1: time: it is empty/]],
		['an unknown column', 'time,value,mood\n2026-03-01,3,4\n', [/:1:3: unknown column "mood"/]],
		['a missing column', 'time,mood\n2026-03-01,3\n', [/:1: there is no column "value", only time, mood/]],
		['decimal commas between commas', 'time,value\n2026-03-01,3,5\n', [/:2:3: there are 3 cells under 2 names/]],
		['two decimal marks', 'time;value\n2026-03-01;3.5\n2026-03-02;1,250\n', [/:3:2: .*which is the decimal mark/]],
		['two problems', 'time,value\nx,y\n', [/:2:1:/, /:2:2:/]],
		['a row after an empty line', 'time,value\n2026-03-01,3\n\n2026-03-02,x\n', [/:4:2:/]],
		['a quotation mark never closed', 'time,value\n2026-03-01,3\n"2026-03-02,3\n', [/quotation mark/]],
		['nothing', '', [/the file is empty/i]],
		['only names', 'time,value\n', [/no row/]],
		['a picture', '\x89PNG\r\n\x1a\n', [/not a table|PNG|not text/]]
	])('%s', async (_, text, expected) => {
		const lines = await refuse(Buffer.from(text, text.startsWith('\x89') ? 'latin1' : 'utf8'));
		expect(lines).toHaveLength(expected.length);
		lines.forEach((line, at) => expect(line).toMatch(expected[at] as RegExp));
	});

	it('but not a thousand lines of it', async () => {
		const lines = await refuse(`time,value\n${'2026-03-01,x\n'.repeat(1_000)}`);
		expect(lines).toHaveLength(101);
		expect(lines.at(-1)).toContain('900 more');
	});

	it('numbers of days are none where days of the calendar are meant', async () => {
		expect(await refuse('time,value\n1,2\n', { dayNumbers: false })).toHaveLength(1);
	});
});

describe('whatever stands in a file', () => {
	it('is read or refused, and every number is finite', async () => {
		const cell = fc.oneof(
			fc.string(),
			fc.double().map(String),
			fc.constantFrom('2026-03-01', '', 'NA', '1e-320', '"', '\n')
		);
		await fc.assert(
			fc.asyncProperty(fc.array(fc.tuple(cell, cell), { maxLength: 6 }), async (rows) => {
				const text = `time,value\n${rows.map((row) => row.join(',')).join('\n')}`;
				const error = vi.spyOn(console, 'error').mockReturnValue();
				try {
					for (const [, value] of await read(text)) expect(value === null || Number.isFinite(value)).toBe(true);
				} catch (problem) {
					expect(problem).toBeInstanceOf(BadFile);
				} finally {
					error.mockRestore();
				}
			}),
			{ numRuns: 100 }
		);
	});
});
