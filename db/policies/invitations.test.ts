import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { now } from '#lib/base/clock.ts';
import { newId } from '#lib/base/ids.ts';
import { Absent, Refusal } from '#lib/base/refusal.ts';
import {
	endCompanion,
	giveRoles,
	invite,
	leave,
	listInvitations,
	markForMinors,
	takeInvitationAway
} from '#lib/companions/administration.server.ts';
import { join, readInvitation } from '#lib/companions/joining.server.ts';
import { asActor } from '#lib/database/as-actor.ts';
import { gather, type Cast } from '../../tests/cast.ts';
import { joiningAs } from '../../tests/companions.ts';
import { attempt, isNothing } from '../../tests/trial.ts';

let cast: Cast;
beforeAll(async () => void (cast = await gather()));
beforeEach(() => cast.db.owner('delete from invitations'));
afterAll(() => cast.db.drop());

const make = () => cast.administrator.as((tx) => invite(tx, ['listener'], now()));
const use = (token: string, email = `${newId()}@example.org`) =>
	cast.nobody((tx) => join(tx, token, { about: '', reads: '' }, joiningAs(cast, email)));

/** Leaves, as somebody who has just joined. */
async function leaveAs(account: string): Promise<void> {
	const session = newId();
	await cast.db.owner(`insert into sessions (id, owner, ends_at) values ($1, $2, now() + interval '1 day')`, [
		session,
		account
	]);
	await asActor(cast.db.database, cast.masterKey, session)(leave);
}

describe('invitations', () => {
	it('ten thousand of them: a hundred wait at most, those that ended are no burden, and one that is taken away makes room', async () => {
		await cast.db.owner(
			`insert into invitations (id, association_id, token_hash, roles, made_by, made_at, ends_at)
			select gen_random_uuid(), $1, sha256(n::text::bytea), '{listener}', $2, now() - interval '9 days', now() - interval '2 days'
			from generate_series(1, 10000) n`,
			[cast.association, cast.administrator.account]
		);
		for (let nth = 0; nth < 100; nth++) await make();
		await expect(make()).rejects.toThrow('companions_invitations_many');
		const waiting = await cast.administrator.as(listInvitations);
		expect(waiting).toHaveLength(100);
		const past = sql`insert into invitations (id, association_id, token_hash, roles, made_by, ends_at)
			values (gen_random_uuid(), ${cast.association}::uuid, sha256('x'), '{listener}', ${cast.administrator.account}::uuid, now() + interval '1 day')`;
		expect(await attempt(cast.administrator.as, past)).toBe('refused');
		await cast.administrator.as((tx) => takeInvitationAway(tx, waiting[0]?.id ?? ''));
		const token = await make();
		expect(await cast.nobody((tx) => readInvitation(tx, token))).not.toBeNull();
	});

	it('an administrator invites a listener, who joins as one', async () => {
		const token = await make();
		expect(await cast.nobody((tx) => readInvitation(tx, token))).toEqual({
			association: 'The Veranda',
			roles: ['listener']
		});
		expect(await use(token)).not.toBeNull();
		expect(
			await attempt(cast.hana.as, sql`select from companions where first_name = 'Nao' and roles = '{listener}'`)
		).toBe(1);
	});

	it('a link works once, also for two at the same moment', async () => {
		const token = await make();
		expect((await Promise.all([use(token), use(token)])).filter(Boolean).length).toBe(1);
		expect(await use(token)).toBeNull();
		expect(await cast.nobody((tx) => readInvitation(tx, token))).toBeNull();
	});

	it('a link that ended, was taken away or never was leads nowhere', async () => {
		const token = await make();
		const [waiting] = await cast.administrator.as(listInvitations);
		await cast.administrator.as((tx) => takeInvitationAway(tx, waiting?.id ?? ''));
		expect(await use(token)).toBeNull();
		const late = await make();
		await cast.db.owner(
			`update invitations set made_at = now() - interval '8 days', ends_at = now() - interval '1 second'`
		);
		expect(await use(late)).toBeNull();
		expect(await use('no such link')).toBeNull();
	});

	it('an address comes in for one companion only', async () => {
		expect(await use(await make(), 'same@example.org')).not.toBeNull();
		await expect(use(await make(), 'SAME@example.org')).rejects.toThrow(Refusal);
	});

	it('whoever left, or whose access was ended, can be invited again with the same address', async () => {
		const again = `${newId()}@example.org`;
		for (const goes of ['ended', 'left'] as const) {
			expect(await use(await make(), again), goes).not.toBeNull();
			const [someone] = await cast.db.owner<{ id: string }>(
				`select id from companions where left_at is null order by joined_at desc limit 1`
			);
			const id = someone?.id ?? '';
			if (goes === 'ended') await cast.administrator.as((tx) => endCompanion(tx, id));
			else await leaveAs(id);
			expect(await cast.db.owner('select from companion_credentials where id = $1', [id]), goes).toEqual([]);
			expect(await cast.db.owner('select from spare_codes where companion_id = $1', [id]), goes).toEqual([]);
		}
		expect(await use(await make(), again)).not.toBeNull();
	});

	it('an invitation ends with the access of whoever made it, and with its association', async () => {
		await cast.administrator.as((tx) => giveRoles(tx, cast.hana.account, ['coordinator', 'administrator']));
		const hers = await cast.hana.as((tx) => invite(tx, ['administrator'], now()));
		await cast.administrator.as((tx) => giveRoles(tx, cast.hana.account, ['coordinator']));
		expect(await use(hers)).toBeNull();
		const token = await make();
		await cast.db.owner('update associations set ended_at = now()');
		expect(await use(token)).toBeNull();
		await cast.db.owner('update associations set ended_at = null');
	});

	it('nobody but an administrator invites, sees or takes away', async () => {
		await make();
		for (const [who, as] of cast.othersAndHouse('administrator')) {
			expect(isNothing(await attempt(as, sql`select id from invitations`)), who).toBe(true);
			expect(isNothing(await attempt(as, sql`delete from invitations`)), who).toBe(true);
			await expect(
				as((tx) => invite(tx, ['administrator'], now())),
				who
			).rejects.toThrow();
		}
		expect(await attempt(cast.administrator.as, sql`select token_hash from invitations`)).toBe('refused');
		expect((await cast.administrator.as(listInvitations)).length).toBe(1);
	});
});

describe('what an administrator gives', () => {
	it('roles and the mark for minors, to those of the association; nobody else gives them', async () => {
		await cast.administrator.as((tx) => giveRoles(tx, cast.ren.account, ['listener', 'coordinator']));
		await cast.administrator.as((tx) => markForMinors(tx, cast.ren.account, '2027-01-01'));
		expect(
			await attempt(
				cast.ren.as,
				sql`select from companions where id = ${cast.ren.account} and 'coordinator' = any (roles) and minors_until_day = '2027-01-01'`
			)
		).toBe(1);
		for (const someone of [cast.ren, cast.hana, cast.drIto, cast.aki, cast.mie]) {
			await expect(
				someone.as((tx) => giveRoles(tx, someone.account, ['administrator'])),
				someone.name
			).rejects.toThrow(/permission denied/);
			await expect(
				someone.as((tx) => markForMinors(tx, someone.account, '2027-01-01')),
				someone.name
			).rejects.toThrow(/permission denied/);
		}
		await expect(cast.administrator.as((tx) => giveRoles(tx, cast.aki.account, ['listener']))).rejects.toThrow(Absent);
	});

	it('one administrator always stays', async () => {
		await expect(
			cast.administrator.as((tx) => giveRoles(tx, cast.administrator.account, ['listener']))
		).rejects.toThrow(Refusal);
		await expect(cast.administrator.as(leave)).rejects.toThrow(Refusal);
		await cast.administrator.as((tx) => giveRoles(tx, cast.hana.account, ['coordinator', 'administrator']));
		const both = await Promise.allSettled([
			cast.administrator.as((tx) => giveRoles(tx, cast.hana.account, ['coordinator'])),
			cast.hana.as((tx) => giveRoles(tx, cast.administrator.account, ['listener']))
		]);
		expect(both.filter(({ status }) => status === 'fulfilled').length).toBe(1);
		expect(
			await cast.db.owner(`select from companions where 'administrator' = any (roles) and left_at is null`)
		).toHaveLength(1);
	});

	it('two administrators who end each other at the same moment leave one', async () => {
		const back = () =>
			cast.db.owner(
				`update companions set left_at = null, roles = case when first_name in ('administrator', 'hana') then '{administrator}' else roles end
				where first_name in ('administrator', 'hana')`
			);
		for (let round = 0; round < 10; round++) {
			await back();
			await cast.db.owner('update sessions set revoked_at = null');
			await Promise.allSettled([
				cast.administrator.as((tx) => endCompanion(tx, cast.hana.account)),
				cast.hana.as((tx) => endCompanion(tx, cast.administrator.account))
			]);
			expect(
				await cast.db.owner(`select from companions where 'administrator' = any (roles) and left_at is null`)
			).toHaveLength(1);
		}
		await back();
		await cast.db.owner('update sessions set revoked_at = null');
	});

	it('nobody marks themselves for minors: that wants another pair of eyes', async () => {
		await expect(
			cast.administrator.as((tx) => markForMinors(tx, cast.administrator.account, '2027-01-01'))
		).rejects.toThrow(Absent);
	});
});
