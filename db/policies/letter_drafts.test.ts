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
});
afterAll(() => cast.db.drop());

describe('the drafts of answers', () => {
	it('nobody sees, makes, changes or removes one past the functions, the house neither', async () => {
		for (const [who, as] of cast.everyoneAndHouse) {
			expect(await attempt(as, sql`select from letter_drafts`), who).toBe('refused');
			const make = sql`insert into letter_drafts (letter_id, draft) values (${letter}::uuid, ${Buffer.from('x')})`;
			expect(await attempt(as, make), who).toBe('refused');
			expect(await attempt(as, sql`update letter_drafts set seen_at = now()`), who).toBe('refused');
			expect(await attempt(as, sql`delete from letter_drafts`), who).toBe('refused');
		}
	});

	it('go with their letter', async () => {
		await cast.db.owner('insert into letter_drafts (letter_id, draft) values ($1, $2)', [letter, Buffer.from('x')]);
		await cast.db.owner('delete from letters');
		expect(await cast.db.owner('select from letter_drafts')).toEqual([]);
	});
});
