import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { gather, tie, writeDay, type Cast } from '../../tests/cast.ts';
import { attempt, isNothing, seen } from '../../tests/trial.ts';

let cast: Cast;
beforeAll(async () => void (cast = await gather()));
afterAll(() => cast.db.drop());

describe('my people', () => {
	it('Aki sees whom she let in, and nobody else sees her list', async () => {
		expect(await seen(cast.aki.as, 'ties', cast.aki)).toBe(4);
		for (const [who, as] of cast.othersAndHouse('aki')) expect(await seen(as, 'ties', cast.aki), who).toBe(0);
	});

	it('nobody ties themselves to somebody past the code', async () => {
		for (const someone of [cast.mie, cast.sato, cast.ren, cast.stranger])
			for (const [owner, other] of [
				[someone, cast.aki],
				[cast.aki, someone]
			] as const)
				expect(
					await attempt(
						someone.as,
						sql`insert into ties (owner, other, called) values (${owner.account}, ${other.account}, 'friend')`
					),
					someone.name
				).toBe('refused');
	});

	it('removing Ren is silent: his own row stays as it was', async () => {
		await tie(cast, cast.stranger, cast.ren);
		expect(await attempt(cast.stranger.as, sql`update ties set removed_at = now()`)).toBe(1);
		expect(
			await attempt(cast.ren.as, sql`select from ties where other = ${cast.stranger.account} and removed_at is null`)
		).toBe(1);
		expect(await attempt(cast.stranger.as, sql`select from companions`)).toBe(0);
	});

	it('a tie that was removed is not revived, and called nothing else', async () => {
		for (const set of [sql`removed_at = null`, sql`called = 'boss'`, sql`other = ${cast.mie.account}`])
			expect(isNothing(await attempt(cast.stranger.as, sql`update ties set ${set}`))).toBe(true);
		expect(await attempt(cast.stranger.as, sql`delete from ties`)).toBe('refused');
	});

	it('her mother among her people sees nothing of hers by that', async () => {
		await tie(cast, cast.aki, cast.mie);
		await writeDay(cast, cast.aki);
		for (const table of ['check_ins', 'check_in_notes', 'sleeps', 'shares', 'accounts'])
			expect(
				isNothing(
					await attempt(
						cast.mie.as,
						sql`select from ${sql.table(table)} where ${sql.ref(table === 'accounts' ? 'id' : 'owner')} = ${cast.aki.account}`
					)
				),
				table
			).toBe(true);
	});
});
