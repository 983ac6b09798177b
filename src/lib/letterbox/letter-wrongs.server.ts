import { sql } from 'kysely';
import { Absent, Refusal } from '#lib/base/refusal.ts';
import type { Tx } from '#lib/database/as-actor.ts';
import { open, openDataKey, seal } from '#lib/database/sealed.ts';
import { openLetterKey } from '#lib/letterbox/answering.server.ts';
import type { BesideAnswer, LetterWrong } from '#lib/letterbox/letter-wrong.ts';
import { lookupOf, type Brought } from '#lib/letterbox/letters.server.ts';

/** What stands beside the answer to the letter that words lead to. To be called as a visitor whose words have just opened that letter. */
export async function findOf(tx: Tx, brought: Brought): Promise<BesideAnswer> {
	const row = await rowOf(tx, brought);
	if (!row) return { said: null, byDay: null };
	const key = openDataKey(brought.masterKey, row.letter, row.wrapped, 'letter_keys');
	const said = toWrong(row, (column, value) => open(key, placeOf(row.letter, column), value));
	return { said, byDay: row.by_day };
}

/**
 * Says what was wrong with the answer, once. To be called as a visitor whose words have just opened that letter.
 * @returns false where nothing was kept: something else was said before, or nobody reads it
 */
export async function say(tx: Tx, brought: Brought, words: string): Promise<boolean> {
	const row = await rowOf(tx, brought);
	if (!row) return false;
	const key = openDataKey(brought.masterKey, row.letter, row.wrapped, 'letter_keys');
	// The same form sent twice is said once.
	if (row.words) return open(key, placeOf(row.letter, 'words'), row.words) === words;
	const sealed = seal(key, placeOf(row.letter, 'words'), words);
	const { rows } = await sql<{ said: boolean }>`
		select app.say_letter_wrong(${lookupOf(brought.masterKey, brought.words)}, ${sealed}) as said`.execute(tx.db);
	return rows[0]?.said === true;
}

/** Takes it away; what is gone already stays gone. To be called as a visitor whose words have just opened that letter. */
export async function takeAway(tx: Tx, { masterKey, words }: Brought): Promise<void> {
	await sql`select app.take_letter_wrong_away(${lookupOf(masterKey, words)})`.execute(tx.db);
}

/** What was wrong with an answer, for whoever answers it; null for whoever had a part in that answer, and where nothing was said. */
export async function findBeside(tx: Tx, letter: string): Promise<LetterWrong | null> {
	const { rows } = await sql<SaidRow>`select words, said_day::text, answer_by_day::text, answer, answered_day::text
		from app.letter_wrong_beside(${letter}::uuid)`.execute(tx.db);
	if (!rows[0]) return null;
	const key = await openLetterKey(tx, letter);
	return toWrong(rows[0], (column, value) => tx.open(placeOf(letter, column), value, key));
}

/**
 * Answers what was wrong, once.
 * @throws {Absent} for whoever does not answer it
 * @throws {Refusal} letterbox_wrong_answered_meanwhile
 */
export async function answer(tx: Tx, letter: string, text: string): Promise<void> {
	if (!(await findBeside(tx, letter))) throw new Absent();
	const sealed = tx.seal(placeOf(letter, 'answer'), text, await openLetterKey(tx, letter));
	const { rows } = await sql<{ done: boolean }>`
		select app.answer_letter_wrong(${letter}::uuid, ${sealed}) as done`.execute(tx.db);
	if (!rows[0]?.done) throw new Refusal('letterbox_wrong_answered_meanwhile', 'wrong');
}

async function rowOf(tx: Tx, { masterKey, words }: Brought): Promise<WrongRow | undefined> {
	const { rows } = await sql<WrongRow>`select letter, wrapped, words, said_day::text, answer_by_day::text, answer,
		answered_day::text, by_day::text from app.wrong_of_letter(${lookupOf(masterKey, words)})`.execute(tx.db);
	return rows[0];
}

function toWrong(row: SaidRow, opened: (column: Column, value: Buffer) => string): LetterWrong | null {
	if (!row.words || !row.said_day || !row.answer_by_day) return null;
	return {
		words: opened('words', row.words),
		saidDay: row.said_day,
		answerByDay: row.answer_by_day,
		answer: row.answer && row.answered_day ? { text: opened('answer', row.answer), day: row.answered_day } : null
	};
}

type Column = 'words' | 'answer';

function placeOf(letter: string, column: Column) {
	return { table: 'letter_wrongs', column, id: letter };
}

interface SaidRow {
	words: Buffer | null;
	said_day: string | null;
	answer_by_day: string | null;
	answer: Buffer | null;
	answered_day: string | null;
}

interface WrongRow extends SaidRow {
	letter: string;
	wrapped: Buffer;
	by_day: string | null;
}
