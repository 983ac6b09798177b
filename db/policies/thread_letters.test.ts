import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { Absent } from '#lib/base/refusal.ts';
import { newId } from '#lib/base/ids.ts';
import * as threads from '#lib/threads/threads.server.ts';
import { gather, type Cast } from '../../tests/cast.ts';
import { attempt, isNothing } from '../../tests/trial.ts';
import { askFor, listenedTo, textsOf, write } from '../../tests/threads.ts';

let cast: Cast;
let thread: string;
beforeAll(async () => void (cast = await gather()));
beforeEach(async () => {
	await cast.db.owner('delete from threads');
	thread = await listenedTo(cast, cast.aki, cast.ren);
});
afterAll(() => cast.db.drop());

const refused = { code: '42501' };
const fromRen = (text: string) => write(cast, cast.ren, thread, text, { signed: true });

describe('letters of a thread', () => {
	it('Ren writes first; before that Aki cannot, after it she can', async () => {
		await expect(write(cast, cast.aki, thread, 'hello?')).rejects.toMatchObject(refused);
		await fromRen('hello, no answer needed');
		await write(cast, cast.aki, thread, 'hello');
		expect(await textsOf(cast, cast.ren, thread)).toEqual(['hello, no answer needed', 'hello']);
	});

	it('are read and written by nobody else', async () => {
		await fromRen('hello');
		for (const [name, as] of cast.othersThan('aki')) {
			if (name === 'ren') continue;
			expect(isNothing(await attempt(as, sql`select from thread_letters where thread_id = ${thread}`)), name).toBe(
				true
			);
			for (const byPerson of [true, false])
				expect(
					isNothing(
						await attempt(
							as,
							sql`insert into thread_letters (id, thread_id, writer, by_person, signed, sign)
								values (${newId()}, ${thread}, app.actor(), ${byPerson}, ${byPerson ? null : name}, 'read')`
						)
					),
					name
				).toBe(true);
		}
	});

	it('are signed with one’s own name, and in nobody else’s place', async () => {
		await fromRen('hello');
		const add = (row: ReturnType<typeof sql>) =>
			sql`insert into thread_letters (id, thread_id, writer, by_person, signed, sign) values (${newId()}, ${thread}, ${row}, 'read')`;
		expect(await attempt(cast.ren.as, add(sql`${cast.ren.account}, false, 'Dr Ito'`))).toBe('refused');
		expect(await attempt(cast.ren.as, add(sql`${cast.aki.account}, true, null`))).toBe('refused');
		expect(await attempt(cast.ren.as, add(sql`${cast.ren.account}, true, null`))).toBe('refused');
		expect(await attempt(cast.aki.as, add(sql`${cast.ren.account}, false, 'ren'`))).toBe('refused');
		expect(await attempt(cast.aki.as, add(sql`${cast.aki.account}, true, null`))).toBe(1);
	});

	it('sent twice by the same form are one', async () => {
		const formId = newId();
		for (let nth = 0; nth < 2; nth++) await write(cast, cast.ren, thread, 'hello', { signed: true, formId });
		expect(await textsOf(cast, cast.aki, thread)).toEqual(['hello']);
	});

	it('sent by the same form with other words are another letter', async () => {
		const formId = newId();
		for (const text of ['hello', 'hello, I am Ren'])
			await write(cast, cast.ren, thread, text, { signed: true, formId });
		expect(await textsOf(cast, cast.aki, thread)).toEqual(['hello', 'hello, I am Ren']);
	});

	it('taken back are gone for both, from the database, and noted so that no backup brings them back', async () => {
		await fromRen('hello');
		await write(cast, cast.aki, thread, 'what I should not have said', { danger: true });
		const [, hers] = await cast.aki.as((tx) => threads.readLetters(tx, cast.masterKey, thread));
		for (const by of [cast.ren, cast.hana, cast.kenji, cast.administrator])
			await expect(
				by.as((tx) => threads.takeLetterBack(tx, hers?.id ?? '')),
				by.name
			).rejects.toBeInstanceOf(Absent);
		await cast.aki.as((tx) => threads.takeLetterBack(tx, hers?.id ?? ''));
		for (const by of [cast.aki, cast.ren]) expect(await textsOf(cast, by, thread)).toEqual(['hello', null]);
		const rows = await cast.db.owner('select text, sooner_at from thread_letters where id = $1', [hers?.id]);
		expect(rows).toEqual([{ text: null, sooner_at: null }]);
		expect(
			await cast.db.owner(`select from erasures where id = $1 and of_table = 'thread_letters'`, [hers?.id])
		).toHaveLength(1);
		await expect(cast.aki.as((tx) => threads.takeLetterBack(tx, hers?.id ?? ''))).rejects.toBeInstanceOf(Absent);
	});

	it('are changed and removed by nobody', async () => {
		await fromRen('hello');
		for (const by of [cast.aki, cast.ren, cast.hana, cast.administrator])
			for (const change of [sql`update thread_letters set text = null`, sql`delete from thread_letters`])
				expect(await attempt(by.as, change), by.name).toBe('refused');
	});

	it('say to nobody whether they were read: there is no such thing in any column', async () => {
		const columns = await cast.db.owner<{ name: string }>(
			`select column_name as name from information_schema.columns where table_name = 'thread_letters'`
		);
		expect(columns.map(({ name }) => name).sort()).toEqual(
			[
				'asked_with',
				'by_person',
				'id',
				'sent_at',
				'sign',
				'signed',
				'sooner_at',
				'taken_back_at',
				'text',
				'thread_id',
				'writer'
			].sort()
		);
	});
});

describe('words that sound like danger', () => {
	it('call somebody of the association to the thread, and nobody else calls anybody there', async () => {
		await fromRen('hello');
		await write(cast, cast.aki, thread, 'it is too much', { danger: true });
		const concerns = await cast.db.owner('select place, item, why from concerns');
		expect(concerns).toEqual([{ place: 'letters', item: thread, why: 'words' }]);
		await cast.db.owner('delete from concerns');
		const [, hers] = await cast.aki.as((tx) => threads.readLetters(tx, cast.masterKey, thread));
		for (const by of [cast.kenji, cast.ren, cast.mie])
			await by.as((tx) => sql`select app.raise_for_letter(${hers?.id}::uuid)`.execute(tx.db));
		expect(await cast.db.owner('select from concerns')).toEqual([]);
	});
});

describe('whether Aki felt listened to', () => {
	const say = (answer: string) => cast.aki.as((tx) => threads.sayHeard(tx, thread, answer as 'yes'));

	it('is said after an exchange, once a month, and is a count without her', async () => {
		await cast.db.owner('delete from heard_counts');
		await fromRen('hello');
		await expect(say('yes')).rejects.toBeInstanceOf(Absent);
		await write(cast, cast.aki, thread, 'hello');
		await expect(cast.kenji.as((tx) => threads.sayHeard(tx, thread, 'no'))).rejects.toBeInstanceOf(Absent);
		await say('a_bit');
		await expect(say('yes')).rejects.toBeInstanceOf(Absent);
		expect(await cast.db.owner('select answer, count from heard_counts')).toEqual([{ answer: 'a_bit', count: 1 }]);
	});
});

describe('asking', () => {
	it('keeps wishes under the key of the thread, for Aki and the coordinator', async () => {
		await cast.db.owner('delete from threads');
		const asked = await askFor(cast, cast.aki, 'no phone calls');
		for (const by of [cast.aki, cast.hana])
			expect(await by.as((tx) => threads.readWishes(tx, cast.masterKey, asked))).toBe('no phone calls');
		for (const by of [cast.ren, cast.administrator, cast.kenji])
			expect(await by.as((tx) => threads.readWishes(tx, cast.masterKey, asked)), by.name).toBe('');
	});
});
