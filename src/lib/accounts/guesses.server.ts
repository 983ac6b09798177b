import { sql } from 'kysely';
import type { Tx } from '#lib/database/as-actor.ts';
import { fingerprint } from '#lib/database/sealed.ts';

/**
 * Counts a try of something that could be guessed, or sent without end.
 * @param what what is tried and by whom; stored as a fingerprint only
 * @returns where it was counted, to be given back for what was no guess, or null where no tries are left
 */
export async function countGuess(
	tx: Tx,
	masterKey: Buffer,
	what: string,
	mostInAnHour: number
): Promise<Buffer | null> {
	const bucket = fingerprint(masterKey, 'guesses', what);
	const { rows } = await sql<{
		may: boolean;
	}>`select app.may_guess(${bucket}, ${mostInAnHour}, interval '1 hour') as may`.execute(tx.db);
	return rows[0]?.may ? bucket : null;
}
