import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { gather, type Cast } from '../../tests/cast.ts';
import { attempt, isNothing } from '../../tests/trial.ts';

let cast: Cast;
beforeAll(async () => void (cast = await gather()));
afterAll(() => cast.db.drop());

const write = () => sql`insert into offers (owner, known) values (${cast.aki.account}, ${Buffer.alloc(40)})`;

describe('what the offer knows of Aki', () => {
	it('is hers to write, to read, to change and to have forgotten', async () => {
		expect(await attempt(cast.aki.as, write())).toBe(1);
		expect(await attempt(cast.aki.as, sql`select from offers`)).toBe(1);
		expect(await attempt(cast.aki.as, sql`update offers set known = ${Buffer.alloc(41)}`)).toBe(1);
		expect(await attempt(cast.aki.as, sql`delete from offers`)).toBe(1);
	});

	it('nobody else reads, writes, changes or removes', async () => {
		expect(await attempt(cast.aki.as, write())).toBe(1);
		for (const [who, as] of cast.othersAndHouse('aki')) {
			expect(isNothing(await attempt(as, sql`select from offers`)), who).toBe(true);
			expect(await attempt(as, write()), who).toBe('refused');
			expect(isNothing(await attempt(as, sql`delete from offers`)), who).toBe(true);
			expect(isNothing(await attempt(as, sql`update offers set known = ${Buffer.alloc(41)}`)), who).toBe(true);
		}
		expect(await cast.db.owner('select from offers')).toHaveLength(1);
	});
});
