import { createHash, randomBytes } from 'node:crypto';
import type { PublicKeyCredentialCreationOptionsJSON } from '@simplewebauthn/server';
import { sql } from 'kysely';
import type { Temporal } from 'temporal-polyfill';
import { sessionEnds, type Begun } from '#lib/accounts/accounts.server.ts';
import { countGuess } from '#lib/accounts/guesses.server.ts';
import type { Relying } from '#lib/accounts/passkey.ts';
import * as passkeys from '#lib/accounts/passkeys.server.ts';
import { newId, newToken, sessionIdOf } from '#lib/base/ids.ts';
import { Refusal } from '#lib/base/refusal.ts';
import type { Beginning } from '#lib/associations/association.ts';
import type { Role } from '#lib/companions/companion.ts';
import { emailLookup, spareLookup } from '#lib/companions/credentials.server.ts';
import type { Tx } from '#lib/database/as-actor.ts';
import { newDataKey, seal } from '#lib/database/sealed.ts';

/** Somebody who becomes a companion, and how they come in later: what they brought for that was checked. */
export type Joining = Newcomer & (ByPassword | ByPasskey);

export interface Newcomer {
	masterKey: Buffer;
	firstName: string;
	email: string;
	locale: string;
	zone: string;
	now: Temporal.Instant;
}

/** With a password that was hashed and a code of the second factor that was right. */
export interface ByPassword {
	passwordHash: string;
	/** The secret of the second factor, base 32. */
	secret: string;
	/** The half minute whose code was typed. */
	step: number;
	spareCodes: string[];
}

/** With a passkey alone, and what it is called at first. */
interface ByPasskey {
	passkey: passkeys.Checked;
	called: string;
}

/** Begins the association through the link for the first administrator, once. To be called as a visitor. Null where the link leads nowhere. */
export async function beginAssociation(
	tx: Tx,
	token: string,
	beginning: Beginning,
	joining: Joining
): Promise<Begun | null> {
	const parts = prepare(joining);
	const { rows } = await once(
		sql<{ done: boolean }>`select app.begin_association(
			${hashOf(token)}, ${newId()}::uuid, ${beginning.name}, ${joining.locale}, ${beginning.operator}, ${beginning.promise},
			${beginning.emergency}, ${beginning.languages}::text[], ${parts.account}::uuid, ${joining.firstName}, ${joining.zone},
			${parts.rest}
		) as done`.execute(tx.db)
	);
	return rows[0]?.done ? withWayIn(tx, joining, parts.begun) : null;
}

/** Joins through an invitation, once. To be called as a visitor. Null where the link leads nowhere. */
export async function join(
	tx: Tx,
	token: string,
	self: { about: string; reads: string },
	joining: Joining
): Promise<Begun | null> {
	const parts = prepare(joining);
	const { rows } = await once(
		sql<{ done: boolean }>`select app.join_association(
			${hashOf(token)}, ${parts.account}::uuid, ${joining.firstName}, ${self.about}, ${self.reads}, ${joining.locale},
			${joining.zone}, ${parts.rest}
		) as done`.execute(tx.db)
	);
	return rows[0]?.done ? withWayIn(tx, joining, parts.begun) : null;
}

/**
 * What the device of somebody who joins with a passkey alone is asked to make. To be called as a visitor.
 * @returns null where the link leads nowhere
 * @throws {Refusal} companions_email_taken, accounts_too_many_tries
 */
export async function askToJoin(
	tx: Tx,
	token: string,
	asked: { masterKey: Buffer; relying: Relying; email: string; browser: string; caller: string }
): Promise<PublicKeyCredentialCreationOptionsJSON | null> {
	if (!(await countGuess(tx, asked.masterKey, `passkey asked ${asked.caller}`, 120)))
		throw new Refusal('accounts_too_many_tries', 'passkey');
	const [challenge, handle] = [randomBytes(32), randomBytes(32)];
	const { rows } = await sql<{ outcome: string }>`select app.ask_to_join(
		${hashOf(token)}, ${emailLookup(asked.masterKey, asked.email)},
		${passkeys.printOf(challenge.toString('base64url'))}, ${passkeys.printOf(asked.browser)}, ${handle}
	) as outcome`.execute(tx.db);
	if (rows[0]?.outcome === 'taken') throw emailTaken();
	return rows[0]?.outcome === 'asked' ? passkeys.toMake(asked.relying, challenge, { handle, kept: [] }) : null;
}

/** What an invitation is for. Null where its link leads nowhere. */
export async function readInvitation(tx: Tx, token: string): Promise<{ association: string; roles: Role[] } | null> {
	const { rows } = await sql<{ association: string; roles: Role[] }>`
		select association, roles from app.invitation(${hashOf(token)})`.execute(tx.db);
	return rows[0] ?? null;
}

/** The fingerprint of a link: its token is nowhere in the database. */
export function hashOf(token: string): Buffer {
	return createHash('sha256').update(token).digest();
}

function prepare(joining: Joining) {
	const { masterKey } = joining;
	const account = newId();
	const { key, wrapped } = newDataKey(masterKey, account);
	const begun: Begun = { token: newToken(), endsAt: sessionEnds(joining.now, false) };
	const sealed = (column: string, text: string) =>
		seal(key, { table: 'companion_credentials', column, id: account }, text);
	const byPassword = 'passwordHash' in joining ? joining : null;
	const spare = (byPassword?.spareCodes ?? []).map((code) => spareLookup(masterKey, account, code));
	const rest = sql`${wrapped}, ${emailLookup(masterKey, joining.email)}, ${sealed('email', joining.email)},
		${byPassword?.passwordHash ?? null}, ${byPassword && sealed('secret', byPassword.secret)},
		${byPassword?.step ?? 0}::bigint, ${spare}::bytea[],
		${sessionIdOf(begun.token)}::uuid, ${begun.endsAt.toString()}::timestamptz`;
	return { account, begun, rest };
}

/** A passkey with which somebody joined is theirs together with that, or neither. @throws {Refusal} passkeys_not_added */
async function withWayIn(tx: Tx, joining: Joining, begun: Begun): Promise<Begun> {
	if (!('passkey' in joining)) return begun;
	const me = await tx.enter(sessionIdOf(begun.token));
	if (!(await passkeys.keep(me, joining.passkey, joining.called))) throw new Refusal('passkeys_not_added', 'passkey');
	return begun;
}

/** @throws {Refusal} companions_email_taken: said only to whoever holds a link, about an address that they typed themselves */
async function once<T>(asked: Promise<T>): Promise<T> {
	try {
		return await asked;
	} catch (error) {
		const { code, constraint } = error as { code?: string; constraint?: string };
		if (code === '23505' && constraint === 'companion_credentials_lookup_key') throw emailTaken();
		throw error;
	}
}

function emailTaken(): Refusal {
	return new Refusal('companions_email_taken', 'email');
}
