import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { gather, type Cast } from '../../tests/cast.ts';
import { attempt, isNothing } from '../../tests/trial.ts';

let cast: Cast;
beforeAll(async () => void (cast = await gather()));
afterAll(() => cast.db.drop());

const write = sql`insert into difficulties (step, mean, spread) values ('open-the-window', -1.5, 0.3)`;

describe('how small things are for people here', () => {
	it('the house estimates, and everybody reads whom something is offered to', async () => {
		expect(await attempt(cast.worker, write)).toBe(1);
		for (const as of [cast.nobody, cast.aki.as]) expect(await attempt(as, sql`select from difficulties`)).toBe(1);
		expect(await attempt(cast.worker, sql`delete from difficulties`)).toBe(1);
	});

	it('nobody else writes or removes', async () => {
		for (const [who, as] of cast.everyone) {
			expect(await attempt(as, write), who).toBe('refused');
			expect(isNothing(await attempt(as, sql`delete from difficulties`)), who).toBe(true);
		}
	});
});
