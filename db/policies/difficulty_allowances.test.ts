import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { gather, type Cast } from '../../tests/cast.ts';
import { attempt, isNothing } from '../../tests/trial.ts';

let cast: Cast;
beforeAll(async () => void (cast = await gather()));
afterAll(() => cast.db.drop());

const write = () => sql`insert into difficulty_allowances (owner, version) values (${cast.aki.account}, 1)`;

describe('that Aki allows her answers to help others', () => {
	it('is hers to write, to read, and to take back', async () => {
		expect(await attempt(cast.aki.as, write())).toBe(1);
		expect(await attempt(cast.aki.as, sql`select from difficulty_allowances`)).toBe(1);
		expect(await attempt(cast.aki.as, sql`delete from difficulty_allowances`)).toBe(1);
	});

	it('nobody else reads, writes, changes or removes', async () => {
		expect(await attempt(cast.aki.as, write())).toBe(1);
		for (const [who, as] of cast.othersAndHouse('aki')) {
			expect(isNothing(await attempt(as, sql`select from difficulty_allowances`)), who).toBe(true);
			expect(await attempt(as, write()), who).toBe('refused');
			expect(isNothing(await attempt(as, sql`delete from difficulty_allowances`)), who).toBe(true);
		}
		expect(await cast.db.owner('select from difficulty_allowances')).toHaveLength(1);
	});
});
