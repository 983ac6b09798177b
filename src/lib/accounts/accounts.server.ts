import { sql } from 'kysely';
import type { Temporal } from 'temporal-polyfill';
import { newToken, sessionIdOf } from '#lib/base/ids.ts';
import { Refusal } from '#lib/base/refusal.ts';
import { plainWords } from '#lib/accounts/words.ts';
import type { Tx } from '#lib/database/as-actor.ts';
import { fingerprint } from '#lib/database/sealed.ts';

/** How long a session lasts: a season on one's own device, two hours on one that others use. */
export function sessionEnds(now: Temporal.Instant, sharedDevice: boolean): Temporal.Instant {
	return now.add({ hours: sharedDevice ? 2 : 24 * 90 });
}

export interface Begun {
	/** The secret for the browser's cookie; only its fingerprint is stored. */
	token: string;
	endsAt: Temporal.Instant;
}

/**
 * Lets whoever has the words back in. To be called as a visitor.
 * @returns null if nobody has such words
 * @throws {Refusal} accounts_too_many_tries
 */
export async function comeBack(
	tx: Tx,
	given: { masterKey: Buffer; words: string; now: Temporal.Instant; sharedDevice: boolean; caller: string }
): Promise<Begun | null> {
	await countGuess(tx, given.masterKey, `words ${given.caller}`, 20);
	const begun = { token: newToken(), endsAt: sessionEnds(given.now, given.sharedDevice) };
	const { rows } = await sql<{ known: boolean }>`select app.come_back(
		${lookupOf(given.masterKey, given.words)}, ${sessionIdOf(begun.token)}::uuid, ${begun.endsAt.toString()}::timestamptz, ${given.sharedDevice}
	) as known`.execute(tx.db);
	// Null, not a refusal: that would roll the count of tries back.
	return rows[0]?.known ? begun : null;
}

/** What is stored of somebody's words: a fingerprint under the master key. */
export function lookupOf(masterKey: Buffer, words: string): Buffer {
	return fingerprint(masterKey, 'words', plainWords(words));
}

/** Counts a try of something that could be guessed. @throws {Refusal} accounts_too_many_tries */
async function countGuess(tx: Tx, masterKey: Buffer, what: string, mostInAnHour: number): Promise<void> {
	const bucket = fingerprint(masterKey, 'guesses', what);
	const { rows } = await sql<{
		may: boolean;
	}>`select app.may_guess(${bucket}, ${mostInAnHour}, interval '1 hour') as may`.execute(tx.db);
	if (!rows[0]?.may) throw new Refusal('accounts_too_many_tries', 'words');
}
