import { sql } from 'kysely';
import type { Temporal } from 'temporal-polyfill';
import type { Locale } from '#lib/base/locale.ts';
import type { MailServer } from '#lib/base/mail-server.ts';
import { m, speak } from '#lib/content/words.ts';
import { asWorker, type Tx } from '#lib/database/as-actor.ts';
import type { House } from '#lib/database/house.ts';
import { open, openDataKey, type KeyTable } from '#lib/database/sealed.ts';
import { openMailServer } from '#lib/told/association-mail.server.ts';
import { sendMail } from '#lib/told/mail.server.ts';
import { lookUpOutside } from '#lib/told/outside.server.ts';
import { sendPush, vapidOf } from '#lib/told/push.server.ts';
import { quietUntil, secondsUntilQuiet } from '#lib/told/quiet-hours.ts';
import { stopLinkOf } from '#lib/told/links.ts';
import { isPushAddress, parseSubscription } from '#lib/told/subscription.ts';

/** What telling needs of a house, and from where it is known outside. */
export interface Telling extends Pick<House, 'database' | 'masterKey' | 'settings'> {
	/** With protocol and port, as people use it: links in mail begin with it. */
	origin: string;
	/** The clock: a long round must not tell within hours that became quiet meanwhile. */
	now: () => Temporal.Instant;
	/** Where mail servers of associations may stand (default: outside this computer and its network). */
	reaches?: (address: string) => boolean;
	/** Where it is noted that one could not be told, without whom. */
	onFault?: (problem: unknown) => void;
	/** Which addresses of browsers are called (default: of the services that are known). */
	isAddress?: (address: string) => boolean;
}

/** Taken at one time; as many are told beside each other. */
const atOnce = 10;

/** A push waits for a sleeping device no longer than this, in seconds: after that it would surprise more than tell. */
const longestKeep = 12 * 3600;

/** Tells everybody whose time has come that there is something for them. @returns how many were told */
export async function tellDue(telling: Telling): Promise<number> {
	let told = 0;
	for (;;) {
		const due = await takeDue(telling);
		const ends = await Promise.all(due.map((one) => tellOrGiveBack(telling, one)));
		told += ends.filter(Boolean).length;
		if (due.length < atOnce) return told;
	}
}

/** One that is due, as the law gives it out. */
interface Due {
	id: string;
	way: 'mail' | 'push';
	wrapped: Buffer;
	/** The address, or the browser. */
	sealed: Buffer;
	/** The link that confirms the address, until it was used. */
	link: Buffer | null;
	locale: Locale;
	zone: string;
	from_minute: number;
	until_minute: number;
	/** The association whose server sends; null for the installation's own. */
	server: string | null;
}

async function takeDue({ database, settings }: Telling): Promise<Due[]> {
	return asWorker(database)(async (tx) => {
		const { rows } = await sql<Due>`select * from app.take_due(${atOnce}, ${settings.mail !== null})`.execute(tx.db);
		return rows;
	});
}

/** What cannot even be opened is given up after a day like what is never taken, and holds up nobody else. */
async function tellOrGiveBack(telling: Telling, due: Due): Promise<boolean> {
	try {
		return await tell(telling, due);
	} catch (problem) {
		telling.onFault?.(problem);
		await note(telling, (tx) => sql`select app.was_not_told(${due.id}::uuid, null, null)`.execute(tx.db));
		return false;
	}
}

async function tell(telling: Telling, due: Due): Promise<boolean> {
	const hours = { from: due.from_minute, until: due.until_minute };
	const quiet = due.link ? null : quietUntil(telling.now(), due.zone, hours);
	if (quiet) {
		await note(telling, (tx) => sql`select app.put_off(${due.id}::uuid, ${quiet.toString()})`.execute(tx.db));
		return false;
	}
	return due.way === 'mail' ? tellByMail(telling, due) : tellByPush(telling, due);
}

async function tellByMail(telling: Telling, due: Due): Promise<boolean> {
	const { settings, masterKey } = telling;
	const server = due.server === null ? settings.mail : await readMailServer(telling, due.server);
	const to = openOf(masterKey, due, 'told_by_mail', 'address', due.sealed);
	const link = due.link && openOf(masterKey, due, 'told_by_mail', 'link', due.link);
	const words = speak(due.locale, () =>
		link
			? {
					subject: m.told_confirm_subject(),
					text: m.told_confirm_text({ address: confirmAddress(telling, due, link) })
				}
			: { subject: m.told_something(), text: m.told_something() }
	);
	const stop = link === null && telling.origin.startsWith('https:') ? stopAddress(telling, due) : null;
	const end =
		server === 'unreachable' || server === null
			? (server ?? 'missing')
			: await sendMail(server, { to, ...words, text: `${words.text}\n`, stop });
	const fault = end === 'taken' || end === 'address' ? null : end;
	await note(telling, (tx) =>
		(end === 'taken'
			? sql`select app.was_told(${due.id}::uuid, ${due.server}::uuid)`
			: sql`select app.was_not_told(${due.id}::uuid, ${due.server}::uuid, ${fault})`
		).execute(tx.db)
	);
	return end === 'taken';
}

async function tellByPush(telling: Telling, due: Due): Promise<boolean> {
	const { masterKey, origin, now, isAddress = isPushAddress } = telling;
	const browser = parseSubscription(
		JSON.parse(openOf(masterKey, due, 'told_by_push', 'subscription', due.sealed)),
		isAddress
	);
	const wait = secondsUntilQuiet(now(), due.zone, { from: due.from_minute, until: due.until_minute });
	const end = browser
		? await sendPush(browser, {
				from: origin.startsWith('https:') ? origin : 'https://engawa.invalid',
				keys: vapidOf(masterKey),
				text: JSON.stringify({ says: speak(due.locale, () => m.told_something()) }),
				keepSeconds: Math.min(wait ?? longestKeep, longestKeep)
			})
		: 'gone';
	const ends = {
		taken: sql`select app.was_told(${due.id}::uuid, null)`,
		gone: sql`select app.push_is_gone(${due.id}::uuid)`,
		'not now': sql`select app.was_not_told(${due.id}::uuid, null, null)`
	};
	await note(telling, (tx) => ends[end].execute(tx.db));
	return end === 'taken';
}

/** The mail server of an association, as its administrators set it; null where there is none any more. */
async function readMailServer(
	{ database, masterKey, reaches }: Telling,
	association: string
): Promise<MailServer | 'unreachable' | null> {
	const row = await asWorker(database)((tx) =>
		tx.db.selectFrom('mail_servers').selectAll().where('association_id', '=', association).executeTakeFirst()
	);
	if (!row) return null;
	const found = await lookUpOutside(row.host, reaches);
	return found === null || found === 'inside' ? 'unreachable' : { ...openMailServer(masterKey, row), ...found };
}

/** What the installation's own mail server refused before is no news to a house that starts, perhaps with another. */
export async function forgetFault(tx: Tx): Promise<void> {
	await tx.db.deleteFrom('mail_failures').where('association_id', 'is', null).execute();
}

function openOf(masterKey: Buffer, due: Due, table: KeyTable, column: string, value: Buffer): string {
	return open(openDataKey(masterKey, due.id, due.wrapped, table), { table, column, id: due.id }, value);
}

function confirmAddress({ origin }: Telling, { locale }: Due, link: string): string {
	return `${origin}/${locale}/told/confirm/${link}`;
}

function stopAddress({ origin, masterKey }: Telling, { id, locale }: Due): string {
	return `${origin}/${locale}/told/stop/${stopLinkOf(masterKey, id)}`;
}

function note(telling: Telling, work: (tx: Tx) => Promise<unknown>): Promise<unknown> {
	return asWorker(telling.database)(work);
}
