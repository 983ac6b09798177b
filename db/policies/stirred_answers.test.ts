import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { gather, type Cast } from '../../tests/cast.ts';
import { writeStirred } from '../../tests/stirred.ts';
import { attempt } from '../../tests/trial.ts';

let cast: Cast;
beforeAll(async () => void (cast = await gather()));
beforeEach(() => writeStirred(cast.db));
afterAll(() => cast.db.drop());

describe('how often readers of a piece answered', () => {
	it('everybody sees from the tenth answer on, and nobody before', async () => {
		for (const [who, as] of cast.everyone) {
			const { rows } = await as((tx) => sql<{ locale: string }>`select locale from stirred_answers`.execute(tx.db));
			expect(rows, who).toEqual([{ locale: 'it' }]);
		}
	});

	it('the house does not look', async () => {
		expect(await attempt(cast.worker, sql`select from stirred_answers`)).toBe('refused');
	});

	it('nobody writes, changes or removes a count by hand', async () => {
		for (const [who, as] of cast.everyoneAndHouse) {
			const write = sql`insert into stirred_answers (piece, locale) values ('awake-at-night', 'en')`;
			expect(await attempt(as, write), who).toBe('refused');
			expect(await attempt(as, sql`update stirred_answers set count = 99`), who).toBe('refused');
			expect(await attempt(as, sql`delete from stirred_answers`), who).toBe('refused');
		}
	});

	it('a visitor answers, and whoever is signed in does so only as a visitor', async () => {
		const answer = sql`select app.note_stirred('awake-at-night', 'ja', '{tired,calm}')`;
		for (const [who, as] of cast.everyone.filter(([, as]) => as !== cast.nobody))
			expect(await attempt(as, answer), who).toBe('refused');
		expect(await attempt(cast.worker, answer)).toBe('refused');
		expect(await attempt(cast.nobody, answer)).toBe(1);
		expect(await cast.db.owner(`select count from stirred_answers where locale = 'ja'`)).toEqual([{ count: 10 }]);
		expect(
			await cast.db.owner(`select feeling, count from stirred_counts where locale = 'ja' order by feeling`)
		).toEqual([
			{ feeling: 'calm', count: 1 },
			{ feeling: 'tired', count: 2 }
		]);
	});

	it('holds neither who nor when', async () => {
		const columns = await cast.db.owner<{ name: string }>(
			`select attrelid::regclass || '.' || attname as name from pg_attribute
			where attrelid in ('stirred_answers'::regclass, 'stirred_counts'::regclass) and attnum > 0 order by 1`
		);
		expect(columns.map(({ name }) => name)).toEqual(
			['answers.count', 'answers.locale', 'answers.piece', 'counts.count', 'counts.feeling', 'counts.locale']
				.concat('counts.piece')
				.map((name) => `stirred_${name}`)
		);
	});
});
