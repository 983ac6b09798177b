import { sql } from 'kysely';
import type { MailServer } from '#lib/base/mail-server.ts';
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

/** Opens the password of a mail server. */
export function openMailServer(masterKey: Buffer, row: KeptMailServer): MailServer {
	const { host, port, login, sender, association_id: id } = row;
	const key = openDataKey(masterKey, id, row.wrapped, 'mail_servers');
	const password = row.password ? open(key, { table: 'mail_servers', column: 'password', id }, row.password) : '';
	return { host, port, safety: row.safety as MailServer['safety'], login, password, sender };
}

/** The mail server of the association that the actor administers, without its password, and what it refuses now. */
export async function readOurs(tx: Tx): Promise<{ server: TypedMailServer | null; fault: string | null }> {
	const row = await tx.db.selectFrom('mail_servers').select(['host', 'port', 'login', 'sender']).executeTakeFirst();
	const { association } = await meAsCompanion(tx);
	const failure = await tx.db
		.selectFrom('mail_failures')
		.select('why')
		.where('association_id', '=', association)
		.executeTakeFirst();
	return { server: row ? { ...row, password: '' } : null, fault: failure?.why ?? null };
}

/** Sets it, or changes it; a password that stayed empty stays. The act is logged with it. */
export async function setOurs(tx: Tx, typed: TypedMailServer): Promise<void> {
	const { association } = await meAsCompanion(tx);
	const key = tx.newKey('mail_servers', association);
	const place = { table: 'mail_servers', column: 'password', id: association };
	const { host, port, login, sender } = typed;
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
	await noteSettings(tx);
}

/** Takes it away: no mail is sent through it any more. The act is logged with it. */
export async function removeOurs(tx: Tx): Promise<void> {
	await tx.db.deleteFrom('mail_servers').execute();
	await noteSettings(tx);
}

/** With its password, to try it; null where there is none. */
export async function readToTry(tx: Tx, masterKey: Buffer): Promise<MailServer | null> {
	const { rows } = await sql<KeptMailServer>`select * from app.my_mail_server()`.execute(tx.db);
	return rows[0] ? openMailServer(masterKey, rows[0]) : null;
}
