import { afterAll, beforeAll, expect, it } from 'vitest';
import { gather, type Cast } from '../../../tests/cast.ts';
import { root } from '../../open-house.ts';
import { estimateDifficulties } from './difficulties.server.ts';
import { readSmallThings } from './library.server.ts';

let cast: Cast;
const [easy = '', heavy = ''] = readSmallThings(root).map(({ id }) => id);
beforeAll(async () => void (cast = await gather()));
afterAll(() => cast.db.drop());

/** People who allowed it: one thing was light for all of them, the other for none. */
const people = (count: number) =>
	cast.db.owner(
		`with these as (
			insert into accounts (id, kind, nickname, locale, zone)
			select gen_random_uuid(), 'person', 'x', 'en', 'UTC' from generate_series(1, $1) returning id
		), allow as (insert into difficulty_allowances (owner, version) select id, 1 from these)
		select id from these`,
		[count]
	);
const answer = () =>
	cast.db.owner(
		`insert into difficulty_answers (owner, step, light)
		select owner, step, step = $1 from difficulty_allowances, unnest(array[$1, $2, 'no-such-thing']) step`,
		[easy, heavy]
	);

it('estimates nothing of few people, and of more only what they said', async () => {
	const estimate = () => estimateDifficulties(cast.worker, root);
	expect(await estimate()).toEqual({ people: 0, answers: 0, things: 0 });
	await people(9);
	await answer();
	expect(await estimate()).toEqual({ people: 9, answers: 18, things: 0 });
	expect(await cast.db.owner('select from difficulties')).toEqual([]);
	await people(6);
	await cast.db.owner('delete from difficulty_answers');
	await answer();
	expect(await estimate()).toEqual({ people: 15, answers: 30, things: 2 });
	const rows = await cast.db.owner<{ step: string; mean: number; spread: number }>('select * from difficulties');
	const meanOf = (step: string) => rows.find((row) => row.step === step)?.mean ?? NaN;
	expect(meanOf(easy)).toBeLessThan(meanOf(heavy) - 1);
	for (const { spread } of rows) expect(spread).toBeGreaterThan(0);
	await cast.db.owner('delete from difficulty_allowances');
	await estimate();
	expect(await cast.db.owner('select from difficulties'), 'taken back: gone with the next estimate').toEqual([]);
});
