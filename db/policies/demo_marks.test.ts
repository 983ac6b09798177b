import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isDemo, markAsDemo } from '#lib/database/demo-mark.ts';
import { asWorker } from '#lib/database/as-actor.ts';
import { gather, type Cast } from '../../tests/cast.ts';
import { makeDatabase, type TestDatabase } from '../../tests/database.ts';
import { attempt } from '../../tests/trial.ts';

let cast: Cast;
let empty: TestDatabase;
beforeAll(async () => {
	cast = await gather();
	empty = await makeDatabase();
});
afterAll(() => Promise.all([cast.db.drop(), empty.drop()]));

describe('the mark of a demonstration', () => {
	it('cannot be set in a house with accounts', async () => {
		expect(await cast.worker(markAsDemo)).toBe(false);
		expect(await cast.worker(isDemo)).toBe(false);
	});

	it('is set in an empty house, and is there once', async () => {
		const worker = asWorker(empty.database);
		expect(await worker(isDemo)).toBe(false);
		expect(await worker(markAsDemo)).toBe(true);
		expect(await worker(markAsDemo)).toBe(true);
		expect(await worker(isDemo)).toBe(true);
		expect(await empty.owner('select from demo_marks')).toHaveLength(1);
	});

	it('is set by hand by nobody, not even the house, and taken off by nobody', async () => {
		for (const [who, as] of cast.everyoneAndHouse) {
			expect(await attempt(as, sql`insert into demo_marks default values`), who).toBe('refused');
			expect(await attempt(as, sql`update demo_marks set made_at = now()`), who).toBe('refused');
			expect(await attempt(as, sql`delete from demo_marks`), who).toBe('refused');
			if (who !== 'the house') {
				expect(await attempt(as, sql`select from demo_marks`), who).toBe('refused');
				expect(await attempt(as, sql`select app.mark_as_demo()`), who).toBe('refused');
			}
		}
	});
});
