import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { castInDemo, comeInAs, listCast } from '#lib/accounts/demo-cast.server.ts';
import { now } from '#lib/base/clock.ts';
import { sessionIdOf } from '#lib/base/ids.ts';
import { Absent } from '#lib/base/refusal.ts';
import { asActor } from '#lib/database/as-actor.ts';
import { gather, type Cast } from '../../tests/cast.ts';
import { attempt } from '../../tests/trial.ts';

// The same people twice: in a house like any other, and in one that was a demonstration before anybody came.

let usual: Cast;
let demo: Cast;
beforeAll(async () => {
	[usual, demo] = await Promise.all([gather(), gather()]);
	await demo.db.owner('insert into demo_marks default values');
	await demo.worker((tx) => castInDemo(tx, 'aki', demo.aki.account));
	await demo.worker((tx) => castInDemo(tx, 'ren', demo.ren.account));
});
afterAll(() => Promise.all([usual.db.drop(), demo.db.drop()]));

describe('who is made up', () => {
	it('is let in without words in a demonstration, and is who they say', async () => {
		const begun = await demo.nobody((tx) => comeInAs(tx, 'aki', now()));
		const me = await asActor(
			demo.db.database,
			demo.masterKey,
			sessionIdOf(begun.token)
		)((tx) => Promise.resolve(tx.me));
		expect(me?.account).toBe(demo.aki.account);
	});

	it('is nobody whom one could come in as where they were not said to be', async () => {
		expect(await demo.nobody(listCast)).toEqual(new Set(['aki', 'ren']));
		await expect(demo.nobody((tx) => comeInAs(tx, 'kenji', now()))).rejects.toThrow(Absent);
	});

	it('cannot be said, nor come in as, in a house that is no demonstration', async () => {
		await expect(usual.worker((tx) => castInDemo(tx, 'aki', usual.aki.account))).rejects.toThrow(Absent);
		expect(await usual.nobody(listCast)).toEqual(new Set());
		// Not even if such a row were there.
		await usual.db.owner(`insert into demo_cast (who, account) values ('aki', $1)`, [usual.aki.account]);
		expect(await usual.nobody(listCast)).toEqual(new Set());
		const before = await usual.db.owner('select from sessions');
		await expect(usual.nobody((tx) => comeInAs(tx, 'aki', now()))).rejects.toThrow(Absent);
		expect(await usual.db.owner('select from sessions')).toHaveLength(before.length);
	});

	it('is not let in once they have left, nor after they erased themselves', async () => {
		const left = await gather();
		await left.db.owner('insert into demo_marks default values');
		await left.worker((tx) => castInDemo(tx, 'aki', left.aki.account));
		await left.worker((tx) => castInDemo(tx, 'ren', left.ren.account));
		await left.db.owner('update companions set left_at = now() where id = $1', [left.ren.account]);
		await expect(left.nobody((tx) => comeInAs(tx, 'ren', now()))).rejects.toThrow(Absent);
		await left.aki.as((tx) => sql`select app.erase_me()`.execute(tx.db));
		expect(await left.nobody(listCast)).toEqual(new Set());
		await left.db.drop();
	});

	it('is written and read by nobody past the law', async () => {
		for (const [who, as] of [...demo.othersThan('aki'), ['aki', demo.aki.as], ['the house', demo.worker]] as const) {
			expect(await attempt(as, sql`insert into demo_cast values ('mie', ${demo.mie.account})`), who).toBe('refused');
			expect(await attempt(as, sql`update demo_cast set account = ${demo.mie.account}`), who).toBe('refused');
			expect(await attempt(as, sql`delete from demo_cast`), who).toBe('refused');
			expect(await attempt(as, sql`select from demo_cast`), who).toBe('refused');
			if (who === 'the house') continue;
			expect(await attempt(as, sql`select app.cast_in_demo('mie', ${demo.mie.account})`), who).toBe('refused');
		}
	});
});
