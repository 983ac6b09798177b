import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { newId } from '#lib/base/ids.ts';
import { asActor } from '#lib/database/as-actor.ts';
import { gather, writeDay, type Cast } from '../../tests/cast.ts';
import { attempt, isNothing, letSee, look, secondsPass, seen, shareEnds, takeBack } from '../../tests/trial.ts';

let cast: Cast;
/** Check-ins of Aki's on the first, second and third of March. */
let first: string, second: string, third: string;
beforeAll(async () => void (cast = await gather()));
beforeEach(async () => {
	await cast.db.owner('delete from shares');
	await cast.db.owner('delete from check_ins');
	await cast.db.owner('delete from sleeps');
	[first, second, third] = [
		(await writeDay(cast, cast.aki, '2026-03-01')).checkIn,
		(await writeDay(cast, cast.aki, '2026-03-02')).checkIn,
		(await writeDay(cast, cast.aki, '2026-03-03')).checkIn
	];
	await writeDay(cast, cast.kenji);
});
afterAll(() => cast.db.drop());

const seesOfAki = (as = cast.drIto.as) => seen(as, 'check_ins', cast.aki);
async function idsSeenByDrIto(): Promise<string[]> {
	const { rows } = await cast.drIto.as((tx) =>
		sql<{ id: string }>`select id from check_ins order by day`.execute(tx.db)
	);
	return rows.map((row) => row.id);
}

describe('check-ins', () => {
	it('Aki reads her own, always', async () => {
		const share = await letSee(cast.aki, cast.drIto);
		await look(cast.drIto, share);
		expect(await seesOfAki(cast.aki.as)).toBe(3);
		await takeBack(cast.aki, share);
		expect(await seesOfAki(cast.aki.as)).toBe(3);
	});

	it('Aki reads nobody else’s', async () => {
		expect(await attempt(cast.aki.as, sql`select from check_ins`)).toBe(3);
	});

	it('Aki writes, changes and removes her own', async () => {
		const insert = sql`insert into check_ins (owner, day, at, zone) values (${cast.aki.account}, '2026-03-04', now(), 'Europe/Rome')`;
		expect(await attempt(cast.aki.as, insert)).toBe(1);
		expect(
			await attempt(cast.aki.as, sql`update check_ins set social = 40, changed_at = now() where id = ${first}`)
		).toBe(1);
		expect(await attempt(cast.aki.as, sql`delete from check_ins where id = ${first}`)).toBe(1);
	});

	it('nobody reads Aki’s who was not let: neither family nor school, nor anybody of the association', async () => {
		for (const [who, as] of cast.othersAndHouse('aki')) expect(await seesOfAki(as), who).toBe(0);
	});

	it('Dr Ito sees nothing before he looks', async () => {
		await letSee(cast.aki, cast.drIto);
		expect(await seesOfAki()).toBe(0);
	});

	it('Dr Ito sees all of Aki’s after he looks, and nobody else’s', async () => {
		await look(cast.drIto, await letSee(cast.aki, cast.drIto));
		expect(await idsSeenByDrIto()).toEqual([first, second, third]);
	});

	it('nobody else sees more because Dr Ito looked', async () => {
		await look(cast.drIto, await letSee(cast.aki, cast.drIto));
		for (const [who, as] of cast.othersThan('aki')) if (who !== 'drIto') expect(await seesOfAki(as), who).toBe(0);
	});

	it('a look admits for 60 seconds and not for 61', async () => {
		await look(cast.drIto, await letSee(cast.aki, cast.drIto));
		await secondsPass(cast, 55);
		expect(await seesOfAki()).toBe(3);
		await secondsPass(cast, 6);
		expect(await seesOfAki()).toBe(0);
	});

	it('Dr Ito no longer sees them in the same second in which Aki takes the share back', async () => {
		const share = await letSee(cast.aki, cast.drIto);
		await look(cast.drIto, share);
		expect(await seesOfAki()).toBe(3);
		await takeBack(cast.aki, share);
		expect(await seesOfAki()).toBe(0);
	});

	it('Dr Ito no longer sees them when the share has ended', async () => {
		const share = await letSee(cast.aki, cast.drIto);
		await look(cast.drIto, share);
		await shareEnds(cast, share);
		expect(await seesOfAki()).toBe(0);
	});

	it('a look in one visit of Dr Ito’s admits to nothing in another', async () => {
		const otherVisit = newId();
		await cast.db.owner(`insert into sessions (id, owner, ends_at) values ($1, $2, now() + interval '1 day')`, [
			otherVisit,
			cast.drIto.account
		]);
		await look(cast.drIto, await letSee(cast.aki, cast.drIto));
		expect(await seesOfAki(asActor(cast.db.database, cast.masterKey, otherVisit))).toBe(0);
		expect(await seesOfAki()).toBe(3);
	});

	it('a look admits to nothing once Dr Ito has signed out', async () => {
		const visit = newId();
		await cast.db.owner(`insert into sessions (id, owner, ends_at) values ($1, $2, now() + interval '1 day')`, [
			visit,
			cast.drIto.account
		]);
		const drIto = { ...cast.drIto, session: visit, as: asActor(cast.db.database, cast.masterKey, visit) };
		await look(drIto, await letSee(cast.aki, cast.drIto));
		expect(await seesOfAki(drIto.as)).toBe(3);
		await cast.db.owner('update sessions set revoked_at = now() where id = $1', [visit]);
		expect(await seesOfAki(drIto.as)).toBe(0);
	});

	it('looking at check-ins shows neither notes nor sleep', async () => {
		await look(cast.drIto, await letSee(cast.aki, cast.drIto));
		expect(await seen(cast.drIto.as, 'check_in_notes', cast.aki)).toBe(0);
		expect(await seen(cast.drIto.as, 'sleeps', cast.aki)).toBe(0);
	});

	it('looking at one check-in shows that one', async () => {
		await look(cast.drIto, await letSee(cast.aki, cast.drIto, { reach: { itemId: second } }));
		expect(await idsSeenByDrIto()).toEqual([second]);
	});

	it('looking at a span of days shows its first and its last day and nothing beyond', async () => {
		await look(
			cast.drIto,
			await letSee(cast.aki, cast.drIto, { reach: { fromDay: '2026-03-02', untilDay: '2026-03-03' } })
		);
		expect(await idsSeenByDrIto()).toEqual([second, third]);
		await look(
			cast.drIto,
			await letSee(cast.aki, cast.drIto, { reach: { fromDay: '2026-03-01', untilDay: '2026-03-01' } })
		);
		expect(await idsSeenByDrIto()).toEqual([first, second, third]);
	});

	it('a span that ended or was taken back shows nothing', async () => {
		const share = await letSee(cast.aki, cast.drIto, { reach: { fromDay: '2026-03-01', untilDay: '2026-03-03' } });
		await look(cast.drIto, share);
		await secondsPass(cast, 61);
		expect(await idsSeenByDrIto()).toEqual([]);
		await look(cast.drIto, share);
		await takeBack(cast.aki, share);
		expect(await idsSeenByDrIto()).toEqual([]);
	});

	it('Dr Ito reads two people at once', async () => {
		await look(cast.drIto, await letSee(cast.aki, cast.drIto));
		await look(cast.drIto, await letSee(cast.kenji, cast.drIto));
		expect(await seesOfAki()).toBe(3);
		expect(await seen(cast.drIto.as, 'check_ins', cast.kenji)).toBe(1);
	});

	it('Dr Ito changes and removes nothing of what he is shown', async () => {
		await look(cast.drIto, await letSee(cast.aki, cast.drIto));
		expect(isNothing(await attempt(cast.drIto.as, sql`update check_ins set social = 0`))).toBe(true);
		expect(isNothing(await attempt(cast.drIto.as, sql`delete from check_ins`))).toBe(true);
		expect(await seesOfAki(cast.aki.as)).toBe(3);
	});

	it('a check-in is not hung on the diary of somebody else, with which it would be erased', async () => {
		const [his] = await cast.db.owner<{ id: string }>(
			`insert into imports (owner, day) values ($1, '2026-03-02') returning id`,
			[cast.kenji.account]
		);
		const [hers] = await cast.db.owner<{ id: string }>(
			`insert into imports (owner, day) values ($1, '2026-03-02') returning id`,
			[cast.aki.account]
		);
		const insert = (diary: string | undefined) =>
			attempt(
				cast.aki.as,
				sql`insert into check_ins (owner, day, at, zone, import_id) values (${cast.aki.account}, '2026-03-04', now(), 'UTC', ${diary})`
			);
		expect(await insert(hers?.id)).toBe(1);
		expect(await insert(his?.id)).toBe('refused');
	});

	it('when a check-in was kept is not for anybody to say', async () => {
		expect(await attempt(cast.aki.as, sql`update check_ins set kept_at = now()`)).toBe('refused');
	});
});
