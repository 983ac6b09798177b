import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { newId } from '#lib/base/ids.ts';
import type { AsActor } from '#lib/database/as-actor.ts';
import { gather, roles, type Cast, type Name } from '../../tests/cast.ts';
import { openHour, planHour, renHosts, tomoIsSixteen } from '../../tests/hours.ts';
import { attempt, isNothing } from '../../tests/trial.ts';

let cast: Cast;
let adults: string;
let minors: string;
beforeAll(async () => {
	cast = await gather();
	await tomoIsSixteen(cast);
});
beforeEach(async () => {
	await cast.db.owner('delete from hours');
	await cast.db.owner(`update companions set left_at = null, minors_until_day = null`);
	await cast.db.owner(`update companions set minors_until_day = '2999-01-01' where id = any ($1)`, [
		[cast.hana.account, cast.drIto.account]
	]);
	await cast.db.owner(`update associations set open_places = '{hours}', ended_at = null, minimum_age = 14`);
	adults = await planHour(cast.db, { association: cast.association, host: cast.ren.account, startsIn: 60 });
	minors = await planHour(cast.db, {
		association: cast.association,
		host: cast.hana.account,
		startsIn: 60,
		minors: true
	});
});
afterAll(() => cast.db.drop());

const idsOf = async (as: AsActor) =>
	(await as((tx) => tx.db.selectFrom('hours').select('id').execute())).map(({ id }) => id).sort();
const plan = (name: Name, given: { host?: string; minors?: boolean; association?: string } = {}) =>
	attempt(
		cast[name].as,
		sql`insert into hours (id, association_id, host, minors, locale, kind, size, starts_at, ends_at)
			values (${newId()}, ${given.association ?? cast.association}, ${given.host ?? cast[name].account}, ${given.minors ?? false},
			'en', 'silence', 'few', now() + interval '1 day', now() + interval '25 hours')`
	);

describe('hours', () => {
	it('whoever sits on the veranda reads which are to come, and who hosts them', async () => {
		expect(await idsOf(cast.nobody)).toEqual([adults, minors].sort());
		const { rows } = await cast.nobody((tx) =>
			sql<{ name: string }>`select app.host_of(${adults}) as name`.execute(tx.db)
		);
		expect(rows[0]?.name).toBe('ren');
	});

	it('Kenji reads those for adults, and Tomo those for minors', async () => {
		expect(await idsOf(cast.kenji.as)).toEqual([adults]);
		expect(await idsOf(cast.tomo.as)).toEqual([minors]);
	});

	it('families and teachers read the announcements, like anybody', async () => {
		for (const one of [cast.mie, cast.osamu, cast.sato])
			expect(await idsOf(one.as), one.name).toEqual([adults, minors].sort());
	});

	it('the house reads none', async () => {
		expect(await attempt(cast.worker, sql`select from hours`)).toBe('refused');
	});

	it('one that was cancelled, ended or is over is announced to nobody, and those of the association still know of it', async () => {
		for (const set of [
			'cancelled_at = now()',
			'ended_at = now()',
			`starts_at = now() - interval '2 hours', ends_at = now()`
		]) {
			await cast.db.owner(`update hours set cancelled_at = null, ended_at = null`);
			await cast.db.owner(`update hours set ${set} where id = $1`, [adults]);
			expect(await idsOf(cast.kenji.as), set).toEqual([]);
			expect(await idsOf(cast.nobody), set).toEqual([minors]);
			expect(await idsOf(cast.drIto.as), set).toContain(adults);
		}
	});

	it('where the association staffs no hours, or has ended, there are none', async () => {
		for (const set of [`open_places = '{}'`, 'ended_at = now()']) {
			await cast.db.owner(`update associations set open_places = '{hours}', ended_at = null`);
			await cast.db.owner(`update associations set ${set}`);
			expect(await idsOf(cast.nobody), set).toEqual([]);
			expect(await idsOf(cast.kenji.as), set).toEqual([]);
		}
	});

	it('the host leaves, or may accompany minors no longer: the hour is gone with that', async () => {
		await cast.db.owner('update companions set left_at = now() where id = $1', [cast.ren.account]);
		expect(await idsOf(cast.kenji.as)).toEqual([]);
		await cast.db.owner('update companions set minors_until_day = current_date - 1 where id = $1', [cast.hana.account]);
		expect(await idsOf(cast.tomo.as)).toEqual([]);
	});

	it('companions plan their own, in their own association, and for minors with the mark for it only', async () => {
		expect(await plan('ren')).toBe(1);
		expect(await plan('hana', { minors: true })).toBe(1);
		expect(await plan('ren', { minors: true })).toBe('refused');
		expect(await plan('ren', { host: cast.hana.account })).toBe('refused');
		await cast.db.owner('update companions set left_at = now() where id = $1', [cast.ren.account]);
		expect(await plan('ren')).toBe('refused');
		for (const name of ['aki', 'kenji', 'tomo', 'mie', 'osamu', 'sato', 'stranger'] as Name[])
			expect(await plan(name), name).toBe('refused');
	});

	it('Ren changes his until it is opened, and nobody else does', async () => {
		const change = (as: AsActor) => attempt(as, sql`update hours set about = 'A poem' where id = ${adults}`);
		for (const [who, as] of cast.othersThan('ren')) expect(isNothing(await change(as)), who).toBe(true);
		expect(await change(cast.ren.as)).toBe(1);
		expect(await attempt(cast.ren.as, sql`update hours set minors = true where id = ${adults}`)).toBe('refused');
		for (const column of [
			'opened_at',
			'paused_at',
			'ended_at',
			'cancelled_at',
			'host',
			'association_id',
			'last_number'
		])
			expect(
				await attempt(cast.ren.as, sql`update hours set ${sql.ref(column)} = null where id = ${adults}`),
				column
			).toBe('refused');
		await cast.db.owner('update hours set opened_at = now() where id = $1', [adults]);
		expect(await change(cast.ren.as)).toBe(0);
	});

	it('the host or a coordinator says that it does not take place, and that is logged', async () => {
		const cancel = async (as: AsActor) =>
			(await as((tx) => sql<{ done: boolean }>`select app.cancel_hour(${adults}) as done`.execute(tx.db))).rows[0]
				?.done;
		for (const one of [cast.drIto, cast.administrator, cast.kenji, cast.aki, cast.mie])
			expect(await cancel(one.as), one.name).toBe(false);
		expect(await attempt(cast.nobody, sql`select app.cancel_hour(${adults})`)).toBe('refused');
		expect(await cancel(cast.hana.as)).toBe(true);
		expect(await cancel(cast.ren.as), 'it is already').toBe(false);
		expect(await cast.db.owner(`select companion, by from companion_marks where act = 'hour_cancelled'`)).toEqual([
			{ companion: cast.ren.account, by: cast.hana.account }
		]);
	});

	it('nobody removes one', async () => {
		for (const [who, as] of cast.everyone) expect(await attempt(as, sql`delete from hours`), who).toBe('refused');
	});
});

describe('sitting in one', () => {
	const maySit = async (as: AsActor, hour: string) =>
		(await as((tx) => sql<{ id: string }>`select app.hours_to_sit_in() as id`.execute(tx.db))).rows.some(
			({ id }) => id === hour
		);

	it('adults and minors apart; families, teachers and companions in none', async () => {
		for (const hour of [adults, minors]) await openHour(cast.db, cast.masterKey, hour);
		for (const name of Object.keys(roles).concat('mie', 'osamu', 'sato') as Name[])
			for (const hour of [adults, minors]) expect(await maySit(cast[name].as, hour), name).toBe(false);
		expect(await maySit(cast.kenji.as, adults)).toBe(true);
		expect(await maySit(cast.kenji.as, minors)).toBe(false);
		expect(await maySit(cast.tomo.as, minors)).toBe(true);
		expect(await maySit(cast.tomo.as, adults)).toBe(false);
	});

	it('that is meant for families: relatives too; teachers, companions and people under age not', async () => {
		await cast.db.owner('update hours set families = true where id = $1', [adults]);
		await openHour(cast.db, cast.masterKey, adults);
		for (const name of ['mie', 'osamu', 'kenji'] as const) expect(await maySit(cast[name].as, adults), name).toBe(true);
		for (const name of Object.keys(roles).concat('sato', 'tomo') as Name[])
			expect(await maySit(cast[name].as, adults), name).toBe(false);
		expect(await maySit(cast.nobody, adults).catch(() => false)).toBe(false);
		await expect(cast.db.owner('update hours set minors = true where id = $1', [adults])).rejects.toThrow(/check/);
		await cast.db.owner(`update accounts set minor_until_day = '2900-01-01' where id = $1`, [cast.mie.account]);
		expect(await maySit(cast.mie.as, adults)).toBe(false);
		await cast.db.owner('update accounts set minor_until_day = null where id = $1', [cast.mie.account]);
	});

	it('not before it is opened, and not below the age from which one may write to the association', async () => {
		expect(await maySit(cast.kenji.as, adults)).toBe(false);
		await openHour(cast.db, cast.masterKey, minors);
		await cast.db.owner('update associations set minimum_age = 17');
		expect(await maySit(cast.tomo.as, minors)).toBe(false);
	});
});

describe('an hour that is over', () => {
	it('is cleared by the house with everything in it, also where nobody has ended it', async () => {
		const { hour } = await renHosts(cast);
		const sweep = async () =>
			(await cast.worker((tx) => sql<{ swept: number }>`select app.sweep_hours() as swept`.execute(tx.db))).rows[0]
				?.swept;
		expect(await sweep()).toBe(0);
		await cast.db.owner(`update hours set starts_at = now() - interval '2 hours', ends_at = now() where id = $1`, [
			hour
		]);
		expect(await sweep()).toBe(1);
		for (const table of ['hour_keys', 'hour_lines', 'hour_seats', 'hour_signs', 'hour_concerns', 'host_presences'])
			expect(await cast.db.owner(`select from ${table} where hour_id = $1`, [hour]), table).toEqual([]);
		expect(await sweep()).toBe(0);
	});

	it('is ended by its host and by nobody else', async () => {
		const { hour } = await renHosts(cast);
		const end = async (as: AsActor) =>
			(await as((tx) => sql<{ done: boolean }>`select app.end_hour(${hour}) as done`.execute(tx.db))).rows[0]?.done;
		for (const one of [cast.hana, cast.drIto, cast.administrator, cast.aki, cast.kenji, cast.mie])
			expect(await end(one.as), one.name).toBe(false);
		expect(await end(cast.ren.as)).toBe(true);
		expect(await cast.db.owner('select from hour_lines')).toEqual([]);
		expect(await cast.db.owner('select from hour_keys')).toEqual([]);
	});
});
