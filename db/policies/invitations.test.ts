import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { now } from '#lib/base/clock.ts';
import { newId } from '#lib/base/ids.ts';
import { Absent, Refusal } from '#lib/base/refusal.ts';
import {
	giveRoles,
	invite,
	leave,
	listInvitations,
	markForMinors,
	takeInvitationAway
} from '#lib/companions/administration.server.ts';
import { join, readInvitation } from '#lib/companions/joining.server.ts';
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

describe('invitations', () => {
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

	it('nobody but an administrator invites, sees or takes away', async () => {
		await make();
		for (const [who, as] of [...cast.othersThan('administrator'), ['the house', cast.worker] as const]) {
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
});
