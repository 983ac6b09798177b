import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { gather, type Cast } from '../../tests/cast.ts';
import { attempt, isNothing } from '../../tests/trial.ts';

let cast: Cast;
beforeAll(async () => void (cast = await gather()));
afterAll(() => cast.db.drop());

const write = () =>
	sql`insert into attempts (owner, day, attempt) values (${cast.aki.account}, '2026-03-02', ${Buffer.alloc(40)})`;

describe('a small thing that Aki took', () => {
	it('is hers to write, to read, to change and to remove', async () => {
		expect(await attempt(cast.aki.as, write())).toBe(1);
		expect(await attempt(cast.aki.as, sql`select from attempts`)).toBe(1);
		expect(await attempt(cast.aki.as, sql`update attempts set attempt = ${Buffer.alloc(41)}, remind_at = now()`)).toBe(
			1
		);
		expect(await attempt(cast.aki.as, sql`delete from attempts`)).toBe(1);
	});

	it('nobody else reads, writes, changes or removes', async () => {
		expect(await attempt(cast.aki.as, write())).toBe(1);
		for (const [who, as] of cast.othersAndHouse('aki')) {
			expect(isNothing(await attempt(as, sql`select from attempts`)), who).toBe(true);
			expect(await attempt(as, write()), who).toBe('refused');
			expect(isNothing(await attempt(as, sql`delete from attempts`)), who).toBe(true);
			expect(
				isNothing(await attempt(as, sql`update attempts set attempt = ${Buffer.alloc(41)}, remind_at = now()`)),
				who
			).toBe(true);
		}
		expect(await cast.db.owner('select from attempts')).toHaveLength(1);
	});
});
