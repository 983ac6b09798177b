import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { gather, type Cast } from '../../tests/cast.ts';
import { attempt, isNothing } from '../../tests/trial.ts';

let cast: Cast;
beforeAll(async () => void (cast = await gather()));
afterAll(() => cast.db.drop());

describe('the hours that Aki keeps quiet', () => {
	it('are hers to say, to read and to change', async () => {
		const says = sql`insert into quiet_hours (owner, from_minute) values (${cast.aki.account}, 1260)`;
		expect(await attempt(cast.aki.as, says)).toBe(1);
		expect(await attempt(cast.aki.as, sql`update quiet_hours set until_minute = 720`)).toBe(1);
		const { rows } = await cast.aki.as((tx) => sql`select from_minute, until_minute from quiet_hours`.execute(tx.db));
		expect(rows).toEqual([{ from_minute: 1260, until_minute: 720 }]);
	});

	it('nobody else reads, says or changes', async () => {
		for (const [who, as] of cast.othersAndHouse('aki')) {
			expect(isNothing(await attempt(as, sql`select from quiet_hours`)), who).toBe(true);
			expect(isNothing(await attempt(as, sql`update quiet_hours set from_minute = 0`)), who).toBe(true);
			const says = sql`insert into quiet_hours (owner) values (${cast.aki.account})`;
			expect(await attempt(as, says), who).toBe('refused');
		}
	});
});
