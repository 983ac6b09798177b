import { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { newId } from '#lib/base/ids.ts';
import { Absent } from '#lib/base/refusal.ts';
import type { CheckIn } from '#lib/check-ins/check-in.ts';
import * as checkIns from '#lib/check-ins/check-ins.server.ts';
import { gather, type Cast } from '../../../tests/cast.ts';

let cast: Cast;
beforeAll(async () => void (cast = await gather()));
afterAll(() => cast.db.drop());

const at = Temporal.Instant.from('2026-03-02T12:00:00Z');

function written(changes: Partial<CheckIn> = {}): CheckIn {
	return {
		id: newId(),
		at,
		zone: 'Europe/Rome',
		day: '2026-03-02',
		emotional: 30,
		social: null,
		existential: 60,
		energy: 40,
		solitude: 'all_right',
		feelings: ['calm', 'tired'],
		places: ['window'],
		contacts: ['alone'],
		contactWelcome: null,
		sleepUnknown: false,
		sleeps: [
			{
				startedAt: Temporal.Instant.from('2026-03-02T03:00:00Z'),
				endedAt: Temporal.Instant.from('2026-03-02T11:00:00Z'),
				zone: 'Europe/Rome',
				kind: 'main',
				day: '2026-03-02'
			},
			{
				startedAt: Temporal.Instant.from('2026-03-02T11:20:00Z'),
				endedAt: Temporal.Instant.from('2026-03-02T11:50:00Z'),
				zone: 'Europe/Rome',
				kind: 'nap',
				day: '2026-03-02'
			}
		],
		note: 'The cat came back.',
		...changes
	};
}

const countBeside = (id: string) =>
	cast.db.owner(
		'select (select count(*) from check_in_notes where id = $1) as notes, (select count(*) from sleeps where check_in_id = $1) as sleeps',
		[id]
	);

test('Aki finds what she kept as she wrote it', async () => {
	const checkIn = written();
	await cast.aki.as((tx) => checkIns.record(tx, checkIn));
	expect(await cast.aki.as((tx) => checkIns.find(tx, checkIn.id))).toEqual(checkIn);
});

test('the same form sent twice is kept once, as it was the first time', async () => {
	const checkIn = written();
	await cast.aki.as((tx) => checkIns.record(tx, checkIn));
	await cast.aki.as((tx) => checkIns.record(tx, { ...checkIn, energy: 90, note: 'Something else.' }));
	expect(await cast.aki.as((tx) => checkIns.find(tx, checkIn.id))).toEqual(checkIn);
	expect(await countBeside(checkIn.id)).toEqual([{ notes: 1, sleeps: 2 }]);
});

test('a form that was sent with a note keeps none where the first had none', async () => {
	const checkIn = written({ note: '', sleeps: [] });
	await cast.aki.as((tx) => checkIns.record(tx, checkIn));
	await cast.aki.as((tx) => checkIns.record(tx, { ...written(), id: checkIn.id }));
	expect(await countBeside(checkIn.id)).toEqual([{ notes: 0, sleeps: 0 }]);
});

test("Kenji adds nothing to Aki's check-in by sending its id", async () => {
	const checkIn = written({ note: '', sleeps: [] });
	await cast.aki.as((tx) => checkIns.record(tx, checkIn));
	await cast.kenji.as((tx) => checkIns.record(tx, { ...written(), id: checkIn.id }));
	expect(await countBeside(checkIn.id)).toEqual([{ notes: 0, sleeps: 0 }]);
	await expect(cast.kenji.as((tx) => checkIns.find(tx, checkIn.id))).rejects.toThrow(Absent);
});

test('Aki changes all of it, and a change replaces note and sleeps', async () => {
	const checkIn = written();
	await cast.aki.as((tx) => checkIns.record(tx, checkIn));
	const changed = { ...checkIn, energy: 90, note: 'It went out again.', sleeps: checkIn.sleeps.slice(1) };
	await cast.aki.as((tx) => checkIns.change(tx, changed));
	expect(await cast.aki.as((tx) => checkIns.find(tx, checkIn.id))).toEqual(changed);
});

test("Kenji changes nothing of Aki's", async () => {
	const checkIn = written();
	await cast.aki.as((tx) => checkIns.record(tx, checkIn));
	await expect(cast.kenji.as((tx) => checkIns.change(tx, { ...checkIn, energy: 90 }))).rejects.toThrow(Absent);
	expect(await cast.aki.as((tx) => checkIns.find(tx, checkIn.id))).toEqual(checkIn);
});

test('Aki removes one for good, with its note and sleeps', async () => {
	const checkIn = written();
	await cast.aki.as((tx) => checkIns.record(tx, checkIn));
	await cast.aki.as((tx) => checkIns.remove(tx, checkIn.id));
	await expect(cast.aki.as((tx) => checkIns.find(tx, checkIn.id))).rejects.toThrow(Absent);
	expect(await cast.db.owner('select id from sleeps where check_in_id = $1', [checkIn.id])).toEqual([]);
	expect(await countBeside(checkIn.id)).toEqual([{ notes: 0, sleeps: 0 }]);
});

test('where one of several writes fails, none of them is kept', async () => {
	const checkIn = written();
	const broken = { ...checkIn, sleeps: [...checkIn.sleeps, { ...checkIn.sleeps[0], kind: 'doze' }] } as CheckIn;
	await expect(cast.aki.as((tx) => checkIns.record(tx, broken))).rejects.toThrow('sleeps_kind_check');
	await expect(cast.aki.as((tx) => checkIns.find(tx, checkIn.id))).rejects.toThrow(Absent);
	// The connection is whole again: the same page, mended, is kept.
	await cast.aki.as((tx) => checkIns.record(tx, checkIn));
	expect(await cast.aki.as((tx) => checkIns.find(tx, checkIn.id))).toEqual(checkIn);
});
