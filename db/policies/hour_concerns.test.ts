import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '#lib/base/ids.ts';
import { gather, type Cast } from '../../tests/cast.ts';
import { notInIt, renHosts } from '../../tests/hours.ts';
import { attempt, isNothing } from '../../tests/trial.ts';

let cast: Cast;
let hour: string;
beforeAll(async () => {
	cast = await gather();
	({ hour } = await renHosts(cast));
	await cast.aki.as((tx) =>
		sql`select app.say_in_hour(${newId()}, ${hour}, ${Buffer.from('n')}, ${Buffer.from('b')}, true)`.execute(tx.db)
	);
});
afterAll(() => cast.db.drop());

describe('hour_concerns', () => {
	it('the host sees which line sounds like danger', async () => {
		expect(await attempt(cast.ren.as, sql`select line_id from hour_concerns`)).toBe(1);
	});

	it('nobody else does, not even whoever wrote it or sits there', async () => {
		const others = [...notInIt(cast), ['aki', cast.aki.as] as const, ['kenji', cast.kenji.as] as const];
		for (const [who, as] of others)
			expect(isNothing(await attempt(as, sql`select from hour_concerns`)), who).toBe(true);
	});

	it('nobody writes or removes one', async () => {
		for (const [who, as] of cast.everyone)
			expect(await attempt(as, sql`delete from hour_concerns`), who).toBe('refused');
	});
});
