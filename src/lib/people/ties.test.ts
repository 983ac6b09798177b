import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { Temporal } from 'temporal-polyfill';
import { Absent } from '#lib/base/refusal.ts';
import * as ties from '#lib/people/ties.server.ts';
import * as shares from '#lib/sharing/shares.server.ts';
import { gather, tie, writeDay, type Cast, type Someone, noTriesToSpare } from '../../../tests/cast.ts';
import { letSee, look, seen } from '../../../tests/trial.ts';

let cast: Cast;
beforeAll(async () => void (cast = await gather()));
beforeEach(async () => {
	for (const table of ['guesses', 'tie_codes', 'ties']) await cast.db.owner(`delete from ${table}`);
});
afterAll(() => cast.db.drop());

const words = 'kettle moss violin ferry';
const give = (by: Someone, given = words) =>
	by.as((tx) => ties.giveCode(tx, { masterKey: cast.masterKey, words: given, now: Temporal.Now.instant() }));
const use = (by: Someone, brought = words) =>
	by.as((tx) => ties.useCode(tx, { masterKey: cast.masterKey, words: brought, caller: 'somewhere' }));
const peopleOf = async (who: Someone) =>
	(await who.as((tx) => ties.listPeople(tx))).map(({ called, mayBeShown }) => [called, mayBeShown]);

describe('my people', () => {
	it('Aki gives Dr Ito a code, and each has the other among their people', async () => {
		await give(cast.aki);
		expect(await use(cast.drIto, '  Kettle, MOSS violin  ferry. ')).toBe(true);
		expect(await peopleOf(cast.aki)).toEqual([['drIto', true]]);
		expect(await peopleOf(cast.drIto)).toEqual([['aki', false]]);
	});

	it('a code works once, not for its giver, and leads nowhere after its end', async () => {
		await give(cast.aki);
		expect(await use(cast.aki)).toBe(false);
		expect(await use(cast.mie)).toBe(true);
		expect(await use(cast.stranger)).toBe(false);
		await give(cast.aki, 'another four words here');
		await cast.db.owner(
			`update tie_codes set made_at = now() - interval '20 days', ends_at = now() - interval '1 second'`
		);
		expect(await use(cast.stranger, 'another four words here')).toBe(false);
		expect(await cast.aki.as((tx) => ties.listCodes(tx))).toEqual([]);
	});

	it('Mie is among them and nothing can be shown to her', async () => {
		await give(cast.mie);
		await use(cast.aki);
		expect(await peopleOf(cast.aki)).toEqual([['mie', false]]);
		await expect(letSee(cast.aki, cast.mie)).rejects.toMatchObject({ code: '42501' });
		expect(await cast.mie.as((tx) => ties.seesNothing(tx))).toBe(true);
		expect(await cast.aki.as((tx) => ties.seesNothing(tx))).toBe(false);
	});

	it('to whom is not marked for minors, Tomo can show nothing', async () => {
		await tie(cast, cast.tomo, cast.ren);
		await tie(cast, cast.tomo, cast.drIto);
		expect(await peopleOf(cast.tomo)).toEqual([
			['ren', false],
			['drIto', true]
		]);
	});

	it('guessing is counted, and right words are no guess', async () => {
		for (let nth = 0; nth < 20; nth++) {
			await give(cast.aki, `right words ${nth}`);
			expect(await use(cast.stranger, `right words ${nth}`)).toBe(true);
		}
		for (let nth = 0; nth < 20; nth++) expect(await use(cast.stranger, 'wrong words here now')).toBe(false);
		await noTriesToSpare(cast.db);
		await expect(use(cast.stranger)).rejects.toMatchObject({ code: 'people_too_many_tries' });
	});

	it('ten codes wait at most, by the law too', async () => {
		for (let nth = 0; nth < 10; nth++) await give(cast.aki, `code ${nth}`);
		await expect(give(cast.aki, 'one more')).rejects.toMatchObject({ code: 'people_codes_full' });
		await expect(
			cast.aki.as((tx) =>
				tx.db
					.insertInto('tie_codes')
					.values({
						owner: cast.aki.account,
						lookup: Buffer.alloc(32, 9),
						ends_at: new Date(Date.now() + 1e6).toISOString()
					})
					.execute()
			)
		).rejects.toMatchObject({ code: '42501' });
		const [code] = await cast.aki.as((tx) => ties.listCodes(tx));
		await cast.stranger.as((tx) => ties.takeCodeAway(tx, code?.id ?? ''));
		await expect(give(cast.aki, 'one more')).rejects.toMatchObject({ code: 'people_codes_full' });
		await cast.aki.as((tx) => ties.takeCodeAway(tx, code?.id ?? ''));
		await give(cast.aki, 'one more');
	});

	it('taking Dr Ito out ends what he could see, and his own page stays as it was', async () => {
		await writeDay(cast, cast.aki);
		await tie(cast, cast.aki, cast.drIto);
		const share = await letSee(cast.aki, cast.drIto);
		await look(cast.drIto, share);
		expect(await seen(cast.drIto.as, 'check_ins', cast.aki)).toBe(1);
		const [his] = await cast.aki.as((tx) => ties.listPeople(tx));
		await cast.aki.as((tx) => shares.removeFromMyPeople(tx, his?.id ?? ''));
		expect(await seen(cast.drIto.as, 'check_ins', cast.aki)).toBe(0);
		expect(await peopleOf(cast.drIto)).toEqual([['aki', false]]);
		// Being added again brings nothing back.
		await give(cast.aki);
		await use(cast.drIto);
		await expect(look(cast.drIto, share)).rejects.toBeInstanceOf(Absent);
	});

	it("nobody takes anybody out of somebody else's people", async () => {
		await tie(cast, cast.aki, cast.drIto);
		const [his] = await cast.aki.as((tx) => ties.listPeople(tx));
		for (const by of [cast.drIto, cast.mie, cast.administrator])
			await expect(
				by.as((tx) => shares.removeFromMyPeople(tx, his?.id ?? '')),
				by.name
			).rejects.toBeInstanceOf(Absent);
		expect(await peopleOf(cast.aki)).toHaveLength(1);
	});
});
