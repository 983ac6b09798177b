import { randomBytes } from 'node:crypto';
import type { Temporal } from 'temporal-polyfill';
import { newId } from '#lib/base/ids.ts';
import type { MailServer } from '#lib/base/mail-server.ts';
import { readSettings } from '#lib/base/settings.ts';
import { newDataKey, seal } from '#lib/database/sealed.ts';
import type { Cast, Someone } from './cast.ts';

/** Writes past the law that somebody is told by mail, confirmed unless said otherwise. Returns the id of the way. */
export async function wantMail(
	cast: Cast,
	who: Someone,
	given: { id?: string; confirmed?: boolean } = {}
): Promise<string> {
	const id = given.id ?? newId();
	const { key, wrapped } = newDataKey(cast.masterKey, id, 'told_by_mail');
	const sealed = (column: string, text: string) => seal(key, { table: 'told_by_mail', column, id }, text);
	await cast.db.owner(
		'insert into told_by_mail (id, owner, address, wrapped, confirmed_at) values ($1, $2, $3, $4, now())',
		[id, who.account, sealed('address', `${who.name}@mail.example`), wrapped]
	);
	if (given.confirmed === false)
		await cast.db.owner(
			`update told_by_mail set confirmed_at = null, link = $2, link_print = $3, link_ends_at = now() + interval '1 day',
				due_at = now() where id = $1`,
			[id, sealed('link', 'a link'), printOf(who)]
		);
	return id;
}

/** Writes past the law that somebody is told in the browser of their session. Returns the id of the way. */
export async function wantPush(cast: Cast, who: Someone, given: { id?: string } = {}): Promise<string> {
	const id = given.id ?? newId();
	const { key, wrapped } = newDataKey(cast.masterKey, id, 'told_by_push');
	await cast.db.owner(
		'insert into told_by_push (id, owner, session_id, print, subscription, wrapped) values ($1, $2, $3, $4, $5, $6)',
		[
			id,
			who.account,
			who.session,
			randomBytes(32),
			seal(key, { table: 'told_by_push', column: 'subscription', id }, 'a browser'),
			wrapped
		]
	);
	return id;
}

/** The fingerprint of the link that somebody's unconfirmed address has in these trials. */
export function printOf(who: Someone): Buffer {
	return Buffer.alloc(32, who.account);
}

export interface Telling {
	/** The installation's own server, or none. */
	mail: MailServer | null;
	now: Temporal.Instant;
	/** Which addresses are taken for a browser's service, where not only those that are. */
	isAddress?: () => boolean;
	/** Whether a server may be called, where not only those outside. */
	reaches?: () => boolean;
}

/** What telling everybody whose time has come is given in a test. */
export const tellingOf = (cast: Cast, { mail, now, ...where }: Telling) => ({
	database: cast.db.database,
	masterKey: cast.masterKey,
	settings: { ...readSettings({}, '/'), mail },
	origin: 'https://veranda.example',
	now: () => now,
	...where
});
