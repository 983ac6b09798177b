import { afterAll, beforeAll, expect, test } from 'vitest';
import { newId } from '#lib/base/ids.ts';
import { meOf, type Tx } from '#lib/database/as-actor.ts';
import { gather, type Cast } from '../../../tests/cast.ts';

let cast: Cast;
beforeAll(async () => void (cast = await gather()));
afterAll(() => cast.db.drop());

const at = '2026-03-02T12:00:00Z';
const checkIn = (tx: Tx, id: string, energy = 40) =>
	tx.db
		.insertInto('check_ins')
		.values({ id, owner: meOf(tx).account, day: '2026-03-02', at, zone: 'Europe/Rome', energy });
const isThere = async (id: string) => (await cast.db.owner('select from check_ins where id = $1', [id])).length === 1;

test('what Aki writes together is there in its order, and she is told how many rows each wrote', async () => {
	const id = newId();
	const counts = await cast.aki.as((tx) =>
		tx.together([
			checkIn(tx, id),
			tx.db.updateTable('check_ins').set({ energy: 90 }).where('id', '=', id),
			tx.db.deleteFrom('sleeps').where('check_in_id', '=', id)
		])
	);
	expect(counts).toEqual([1, 1, 0]);
	expect(await cast.db.owner('select energy from check_ins where id = $1', [id])).toEqual([{ energy: 90 }]);
});

test('the last thing Aki writes is committed with it', async () => {
	const id = newId();
	await cast.aki.as(async (tx) => {
		expect(await tx.last(() => tx.together([checkIn(tx, id)]))).toEqual([1]);
		expect(await isThere(id)).toBe(true);
	});
});

test('where the last thing fails, nothing of the work is kept', async () => {
	const [first, second] = [newId(), newId()];
	const work = cast.aki.as(async (tx) => {
		await tx.together([checkIn(tx, first)]);
		await tx.last(() => tx.together([checkIn(tx, second), checkIn(tx, newId(), 700)]));
	});
	await expect(work).rejects.toThrow('dimension_check');
	expect([await isThere(first), await isThere(second)]).toEqual([false, false]);
	expect((await cast.aki.as((tx) => Promise.resolve(tx.me)))?.nickname).toBe('aki');
});

test('after the last thing nothing more can be read or written', async () => {
	const [first, second] = [newId(), newId()];
	const writing = cast.aki.as(async (tx) => {
		await tx.last(() => tx.together([checkIn(tx, first)]));
		await tx.together([checkIn(tx, second)]);
	});
	await expect(writing).rejects.toThrow('permission denied');
	const reading = cast.aki.as(async (tx) => {
		await tx.last(() => tx.together([checkIn(tx, newId())]));
		await tx.db.selectFrom('check_ins').selectAll().execute();
	});
	await expect(reading).rejects.toThrow('permission denied');
	expect([await isThere(first), await isThere(second)]).toEqual([true, false]);
});

test('a last thing that writes nothing is committed all the same', async () => {
	const id = newId();
	await cast.aki.as(async (tx) => {
		await checkIn(tx, id).execute();
		await tx.last(() => Promise.resolve());
	});
	expect(await isThere(id)).toBe(true);
});
