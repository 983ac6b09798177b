import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { gather, type Cast } from '../../tests/cast.ts';
import { allowDifficulty } from '../../tests/allowed.ts';
import { attempt, isNothing } from '../../tests/trial.ts';

let cast: Cast;
beforeAll(async () => void (cast = await gather()));
beforeEach(() => cast.db.owner('delete from difficulty_allowances'));
afterAll(() => cast.db.drop());

const write = () =>
	sql`insert into difficulty_answers (owner, step, light) values (${cast.aki.account}, 'open-the-window', true)`;

describe('how small things were for Aki, who allowed it', () => {
	it('is hers to read and to remove', async () => {
		await allowDifficulty(cast, cast.aki);
		expect(await attempt(cast.aki.as, write())).toBe(1);
		expect(await attempt(cast.aki.as, sql`select from difficulty_answers`)).toBe(2);
		expect(await attempt(cast.aki.as, sql`delete from difficulty_answers where light`)).toBe(2);
	});

	it('is written by nobody who did not allow it, and gone at once where it is taken back', async () => {
		await expect(attempt(cast.aki.as, write())).rejects.toThrow('foreign key');
		await allowDifficulty(cast, cast.aki);
		expect(await attempt(cast.aki.as, sql`delete from difficulty_allowances`)).toBe(1);
		expect(await cast.db.owner('select from difficulty_answers')).toEqual([]);
	});

	it('nobody else reads, writes or removes', async () => {
		await allowDifficulty(cast, cast.aki);
		for (const [who, as] of cast.othersAndHouse('aki')) {
			expect(isNothing(await attempt(as, sql`select from difficulty_answers`)), who).toBe(true);
			expect(await attempt(as, write()), who).toBe('refused');
			expect(isNothing(await attempt(as, sql`delete from difficulty_answers`)), who).toBe(true);
		}
	});

	it('comes to the house without whose it is, and to nobody else', async () => {
		await allowDifficulty(cast, cast.aki);
		await allowDifficulty(cast, cast.aki, 'water-the-fern');
		await allowDifficulty(cast, cast.kenji);
		const { rows } = await cast.worker((tx) =>
			sql<{ person: number }>`select * from app.answers_allowed()`.execute(tx.db)
		);
		expect(rows).toHaveLength(3);
		expect(new Set(rows.map((row) => row.person))).toEqual(new Set([1, 2]));
		expect(Object.keys(rows[0] ?? {})).toEqual(['person', 'step', 'light']);
		for (const [who, as] of cast.everyone)
			expect(await attempt(as, sql`select from app.answers_allowed()`), who).toBe('refused');
	});
});
