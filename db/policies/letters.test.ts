import { randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { newId } from '#lib/base/ids.ts';
import type { AsActor } from '#lib/database/as-actor.ts';
import { sweep } from '#lib/letterbox/letters.server.ts';
import { gather, type Cast } from '../../tests/cast.ts';
import { lettersEnd, openLetterbox, writeLetter } from '../../tests/letters.ts';
import { attempt, isNothing } from '../../tests/trial.ts';

let cast: Cast;
let letterbox: string;
let letter: string;
beforeAll(async () => void (cast = await gather()));
beforeEach(async () => {
	await cast.db.owner('delete from letters');
	letterbox = await openLetterbox(cast.db);
	letter = await writeLetter(cast.db, cast.masterKey, letterbox);
});
afterAll(() => cast.db.drop());

const all = () => cast.db.owner('select * from letters');
/** Calls app.post_letter() with what a form brings. */
const post = (as: AsActor, given: { letterbox?: string; form?: Buffer; lookup?: Buffer } = {}) =>
	attempt(
		as,
		sql`select app.post_letter(${newId()}::uuid, ${given.letterbox ?? letterbox}::uuid, ${given.lookup ?? randomBytes(32)},
			${given.form ?? randomBytes(32)}, ${randomBytes(32)}, ${[randomBytes(32)]}::bytea[], 'en', ${Buffer.from('sealed')}, ${Buffer.from('key')}, false)`
	);

describe('letters', () => {
	it('nobody reads, writes, changes or removes one past the three functions, whoever they are', async () => {
		const before = await all();
		for (const [who, as] of cast.everyone) {
			expect(await attempt(as, sql`select from letters`), who).toBe('refused');
			expect(await attempt(as, sql`select id from letters where id = ${letter}`), who).toBe('refused');
			expect(
				await attempt(as, sql`insert into letters (id, letterbox_id) values (${newId()}, ${letterbox})`),
				who
			).toBe('refused');
			expect(await attempt(as, sql`update letters set answer = ${Buffer.from('x')}`), who).toBe('refused');
			expect(await attempt(as, sql`delete from letters`), who).toBe('refused');
			expect(await attempt(as, sql`truncate letters cascade`), who).toBe('refused');
		}
		expect(await all()).toEqual(before);
	});

	it('the house does not see one that is kept, nor take it away', async () => {
		expect(await attempt(cast.worker, sql`select id from letters`)).toBe(0);
		expect(await attempt(cast.worker, sql`select question from letters`)).toBe('refused');
		expect(await cast.worker(sweep)).toBe(0);
		expect(await all()).toHaveLength(1);
	});

	it('the house sweeps what has ended, with its key, and does not read it before', async () => {
		await lettersEnd(cast.db);
		expect(await attempt(cast.worker, sql`select lookup from letters`)).toBe('refused');
		expect(isNothing(await attempt(cast.worker, sql`update letters set ends_day = current_date`))).toBe(true);
		expect(await cast.worker(sweep)).toBe(1);
		expect(await all()).toEqual([]);
		expect(await cast.db.owner('select from letter_keys')).toEqual([]);
	});

	it('a visitor puts one in', async () => {
		expect(await post(cast.nobody)).toBe(1);
		expect(await all()).toHaveLength(2);
	});

	it('whoever is signed in cannot put one in, open one or put one away: no letter meets an account', async () => {
		const before = await all();
		for (const [who, as] of cast.everyoneAndHouse.filter(([, as]) => as !== cast.nobody)) {
			expect(await post(as), who).toBe('refused');
			expect(await attempt(as, sql`select from app.open_letter(${randomBytes(32)})`), who).toBe('refused');
			expect(await attempt(as, sql`select app.put_letter_away(${randomBytes(32)})`), who).toBe('refused');
			expect(await attempt(as, sql`select app.letters_wait()`), who).toBe('refused');
		}
		expect(await all()).toEqual(before);
	});

	it('no column could say who wrote, or when but for the day', async () => {
		const columns = await cast.db.owner<{ name: string; type: string }>(
			`select attname as name, format_type(atttypid, atttypmod) as type from pg_attribute where attrelid = 'letters'::regclass and attnum > 0`
		);
		expect(columns.filter(({ type }) => type.startsWith('timestamp')).map(({ name }) => name)).toEqual(['sooner_at']);
		expect(columns.map(({ name }) => name).sort()).toEqual(
			[
				'answer',
				'answer_by_day',
				'answered_by',
				'answered_day',
				'ends_day',
				'entrance',
				'form',
				'form_moment',
				'id',
				'letterbox_id'
			].concat(['locale', 'lookup', 'passed_by', 'question', 'sent_day', 'sooner_at'])
		);
	});

	it('an answer has a day, and a day an answer', async () => {
		await expect(cast.db.owner('update letters set answered_day = current_date')).rejects.toThrow(/check constraint/);
	});
});
