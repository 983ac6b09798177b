import { sql } from 'kysely';
import { newId, newToken } from '#lib/base/ids.ts';
import type { MailServer } from '#lib/base/mail-server.ts';
import { Refusal } from '#lib/base/refusal.ts';
import { countGuess } from '#lib/accounts/guesses.server.ts';
import { meOf, type Tx } from '#lib/database/as-actor.ts';
import { fingerprint } from '#lib/database/sealed.ts';
import { confirmPrint, stopLinkOf, stopPrint } from '#lib/told/links.ts';
import { usualQuietHours, type QuietHours } from '#lib/told/quiet-hours.ts';
import type { Subscription } from '#lib/told/subscription.ts';

/** How somebody is told that there is something, as they see it. */
export interface Told {
	/** Where mail goes, and whether its link was followed; null for no mail. */
	mail: { address: string; confirmed: boolean } | null;
	/** In which browsers, the oldest first. */
	browsers: { id: string; since: Date; here: boolean }[];
	quiet: QuietHours;
	/** Whether mail can be sent to them at all. */
	mailIsSent: boolean;
}

/** What belongs to the actor. @param installation the mail server of the whole installation, or null */
export async function readMine(tx: Tx, installation: MailServer | null): Promise<Told> {
	const me = meOf(tx);
	const mail = await tx.db
		.selectFrom('told_by_mail')
		.select(['id', 'address', 'wrapped', 'confirmed_at'])
		.where('owner', '=', me.account)
		.executeTakeFirst();
	const browsers = await tx.db
		.selectFrom('told_by_push')
		.select(['id', 'since', 'session_id'])
		.where('owner', '=', me.account)
		.orderBy('since')
		.execute();
	const quiet = await tx.db
		.selectFrom('quiet_hours')
		.select(['from_minute', 'until_minute'])
		.where('owner', '=', me.account)
		.executeTakeFirst();
	const { rows } = await sql<{ sent: boolean }>`select app.mail_is_sent(${installation !== null}) as sent`.execute(
		tx.db
	);
	return {
		mail: mail
			? { address: tx.open(addressOf(mail.id), mail.address, keyOf(mail)), confirmed: mail.confirmed_at !== null }
			: null,
		browsers: browsers.map(({ id, since, session_id }) => ({ id, since, here: session_id === me.session })),
		quiet: quiet ? { from: quiet.from_minute, until: quiet.until_minute } : usualQuietHours,
		mailIsSent: rows[0]?.sent ?? false
	};
}

/**
 * Asks to be told by mail. Only a link goes there, until it was followed.
 * @throws {Refusal} told_too_many: to strangers' addresses no more than a few links go
 */
export async function askByMail(tx: Tx, { masterKey, address }: { masterKey: Buffer; address: string }): Promise<void> {
	const id = newId();
	const counted = [
		await countGuess(tx, masterKey, `told by mail ${meOf(tx).account}`, 5),
		await countGuess(tx, masterKey, `told at ${address.toLowerCase()}`, 5)
	];
	if (counted.includes(null)) throw new Refusal('told_too_many', 'address');
	const key = tx.newKey('told_by_mail', id);
	const link = newToken();
	const place = { table: 'told_by_mail', column: 'link', id };
	await sql`select app.ask_by_mail(
		${id}::uuid, ${tx.seal(addressOf(id), address, key)}, ${key.wrapped}, ${tx.seal(place, link, key)},
		${confirmPrint(masterKey, link)}, ${stopPrint(masterKey, stopLinkOf(masterKey, id))}
	)`.execute(tx.db);
}

/** Whether the actor is told anything, in whatever way. */
export async function isTold(tx: Tx): Promise<boolean> {
	const owner = meOf(tx).account;
	const mail = tx.db
		.selectFrom('told_by_mail')
		.select('id')
		.where('owner', '=', owner)
		.where('confirmed_at', 'is not', null);
	const browser = tx.db.selectFrom('told_by_push').select('id').where('owner', '=', owner);
	return (await mail.unionAll(browser).limit(1).execute()).length > 0;
}

/** No mail any more; the address is gone. */
export async function takeMailAway(tx: Tx): Promise<void> {
	await sql`select app.take_mail_away()`.execute(tx.db);
}

/** Whether a link from a mail still does something. Looking does not use it up. */
export async function isLink(tx: Tx, { masterKey, kind, link }: LinkFollowed): Promise<boolean> {
	const { rows } = await (
		kind === 'confirm'
			? sql<Done>`select app.is_mail_link(${confirmPrint(masterKey, link)}) as done`
			: sql<Done>`select app.is_stop_link(${stopPrint(masterKey, link)}) as done`
	).execute(tx.db);
	return rows[0]?.done ?? false;
}

/** Does what a link from a mail is for: confirms the address, or ends what comes there. @returns whether it did something */
export async function follow(tx: Tx, { masterKey, kind, link }: LinkFollowed): Promise<boolean> {
	const { rows } = await (
		kind === 'confirm'
			? sql<Done>`select app.confirm_mail(${confirmPrint(masterKey, link)}) as done`
			: sql<Done>`select app.stop_mail(${stopPrint(masterKey, link)}) as done`
	).execute(tx.db);
	return rows[0]?.done ?? false;
}

/** What a link from a mail can be for. */
export const linkKinds = ['confirm', 'stop'] as const;

interface LinkFollowed {
	masterKey: Buffer;
	kind: (typeof linkKinds)[number];
	link: string;
}

interface Done {
	done: boolean;
}

/** The actor is told in the browser of this session, which says where it is reached. */
export async function tellHere(
	tx: Tx,
	{ masterKey, browser }: { masterKey: Buffer; browser: Subscription }
): Promise<void> {
	meOf(tx);
	const id = newId();
	const key = tx.newKey('told_by_push', id);
	const place = { table: 'told_by_push', column: 'subscription', id };
	await sql`select app.be_told_here(
		${id}::uuid, ${fingerprint(masterKey, 'push', browser.endpoint)},
		${tx.seal(place, JSON.stringify(browser), key)}, ${key.wrapped}
	)`.execute(tx.db);
}

/** The actor is told in one of their browsers no more. */
export async function stopBrowser(tx: Tx, id: string): Promise<void> {
	await tx.db.deleteFrom('told_by_push').where('id', '=', id).execute();
}

/** When the actor is told nothing. */
export async function keepQuiet(tx: Tx, { from, until }: QuietHours): Promise<void> {
	await tx.db
		.insertInto('quiet_hours')
		.values({ owner: meOf(tx).account, from_minute: from, until_minute: until })
		.onConflict((conflict) => conflict.column('owner').doUpdateSet({ from_minute: from, until_minute: until }))
		.execute();
}

/**
 * The actor came by themselves: what waits to be told needs not be told any more. A page that lies open and renews itself is
 * no coming: perhaps nobody sits before it.
 * @param headers of the request; browsers say in them whether somebody goes to a page (Fetch Metadata Request Headers, W3C)
 */
export async function comeByMyself(tx: Tx, headers: Headers): Promise<void> {
	if (tx.me && headers.get('sec-fetch-dest') !== 'empty') await sql`select app.come_by_myself()`.execute(tx.db);
}

const addressOf = (id: string) => ({ table: 'told_by_mail', column: 'address', id });
const keyOf = ({ id, wrapped }: { id: string; wrapped: Buffer }) => ({ table: 'told_by_mail' as const, id, wrapped });
