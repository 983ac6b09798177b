import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { now } from '#lib/base/clock.ts';
import { isSetupLink, makeSetupLink, noAdministratorYet } from '#lib/accounts/setup-links.server.ts';
import { newId } from '#lib/base/ids.ts';
import { beginAssociation } from '#lib/companions/joining.server.ts';
import { joiningAs, ours } from '../../../tests/companions.ts';
import { gather, type Cast } from '../../../tests/cast.ts';

let cast: Cast;
beforeAll(async () => void (cast = await gather()));
beforeEach(() => cast.db.owner('update companions set left_at = now() where left_at is null'));
afterAll(() => cast.db.drop());

const make = () => cast.worker((tx) => makeSetupLink(tx, now()));
const opens = (token: string) => cast.worker((tx) => isSetupLink(tx, token));
/** Begins an association with it, as somebody who has only the link. */
const use = (token: string) =>
	cast.nobody(
		async (tx) => (await beginAssociation(tx, token, ours, joiningAs(cast, `${newId()}@example.org`))) !== null
	);

describe('the link for the first administrator', () => {
	it('is still good after somebody, or a program, has looked at it', async () => {
		const token = await make();
		expect(await opens(token)).toBe(true);
		expect(await opens(token)).toBe(true);
		expect(await use(token)).toBe(true);
	});

	it('works once', async () => {
		const token = await make();
		expect(await use(token)).toBe(true);
		expect(await opens(token)).toBe(false);
		expect(await use(token)).toBe(false);
	});

	it('works once also for two who press at the same moment', async () => {
		const token = await make();
		expect((await Promise.all([use(token), use(token), use(token)])).filter(Boolean)).toEqual([true]);
	});

	it('ends after a day', async () => {
		const token = await make();
		await cast.db.owner("update setup_links set ends_at = now() - interval '1 second' where used_at is null");
		expect(await opens(token)).toBe(false);
		expect(await use(token)).toBe(false);
	});

	it('cannot be used by somebody who only guesses', async () => {
		await make();
		for (const guess of ['', 'x', '../', 'A'.repeat(43)]) {
			expect(await opens(guess), guess).toBe(false);
			expect(await use(guess), guess).toBe(false);
		}
	});

	it('is not in the database, only its fingerprint is', async () => {
		const token = await make();
		const rows = await cast.db.owner<{ row: string }>('select to_jsonb(setup_links)::text as row from setup_links');
		expect(rows.length).toBeGreaterThan(0);
		for (const { row } of rows) expect(row).not.toContain(token);
	});

	it('is listed and made by nobody but the house', async () => {
		const token = await make();
		for (const [who, as] of cast.everyone) {
			await expect(
				as((tx) => isSetupLink(tx, token)),
				who
			).rejects.toThrow(/permission denied/);
			await expect(
				as((tx) => makeSetupLink(tx, now())),
				who
			).rejects.toThrow(/permission denied/);
		}
		expect(await opens(token)).toBe(true);
	});

	it('is no longer offered once the association has an administrator', async () => {
		expect(await cast.worker(noAdministratorYet)).toBe(true);
		await cast.db.owner('update companions set left_at = null where id = $1', [cast.administrator.account]);
		expect(await cast.worker(noAdministratorYet)).toBe(false);
	});
});
