import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '#lib/base/ids.ts';
import { open, openDataKey } from '#lib/database/sealed.ts';
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

describe('the keys of letters', () => {
	it('nobody sees, makes, changes or removes one, the house neither', async () => {
		for (const [who, as] of cast.everyoneAndHouse) {
			expect(await attempt(as, sql`select from letter_keys`), who).toBe('refused');
			const make = sql`insert into letter_keys (letter_id, wrapped) values (${newId()}, ${Buffer.from('x')})`;
			expect(await attempt(as, make), who).toBe('refused');
			expect(await attempt(as, sql`update letter_keys set wrapped = ${Buffer.from('x')}`), who).toBe('refused');
			expect(await attempt(as, sql`delete from letter_keys`), who).toBe('refused');
		}
	});

	it('each opens its own letter, and no other letter, account or place', async () => {
		const [row] = await cast.db.owner<{ question: Buffer; wrapped: Buffer }>(
			'select question, wrapped from letters join letter_keys on letter_id = id where id = $1',
			[letter]
		);
		if (!row) throw new Error('the letter is gone');
		const key = openDataKey(cast.masterKey, letter, row.wrapped, 'letter_keys');
		const place = { table: 'letters', column: 'question', id: letter };
		expect(open(key, place, row.question)).toBe('How does one begin?');
		expect(() => open(key, { ...place, column: 'answer' }, row.question)).toThrow();
		expect(() => open(key, { ...place, id: newId() }, row.question)).toThrow();
		expect(() => openDataKey(cast.masterKey, newId(), row.wrapped, 'letter_keys')).toThrow();
		expect(() => openDataKey(cast.masterKey, letter, row.wrapped)).toThrow();
	});
});
