import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import { clockTimeIn } from '#lib/veranda/server-clock.ts';

const at = Temporal.Instant.from('2026-12-31T20:30:00Z');

test('at one moment it is evening in London and the next year in Tokyo', () => {
	const day = Date.parse('2026-12-31T00:00:00Z') / 86_400_000;
	expect(clockTimeIn('en', at)).toEqual({ day, month: 12, minutes: 20 * 60 + 30 });
	expect(clockTimeIn('it', at)).toEqual({ day, month: 12, minutes: 21 * 60 + 30 });
	expect(clockTimeIn('ja', at)).toEqual({ day: day + 1, month: 1, minutes: 5 * 60 + 30 });
});
