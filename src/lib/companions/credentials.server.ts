import { sql } from 'kysely';
import type { Temporal } from 'temporal-polyfill';
import { sessionEnds, type Begun } from '#lib/accounts/accounts.server.ts';
import { countGuess } from '#lib/accounts/guesses.server.ts';
import { newToken, sessionIdOf } from '#lib/base/ids.ts';
import { Refusal } from '#lib/base/refusal.ts';
import { plainEmail } from '#lib/companions/credential.ts';
import { isPassword } from '#lib/companions/passwords.server.ts';
import { newSecret, plainSpareCode, stepOf } from '#lib/companions/second-factor.server.ts';
import type { Tx } from '#lib/database/as-actor.ts';
import { fingerprint, open, openDataKey } from '#lib/database/sealed.ts';

/** What a companion brings to come in. */
export interface Brought {
	masterKey: Buffer;
	email: string;
	password: string;
	/** Six digits of the second factor, or a spare code. */
	code: string;
	sharedDevice: boolean;
	now: Temporal.Instant;
	caller: string;
}

/**
 * Lets a companion in. To be called as a visitor. Whatever is wrong, the same work is done and the same is answered.
 * @returns null if anything is wrong: not a refusal, which would roll the count of tries back
 * @throws {Refusal} accounts_too_many_tries
 */
export async function comeIn(tx: Tx, brought: Brought): Promise<Begun | null> {
	const { masterKey, now } = brought;
	const lookup = emailLookup(masterKey, brought.email);
	// By address of the caller, and by whose door it is: many callers may not try one password after another.
	const counted = await countGuess(tx, masterKey, `companion ${brought.caller}`, 20);
	const door = await countGuess(tx, masterKey, `companion door ${lookup.toString('hex')}`, 60);
	if (!counted || !door) throw new Refusal('accounts_too_many_tries', 'form');
	const { rows } = await sql<{ account: string; password_hash: string; secret: Buffer; wrapped: Buffer }>`
		select account, password_hash, secret, wrapped from app.credential_of(${lookup})`.execute(tx.db);
	const row = rows[0];
	const right = await isPassword(row?.password_hash ?? null, brought.password);
	const secret = row
		? open(
				openDataKey(masterKey, row.account, row.wrapped),
				{ table: 'companion_credentials', column: 'secret', id: row.account },
				row.secret
			)
		: newSecret();
	const step = stepOf(secret, brought.code, now);
	const spare = step === null ? spareLookup(masterKey, row?.account ?? '', brought.code) : null;
	// Asked in any case, of a door that is nobody's where anything is wrong already: so no question tells what was.
	const asked = row && right ? lookup : fingerprint(masterKey, 'the door of nobody', brought.email);
	const begun = { token: newToken(), endsAt: sessionEnds(now, brought.sharedDevice) };
	const { rows: came } = await sql<{ came: boolean }>`select app.come_in(
		${asked}, ${step}::bigint, ${spare}, ${sessionIdOf(begun.token)}::uuid, ${begun.endsAt.toString()}::timestamptz,
		${brought.sharedDevice}, ${[counted, door]}::bytea[]
	) as came`.execute(tx.db);
	return came[0]?.came ? begun : null;
}

/** What is stored to find an address again: a fingerprint under the master key. */
export function emailLookup(masterKey: Buffer, email: string): Buffer {
	return fingerprint(masterKey, 'companion email', plainEmail(email));
}

/** What is stored of a spare code. */
export function spareLookup(masterKey: Buffer, account: string, code: string): Buffer {
	return fingerprint(masterKey, 'spare code', `${account} ${plainSpareCode(code)}`);
}
