import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '#lib/base/ids.ts';
import { readDone, readDoneFor } from '#lib/looking-back/done.server.ts';
import * as attempts from '#lib/steps/attempts.server.ts';
import type { Attempt } from '#lib/steps/attempt.ts';
import { gather, type Cast } from '../../../tests/cast.ts';

let cast: Cast;
beforeAll(async () => {
	cast = await gather();
	await took('2026-03-02', 'window', { outcome: 'done' });
	await took('2026-03-03', 'window', { outcome: 'partly' });
	await took('2026-03-04', 'window', { outcome: 'not_today' });
	await took('2026-03-05', 'tea', { outcome: 'tried_stopped' });
	await took('2026-03-06', 'tea', { expects: 'Nothing much.' });
	await took('2026-03-07', 'tea', null);
});
afterAll(() => cast.db.drop());

async function took(day: string, step: string, said: Partial<Attempt> | null): Promise<void> {
	await cast.aki.as(async (tx) => {
		const id = await attempts.take(tx, newId(), day, { step, words: `The ${step}.`, own: false, place: '' });
		if (said) await attempts.change(tx, id, said);
	});
}

describe('what Aki did', () => {
	it('is on the days on which it was said to be done, wholly or in part', async () => {
		const { days, words } = await cast.aki.as(readDone);
		expect(days.toSorted((a, b) => a.day.localeCompare(b.day))).toEqual([
			{ day: '2026-03-02', step: 'window' },
			{ day: '2026-03-03', step: 'window' }
		]);
		expect([...words]).toEqual([['window', 'The window.']]);
	});

	it('is nobody else’s', async () => {
		expect(await cast.kenji.as(readDone)).toEqual({ days: [], words: new Map() });
	});

	it('is opened for comparisons of small things, and for no others', async () => {
		const of = (kind: 'step' | 'place') => ({ flag: { kind, value: 'window' }, rating: 'energy' as const });
		expect((await cast.aki.as((tx) => readDoneFor(tx, [of('place'), of('step')]))).days).toHaveLength(2);
		expect((await cast.aki.as((tx) => readDoneFor(tx, [of('place')]))).days).toEqual([]);
	});
});
