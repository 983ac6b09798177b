import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import type { Temporal } from 'temporal-polyfill';
import { sessionEnds, type Begun } from '#lib/accounts/accounts.server.ts';
import { newId, newToken, sessionIdOf } from '#lib/base/ids.ts';
import { Refusal } from '#lib/base/refusal.ts';
import type { Beginning } from '#lib/associations/association.ts';
import type { Role } from '#lib/companions/companion.ts';
import { emailLookup, spareLookup } from '#lib/companions/credentials.server.ts';
import type { Tx } from '#lib/database/as-actor.ts';
import { newDataKey, seal } from '#lib/database/sealed.ts';

/** Somebody who becomes a companion: checked, with a password that was hashed and a code of the second factor that was right. */
export interface Joining {
	masterKey: Buffer;
	firstName: string;
	email: string;
	passwordHash: string;
	/** The secret of the second factor, base 32. */
	secret: string;
	/** The half minute whose code was typed. */
	step: number;
	spareCodes: string[];
	locale: string;
	zone: string;
	now: Temporal.Instant;
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
	return rows[0]?.done ? parts.begun : null;
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
	return rows[0]?.done ? parts.begun : null;
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
	const spare = joining.spareCodes.map((code) => spareLookup(masterKey, account, code));
	const rest = sql`${wrapped}, ${emailLookup(masterKey, joining.email)}, ${sealed('email', joining.email)},
		${joining.passwordHash}, ${sealed('secret', joining.secret)}, ${joining.step}::bigint, ${spare}::bytea[],
		${sessionIdOf(begun.token)}::uuid, ${begun.endsAt.toString()}::timestamptz`;
	return { account, begun, rest };
}

/** @throws {Refusal} companions_email_taken: said only to whoever holds a link, about an address that they typed themselves */
async function once<T>(asked: Promise<T>): Promise<T> {
	try {
		return await asked;
	} catch (error) {
		const { code, constraint } = error as { code?: string; constraint?: string };
		if (code === '23505' && constraint === 'companion_credentials_lookup_key')
			throw new Refusal('companions_email_taken', 'email');
		throw error;
	}
}
