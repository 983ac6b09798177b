import { randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { newId } from '#lib/base/ids.ts';
import type { AsActor } from '#lib/database/as-actor.ts';
import { sweep } from '#lib/slips/slips.server.ts';
import { gather, writeAnotherAssociation, type Cast, type Name } from '../../tests/cast.ts';
import { writeSlip } from '../../tests/slips.ts';
import { attempt, isNothing } from '../../tests/trial.ts';

let cast: Cast;
let slip: string;
let minors: string;
const readers: Name[] = ['ren', 'drIto', 'hana'];
beforeAll(async () => void (cast = await gather()));
beforeEach(async () => {
	await cast.db.owner('delete from slips');
	await cast.db.owner('delete from companion_marks');
	slip = await writeSlip(cast.db, cast.masterKey, cast.association);
	minors = await writeSlip(cast.db, cast.masterKey, cast.association, { forWhom: 'minors' });
});
afterAll(() => cast.db.drop());

const all = () => cast.db.owner('select * from slips order by id');
const decide = (as: AsActor, id: string, reason: string | null = null) =>
	as(
		async (tx) =>
			(await sql<{ done: boolean }>`select app.decide_slip(${id}::uuid, ${reason}) as done`.execute(tx.db)).rows[0]
				?.done
	).catch(() => 'refused');

describe('slips', () => {
	it('are seen before they lie there by whoever reads them for the association, and by nobody else', async () => {
		for (const [who, as] of cast.everyone) {
			const seen = await attempt(as, sql`select id, words from slips where id = ${slip}`);
			if (readers.includes(who as Name)) expect(seen, who).toBe(1);
			else expect(isNothing(seen), who).toBe(true);
		}
	});

	it('of minors are seen only by those who may accompany minors', async () => {
		for (const [who, as] of cast.everyone) {
			const seen = await attempt(as, sql`select id from slips where id = ${minors}`);
			expect(isNothing(seen), who).toBe(!['drIto', 'hana'].includes(who));
		}
		expect(await decide(cast.ren.as, minors)).toBe(false);
		expect(await decide(cast.hana.as, minors)).toBe(true);
	});

	it('are decided by nobody else: neither by an administrator, nor by who has left', async () => {
		const before = await all();
		for (const [who, as] of cast.everyone.filter(([name]) => !readers.includes(name as Name)))
			expect([false, 'refused'], who).toContain(await decide(as, slip));
		await cast.db.owner('update companions set left_at = now() where id = $1', [cast.ren.account]);
		expect(await decide(cast.ren.as, slip)).toBe(false);
		expect(await attempt(cast.ren.as, sql`select id from slips`)).toBe(0);
		await cast.db.owner('update companions set left_at = null where id = $1', [cast.ren.account]);
		expect(await all()).toEqual(before);
	});

	it('of another association are none of theirs', async () => {
		const other = await writeAnotherAssociation(cast);
		const theirs = await writeSlip(cast.db, cast.masterKey, other);
		for (const name of readers) {
			expect(await attempt(cast[name].as, sql`select id from slips where id = ${theirs}`), name).toBe(0);
			expect(await decide(cast[name].as, theirs), name).toBe(false);
		}
	});

	it('that were not let lie are seen no more, and decided once', async () => {
		expect(await decide(cast.ren.as, slip, 'hurts')).toBe(true);
		expect(await attempt(cast.ren.as, sql`select id from slips where id = ${slip}`)).toBe(0);
		expect(await decide(cast.hana.as, slip)).toBe(false);
		expect(await cast.db.owner('select act, detail, by from companion_marks')).toEqual([
			{ act: 'slip_not_laid', detail: 'hurts', by: cast.ren.account }
		]);
	});

	it('that lie there can be taken from there again', async () => {
		expect(await decide(cast.ren.as, slip)).toBe(true);
		expect(await decide(cast.ren.as, slip)).toBe(false);
		expect(await decide(cast.hana.as, slip, 'somebody')).toBe(true);
		expect(await attempt(cast.nobody, sql`select from app.turn_slip('en', null)`)).toBe(0);
	});

	it('are written, changed and removed by nobody past the functions', async () => {
		const before = await all();
		for (const [who, as] of cast.everyone) {
			for (const tried of [
				sql`insert into slips (id, association_id, for_whom) values (${newId()}, ${cast.association}, 'everyone')`,
				sql`update slips set laid_day = current_date`,
				sql`update slips set for_whom = 'everyone'`,
				sql`delete from slips`,
				sql`truncate slips cascade`,
				sql`select lookup from slips`,
				sql`select form from slips`
			])
				expect(await attempt(as, tried), who).toBe('refused');
		}
		expect(await all()).toEqual(before);
	});

	it('are found by their words as a visitor only: whoever is signed in meets none of their own', async () => {
		for (const [who, as] of cast.everyone.filter(([, as]) => as !== cast.nobody)) {
			expect(await attempt(as, sql`select from app.open_slip(${randomBytes(32)})`), who).toBe('refused');
			expect(await attempt(as, sql`select app.take_slip_away(${randomBytes(32)})`), who).toBe('refused');
		}
		expect(await attempt(cast.nobody, sql`select from app.open_slip(${randomBytes(32)})`)).toBe(0);
	});

	it('have no column that could say who wrote, or when but for the day', async () => {
		const columns = await cast.db.owner<{ name: string; type: string }>(
			`select attname as name, format_type(atttypid, atttypmod) as type from pg_attribute where attrelid = 'slips'::regclass and attnum > 0`
		);
		expect(columns.filter(({ type }) => type.startsWith('timestamp')).map(({ name }) => name)).toEqual(['sooner_at']);
		expect(columns.filter(({ type }) => type === 'uuid').map(({ name }) => name)).toEqual(['id', 'association_id']);
	});

	it('that are kept the house does not see; what has ended it sweeps, with its key', async () => {
		expect(await attempt(cast.worker, sql`select id from slips`)).toBe(0);
		expect(await attempt(cast.worker, sql`select words from slips`)).toBe('refused');
		expect(await cast.worker(sweep)).toBe(0);
		await cast.db.owner('update slips set ends_day = current_date - 2');
		expect(await cast.worker(sweep)).toBe(2);
		expect(await cast.db.owner('select from slip_keys')).toEqual([]);
	});
});
