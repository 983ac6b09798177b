import { sql } from 'kysely';
import type { Temporal } from 'temporal-polyfill';
import { countGuess } from '#lib/accounts/guesses.server.ts';
import { plainWords } from '#lib/accounts/words.ts';
import { newId } from '#lib/base/ids.ts';
import type { Locale } from '#lib/base/locale.ts';
import { Absent, Refusal } from '#lib/base/refusal.ts';
import type { Tx } from '#lib/database/as-actor.ts';
import { fingerprint, newDataKey, open, openDataKey, seal } from '#lib/database/sealed.ts';
import { momentsOf, type Letter } from '#lib/letterbox/letter.ts';
import type { Entrance } from '#lib/letterbox/letterbox.ts';

/** A letter on its way into the letterbox. */
export interface Posting {
	masterKey: Buffer;
	letterbox: string;
	/** The one-time id of the form that was sent. */
	formId: string;
	question: string;
	/** The six words that lead back to it. */
	words: string;
	locale: Locale;
	/** Left out, nobody's in particular. */
	entrance?: Entrance;
	soundsLikeDanger: boolean;
	now: Temporal.Instant;
	caller: string;
}

/**
 * Puts a letter in, sealed under a key of its own. To be called as a visitor. The same letter from the same form is one
 * letter: within ten minutes the words given now lead to it and those before no more; later it is refused.
 * @throws {Refusal} letterbox_too_many, letterbox_sent_before
 * @throws {Absent} where the letterbox was closed meanwhile, or takes none from that side
 */
export async function post(tx: Tx, posting: Posting): Promise<void> {
	const { masterKey, formId, question } = posting;
	if (!(await countGuess(tx, masterKey, `post ${posting.caller}`, 30)))
		throw new Refusal('letterbox_too_many', 'question');
	const id = newId();
	const { key, wrapped } = newDataKey(masterKey, id, 'letter_keys');
	const moments = momentsOf(formId, posting.now).map((moment) => fingerprint(masterKey, 'letter moment', moment));
	const { rows } = await sql<{ outcome: string }>`select app.post_letter(
		${id}::uuid, ${posting.letterbox}::uuid, ${lookupOf(masterKey, posting.words)},
		${fingerprint(masterKey, 'letter form', JSON.stringify([formId, question]))}, ${moments[0]}, ${moments}::bytea[],
		${posting.locale}, ${seal(key, { table: 'letters', column: 'question', id }, question)}, ${wrapped}, ${posting.soundsLikeDanger},
		${posting.entrance ?? null}::text
	) as outcome`.execute(tx.db);
	if (rows[0]?.outcome === 'closed') throw new Absent();
	if (rows[0]?.outcome === 'sent before') throw new Refusal('letterbox_sent_before', 'question');
}

/** The six words that somebody brings. */
export interface Brought {
	masterKey: Buffer;
	words: string;
	caller: string;
}

/**
 * The letter that words lead to, which is kept for ninety days from now. To be called as a visitor.
 * @returns null if they lead to none
 * @throws {Refusal} letterbox_too_many_tries
 */
export async function read(tx: Tx, { masterKey, words, caller }: Brought): Promise<Letter | null> {
	const counted = await mayTry(tx, masterKey, caller);
	const { rows } = await sql<LetterRow>`select id, wrapped, question, sent_day::text, answer_by_day::text, answer,
		answered_day::text, ends_day::text, reader, closed
		from app.open_letter(${lookupOf(masterKey, words)}, ${counted})`.execute(tx.db);
	const row = rows[0];
	// Null, not a refusal: that would roll the count of tries back.
	if (!row) return null;
	const key = openDataKey(masterKey, row.id, row.wrapped, 'letter_keys');
	const opened = (column: string, value: Buffer) => open(key, { table: 'letters', column, id: row.id }, value);
	return {
		question: opened('question', row.question),
		sentDay: row.sent_day,
		answerByDay: row.answer_by_day,
		answer: row.answer && opened('answer', row.answer),
		answeredDay: row.answered_day,
		endsDay: row.ends_day,
		reader: row.reader,
		closed: row.closed
	};
}

/**
 * Takes away the letter that words lead to, with its answer and key. To be called as a visitor.
 * @returns false if they lead to none
 * @throws {Refusal} letterbox_too_many_tries
 */
export async function putAway(tx: Tx, { masterKey, words, caller }: Brought): Promise<boolean> {
	const counted = await mayTry(tx, masterKey, caller);
	const { rows } = await sql<{ gone: boolean }>`
		select app.put_letter_away(${lookupOf(masterKey, words)}, ${counted}) as gone`.execute(tx.db);
	return rows[0]?.gone === true;
}

/** Takes away what nobody came back for in ninety days. To be called as the house. @returns how many letters */
export async function sweep(tx: Tx): Promise<number> {
	const swept = await tx.db
		.deleteFrom('letters')
		.where('ends_day', '<', sql<string>`(now() at time zone 'UTC')::date`)
		.executeTakeFirst();
	return Number(swept.numDeletedRows);
}

interface LetterRow {
	id: string;
	wrapped: Buffer;
	question: Buffer;
	sent_day: string;
	answer_by_day: string;
	answer: Buffer | null;
	answered_day: string | null;
	ends_day: string;
	reader: string;
	closed: boolean;
}

/** What is stored of a letter's words: a fingerprint under the master key, of another kind than that of an account's. */
export function lookupOf(masterKey: Buffer, words: string): Buffer {
	return fingerprint(masterKey, 'letters', plainWords(words));
}

async function mayTry(tx: Tx, masterKey: Buffer, caller: string): Promise<Buffer> {
	const counted = await countGuess(tx, masterKey, `letters ${caller}`, 20);
	if (!counted) throw new Refusal('letterbox_too_many_tries', 'words');
	return counted;
}
