import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { parseSleeps } from './sleep.ts';

const circumstances = { now: Temporal.Instant.from('2026-10-30T12:00:00Z'), zone: 'Europe/Rome', dayBegins: 240 };
const read = (start: string, end: string) => parseSleeps({ sleep_start_0: [start], sleep_end_0: [end] }, circumstances);

describe('a sleep', () => {
	it('may cross midnight and belongs to the day in which it ended', () => {
		const [sleep] = read('2026-10-23T23:40', '2026-10-24T09:10');
		expect(sleep?.day).toBe('2026-10-24');
		expect(sleep?.kind).toBe('main');
	});

	it('may be in full daylight', () => {
		expect(read('2026-10-24T08:00', '2026-10-24T17:00')).toHaveLength(1);
	});

	it('is an hour longer where the clock went back meanwhile', () => {
		// 25 October 2026, 03:00 becomes 02:00 in Rome.
		const [sleep] = read('2026-10-25T00:00', '2026-10-25T08:00');
		expect(sleep && sleep.startedAt.until(sleep.endedAt).total('hours')).toBe(9);
	});

	it('that begins in an hour that is skipped begins after it', () => {
		// 29 March 2026, 02:00 becomes 03:00 in Rome.
		const [sleep] = parseSleeps(
			{ sleep_start_0: ['2026-03-29T02:30'], sleep_end_0: ['2026-03-29T10:00'] },
			circumstances
		);
		expect(sleep?.startedAt.toString()).toBe('2026-03-29T01:30:00Z');
	});

	it.each([
		['2026-10-24T09:00', '2026-10-24T08:00', 'check_ins_sleep_backwards'],
		['2026-10-24T09:00', '2026-10-24T09:00', 'check_ins_sleep_backwards'],
		['2026-10-20T09:00', '2026-10-24T09:00', 'check_ins_sleep_too_long'],
		['2026-10-24T09:00', '', 'check_ins_sleep_half'],
		['', '2026-10-24T09:00', 'check_ins_sleep_half'],
		['2026-10-32T09:00', '2026-11-01T09:00', 'check_ins_moment'],
		['2026-11-04T09:00', '2026-11-04T19:00', 'check_ins_moment_ahead']
	])('from "%s" to "%s" is refused: %s', (start, end, code) => {
		expect(() => read(start, end)).toThrow(expect.objectContaining({ code, field: 'sleep_0' }) as Error);
	});

	it('is not there where the row was left empty', () => {
		expect(read('', '')).toEqual([]);
	});
});
