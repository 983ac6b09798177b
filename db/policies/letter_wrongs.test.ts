import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { gather, type Cast } from '../../tests/cast.ts';
import { openLetterbox, writeLetter } from '../../tests/letters.ts';
import { attempt } from '../../tests/trial.ts';

let cast: Cast;
let letter: string;
beforeAll(async () => {
	cast = await gather();
	letter = await writeLetter(cast.db, cast.masterKey, await openLetterbox(cast.db));
	await cast.db.owner('insert into letter_wrongs (letter_id, words, answer_by_day) values ($1, $2, current_date)', [
		letter,
		Buffer.from('x')
	]);
});
afterAll(() => cast.db.drop());

describe('what was wrong with an answer of the letterbox', () => {
	it('nobody sees, says, changes or removes past the functions, the house neither', async () => {
		for (const [who, as] of cast.everyoneAndHouse) {
			expect(await attempt(as, sql`select from letter_wrongs`), who).toBe('refused');
			const say = sql`insert into letter_wrongs (letter_id, words, answer_by_day)
				values (${letter}::uuid, ${Buffer.from('x')}, current_date)`;
			expect(await attempt(as, say), who).toBe('refused');
			expect(await attempt(as, sql`update letter_wrongs set answer = words, answered_day = said_day`), who).toBe(
				'refused'
			);
			expect(await attempt(as, sql`delete from letter_wrongs`), who).toBe('refused');
		}
	});

	it('goes with its letter', async () => {
		await cast.db.owner('delete from letters');
		expect(await cast.db.owner('select from letter_wrongs')).toEqual([]);
	});
});
