import { sql } from 'kysely';
import { countGuess } from '#lib/accounts/guesses.server.ts';
import type { Locale } from '#lib/base/locale.ts';
import type { Tx } from '#lib/database/as-actor.ts';
import type { StirredCounts } from '#lib/feelings/stirred.ts';

/** What a reader of a piece answered. */
export interface Answer {
	piece: string;
	locale: Locale;
	/** Ids of feelings, any or none. */
	feelings: readonly string[];
}

/**
 * Counts an answer, and nothing about who gave it. To be called as a visitor. From the thirty-first of an hour on, what
 * comes from one place is not counted, and nobody is told: the words are answered all the same.
 */
export async function noteStirred(
	tx: Tx,
	{ piece, locale, feelings }: Answer,
	by: { masterKey: Buffer; caller: string }
): Promise<void> {
	if (!(await countGuess(tx, by.masterKey, `stirred ${by.caller}`, 30))) return;
	await sql`select app.note_stirred(${piece}, ${locale}, ${[...feelings]}::text[])`.execute(tx.db);
}

/** What a piece stirs in those who read it in a language, or null where fewer than ten have answered. */
export async function readStirred(tx: Tx, piece: string, locale: Locale): Promise<StirredCounts | null> {
	const answered = await tx.db
		.selectFrom('stirred_answers')
		.select('count')
		.where('piece', '=', piece)
		.where('locale', '=', locale)
		.executeTakeFirst();
	if (!answered) return null;
	const counts = await tx.db
		.selectFrom('stirred_counts')
		.select(['feeling', 'count'])
		.where('piece', '=', piece)
		.where('locale', '=', locale)
		.execute();
	return { answers: answered.count, counts };
}
