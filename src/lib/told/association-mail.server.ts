import { sql } from 'kysely';
import type { MailServer } from '#lib/base/mail-server.ts';
import { Refusal } from '#lib/base/refusal.ts';
import { countGuess } from '#lib/accounts/guesses.server.ts';
import { meAsCompanion } from '#lib/companions/companions.server.ts';
import { noteSettings } from '#lib/companions/administration.server.ts';
import type { Tx } from '#lib/database/as-actor.ts';
import { openDataKey, open } from '#lib/database/sealed.ts';
import { safetyOf, type TypedMailServer } from '#lib/told/association-mail.ts';

/** A mail server as the database keeps it. */
export interface KeptMailServer {
	association_id: string;
	host: string;
	port: number;
	safety: string;
	login: string;
	password: Buffer | null;
	wrapped: Buffer;
	sender: string;
}

/** A password is sealed for one server and login name: changed beneath it, by whatever way, it opens no more. */
const placeOf = ({
	association_id,
	host,
	port,
	login
}: Omit<KeptMailServer, 'safety' | 'password' | 'wrapped' | 'sender'>) => ({
	table: 'mail_servers',
	column: 'password',
	id: `${association_id} ${login}@${host}:${port}`
});

/** Opens the password of a mail server; one that was sealed for another server stays closed, and none is sent. */
export function openMailServer(masterKey: Buffer, row: KeptMailServer): MailServer {
	const { host, port, login, sender } = row;
	const key = openDataKey(masterKey, row.association_id, row.wrapped, 'mail_servers');
	const server = { host, port, safety: row.safety as MailServer['safety'], login, sender };
	if (!row.password) return { ...server, password: '' };
	try {
		return { ...server, password: open(key, placeOf(row), row.password) };
	} catch {
		return { ...server, password: '' };
	}
}

/** The mail server of the association that the actor administers, without its password, and what it refuses now. */
export async function readOurs(tx: Tx): Promise<{ server: TypedMailServer | null; fault: string | null }> {
	const row = await tx.db.selectFrom('mail_servers').select(['host', 'port', 'login', 'sender']).executeTakeFirst();
	if (!row) return { server: null, fault: null };
	const { association } = await meAsCompanion(tx);
	const failure = await tx.db
		.selectFrom('mail_failures')
		.select('why')
		.where('association_id', '=', association)
		.executeTakeFirst();
	return { server: { ...row, password: '' }, fault: failure?.why ?? null };
}

/** Sets it, or changes it; a password that stayed empty stays. The act is logged with it. */
export async function setOurs(tx: Tx, typed: TypedMailServer): Promise<void> {
	const { association } = await meAsCompanion(tx);
	const key = tx.newKey('mail_servers', association);
	const { host, port, login, sender } = typed;
	const place = placeOf({ association_id: association, host, port, login });
	const open = { host, port, login, sender, safety: safetyOf(typed), set_at: sql<Date>`now()` };
	const before = await tx.db.selectFrom('mail_servers').select(['host', 'port', 'login']).executeTakeFirst();
	const same = before?.host === host && before.port === port && before.login === login;
	// A password goes to nobody but the server it was given for: elsewhere it is typed anew.
	const kept = same ? {} : { password: null };
	const secret = typed.password === '' ? kept : { password: tx.seal(place, typed.password, key), wrapped: key.wrapped };
	const changed = await tx.db
		.updateTable('mail_servers')
		.set({ ...open, ...secret })
		.where('association_id', '=', association)
		.executeTakeFirst();
	if (changed.numUpdatedRows === 0n) {
		const { set_at: _, ...fresh } = open;
		await tx.db
			.insertInto('mail_servers')
			.values({ association_id: association, ...fresh, password: null, wrapped: key.wrapped, ...secret })
			.execute();
	}
	await forgetFault(tx);
	await noteSettings(tx);
}

/** What it refused before is no news any more: it was changed, or has just been tried with success. */
export async function forgetFault(tx: Tx): Promise<void> {
	await tx.db.deleteFrom('mail_failures').where('association_id', 'is not', null).execute();
}

/** Takes it away: no mail is sent through it any more. The act is logged with it. */
export async function removeOurs(tx: Tx): Promise<void> {
	await tx.db.deleteFrom('mail_servers').execute();
	await forgetFault(tx);
	await noteSettings(tx);
}

/**
 * With its password, to try it; null where there is none.
 * @throws {Refusal} told_server_too_often: a server is no door to be tried without end
 */
export async function readToTry(tx: Tx, masterKey: Buffer): Promise<MailServer | null> {
	const { association } = await meAsCompanion(tx);
	if ((await countGuess(tx, masterKey, `mail server of ${association}`, 20)) === null)
		throw new Refusal('told_server_too_often', 'form');
	const { rows } = await sql<KeptMailServer>`select * from app.my_mail_server()`.execute(tx.db);
	return rows[0] ? openMailServer(masterKey, rows[0]) : null;
}
