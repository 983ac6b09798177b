import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { gather, type Cast } from '../../tests/cast.ts';
import { writeStirred } from '../../tests/stirred.ts';
import { attempt } from '../../tests/trial.ts';

let cast: Cast;
beforeAll(async () => void (cast = await gather()));
beforeEach(() => writeStirred(cast.db));
afterAll(() => cast.db.drop());

describe('which words they chose', () => {
	it('everybody sees from the tenth answer on, and nobody before', async () => {
		for (const [who, as] of cast.everyone) {
			const { rows } = await as((tx) => sql<{ locale: string }>`select locale from stirred_counts`.execute(tx.db));
			expect(rows, who).toEqual([{ locale: 'it' }]);
		}
	});

	it('the house does not look', async () => {
		expect(await attempt(cast.worker, sql`select from stirred_counts`)).toBe('refused');
	});

	it('nobody writes, changes or removes a count by hand', async () => {
		for (const [who, as] of cast.everyoneAndHouse) {
			const write = sql`insert into stirred_counts (piece, locale, feeling) values ('awake-at-night', 'en', 'calm')`;
			expect(await attempt(as, write), who).toBe('refused');
			expect(await attempt(as, sql`update stirred_counts set count = 99`), who).toBe('refused');
			expect(await attempt(as, sql`delete from stirred_counts`), who).toBe('refused');
		}
	});
});
