import { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '#lib/base/ids.ts';
import { gather, type Cast } from '../../../tests/cast.ts';
import { parseCheckIn, type CheckIn } from './check-in.ts';
import * as checkIns from './check-ins.server.ts';

let cast: Cast;
beforeAll(async () => void (cast = await gather()));
afterAll(() => cast.db.drop());

const circumstances = {
	now: Temporal.Instant.from('2026-03-02T22:10:00Z'),
	zone: 'Europe/Rome',
	dayBegins: 240,
	feelings: new Set(['tired'])
};

function written(fields: Record<string, string> = {}): CheckIn {
	const all = {
		id: newId(),
		emotional: '30',
		energy: '0',
		feelings: 'tired',
		places: 'bed',
		contacts: 'writing',
		contact_welcome: 'so_so',
		solitude: 'heavy',
		note: 'the kettle sings',
		sleep_start_0: '2026-03-01T19:00',
		sleep_end_0: '2026-03-02T02:30',
		...fields
	};
	const { checkIn } = parseCheckIn(
		Object.fromEntries(Object.entries(all).map(([name, value]) => [name, [value]])),
		circumstances
	);
	if (!checkIn) throw new Error('refused');
	return checkIn;
}

describe('check-ins', () => {
	it('Aki finds what she kept as she kept it', async () => {
		const checkIn = written();
		await cast.aki.as((tx) => checkIns.record(tx, checkIn));
		expect(await cast.aki.as((tx) => checkIns.find(tx, checkIn.id))).toEqual(checkIn);
	});

	it('the same form sent twice is kept once', async () => {
		const checkIn = written();
		await Promise.all([0, 1].map(() => cast.aki.as((tx) => checkIns.record(tx, checkIn))));
		const [row] = await cast.db.owner<{ notes: number; sleeps: number }>(
			`select (select count(*) from check_in_notes where id = $1)::int as notes, (select count(*) from sleeps where check_in_id = $1)::int as sleeps`,
			[checkIn.id]
		);
		expect(row).toEqual({ notes: 1, sleeps: 1 });
	});

	it('a note is sealed before it reaches the database', async () => {
		const checkIn = written({ note: 'nobody reads this' });
		await cast.aki.as((tx) => checkIns.record(tx, checkIn));
		const [row] = await cast.db.owner<{ note: Buffer }>('select note from check_in_notes where id = $1', [checkIn.id]);
		expect(row?.note.includes(Buffer.from('nobody reads this'))).toBe(false);
	});

	it('Aki changes one: note, sleeps and dots follow', async () => {
		const checkIn = written();
		await cast.aki.as((tx) => checkIns.record(tx, checkIn));
		const changed = { ...checkIn, emotional: null, note: '', sleeps: [] };
		await cast.aki.as((tx) => checkIns.change(tx, changed));
		expect(await cast.aki.as((tx) => checkIns.find(tx, checkIn.id))).toEqual(changed);
	});

	it('Aki removes one with its note and sleep', async () => {
		const checkIn = written();
		await cast.aki.as((tx) => checkIns.record(tx, checkIn));
		await cast.aki.as((tx) => checkIns.remove(tx, checkIn.id));
		expect(await cast.db.owner('select id from sleeps where check_in_id = $1', [checkIn.id])).toEqual([]);
		await expect(cast.aki.as((tx) => checkIns.find(tx, checkIn.id))).rejects.toThrow('absent');
	});

	it('for Kenji, Aki’s check-in is absent: to find, to change, to remove', async () => {
		const checkIn = written();
		await cast.aki.as((tx) => checkIns.record(tx, checkIn));
		await expect(cast.kenji.as((tx) => checkIns.find(tx, checkIn.id))).rejects.toThrow('absent');
		await expect(cast.kenji.as((tx) => checkIns.change(tx, checkIn))).rejects.toThrow('absent');
		await expect(cast.kenji.as((tx) => checkIns.remove(tx, checkIn.id))).rejects.toThrow('absent');
		expect(await cast.aki.as((tx) => checkIns.find(tx, checkIn.id))).toEqual(checkIn);
	});

	it('Kenji, who sends Aki’s id with his own form, neither changes hers nor learns that it is there', async () => {
		const form = written();
		const hers = await cast.aki.as((tx) => checkIns.recordForm(tx, form));
		for (const id of [form.id, hers, newId()]) {
			const sent = { ...written({ note: 'mine' }), id };
			const kept = await cast.kenji.as((tx) => checkIns.recordForm(tx, sent));
			expect(kept).not.toBe(id);
			expect(await cast.kenji.as((tx) => checkIns.find(tx, kept))).toEqual({ ...sent, id: kept });
		}
		expect(await cast.aki.as((tx) => checkIns.find(tx, hers))).toEqual({ ...form, id: hers });
	});

	it('Aki’s own form, sent twice, is still one', async () => {
		const form = written();
		const twice = [0, 1].map(() => cast.aki.as((tx) => checkIns.recordForm(tx, form)));
		const [one, other] = await Promise.all(twice);
		expect(one).toBe(other);
		expect(await cast.aki.as((tx) => checkIns.find(tx, one ?? ''))).toEqual({ ...form, id: one });
	});

	it('whoever has no session is asked to come back in', async () => {
		await expect(cast.nobody((tx) => checkIns.record(tx, written()))).rejects.toThrow('signed out');
	});
});
