import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { emptyPlan, type Plan } from '#lib/plans/plan.ts';
import * as plans from '#lib/plans/plans.server.ts';
import * as two from '#lib/concerns/two.server.ts';
import { gather, type Cast, type Someone } from '../../tests/cast.ts';
import { attempt, isNothing, letSee, look, seen } from '../../tests/trial.ts';
import { writeTwoOpening } from '../../tests/two.ts';

let cast: Cast;
const numbers = { country: 'it', ids: ['telefono-amico'] };
const akis: Plan = { ...emptyPlan(), alone: 'the radio, quietly', reasons: 'the cat', numbers };
beforeAll(async () => void (cast = await gather()));
beforeEach(async () => {
	for (const table of ['plans', 'shares', 'two_openings', 'erasures']) await cast.db.owner(`delete from ${table}`);
	await keep(cast.aki, akis);
});
afterAll(() => cast.db.drop());

const keep = (who: Someone, plan: Plan, asOf?: string | null) =>
	who.as((tx) => plans.keep(tx, { plan, ...(asOf !== undefined && { asOf }) }));
const kept = async (who: Someone) => (await who.as(plans.findMine))?.plan ?? null;
const changedAt = async (who: Someone) => (await who.as(plans.findMine))?.changedAt.toISOString() ?? null;

describe('Aki’s plan for hard moments', () => {
	it('is hers to keep, to read, to change in its place and to take away', async () => {
		expect(await kept(cast.aki)).toEqual(akis);
		await keep(cast.aki, { ...akis, alone: '', places: 'the window' }, await changedAt(cast.aki));
		expect(await kept(cast.aki)).toEqual({ ...akis, alone: '', places: 'the window' });
		expect(await cast.db.owner('select alone from plans')).toEqual([{ alone: null }]);
		await cast.aki.as(plans.takeAway);
		expect(await kept(cast.aki)).toBeNull();
		expect(await cast.db.owner('select from plans')).toEqual([]);
		await cast.aki.as(plans.takeAway);
	});

	it('is kept by anybody who has a page here: Tomo, Mie, Sato, and companions too', async () => {
		for (const who of [cast.tomo, cast.mie, cast.sato, cast.ren, cast.drIto, cast.administrator]) {
			await keep(who, { ...emptyPlan(), places: who.name });
			expect((await kept(who))?.places).toBe(who.name);
		}
		expect(await kept(cast.aki)).toEqual(akis);
	});

	it('is for nobody else: not to read, to write, to change or to take away, nor whether there is one', async () => {
		const others = cast.othersAndHouse('aki');
		for (const [who, as] of others) {
			expect(await seen(as, 'plans', cast.aki), who).toBe(0);
			for (const statement of [
				sql`insert into plans (id, owner) values (gen_random_uuid(), ${cast.aki.account}::uuid)`,
				sql`insert into plans (id, owner) values (gen_random_uuid(), ${cast.aki.account}::uuid) on conflict (owner) do update set alone = null`,
				sql`update plans set alone = null`,
				sql`delete from plans`
			])
				expect(isNothing(await attempt(as, statement)), who).toBe(true);
			await attempt(as, sql`select app.take_plan_away()`);
		}
		expect(await kept(cast.aki)).toEqual(akis);
	});

	it('is given to nobody, nor can anybody be given theirs', async () => {
		expect(await attempt(cast.aki.as, sql`update plans set owner = ${cast.kenji.account}::uuid`)).toBe('refused');
		const forKenji = sql`insert into plans (id, owner) values (gen_random_uuid(), ${cast.kenji.account}::uuid)`;
		expect(await attempt(cast.aki.as, forKenji)).toBe('refused');
	});

	it('is sealed: in the database stands no word of it, and not which lines', async () => {
		const rows = await cast.db.owner<{ row: string }>(
			`select encode(convert_to(p::text, 'utf8'), 'escape') as row from plans p`
		);
		for (const word of ['radio', 'cat', 'telefono']) expect(rows[0]?.row).not.toContain(word);
		const [bytes] = await cast.db.owner<{ alone: Buffer; numbers: Buffer }>('select alone, numbers from plans');
		expect(bytes?.alone.includes('radio') || bytes?.numbers.includes('telefono')).toBe(false);
	});

	it('goes with her account', async () => {
		await keep(cast.tomo, akis);
		await cast.db.owner('delete from accounts where id = $1', [cast.tomo.account]);
		expect(await cast.db.owner('select owner from plans')).toEqual([{ owner: cast.aki.account }]);
	});

	it('does not come back from an older backup once it was taken away', async () => {
		const [before] = await cast.db.owner<{ id: string }>('select id from plans');
		await cast.aki.as(plans.takeAway);
		expect(await cast.db.owner('select id, of_table from erasures')).toEqual([{ ...before, of_table: 'plans' }]);
	});
});

describe('is out of reach', () => {
	it('of sharing: there is no share of this kind, and everything else that is shown does not open it', async () => {
		const share = sql`insert into shares (id, owner, recipient, kind, purpose, ends_at) values
			(gen_random_uuid(), ${cast.aki.account}::uuid, ${cast.drIto.account}::uuid, 'plans', 'talk', now() + interval '9 days')`;
		await expect(attempt(cast.aki.as, share)).rejects.toThrow('shares_kind_check');
		for (const kind of ['check_ins', 'check_in_notes'] as const)
			await look(cast.drIto, await letSee(cast.aki, cast.drIto, { kind }));
		expect(await seen(cast.drIto.as, 'plans', cast.aki)).toBe(0);
	});

	it('of two who decide together', async () => {
		const opening = await writeTwoOpening(cast, cast.aki);
		await cast.db.owner(
			`update two_openings set proposed_at = now(), agreed_at = now(), proposed_by = $1, agreed_by = $2`,
			[cast.hana.account, cast.drIto.account]
		);
		await two.look(cast.hana.as, opening, 'murmurs');
		const opened = sql`select from app.opened_to_two(${opening}::uuid)`;
		expect(await attempt(cast.hana.as, opened)).toBe(0);
		for (const who of [cast.hana, cast.drIto]) expect(await seen(who.as, 'plans', cast.aki)).toBe(0);
	});

	it('of every function and policy but its own', async () => {
		const reaching = await cast.db.owner<{ name: string }>(
			`select proname as name from pg_proc where pronamespace = 'app'::regnamespace and prosrc ~ '\\mplans\\M'`
		);
		expect(reaching).toEqual([{ name: 'take_plan_away' }]);
		const judging = await cast.db.owner<{ name: string }>(
			`select distinct tablename as name from pg_policies where qual ~ '\\mplans\\M' or with_check ~ '\\mplans\\M'`
		);
		expect(judging).toEqual([]);
	});
});

describe('in two windows', () => {
	it('the later one replaces nothing that it did not see', async () => {
		const first = await changedAt(cast.aki);
		await keep(cast.aki, { ...akis, alone: 'first' }, first);
		await expect(keep(cast.aki, { ...akis, alone: 'second' }, first)).rejects.toMatchObject({
			code: 'plans_meanwhile'
		});
		await expect(keep(cast.aki, { ...akis, alone: 'third' }, null)).rejects.toMatchObject({ code: 'plans_meanwhile' });
		expect((await kept(cast.aki))?.alone).toBe('first');
	});

	it('the same form sent twice keeps it once, without a word', async () => {
		const first = await changedAt(cast.aki);
		const changed = { ...akis, alone: 'first' };
		await keep(cast.aki, changed, first);
		const second = await changedAt(cast.aki);
		await keep(cast.aki, changed, first);
		expect(await changedAt(cast.aki)).toBe(second);
	});

	it('two first ones at once leave one, that can be read', async () => {
		const write = (alone: string) => keep(cast.kenji, { ...emptyPlan(), alone }, null).catch(() => {});
		await Promise.all([write('one'), write('other')]);
		expect(await cast.db.owner('select from plans where owner = $1', [cast.kenji.account])).toHaveLength(1);
		expect((await kept(cast.kenji))?.alone).toMatch(/^(one|other)$/);
	});
});
