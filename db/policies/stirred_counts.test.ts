import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { AsActor } from '#lib/database/as-actor.ts';
import { gather, type Cast } from '../../tests/cast.ts';
import { attempt } from '../../tests/trial.ts';

let cast: Cast;
let everyone: [string, AsActor][];
beforeAll(async () => {
	cast = await gather();
	everyone = [...cast.othersThan('aki'), ['aki', cast.aki.as]];
});
beforeEach(async () => {
	await cast.db.owner('delete from stirred_answers');
	await cast.db.owner(
		`insert into stirred_answers (piece, locale, count) values ('awake-at-night', 'it', 10), ('awake-at-night', 'ja', 9)`
	);
	await cast.db.owner(
		`insert into stirred_counts (piece, locale, feeling) values ('awake-at-night', 'it', 'calm'), ('awake-at-night', 'ja', 'tired')`
	);
});
afterAll(() => cast.db.drop());

describe('which words they chose', () => {
	it('everybody sees from the tenth answer on, and nobody before', async () => {
		for (const [who, as] of everyone) {
			const { rows } = await as((tx) => sql<{ locale: string }>`select locale from stirred_counts`.execute(tx.db));
			expect(rows, who).toEqual([{ locale: 'it' }]);
		}
	});

	it('the house does not look', async () => {
		expect(await attempt(cast.worker, sql`select from stirred_counts`)).toBe('refused');
	});

	it('nobody writes, changes or removes a count by hand', async () => {
		for (const [who, as] of [...everyone, ['the house', cast.worker] as const]) {
			const write = sql`insert into stirred_counts (piece, locale, feeling) values ('awake-at-night', 'en', 'calm')`;
			expect(await attempt(as, write), who).toBe('refused');
			expect(await attempt(as, sql`update stirred_counts set count = 99`), who).toBe('refused');
			expect(await attempt(as, sql`delete from stirred_counts`), who).toBe('refused');
		}
	});
});
