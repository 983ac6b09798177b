import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { noteAfter, readHarm } from '#lib/courses/harm-counts.server.ts';
import type { AsActor } from '#lib/database/as-actor.ts';
import { gather, type Cast, noTriesToSpare } from '../../tests/cast.ts';
import { attempt } from '../../tests/trial.ts';

let cast: Cast;
let nobody: AsActor;
beforeAll(async () => {
	cast = await gather();
	const found = cast.everyone.find(([who]) => who === 'nobody');
	if (!found) throw new Error('nobody is not among the cast');
	nobody = found[1];
});
beforeEach(async () => {
	await cast.db.owner('delete from harm_counts');
	await cast.db.owner('delete from guesses');
});
afterAll(() => cast.db.drop());

const by = (caller: string) => ({ masterKey: cast.masterKey, caller });
const kept = () =>
	cast.db.owner<{ theme: string; answer: string; count: number }>('select theme, answer, count from harm_counts');

describe('how it was after an exercise', () => {
	it('is counted by month and theme, by a visitor alone', async () => {
		for (const answer of ['harder', 'harder'] as const)
			await nobody((tx) => noteAfter(tx, { theme: 'speaking', answer }, by('a home')));
		expect(await kept()).toEqual([{ theme: 'speaking', answer: 'harder', count: 2 }]);
		expect(await attempt(cast.mie.as, sql`select app.note_harm('speaking', 'harder')`)).toBe('refused');
	});

	it('is not counted any more where one place answers without end', async () => {
		const say = () => nobody((tx) => noteAfter(tx, { theme: 'room', answer: 'harder' }, by('one place')));
		await say();
		await noTriesToSpare(cast.db);
		for (let at = 1; at < 9; at++) await say();
		expect(await kept()).toEqual([{ theme: 'room', answer: 'harder', count: 6 }]);
	});

	it('is for coordinators and administrators, from five answers on, of months that are over', async () => {
		await cast.db.owner(
			`insert into harm_counts (month, theme, answer, count) values
			('2026-01-01', 'room', 'harder', 2), ('2026-01-01', 'room', 'same', 3), ('2026-01-01', 'speaking', 'harder', 4),
			(date_trunc('month', now())::date, 'room', 'harder', 9)`
		);
		for (const one of [cast.hana, cast.administrator])
			expect(await one.as(readHarm), one.name).toEqual([
				{ month: '2026-01-01', theme: 'room', answer: 'harder', count: 2 },
				{ month: '2026-01-01', theme: 'room', answer: 'same', count: 3 }
			]);
		for (const one of [cast.ren, cast.drIto, cast.aki, cast.mie]) expect(await one.as(readHarm), one.name).toEqual([]);
	});

	it('is read, changed or removed by nobody in the table itself', async () => {
		await cast.db.owner(`insert into harm_counts (month, theme, answer) values ('2026-01-01', 'room', 'harder')`);
		for (const [who, as] of cast.everyoneAndHouse)
			for (const tried of [
				sql`select from harm_counts`,
				sql`insert into harm_counts (month, theme, answer) values ('2026-02-01', 'room', 'harder')`,
				sql`update harm_counts set count = 99`,
				sql`delete from harm_counts`
			])
				expect(await attempt(as, tried), who).toBe('refused');
	});
});
