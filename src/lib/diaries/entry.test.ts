import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeReader, type Outcome } from '#lib/diaries/entry.ts';
import { importKey } from '#lib/diaries/import-key.ts';
import { parseMapping } from '#lib/diaries/mapping.ts';
import { feelingIds, now } from '../../../tests/diaries.ts';

/** Reads rows of a table with these columns under a mapping, in Rome, where the person's day begins at four. */
function reading(columns: string[], mapping: string, dayBegins = 240) {
	const read = makeReader({ mapping: parseMapping(mapping, feelingIds), columns, zone: 'Europe/Rome', dayBegins, now });
	return (...cells: string[]) => read(cells);
}
const codeOf = (outcome: Outcome) => (outcome.is === 'refused' ? outcome.why.code : outcome.is);
const first = (outcome: Outcome) => {
	if (outcome.is !== 'taken') throw new Error(codeOf(outcome));
	return outcome.entries[0];
};

describe('a row with answers', () => {
	const read = reading(
		['at', 'mood', 'other', 'note'],
		'moment: at\nenergy: {larger_of: [mood, other], low: 1, high: 5}\nnote: note'
	);

	it('becomes a check-in', () => {
		expect(first(read('2025-11-02 22:10', '4', '2', 'rain\r\nall day'))).toEqual({
			kind: 'check_in',
			at: Date.parse('2025-11-02T21:10:00Z'),
			zone: 'Europe/Rome',
			emotional: null,
			social: null,
			existential: null,
			energy: 75,
			feelings: [],
			note: 'rain\nall day'
		});
	});

	it('takes the one answer that is there where the other is empty', () => {
		expect(first(read('2025-11-02 22:10', '', '2', ''))).toMatchObject({ energy: 25, note: null });
	});

	it('in which nothing was answered is a gap, whatever its date', () => {
		expect(codeOf(read('2025-11-02 22:10', '', ' ', ''))).toBe('skipped');
		expect(codeOf(read('', '', '', ''))).toBe('skipped');
	});

	it.each([
		[['2025-02-30 10:00', '3', '', ''], 'diaries_row_date'],
		[['2025-11-02 25:00', '3', '', ''], 'diaries_row_date'],
		[['', '3', '', ''], 'diaries_row_no_date'],
		[['3025-01-01 10:00', '3', '', ''], 'diaries_row_date'],
		[['2026-03-04 12:00', '3', '', ''], 'diaries_row_future'],
		[['2025-11-02 10:00', 'three', '', ''], 'diaries_row_number'],
		[['2025-11-02 10:00', '6', '', ''], 'diaries_row_scale'],
		[['2025-11-02 10:00', '3', '0', ''], 'diaries_row_scale'],
		[['2025-11-02 10:00', '3', '', 'perch\ufffd'], 'diaries_row_letters'],
		[['2025-11-02 10:00', '3'], 'diaries_row_cells'],
		[['2025-11-02 10:00', '3', '', 'one', 'too many'], 'diaries_row_cells'],
		[['2025-11-02 10:00', '3', '', 'x'.repeat(1_000_001)], 'diaries_row_note'],
		[['x'.repeat(1_000_000), '3', '', ''], 'diaries_row_date'],
		[['2025-11-02 10:00', '9'.repeat(1_000_000), '', ''], 'diaries_row_number']
	])('%j is refused whole', (cells, code) => {
		expect(codeOf(read(...cells))).toBe(code);
	});

	it('a refusal quotes no more of a cell than fits on a line', () => {
		const refused = read('2025-11-02 10:00', 'x'.repeat(1_000_000), '', '');
		expect(refused.is === 'refused' && String(refused.why.values.value).length).toBeLessThan(50);
	});

	it('loses NUL and characters that turn text around, and keeps the rest', () => {
		expect(first(read('2025-11-02 10:00', '3', '', 'a\0b\u202ec\u2066d'))).toMatchObject({ note: 'abcd' });
	});

	it('of a day without a time stands at noon, and still on that day where days begin later', () => {
		expect(first(read('2025-11-02', '3', '', ''))).toMatchObject({ at: Date.parse('2025-11-02T11:00:00Z') });
		const late = reading(['at', 'e'], 'moment: at\nenergy: {column: e, low: 1, high: 5}', 900);
		expect(first(late('2025-11-02', '3'))).toMatchObject({ at: Date.parse('2025-11-02T14:00:00Z') });
	});

	it('no cells whatever make the reader fail', () => {
		const cell = fc.oneof(
			fc.string({ unit: 'binary', maxLength: 30 }),
			fc.constantFrom('2025-11-02 10:00', '3', '', '5,5')
		);
		fc.assert(fc.property(fc.array(cell, { maxLength: 6 }), (cells) => void read(...cells)));
	});
});

describe('which rows', () => {
	const read = reading(
		['at', 'who', 'gone', 'note'],
		'moment: at\nnote: note\nperson: {column: who, is: 3}\nskip: [{column: gone, is: 1}]'
	);
	it("one person's, without those to leave out, which need not even have a date", () => {
		expect(codeOf(read('2025-11-02', '3', '0', 'x'))).toBe('taken');
		expect(codeOf(read('2025-11-02', '4', '0', 'x'))).toBe('others');
		expect(codeOf(read('', '3', '1', 'x'))).toBe('skipped');
		expect(codeOf(read('2025-11-02', '33', '0', 'x'))).toBe('others');
	});
});

describe('words for feelings', () => {
	it('are found whatever their capitals, and unknown ones are let pass', () => {
		const read = reading(
			['at', 'f'],
			'moment: at\nfeelings: {columns: f, split: "|", words: {Stanca: tired, sereno: calm}}'
		);
		expect(first(read('2025-11-02', 'STANCA | altro|sereno'))).toMatchObject({ feelings: ['tired', 'calm'] });
		expect(codeOf(read('2025-11-02', 'altro'))).toBe('skipped');
	});
});

describe('a row with a sleep', () => {
	const read = reading(
		['day', 'bed', 'up', 'kind'],
		'date: day\nsleep: {start: bed, end: up, naps: {column: kind, is: nap}}'
	);

	it('from one moment to another', () => {
		expect(first(read('', '2025-11-02 23:40', '2025-11-03 07:30', ''))).toEqual({
			kind: 'sleep',
			startedAt: Date.parse('2025-11-02T22:40:00Z'),
			endedAt: Date.parse('2025-11-03T06:30:00Z'),
			zone: 'Europe/Rome',
			nap: false
		});
	});

	it('with times alone it ended on the date of its row', () => {
		expect(first(read('2025-11-03', '23:40', '07:30', ''))).toMatchObject({
			startedAt: Date.parse('2025-11-02T22:40:00Z')
		});
		expect(first(read('2025-11-03', '14:00', '15:10', 'nap'))).toMatchObject({
			startedAt: Date.parse('2025-11-03T13:00:00Z'),
			nap: true
		});
	});

	it.each([
		[['', '2025-11-03 07:30', '2025-11-02 23:40', ''], 'diaries_row_sleep_backwards'],
		[['', '2025-11-02 23:40', '2025-11-02 23:40', ''], 'diaries_row_sleep_backwards'],
		[['', '2025-11-02 23:40', '2025-11-05 07:30', ''], 'diaries_row_sleep_long'],
		[['', '2025-11-02 23:40', '', ''], 'diaries_row_sleep_half'],
		[['', 'late', 'early', ''], 'diaries_row_sleep_moment'],
		[['2025-11-03', '08:00', '08:00', ''], 'diaries_row_sleep_backwards'],
		[['2025-11-31', '23:40', '07:30', ''], 'diaries_row_date'],
		[['', '', '', ''], 'skipped']
	])('%j', (cells, code) => {
		expect(codeOf(read(...cells))).toBe(code);
	});
});

describe('the mark by which an entry is known again', () => {
	const key = randomBytes(32);
	const mark = (columns: string[], mapping: string, ...cells: string[]) => {
		const entry = first(reading(columns, mapping)(...cells));
		return entry && importKey(key, entry).toString('hex');
	};
	const iso = mark(
		['at', 'e', 'n'],
		'moment: at\nenergy: {column: e, low: 1, high: 5}\nnote: n',
		'2025-11-02 22:10',
		'3',
		'x'
	);

	it('is the same in another file, in other columns, forms of date and scales', () => {
		const other = mark(
			['N', 'E', 'D', 'T'],
			'date: D\ntime: T\ndates: d/m/y\ntimes: am/pm\nenergy: {column: E, low: 0, high: 10}\nnote: N',
			'x',
			'5',
			'2/11/2025',
			'10:10 pm'
		);
		expect(other).toBe(iso);
	});

	it.each([
		['2025-11-02 22:11', '3', 'x'],
		['2025-11-02 22:10', '4', 'x'],
		['2025-11-02 22:10', '3', 'y'],
		['2025-11-02 22:10', '', 'x']
	])('is another for %j', (...cells) => {
		expect(mark(['at', 'e', 'n'], 'moment: at\nenergy: {column: e, low: 1, high: 5}\nnote: n', ...cells)).not.toBe(iso);
	});
});
