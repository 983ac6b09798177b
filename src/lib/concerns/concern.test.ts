import { describe, expect, it } from 'vitest';
import { Temporal } from 'temporal-polyfill';
import { onDutyAt, parseClosing, parseDuty, sayWait, type Duty } from './concern.ts';

const now = Temporal.Instant.from('2026-03-02T12:00:00Z');
const ago = (minutes: number) => new Date(now.epochMilliseconds - minutes * 60_000);
const form = (fields: Record<string, string>) => {
	const data = new FormData();
	for (const [name, value] of Object.entries(fields)) data.set(name, value);
	return data;
};

describe('how long a concern has waited', () => {
	it('is said in minutes, hours or days, and never as less than nothing', () => {
		expect([-5, 0, 59, 60, 47 * 60 + 59, 48 * 60].map((minutes) => sayWait(ago(minutes), now, 'en'))).toEqual([
			'0 minutes',
			'0 minutes',
			'59 minutes',
			'1 hour',
			'47 hours',
			'2 days'
		]);
		expect(sayWait(ago(180), now, 'it')).toBe('3 ore');
		expect(sayWait(ago(180), now, 'ja')).toBe('3 時間');
	});
});

describe('who is on duty', () => {
	const duty = (begins: number, ends: number): Duty => ({
		id: `${begins}`,
		firstName: 'Ren',
		beginsAt: ago(-begins),
		endsAt: ago(-ends),
		mine: false
	});
	it('has begun and has not ended', () => {
		const all = [duty(-60, 0), duty(-60, 1), duty(0, 60), duty(1, 60)];
		expect(onDutyAt(all, now).map((one) => one.id)).toEqual(['-60', '0']);
	});
});

describe('a duty', () => {
	it('is read in the zone of whoever says it', () => {
		const read = parseDuty(form({ begins: '2026-03-02T20:00', ends: '2026-03-02T23:00' }), 'Europe/Rome', now);
		expect(read).toMatchObject({ beginsAt: Temporal.Instant.from('2026-03-02T19:00:00Z') });
	});

	it('ends after it begins, after now, and within a month', () => {
		for (const [begins, ends] of [
			['2026-03-02T20:00', '2026-03-02T20:00'],
			['2026-03-01T20:00', '2026-03-01T23:00'],
			['2026-03-02T20:00', '2026-04-20T20:00'],
			['', '2026-03-02T20:00'],
			['soon', 'later']
		])
			expect(
				parseDuty(form({ begins: begins ?? '', ends: ends ?? '' }), 'UTC', now),
				`${begins} ${ends}`
			).toHaveProperty('refusals');
	});
});

describe('a concern', () => {
	it('is closed with a few words, and not without', () => {
		expect(parseClosing(form({ words: ' we wrote \n back ' }))).toEqual({ words: 'we wrote back', refusals: [] });
		expect(parseClosing(form({ words: ' ' })).refusals).toMatchObject([{ code: 'concerns_closing_missing' }]);
		expect(parseClosing(form({ words: 'x'.repeat(401) })).refusals).toMatchObject([{ code: 'concerns_closing_long' }]);
	});
});
