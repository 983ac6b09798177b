import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import * as two from '#lib/concerns/two.server.ts';
import { emptyStudyPlan, type StudyPlan } from '#lib/study-plans/study-plan.ts';
import * as studyPlans from '#lib/study-plans/study-plans.server.ts';
import { gather, people, type Cast, type Name, type Someone } from '../../tests/cast.ts';
import { attempt, isNothing, letSee, look, seen } from '../../tests/trial.ts';
import { writeTwoOpening } from '../../tests/two.ts';

let cast: Cast;
const tomos: StudyPlan = { ...emptyStudyPlan(), said: 'Maps, at night.', left_out: 'Gym' };
beforeAll(async () => void (cast = await gather()));
beforeEach(async () => {
	for (const table of ['study_plans', 'shares', 'two_openings', 'erasures'])
		await cast.db.owner(`delete from ${table}`);
	await keep(cast.tomo, tomos, null);
});
afterAll(() => cast.db.drop());

const keep = (who: Someone, plan: StudyPlan, asOf: string | null) =>
	who.as((tx) => studyPlans.keep(tx, { plan, asOf }));
const kept = async (who: Someone) => (await who.as(studyPlans.findMine))?.plan ?? null;
const changedAt = async (who: Someone) => (await who.as(studyPlans.findMine))?.changedAt.toISOString() ?? null;

describe('Tomo’s study plan', () => {
	it('is his to keep, to read, to change in its place and to take away', async () => {
		expect(await kept(cast.tomo)).toEqual(tomos);
		await keep(cast.tomo, { ...tomos, left_out: '', place: 'the library' }, await changedAt(cast.tomo));
		expect(await kept(cast.tomo)).toEqual({ ...tomos, left_out: '', place: 'the library' });
		expect(await cast.db.owner('select left_out from study_plans')).toEqual([{ left_out: null }]);
		await cast.tomo.as(studyPlans.takeAway);
		expect(await kept(cast.tomo)).toBeNull();
		await cast.tomo.as(studyPlans.takeAway);
	});

	it('is kept by a person for themselves, of any age', async () => {
		for (const who of [cast.aki, cast.kenji, cast.stranger]) {
			expect(await who.as(studyPlans.mayKeep), who.name).toBe(true);
			await keep(who, { ...tomos, said: who.name }, null);
			expect((await kept(who))?.said).toBe(who.name);
		}
		expect(await kept(cast.tomo)).toEqual(tomos);
	});

	it('is kept by nobody about somebody else: not by Sato, who teaches, nor by Mie or a companion', async () => {
		const others = (Object.keys(people) as Name[]).filter((name) => people[name] !== 'person');
		for (const name of others) {
			expect(await cast[name].as(studyPlans.mayKeep), name).toBe(false);
			await expect(keep(cast[name], tomos, null), name).rejects.toMatchObject({ code: '42501' });
		}
		expect(await cast.nobody(studyPlans.mayKeep)).toBe(false);
		expect(await cast.db.owner('select owner from study_plans')).toEqual([{ owner: cast.tomo.account }]);
	});

	it('is for nobody else: not to read, to write, to change or to take away, nor whether there is one', async () => {
		const others = cast.othersAndHouse('tomo');
		for (const [who, as] of others) {
			expect(await seen(as, 'study_plans', cast.tomo), who).toBe(0);
			for (const statement of [
				sql`insert into study_plans (id, owner, said) values (gen_random_uuid(), ${cast.tomo.account}::uuid, sha256('x'))`,
				sql`insert into study_plans (id, owner, said) values (gen_random_uuid(), ${cast.tomo.account}::uuid, sha256('x')) on conflict (owner) do update set what = null`,
				sql`update study_plans set what = null`,
				sql`delete from study_plans`
			])
				expect(isNothing(await attempt(as, statement)), who).toBe(true);
			await attempt(as, sql`select app.take_study_plan_away()`);
		}
		expect(await kept(cast.tomo)).toEqual(tomos);
	});

	it('is given to nobody', async () => {
		const give = sql`update study_plans set owner = ${cast.sato.account}::uuid`;
		expect(await attempt(cast.tomo.as, give)).toBe('refused');
	});

	it('does not exist without what he said', async () => {
		const unsaid = sql`update study_plans set said = null`;
		await expect(attempt(cast.tomo.as, unsaid)).rejects.toThrow('not-null');
	});

	it('is sealed: in the database stands no word of it', async () => {
		const [row] = await cast.db.owner<{ said: Buffer; left_out: Buffer }>('select said, left_out from study_plans');
		expect(row?.said.includes('Maps') || row?.left_out.includes('Gym')).toBe(false);
	});

	it('goes with his account', async () => {
		await keep(cast.stranger, tomos, null);
		await cast.db.owner('delete from accounts where id = $1', [cast.stranger.account]);
		expect(await cast.db.owner('select owner from study_plans')).toEqual([{ owner: cast.tomo.account }]);
	});

	it('does not come back from an older backup once it was taken away', async () => {
		const [before] = await cast.db.owner<{ id: string }>('select id from study_plans');
		await cast.tomo.as(studyPlans.takeAway);
		expect(await cast.db.owner('select id, of_table from erasures')).toEqual([{ ...before, of_table: 'study_plans' }]);
	});
});

describe('is out of reach', () => {
	it('of sharing: there is no share of this kind, and everything else that is shown does not open it', async () => {
		const share = sql`insert into shares (id, owner, recipient, kind, purpose, ends_at) values
			(gen_random_uuid(), ${cast.aki.account}::uuid, ${cast.drIto.account}::uuid, 'study_plans', 'talk', now() + interval '9 days')`;
		await expect(attempt(cast.aki.as, share)).rejects.toThrow('shares_kind_check');
		await keep(cast.aki, tomos, null);
		for (const kind of ['check_ins', 'check_in_notes'] as const)
			await look(cast.drIto, await letSee(cast.aki, cast.drIto, { kind }));
		expect(await seen(cast.drIto.as, 'study_plans', cast.aki)).toBe(0);
	});

	it('of two who decide together', async () => {
		await keep(cast.aki, tomos, null);
		const opening = await writeTwoOpening(cast, cast.aki);
		await cast.db.owner(
			`update two_openings set proposed_at = now(), agreed_at = now(), proposed_by = $1, agreed_by = $2`,
			[cast.hana.account, cast.drIto.account]
		);
		await two.look(cast.hana.as, opening, 'murmurs');
		for (const who of [cast.hana, cast.drIto]) expect(await seen(who.as, 'study_plans', cast.aki)).toBe(0);
	});

	it('of every function and policy but its own', async () => {
		const reaching = await cast.db.owner<{ name: string }>(
			`select proname as name from pg_proc where pronamespace = 'app'::regnamespace and prosrc ~ '\\mstudy_plans\\M'`
		);
		expect(reaching).toEqual([{ name: 'take_study_plan_away' }]);
		const judging = await cast.db.owner<{ name: string }>(
			`select distinct tablename as name from pg_policies where qual ~ '\\mstudy_plans\\M' or with_check ~ '\\mstudy_plans\\M'`
		);
		expect(judging).toEqual([]);
	});
});

describe('in two windows', () => {
	it('the later one replaces nothing that it did not see', async () => {
		const first = await changedAt(cast.tomo);
		await keep(cast.tomo, { ...tomos, what: 'first' }, first);
		const meanwhile = { code: 'study_plans_meanwhile' };
		await expect(keep(cast.tomo, { ...tomos, what: 'second' }, first)).rejects.toMatchObject(meanwhile);
		await expect(keep(cast.tomo, { ...tomos, what: 'third' }, null)).rejects.toMatchObject(meanwhile);
		expect((await kept(cast.tomo))?.what).toBe('first');
	});

	it('the same form sent twice keeps it once, without a word', async () => {
		const first = await changedAt(cast.tomo);
		const changed = { ...tomos, what: 'first' };
		await keep(cast.tomo, changed, first);
		const second = await changedAt(cast.tomo);
		await keep(cast.tomo, changed, first);
		expect(await changedAt(cast.tomo)).toBe(second);
	});

	it('two first ones at once leave one, that can be read', async () => {
		const write = (what: string) => keep(cast.kenji, { ...tomos, what }, null).catch(() => {});
		await Promise.all([write('one'), write('other')]);
		expect(await cast.db.owner('select from study_plans where owner = $1', [cast.kenji.account])).toHaveLength(1);
		expect((await kept(cast.kenji))?.what).toMatch(/^(one|other)$/);
	});
});
