import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { newId } from '#lib/base/ids.ts';
import { Absent } from '#lib/base/refusal.ts';
import * as local from '#lib/paths/local-paths.server.ts';
import { gather, type Cast } from '../../../tests/cast.ts';
import { mendingTable, writeLocalPath } from '../../../tests/local-paths.ts';

let cast: Cast;
beforeAll(async () => void (cast = await gather()));
afterAll(() => cast.db.drop());
beforeEach(async () => {
	for (const emptied of ['local_paths', 'companion_marks']) await cast.db.owner(`delete from ${emptied}`);
});

const marks = async () =>
	(
		await cast.db.owner<{ act: string; detail: string; by: string }>(
			'select act, detail, by from companion_marks order by at'
		)
	).map(({ act, detail, by }) => [act, detail, by]);

describe('what an association writes of things near by', () => {
	it('stands there for anybody as it was written, with its name', async () => {
		const id = newId();
		await cast.hana.as((tx) => local.write(tx, id, mendingTable));
		const whole = { id, ...mendingTable, association: 'The Veranda', version: 1 };
		expect(await cast.nobody(local.listStanding)).toEqual([whole]);
		expect(await cast.nobody((tx) => local.findStanding(tx, id))).toEqual(whole);
	});

	it('is one thing, and one line in the log, where the same form is sent twice', async () => {
		const id = newId();
		for (const _twice of [1, 2]) await cast.hana.as((tx) => local.write(tx, id, mendingTable));
		expect(await cast.nobody(local.listStanding)).toHaveLength(1);
		expect(await marks()).toEqual([['local_path_written', '', cast.hana.account]]);
	});

	it('is logged in each act, by whom and never in what words', async () => {
		const id = newId();
		await cast.hana.as((tx) => local.write(tx, id, mendingTable));
		await cast.administrator.as((tx) => local.change(tx, { id, version: 1 }, { ...mendingTable, title: 'Needles' }));
		await cast.hana.as((tx) => local.setAway(tx, id, true));
		await cast.hana.as((tx) => local.setAway(tx, id, true));
		await cast.administrator.as((tx) => local.setAway(tx, id, false));
		expect(await marks()).toEqual([
			['local_path_written', '', cast.hana.account],
			['local_path_changed', '', cast.administrator.account],
			['local_path_taken_away', '', cast.hana.account],
			['local_path_put_back', '', cast.administrator.account]
		]);
	});

	it('is not written over what somebody else changed meanwhile', async () => {
		const id = await writeLocalPath(cast.db, cast.association);
		const read = await cast.hana.as((tx) => local.findOurs(tx, id));
		await cast.administrator.as((tx) => local.change(tx, read, { ...mendingTable, title: 'Needles' }));
		await expect(cast.hana.as((tx) => local.change(tx, read, mendingTable))).rejects.toMatchObject({
			code: 'local_paths_changed'
		});
		expect((await cast.nobody((tx) => local.findStanding(tx, id))).title).toBe('Needles');
		const again = await cast.hana.as((tx) => local.findOurs(tx, id));
		await cast.administrator.as((tx) => local.setAway(tx, id, true));
		await expect(cast.hana.as((tx) => local.change(tx, again, mendingTable))).rejects.toMatchObject({
			code: 'local_paths_changed'
		});
	});

	it('is gone for others when it is taken away, and as it was when it is put back', async () => {
		const id = await writeLocalPath(cast.db, cast.association);
		await cast.hana.as((tx) => local.setAway(tx, id, true));
		expect(await cast.nobody(local.listStanding)).toEqual([]);
		// Those who see it beside do not see it among what stands either: that page is alike for everybody.
		expect(await cast.hana.as(local.listStanding)).toEqual([]);
		await expect(cast.nobody((tx) => local.findStanding(tx, id))).rejects.toThrow(Absent);
		expect((await cast.hana.as(local.listOurs)).map(({ takenAway }) => takenAway)).toEqual([true]);
		await cast.hana.as((tx) => local.setAway(tx, id, false));
		expect(await cast.nobody(local.listStanding)).toMatchObject([{ id, ...mendingTable }]);
	});

	it('does not exist for whoever does not write for that association', async () => {
		const id = await writeLocalPath(cast.db, cast.association);
		for (const [who, as] of cast.othersThan('hana').filter(([who]) => who !== 'administrator'))
			for (const work of [
				(tx) => local.mustWrite(tx),
				(tx) => local.listOurs(tx),
				(tx) => local.findOurs(tx, id),
				(tx) => local.write(tx, newId(), mendingTable),
				(tx) => local.change(tx, { id, version: 1 }, mendingTable),
				(tx) => local.setAway(tx, id, true)
			] as ((tx: Parameters<typeof local.listOurs>[0]) => Promise<unknown>)[])
				await expect(as(work), who).rejects.toThrow(Absent);
		expect(await marks()).toEqual([]);
	});
});
