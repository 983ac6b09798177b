import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { Temporal } from 'temporal-polyfill';
import { isSetupLink, makeSetupLink, noAdministratorYet } from '#lib/accounts/setup-links.server.ts';
import { newId } from '#lib/base/ids.ts';
import { beginAssociation } from '#lib/companions/joining.server.ts';
import { joiningAs, ours } from '../../tests/companions.ts';
import { gather, type Cast } from '../../tests/cast.ts';
import { attempt } from '../../tests/trial.ts';

let cast: Cast;
let token: string;
beforeAll(async () => void (cast = await gather()));
beforeEach(async () => {
	await nobodyIsThere();
	await cast.db.owner('delete from setup_links');
	token = await cast.worker((tx) => makeSetupLink(tx, Temporal.Now.instant()));
});
afterAll(() => cast.db.drop());

/** Begins an association, as somebody who has only the link. */
const use = (link: string) =>
	cast.nobody(
		async (tx) => (await beginAssociation(tx, link, ours, joiningAs(cast, `${newId()}@example.org`))) !== null
	);
const nobodyIsThere = () => cast.db.owner(`update companions set left_at = now() where left_at is null`);

const ends = () =>
	cast.db.owner(`update setup_links set made_at = now() - interval '2 days', ends_at = now() - interval '1 day'`);

describe('links for the first administrator', () => {
	it('a link is good once', async () => {
		expect(await cast.worker((tx) => isSetupLink(tx, token))).toBe(true);
		expect(await use(token)).toBe(true);
		expect(await cast.worker((tx) => isSetupLink(tx, token))).toBe(false);
		expect(await use(token)).toBe(false);
	});

	it('of several links only one begins an association', async () => {
		const other = await cast.worker((tx) => makeSetupLink(tx, Temporal.Now.instant()));
		expect((await Promise.all([use(token), use(other)])).filter(Boolean)).toEqual([true]);
		expect(await use(token)).toBe(false);
		expect(await use(other)).toBe(false);
	});

	it('a link is good for a day', async () => {
		await ends();
		expect(await cast.worker((tx) => isSetupLink(tx, token))).toBe(false);
		expect(await use(token)).toBe(false);
	});

	it('a link that was never made is good for nothing', async () => {
		expect(await use('no such link')).toBe(false);
	});

	it('the token itself stands nowhere', async () => {
		const rows = await cast.db.owner('select setup_links::text as text from setup_links');
		expect(JSON.stringify(rows)).not.toContain(token);
	});

	it('the house sweeps links that have ended, and only those', async () => {
		expect(await attempt(cast.worker, sql`delete from setup_links`)).toBe(0);
		await ends();
		expect(await attempt(cast.worker, sql`delete from setup_links`)).toBe(1);
	});

	it('a used link is not made good again', async () => {
		await use(token);
		expect(await attempt(cast.worker, sql`update setup_links set used_at = null`)).toBe('refused');
		expect(await attempt(cast.worker, sql`update setup_links set ends_at = now() + interval '9 days'`)).toBe('refused');
	});

	it('nobody else reads, makes, uses or removes one', async () => {
		for (const [who, as] of cast.everyone) {
			expect(await attempt(as, sql`select from setup_links`), who).toBe('refused');
			const make = sql`insert into setup_links (token_hash, ends_at) values (decode(repeat('00', 32), 'hex'), now() + interval '1 day')`;
			expect(await attempt(as, make), who).toBe('refused');
			expect(await attempt(as, sql`update setup_links set used_at = now()`), who).toBe('refused');
			expect(await attempt(as, sql`delete from setup_links`), who).toBe('refused');
		}
	});

	it('the house learns only whether there is an administrator', async () => {
		expect(await cast.worker(noAdministratorYet)).toBe(true);
		expect(await attempt(cast.worker, sql`select from accounts`)).toBe('refused');
	});
});
