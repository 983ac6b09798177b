import { sql } from 'kysely';
import type { Temporal } from 'temporal-polyfill';
import { newId, newToken, sessionIdOf } from '#lib/base/ids.ts';
import { Refusal } from '#lib/base/refusal.ts';
import { countGuess } from '#lib/accounts/guesses.server.ts';
import { plainWords } from '#lib/accounts/words.ts';
import { meOf, type Tx } from '#lib/database/as-actor.ts';
import { fingerprint, newDataKey } from '#lib/database/sealed.ts';

/** How long a session lasts: a season on one's own device, two hours on one that others use. */
export function sessionEnds(now: Temporal.Instant, sharedDevice: boolean): Temporal.Instant {
	return now.add({ hours: sharedDevice ? 2 : 24 * 90 });
}

export interface Begun {
	/** The secret for the browser's cookie; only its fingerprint is stored. */
	token: string;
	endsAt: Temporal.Instant;
}

/** How a new account begins: from a visitor, all at once. */
export interface Beginning {
	masterKey: Buffer;
	/** The one-time id of the form that was sent. */
	formId: string;
	kind: 'person' | 'relative';
	nickname: string;
	locale: string;
	zone: string;
	minorUntilDay: string | null;
	words: string;
	sharedDevice: boolean;
	consentVersion: number;
	now: Temporal.Instant;
	caller: string;
}

/**
 * Keeps: an account with its key, words, consent and first session. To be called as a visitor. The same form sent again
 * within ten minutes, before its words were written down, gives the same account new words; later it is refused.
 * @throws {Refusal} accounts_too_many_tries, accounts_kept_already
 */
export async function keep(tx: Tx, beginning: Beginning): Promise<Begun> {
	await mayTry(tx, beginning.masterKey, `keep ${beginning.caller}`, 30);
	const account = newId();
	const { wrapped } = newDataKey(beginning.masterKey, account);
	const begun = { token: newToken(), endsAt: sessionEnds(beginning.now, beginning.sharedDevice) };
	const { rows } = await sql<{ begun: boolean }>`select app.keep(
		${fingerprint(beginning.masterKey, 'keep', beginning.formId)}, ${account}::uuid, ${beginning.kind}, ${beginning.nickname}, ${beginning.locale}, ${beginning.zone}, ${beginning.minorUntilDay}::date,
		${wrapped}, ${lookupOf(beginning.masterKey, beginning.words)}, ${sessionIdOf(begun.token)}::uuid, ${begun.endsAt.toString()}::timestamptz,
		${beginning.sharedDevice}, ${beginning.consentVersion}::smallint
	) as begun`.execute(tx.db);
	if (!rows[0]?.begun) throw new Refusal('accounts_kept_already', 'words');
	return begun;
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
	const counted = await mayTry(tx, given.masterKey, `words ${given.caller}`, 20);
	const begun = { token: newToken(), endsAt: sessionEnds(given.now, given.sharedDevice) };
	const { rows } = await sql<{ known: boolean }>`select app.come_back(
		${lookupOf(given.masterKey, given.words)}, ${sessionIdOf(begun.token)}::uuid, ${begun.endsAt.toString()}::timestamptz, ${given.sharedDevice}, ${counted}
	) as known`.execute(tx.db);
	// Null, not a refusal: that would roll the count of tries back.
	return rows[0]?.known ? begun : null;
}

/** New words instead of the old ones, which bring nobody back from then on. */
export async function replaceWords(tx: Tx, masterKey: Buffer, words: string): Promise<void> {
	meOf(tx);
	await sql`select app.replace_words(${lookupOf(masterKey, words)})`.execute(tx.db);
}

/** The person says that they have written their words down. */
export async function confirmWords(tx: Tx): Promise<void> {
	await tx.db
		.updateTable('account_words')
		.set({ written_down_at: sql<Date>`now()` })
		.where('owner', '=', meOf(tx).account)
		.execute();
}

/** Whether the words were written down, as far as the person said so. */
export async function wordsWrittenDown(tx: Tx): Promise<boolean> {
	const row = await tx.db
		.selectFrom('account_words')
		.select('written_down_at')
		.where('owner', '=', meOf(tx).account)
		.executeTakeFirst();
	return Boolean(row?.written_down_at);
}

/** What the person may set about their page. */
export async function changeAccount(
	tx: Tx,
	changes: { nickname?: string; zone?: string; dayBegins?: number; locale?: string }
): Promise<void> {
	const { dayBegins, ...others } = changes;
	await tx.db
		.updateTable('accounts')
		.set({ ...others, ...(dayBegins !== undefined && { day_begins: dayBegins }) })
		.where('id', '=', meOf(tx).account)
		.execute();
}

/** What is stored of somebody's words: a fingerprint under the master key. */
export function lookupOf(masterKey: Buffer, words: string): Buffer {
	return fingerprint(masterKey, 'words', plainWords(words));
}

/** @returns where the try was counted @throws {Refusal} accounts_too_many_tries */
async function mayTry(tx: Tx, masterKey: Buffer, what: string, mostInAnHour: number): Promise<Buffer> {
	const counted = await countGuess(tx, masterKey, what, mostInAnHour);
	if (!counted) throw new Refusal('accounts_too_many_tries', 'words');
	return counted;
}
