import { sql, type RawBuilder } from 'kysely';
import { newId } from '#lib/base/ids.ts';
import type { Locale } from '#lib/base/locale.ts';
import { Absent, Refusal } from '#lib/base/refusal.ts';
import type { Tx } from '#lib/database/as-actor.ts';
import { open, openDataKey } from '#lib/database/sealed.ts';
import type { LetterPiece, PieceText, Proposal } from '#lib/letterbox/letter-piece.ts';
import { lookupOf, type Brought } from '#lib/letterbox/letters.server.ts';

/** The pieces that anybody may read, in no order that says anything. */
export async function listPublished(tx: Tx, masterKey: Buffer): Promise<PieceText[]> {
	const { rows } = await sql<TextRow>`select id, wrapped, locale, question, answer from app.published_pieces()`.execute(
		tx.db
	);
	return rows.map((row) => textOf(masterKey, row));
}

/** Whether anybody may read a piece in a language; none is opened for that. */
export async function hasPublished(tx: Tx, locale: Locale): Promise<boolean> {
	const { rows } = await sql<{ has: boolean }>`
		select exists (select from app.published_pieces() p where p.locale = ${locale}) as has`.execute(tx.db);
	return rows[0]?.has ?? false;
}

/** What is proposed over what, from which letter. */
export interface Proposing extends Proposal {
	letter: string;
	/** The version that was read before; empty for none. */
	version: string;
}

/**
 * Proposes a piece to the writer of an answered letter, or another text in its place; a yes to the one before ends.
 * The law refuses whoever does not answer it, and where there is no answer yet.
 * @throws {Refusal} letterbox_piece_changed, letterbox_piece_ended, letterbox_piece_needed
 */
export async function propose(tx: Tx, { letter, version, text, adult }: Proposing): Promise<void> {
	const key = tx.newKey('letter_pieces', newId());
	const sealed = (column: 'question' | 'answer') =>
		tx.seal({ table: 'letter_pieces', column, id: key.id }, text[column], key);
	const { rows } = await sql<{ outcome: string }>`select app.propose_piece(
		${letter}::uuid, ${version}, ${key.id}::uuid, ${text.locale}, ${sealed('question')}, ${sealed('answer')},
		${key.wrapped}, ${adult}
	) as outcome`.execute(tx.db);
	const outcome = rows[0]?.outcome;
	if (outcome === 'changed') throw new Refusal('letterbox_piece_changed', 'form');
	if (outcome === 'ended') throw new Refusal('letterbox_piece_ended', 'form');
	if (outcome === 'needed') throw new Refusal('letterbox_piece_needed', 'form');
}

/** The piece of a letter, for whoever answers that letter; null where there is none. */
export function findBeside(tx: Tx, masterKey: Buffer, letter: string): Promise<LetterPiece | null> {
	return find(tx, masterKey, sql`app.piece_beside(${letter}::uuid)`);
}

/** Takes the piece of a letter away, agreed to or not. @throws {Absent} for whoever does not answer that letter, and where there is none */
export async function withdraw(tx: Tx, letter: string): Promise<void> {
	const { rows } = await sql<{ done: boolean }>`select app.withdraw_piece(${letter}::uuid) as done`.execute(tx.db);
	if (!rows[0]?.done) throw new Absent();
}

/** The piece of the letter that words lead to. To be called as a visitor whose words have just opened that letter. */
export function findOf(tx: Tx, { masterKey, words }: Brought): Promise<LetterPiece | null> {
	return find(tx, masterKey, sql`app.piece_of_letter(${lookupOf(masterKey, words)})`);
}

/**
 * Says yes to the text that was read. To be called as a visitor whose words have just opened that letter.
 * @returns false where it is another text now, or none
 */
export async function agree(tx: Tx, { masterKey, words }: Brought, version: string, ofAge: boolean): Promise<boolean> {
	const { rows } = await sql<{
		done: boolean;
	}>`select app.agree_to_piece(${lookupOf(masterKey, words)}, ${version}, ${ofAge}) as done`.execute(tx.db);
	return rows[0]?.done === true;
}

/** Says no, or takes a yes back; where there is nothing to end, nothing happens. To be called as a visitor whose words have just opened that letter. */
export async function end(tx: Tx, { masterKey, words }: Brought): Promise<void> {
	await sql`select app.end_piece(${lookupOf(masterKey, words)})`.execute(tx.db);
}

async function find(tx: Tx, masterKey: Buffer, from: RawBuilder<unknown>): Promise<LetterPiece | null> {
	const { rows } =
		await sql<PieceRow>`select id, wrapped, locale, question, answer, version, agreed from ${from}`.execute(tx.db);
	const row = rows[0];
	if (!row) return null;
	return {
		text: hasText(row) ? textOf(masterKey, row) : null,
		version: row.version,
		agreed: row.agreed
	};
}

function textOf(masterKey: Buffer, { id, wrapped, locale, question, answer }: TextRow): PieceText {
	const key = openDataKey(masterKey, id, wrapped, 'letter_pieces');
	const opened = (column: string, value: Buffer) => open(key, { table: 'letter_pieces', column, id }, value);
	return { locale, question: opened('question', question), answer: opened('answer', answer) };
}

function hasText(row: PieceRow): row is PieceRow & TextRow {
	return row.wrapped !== null;
}

interface TextRow {
	id: string;
	wrapped: Buffer;
	locale: Locale;
	question: Buffer;
	answer: Buffer;
}

interface PieceRow extends Pick<TextRow, 'id' | 'locale'> {
	wrapped: Buffer | null;
	question: Buffer | null;
	answer: Buffer | null;
	version: string;
	agreed: boolean;
}
