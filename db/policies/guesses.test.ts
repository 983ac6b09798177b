import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { gather, type Cast } from '../../tests/cast.ts';
import { attempt } from '../../tests/trial.ts';

let cast: Cast;
beforeAll(async () => void (cast = await gather()));
beforeEach(async () => {
	await cast.db.owner('delete from guesses');
	await cast.db.owner(
		`insert into guesses (bucket, begun_at) values (decode(repeat('01', 32), 'hex'), now()), (decode(repeat('02', 32), 'hex'), now() - interval '25 hours')`
	);
});
afterAll(() => cast.db.drop());

describe('tries that are counted', () => {
	it('the house sweeps what is older than a day, and nothing younger', async () => {
		expect(await attempt(cast.worker, sql`select from guesses`)).toBe(2);
		expect(await attempt(cast.worker, sql`delete from guesses`)).toBe(1);
		expect(await attempt(cast.worker, sql`delete from guesses`)).toBe(0);
	});

	it('the house does not count, or count back, past app.may_guess', async () => {
		expect(await attempt(cast.worker, sql`update guesses set count = 0`)).toBe('refused');
		expect(await attempt(cast.worker, sql`insert into guesses (bucket) values (decode(repeat('03', 32), 'hex'))`)).toBe(
			'refused'
		);
	});

	it('nobody else reads, changes or removes a count', async () => {
		for (const [who, as] of cast.everyone) {
			expect(await attempt(as, sql`select from guesses`), who).toBe('refused');
			expect(await attempt(as, sql`update guesses set count = 0`), who).toBe('refused');
			expect(await attempt(as, sql`delete from guesses`), who).toBe('refused');
		}
	});
});
