import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { Absent } from '#lib/base/refusal.ts';
import { newId } from '#lib/base/ids.ts';
import { gather, tie, writeDay, type Cast, type Someone } from '../../tests/cast.ts';
import { attempt, isNothing, letSee, look, seen, shareEnds, takeBack } from '../../tests/trial.ts';

let cast: Cast;
beforeAll(async () => void (cast = await gather()));
beforeEach(() => cast.db.owner('delete from shares'));
afterAll(() => cast.db.drop());

/** A share as somebody would write it past the verbs. */
function write(by: Someone, row: Record<string, unknown>) {
	const whole: Record<string, unknown> = {
		owner: cast.aki.account,
		recipient: cast.drIto.account,
		kind: 'check_ins',
		purpose: 'unsaid',
		ends_at: sql`now() + interval '1 day'`,
		...row
	};
	const names = Object.keys(whole).map((name) => sql.ref(name));
	return attempt(by.as, sql`insert into shares (${sql.join(names)}) values (${sql.join(Object.values(whole))})`);
}

describe('shares', () => {
	it('Aki lets Dr Ito see her check-ins, and both know of it', async () => {
		await letSee(cast.aki, cast.drIto);
		expect(await seen(cast.aki.as, 'shares', cast.aki)).toBe(1);
		expect(await seen(cast.drIto.as, 'shares', cast.aki)).toBe(1);
	});

	it('nobody else learns of it', async () => {
		await letSee(cast.aki, cast.drIto);
		for (const [who, as] of cast.othersAndHouse('aki'))
			if (who !== 'drIto') expect(await seen(as, 'shares', cast.aki), who).toBe(0);
	});

	it('anybody of the association can be let see', async () => {
		for (const companion of [cast.drIto, cast.ren, cast.hana, cast.administrator]) await letSee(cast.aki, companion);
		expect(await seen(cast.aki.as, 'shares', cast.aki)).toBe(4);
	});

	it('Mie and Sato let Dr Ito see their own check-ins as Aki does, and nothing of Aki’s comes with it', async () => {
		for (const one of [cast.mie, cast.sato]) {
			await tie(cast, one, cast.drIto);
			await tie(cast, one, cast.aki);
			await writeDay(cast, one);
			const share = await letSee(one, cast.drIto);
			expect(await seen(cast.drIto.as, 'check_ins', one), `${one.name}, not looked at`).toBe(0);
			await look(cast.drIto, share);
			expect(await seen(cast.drIto.as, 'check_ins', one), one.name).toBe(1);
			expect(await seen(cast.drIto.as, 'check_ins', cast.aki), one.name).toBe(0);
			// What is Aki's cannot be let see by them: not as theirs, and not by its id.
			const { checkIn } = await writeDay(cast, cast.aki);
			expect(await write(one, { owner: cast.aki.account }), one.name).toBe('refused');
			const hers = letSee(one, cast.drIto, { reach: { itemId: checkIn } });
			await expect(hers, one.name).rejects.toMatchObject({ code: '42501' });
			await takeBack(one, share);
			expect(await seen(cast.drIto.as, 'check_ins', one), `${one.name}, taken back`).toBe(0);
		}
	});

	it('her mother, a teacher, another person or nobody at all cannot be let see', async () => {
		for (const someone of [cast.mie, cast.osamu, cast.sato, cast.kenji, cast.tomo, cast.stranger])
			expect(await write(cast.aki, { recipient: someone.account }), someone.name).toBe('refused');
		expect(await write(cast.aki, { recipient: newId() })).toBe('refused');
		expect(await write(cast.aki, { recipient: null })).toBe('refused');
	});

	it('nobody shares what is Aki’s: not her mother, not Dr Ito with himself', async () => {
		for (const someone of [cast.mie, cast.sato, cast.kenji, cast.hana, cast.administrator])
			expect(await write(someone, {}), someone.name).toBe('refused');
		expect(await write(cast.drIto, {})).toBe('refused');
	});

	it('Aki shares one check-in of hers, but not one of Kenji’s', async () => {
		const hers = await writeDay(cast, cast.aki);
		const his = await writeDay(cast, cast.kenji);
		expect(await write(cast.aki, { item_id: hers.checkIn })).toBe(1);
		expect(await write(cast.aki, { item_id: his.checkIn })).toBe('refused');
		expect(await write(cast.aki, { kind: 'sleeps', item_id: his.sleep })).toBe('refused');
		expect(await write(cast.aki, { kind: 'sleeps', item_id: hers.checkIn })).toBe('refused');
		expect(await write(cast.aki, { item_id: newId() })).toBe('refused');
	});

	it('Aki cannot share one of Kenji’s check-ins even if he shared it', async () => {
		const companion = cast.hana;
		const his = await writeDay(cast, cast.kenji);
		await look(companion, await letSee(cast.kenji, companion));
		// Hana can see it just now; it is still not hers to pass on.
		expect(await write(companion, { owner: companion.account, item_id: his.checkIn })).toBe('refused');
	});

	it('a share ends: at most 366 days from now, and not in the past', async () => {
		await letSee(cast.aki, cast.drIto, { days: 365 });
		await expect(letSee(cast.aki, cast.drIto, { days: 367 })).rejects.toThrow(/check constraint/);
		await expect(letSee(cast.aki, cast.drIto, { days: -1 })).rejects.toThrow(/check constraint/);
		expect(
			await write(cast.aki, { made_at: sql`now() + interval '300 days'`, ends_at: sql`now() + interval '600 days'` })
		).toBe('refused');
	});

	it('a share says why, as one of a few reasons', async () => {
		await expect(write(cast.aki, { purpose: 'because I was told to' })).rejects.toThrow(/check constraint/);
	});

	it('a share is of all, of one thing, or of a span of days, and of nothing else', async () => {
		const { checkIn } = await writeDay(cast, cast.aki);
		const span = { from_day: '2026-03-01', until_day: '2026-03-03' };
		expect(await write(cast.aki, span)).toBe(1);
		for (const row of [
			{ ...span, item_id: checkIn },
			{ from_day: '2026-03-01' },
			{ from_day: '2026-03-03', until_day: '2026-03-01' },
			{ kind: 'accounts' }
		])
			await expect(write(cast.aki, row), JSON.stringify(row)).rejects.toThrow(/check constraint/);
	});

	it('nobody edits a share, not even Aki', async () => {
		const share = await letSee(cast.aki, cast.drIto);
		for (const by of [cast.aki, cast.drIto])
			for (const set of [
				sql`ends_at = now() + interval '300 days'`,
				sql`kind = 'sleeps'`,
				sql`purpose = 'other'`,
				sql`recipient = ${cast.ren.account}`,
				sql`owner = ${by.account}`,
				sql`item_id = null`
			])
				expect(await attempt(by.as, sql`update shares set ${set} where id = ${share}`), by.name).toBe('refused');
	});

	it('Aki takes a share back, and Dr Ito knows of it no longer, while she still does', async () => {
		const share = await letSee(cast.aki, cast.drIto);
		await takeBack(cast.aki, share);
		expect(await seen(cast.drIto.as, 'shares', cast.aki)).toBe(0);
		expect(await seen(cast.aki.as, 'shares', cast.aki)).toBe(1);
	});

	it('a share that was taken back is not revived and not taken back again', async () => {
		const share = await letSee(cast.aki, cast.drIto);
		await takeBack(cast.aki, share);
		expect(await attempt(cast.aki.as, sql`update shares set taken_back_at = null where id = ${share}`)).toBe(0);
		expect(await attempt(cast.aki.as, sql`update shares set taken_back_at = now() where id = ${share}`)).toBe(0);
		await expect(takeBack(cast.aki, share)).rejects.toThrow(Absent);
	});

	it('a share is taken back now, not earlier and not later', async () => {
		const share = await letSee(cast.aki, cast.drIto);
		for (const at of [sql`now() - interval '1 day'`, sql`now() + interval '1 day'`, sql`null`])
			expect(await attempt(cast.aki.as, sql`update shares set taken_back_at = ${at} where id = ${share}`)).toBe(
				'refused'
			);
	});

	it('only Aki takes it back', async () => {
		const share = await letSee(cast.aki, cast.drIto);
		for (const [who, as] of cast.othersThan('aki'))
			expect(isNothing(await attempt(as, sql`update shares set taken_back_at = now() where id = ${share}`)), who).toBe(
				true
			);
		await expect(takeBack(cast.drIto, share)).rejects.toThrow(Absent);
		expect(await seen(cast.drIto.as, 'shares', cast.aki)).toBe(1);
	});

	it('a share that reached its end is known to Aki only', async () => {
		const share = await letSee(cast.aki, cast.drIto);
		await shareEnds(cast, share);
		expect(await seen(cast.drIto.as, 'shares', cast.aki)).toBe(0);
		expect(await seen(cast.aki.as, 'shares', cast.aki)).toBe(1);
	});

	it('nobody removes a share, so that what was once let be seen stays known', async () => {
		await letSee(cast.aki, cast.drIto);
		for (const by of [cast.aki, cast.drIto, cast.administrator])
			expect(await attempt(by.as, sql`delete from shares`), by.name).toBe('refused');
	});
});
