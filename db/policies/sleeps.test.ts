import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { gather, writeDay, type Cast } from '../../tests/cast.ts';
import { attempt, isNothing, letSee, look, secondsPass, seen, takeBack } from '../../tests/trial.ts';

let cast: Cast;
let hers: { checkIn: string; sleep: string };
let his: { checkIn: string; sleep: string };
beforeAll(async () => void (cast = await gather()));
beforeEach(async () => {
	await cast.db.owner('delete from shares');
	await cast.db.owner('delete from sleeps');
	await cast.db.owner('delete from check_ins');
	await writeDay(cast, cast.aki, '2026-03-01');
	hers = await writeDay(cast, cast.aki, '2026-03-02');
	his = await writeDay(cast, cast.kenji);
});
afterAll(() => cast.db.drop());

const seesOfAki = (as = cast.drIto.as) => seen(as, 'sleeps', cast.aki);
function write(by: Cast['aki'], more: { checkIn?: string | undefined; diary?: string | undefined }) {
	return attempt(
		by.as,
		sql`insert into sleeps (owner, day, started_at, ended_at, zone, check_in_id, import_id)
			values (${by.account}, '2026-03-02', '2026-03-02T10:00:00Z', '2026-03-02T19:00:00Z', 'Europe/Rome', ${more.checkIn ?? null}, ${more.diary ?? null})`
	);
}

describe('sleeps', () => {
	it('Aki reads, changes and removes her own, at whatever hour', async () => {
		expect(await seesOfAki(cast.aki.as)).toBe(2);
		expect(await write(cast.aki, {})).toBe(1);
		expect(await attempt(cast.aki.as, sql`update sleeps set kind = 'nap' where id = ${hers.sleep}`)).toBe(1);
		expect(await attempt(cast.aki.as, sql`delete from sleeps where id = ${hers.sleep}`)).toBe(1);
	});

	it('nobody reads Aki’s who was not let', async () => {
		for (const [who, as] of cast.othersThan('aki')) expect(await seesOfAki(as), who).toBe(0);
	});

	it('Dr Ito sees them only when sleep was let be seen, after a look, for 60 seconds', async () => {
		await look(cast.drIto, await letSee(cast.aki, cast.drIto, { kind: 'check_ins' }));
		expect(await seesOfAki()).toBe(0);
		const share = await letSee(cast.aki, cast.drIto, { kind: 'sleeps' });
		expect(await seesOfAki()).toBe(0);
		await look(cast.drIto, share);
		expect(await seesOfAki()).toBe(2);
		await secondsPass(cast, 61);
		expect(await seesOfAki()).toBe(0);
		await look(cast.drIto, share);
		await takeBack(cast.aki, share);
		expect(await seesOfAki()).toBe(0);
	});

	it('one sleep, or those that ended within a span of days', async () => {
		await look(cast.drIto, await letSee(cast.aki, cast.drIto, { kind: 'sleeps', reach: { itemId: hers.sleep } }));
		expect(await seesOfAki()).toBe(1);
		const span = { fromDay: '2026-02-01', untilDay: '2026-03-01' };
		await look(cast.drIto, await letSee(cast.aki, cast.drIto, { kind: 'sleeps', reach: span }));
		expect(await seesOfAki()).toBe(2);
	});

	it('a sleep is told beside one’s own check-in only', async () => {
		expect(await write(cast.aki, { checkIn: hers.checkIn })).toBe(1);
		expect(await write(cast.aki, { checkIn: his.checkIn })).toBe('refused');
	});

	it('a sleep is not hung on the diary of somebody else, with which it would be erased', async () => {
		const diaryOf = async (owner: Cast['aki']) =>
			(
				await cast.db.owner<{ id: string }>(`insert into imports (owner, day) values ($1, '2026-03-02') returning id`, [
					owner.account
				])
			)[0]?.id;
		expect(await write(cast.aki, { diary: await diaryOf(cast.aki) })).toBe(1);
		expect(await write(cast.aki, { diary: await diaryOf(cast.kenji) })).toBe('refused');
	});

	it('Dr Ito changes and removes nothing of what he is shown', async () => {
		await look(cast.drIto, await letSee(cast.aki, cast.drIto, { kind: 'sleeps' }));
		expect(isNothing(await attempt(cast.drIto.as, sql`update sleeps set kind = 'nap'`))).toBe(true);
		expect(isNothing(await attempt(cast.drIto.as, sql`delete from sleeps`))).toBe(true);
	});
});
