import { sql } from 'kysely';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { AsActor } from '#lib/database/as-actor.ts';
import { gather, type Cast } from '../../tests/cast.ts';
import { attempt, isNothing, seen } from '../../tests/trial.ts';
import { writeTwoOpening } from '../../tests/two.ts';

let cast: Cast;
let opening: string;
beforeAll(async () => {
	cast = await gather();
	opening = await writeTwoOpening(cast, cast.aki);
});
afterAll(() => cast.db.drop());

it('Aki reads each look of the two, but not through which session', async () => {
	expect(await attempt(cast.aki.as, sql`select viewed_as, kind, looked_at from two_looks`)).toBe(1);
	expect(await attempt(cast.aki.as, sql`select session_id from two_looks`)).toBe('refused');
});

it('nobody else learns of a look, and nobody writes, changes or removes one', async () => {
	const others = cast.othersAndHouse('aki');
	const insert = sql`insert into two_looks (owner, two_opening_id, viewed_as, session_id, kind)
		values (${cast.aki.account}::uuid, ${opening}::uuid, 'x', gen_random_uuid(), 'letters')`;
	for (const [who, as] of [...others, ['aki', cast.aki.as] as [string, AsActor]]) {
		for (const change of [insert, sql`update two_looks set kind = 'letters'`, sql`delete from two_looks`])
			expect(isNothing(await attempt(as, change)), who).toBe(true);
	}
	for (const [who, as] of others) expect(isNothing(await attempt(as, sql`select id from two_looks`)), who).toBe(true);
	expect(await seen(cast.aki.as, 'two_looks', cast.aki)).toBe(1);
});

it('a look goes with the account of whoever was looked at', async () => {
	await cast.db.owner('delete from accounts where id = $1', [cast.aki.account]);
	expect(await cast.db.owner('select from two_looks')).toEqual([]);
	expect(await cast.db.owner('select from two_openings')).toEqual([]);
});
