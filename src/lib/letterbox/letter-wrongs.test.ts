import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { Temporal } from 'temporal-polyfill';
import { newId } from '#lib/base/ids.ts';
import { Absent } from '#lib/base/refusal.ts';
import * as concerns from '#lib/concerns/concerns.server.ts';
import { gather, writeAnotherAssociation, type Cast, type Name } from '../../../tests/cast.ts';
import { openLetterbox } from '../../../tests/letters.ts';
import { attempt, isNothing } from '../../../tests/trial.ts';
import * as answering from './answering.server.ts';
import { parseLetterWrong } from './letter-wrong.ts';
import * as letters from './letters.server.ts';
import * as wrongs from './letter-wrongs.server.ts';

let cast: Cast;
let letter: string;
const six = 'abandon ability able about above absent';
const brought = (words = six) => ({ masterKey: cast.masterKey, words, caller: 'a window' });
const said = 'It told me to go out.';
beforeAll(async () => void (cast = await gather()));
beforeEach(async () => {
	for (const table of ['letters', 'guesses', 'told_by_mail']) await cast.db.owner(`delete from ${table}`);
	const letterbox = await openLetterbox(cast.db, { association: cast.association });
	const posting = { ...brought(), letterbox, formId: newId(), question: 'How does one begin?' };
	const now = Temporal.Now.instant();
	await cast.nobody((tx) => letters.post(tx, { ...posting, locale: 'en', soundsLikeDanger: false, now }));
	const [row] = await cast.db.owner<{ id: string }>('select id from letters');
	letter = row?.id ?? '';
});
afterAll(() => cast.db.drop());

/** Ren writes the answer; whoever is named sends it. */
async function answered(by: Name = 'ren'): Promise<void> {
	await cast.ren.as((tx) => answering.keepDraft(tx, { id: letter, version: '', text: 'Go out.' }));
	await cast[by].as(async (tx) => answering.send(tx, letter, (await answering.openLetter(tx, letter)).version));
}
const say = (words = said) => cast.nobody((tx) => wrongs.say(tx, brought(), words));
const find = (words = six) => cast.nobody((tx) => wrongs.findOf(tx, brought(words)));
const beside = (name: Name) => cast[name].as((tx) => wrongs.findBeside(tx, letter));
const reply = (name: Name, text = 'You need not.') => cast[name].as((tx) => wrongs.answer(tx, letter, text));
const inDays = (days: number) => Temporal.Now.plainDateISO('UTC').add({ days }).toString();

describe('that something in an answer was wrong', () => {
	it('is said with the six words, once, and promised an answer as the letterbox promises one', async () => {
		await answered();
		expect(await find()).toEqual({ said: null, byDay: inDays(5) });
		expect(await say()).toBe(true);
		expect(await say(), 'the same form sent twice').toBe(true);
		expect(await say('And it was late.')).toBe(false);
		expect(await find()).toMatchObject({ said: { words: said, answerByDay: inDays(5), answer: null }, byDay: null });
		expect(await cast.db.owner('select from letter_wrongs')).toHaveLength(1);
	});

	it('is said of an answer only, and with the right words only', async () => {
		expect(await find()).toEqual({ said: null, byDay: null });
		expect(await say()).toBe(false);
		await answered();
		const wrongWords = brought('zoo zone zero youth young you');
		expect(await cast.nobody((tx) => wrongs.say(tx, wrongWords, said))).toBe(false);
		await say();
		expect(await find(wrongWords.words)).toEqual({ said: null, byDay: null });
	});

	it('is read and answered by somebody else than who wrote or sent the answer, on the page of the six words', async () => {
		await answered('hana');
		await say();
		for (const name of ['ren', 'hana'] as const) {
			expect(await beside(name), name).toBeNull();
			await expect(reply(name), name).rejects.toThrow(Absent);
			expect(await cast[name].as(concerns.listOpen), name).toEqual([]);
		}
		expect(await cast.drIto.as(concerns.listOpen)).toMatchObject([{ place: 'letterbox', item: letter, why: 'wrong' }]);
		expect(await beside('drIto')).toMatchObject({ words: said, answer: null });
		await reply('drIto');
		await expect(reply('drIto', 'Another.')).rejects.toMatchObject({ code: 'letterbox_wrong_answered_meanwhile' });
		expect((await find()).said?.answer).toEqual({ text: 'You need not.', day: inDays(0) });
	});

	it('does not exist for anybody else, nor for whoever acts with an account and the words', async () => {
		await answered();
		await say();
		const lookup = letters.lookupOf(cast.masterKey, six);
		for (const [who, as] of cast.everyoneAndHouse.filter(([name]) => !['drIto', 'hana'].includes(name))) {
			expect(isNothing(await attempt(as, sql`select from app.letter_wrong_beside(${letter}::uuid)`)), who).toBe(true);
			const answer = as((tx) =>
				sql<{ done: boolean }>`select app.answer_letter_wrong(${letter}::uuid, ${Buffer.from('x')}) as done`.execute(
					tx.db
				)
			);
			expect(
				await answer.then(
					({ rows }) => rows[0]?.done,
					() => false
				),
				who
			).toBe(false);
			if (who === 'nobody') continue;
			for (const call of [
				sql`select from app.wrong_of_letter(${lookup})`,
				sql`select app.say_letter_wrong(${lookup}, ${Buffer.from('x')})`,
				sql`select app.take_letter_wrong_away(${lookup})`
			])
				expect(await attempt(as, call), who).toBe('refused');
		}
		expect((await find()).said).toMatchObject({ words: said, answer: null });
	});

	it('is not seen by another association', async () => {
		await answered();
		await say();
		await cast.db.owner('update companions set association_id = $2 where id = $1', [
			cast.drIto.account,
			await writeAnotherAssociation(cast)
		]);
		try {
			expect(await beside('drIto')).toBeNull();
			expect(await cast.drIto.as(concerns.listOpen)).toEqual([]);
			await expect(reply('drIto')).rejects.toThrow(Absent);
		} finally {
			await cast.db.owner('update companions set association_id = $2 where id = $1', [
				cast.drIto.account,
				cast.association
			]);
		}
	});

	it('is not offered where nobody else reads', async () => {
		await answered('hana');
		await cast.db.owner('update companions set left_at = now() where id = $1', [cast.drIto.account]);
		try {
			expect(await find()).toEqual({ said: null, byDay: null });
			expect(await say()).toBe(false);
		} finally {
			await cast.db.owner('update companions set left_at = null where id = $1', [cast.drIto.account]);
		}
	});

	it('calls anew where somebody came for the letter before, who may be whose doing it was', async () => {
		await cast.ren.as((tx) => concerns.raise(tx, 'letterbox', letter));
		const [open] = await cast.ren.as(concerns.listOpen);
		await cast.ren.as((tx) => concerns.take(tx, open?.id ?? ''));
		await answered();
		await say();
		expect(await cast.hana.as(concerns.listOpen)).toMatchObject([{ why: 'wrong', takenAs: null }]);
		await expect(cast.ren.as((tx) => concerns.close(tx, open?.id ?? '', 'Done.'))).rejects.toThrow(Absent);
	});

	it('is taken away by whoever said it: nobody is called any more, and no older backup brings it back', async () => {
		await answered();
		await say();
		const [row] = await cast.db.owner<{ id: string }>('select id from letter_wrongs');
		await cast.nobody((tx) => wrongs.takeAway(tx, brought()));
		await cast.nobody((tx) => wrongs.takeAway(tx, brought()));
		expect(
			await cast.db.owner(`select from erasures where id = $1 and of_table = 'letter_wrongs'`, [row?.id])
		).toHaveLength(1);
		expect(await cast.hana.as(concerns.listOpen)).toEqual([]);
		expect(await find()).toEqual({ said: null, byDay: inDays(5) });
	});

	it('stands nowhere in the open', async () => {
		await answered();
		await say();
		await reply('hana');
		const [row] = await cast.db.owner<{ both: string }>(
			`select encode(words || answer, 'escape') as both from letter_wrongs`
		);
		expect(row?.both).not.toMatch(/go out|need not/);
	});

	it('is some words, and not more than a page', () => {
		const codes = (wrong: string) => {
			const form = new FormData();
			form.set('wrong', wrong);
			return parseLetterWrong(form).refusals.map(({ code }) => code);
		};
		expect(codes(' a ')).toEqual([]);
		expect(codes(' \u200b ')).toEqual(['letterbox_wrong_empty']);
		expect(codes('縁'.repeat(2000))).toEqual([]);
		expect(codes('縁'.repeat(2001))).toEqual(['letterbox_wrong_long']);
	});
});
