import { sql, type Selectable } from 'kysely';
import { countGuess } from '#lib/accounts/guesses.server.ts';
import { newId, ownId } from '#lib/base/ids.ts';
import type { Locale } from '#lib/base/locale.ts';
import { Absent, Refusal } from '#lib/base/refusal.ts';
import { meOf, type Tx } from '#lib/database/as-actor.ts';
import type { Hours } from '#lib/database/schema.ts';
import { fingerprint, openDataKey, seal } from '#lib/database/sealed.ts';
import { markName, plainName, type Kind, type Sign, type Size, type Way } from '#lib/hours/hour.ts';
import { notify } from '#lib/live/topics.server.ts';
import { topicOf } from '#lib/live/topic.ts';

/** An hour as it is announced. */
export interface Hour {
	id: string;
	/** First name of who hosts it. */
	host: string;
	minors: boolean;
	/** Whether it is meant for people who love somebody. */
	families: boolean;
	locale: Locale;
	kind: Kind;
	about: string;
	size: Size;
	signs: boolean;
	writing: boolean;
	startsAt: Date;
	endsAt: Date;
	opened: boolean;
}

/** Where somebody sits; whoever only watches from the beginning has no such thing. */
export interface Seat {
	way: Way;
	/** The name for this hour. */
	called: string | null;
	/** The same as it stands beside one's lines; before the first of them it has no mark. */
	shown: string | null;
	/** Whether there was a first. */
	counted: boolean;
	ledOut: boolean;
}

/** The hours that are to come, or are just now, the next first. */
export async function listComing(tx: Tx): Promise<Hour[]> {
	const rows = await announced(tx).orderBy('starts_at').execute();
	return rows.map(hourFrom);
}

/** @throws {Absent} for one that is over, called off, or not for whoever asks */
export async function findComing(tx: Tx, id: string): Promise<Hour> {
	const row = await announced(tx).where('id', '=', id).executeTakeFirst();
	if (!row) throw new Absent();
	return hourFrom(row);
}

function announced(tx: Tx) {
	return tx.db
		.selectFrom('hours')
		.select(announcedColumns)
		.select(sql<string>`app.host_of(id)`.as('host_name'))
		.where('id', 'in', sql<string>`(select app.coming_hours())`);
}

/** What may be read of an hour: not what counts in it, nor since when it is held. */
export const announcedColumns = [
	'id',
	'association_id',
	'host',
	'minors',
	'families',
	'locale',
	'kind',
	'about',
	'size',
	'signs',
	'writing',
	'starts_at',
	'ends_at',
	'opened_at',
	'ended_at',
	'cancelled_at'
] as const;

/** An hour from its row. */
export function hourFrom(
	row: Pick<Selectable<Hours>, (typeof announcedColumns)[number]> & { host_name: string }
): Hour {
	return {
		id: row.id,
		host: row.host_name,
		minors: row.minors,
		families: row.families,
		locale: row.locale as Locale,
		kind: row.kind as Kind,
		about: row.about,
		size: row.size as Size,
		signs: row.signs,
		writing: row.writing,
		startsAt: row.starts_at,
		endsAt: row.ends_at,
		opened: row.opened_at !== null
	};
}

export async function findSeat(tx: Tx, hour: string): Promise<Seat | null> {
	const row = await tx.db
		.selectFrom('hour_seats')
		.select(['id', 'way', 'called', 'called_nth', 'led_out_at'])
		.where('hour_id', '=', hour)
		.where('owner', '=', meOf(tx).account)
		.executeTakeFirst();
	if (!row) return null;
	const called = row.called && tx.open({ table: 'hour_seats', column: 'called', id: row.id }, row.called);
	const shown = called && markName(called, row.called_nth ?? 1);
	return { way: row.way as Way, called, shown, counted: row.called_nth !== null, ledOut: row.led_out_at !== null };
}

/**
 * The actor chooses how they take part.
 * @param name for this hour, where they write; somebody else may have the same
 */
export async function takeSeat(
	tx: Tx,
	wish: { masterKey: Buffer; hour: string; way: Way; name: string | null }
): Promise<void> {
	const { masterKey, hour, way, name } = wish;
	const known = await tx.db
		.selectFrom('hour_seats')
		.select('id')
		.where('hour_id', '=', hour)
		.where('owner', '=', meOf(tx).account)
		.executeTakeFirst();
	const id = known?.id ?? newId();
	const called = name && tx.seal({ table: 'hour_seats', column: 'called', id }, name);
	const print = name && fingerprint(masterKey, 'hour names', `${hour} ${plainName(name)}`);
	await sql`select app.take_seat(${id}, ${hour}, ${way}, ${called}, ${print})`.execute(tx.db);
}

/** Something to be said in an hour. */
export interface Saying {
	masterKey: Buffer;
	hour: string;
	/** The one-time id of the form that was sent. */
	formId: string;
	text: string;
	soundsLikeDanger: boolean;
}

/**
 * Says something, under the name for this hour, or as its host. The same form is one line.
 * @throws {Refusal} hours_paused, hours_away, hours_too_many
 * @throws {Absent} where the actor may not be there
 */
export async function say(tx: Tx, saying: Saying): Promise<void> {
	const { masterKey, hour, formId, text } = saying;
	const { account } = meOf(tx);
	if (!(await countGuess(tx, masterKey, `hour lines ${account}`, 400))) throw new Refusal('hours_too_many', 'text');
	const kept = await tx.db.selectFrom('hour_keys').select('wrapped').where('hour_id', '=', hour).executeTakeFirst();
	if (!kept) throw new Absent();
	const key = openDataKey(masterKey, hour, kept.wrapped, 'hour_keys');
	const called = await nameFor(tx, hour);
	const id = ownId(account, JSON.stringify([formId, text]));
	const sealed = (column: string, value: string) => seal(key, { table: 'hour_lines', column, id }, value);
	const { rows } = await sql<{ said: string }>`select app.say_in_hour(
		${id}, ${hour}, ${called && sealed('name', called)}, ${sealed('body', text)}, ${saying.soundsLikeDanger}
	) as said`.execute(tx.db);
	refuse(rows[0]?.said);
	await notify(tx, topicOf('hours', hour));
}

/** Under which name the actor's lines stand; from the first on they are told apart from others'. Null for the host. */
async function nameFor(tx: Tx, hour: string): Promise<string | null> {
	const seat = await findSeat(tx, hour);
	if (!seat?.called || seat.counted) return seat?.shown ?? null;
	await sql`select app.nth_of_my_name(${hour})`.execute(tx.db);
	return (await findSeat(tx, hour))?.shown ?? null;
}

/** Gives a small sign; the same within two seconds, whoever gives it, is one. @throws {Refusal} hours_paused, hours_away */
export async function giveSign(tx: Tx, hour: string, sign: Sign): Promise<void> {
	const { rows } = await sql<{ said: string }>`select app.give_sign(${hour}, ${sign}) as said`.execute(tx.db);
	if (rows[0]?.said === 'said just now') return;
	refuse(rows[0]?.said);
	await notify(tx, topicOf('hours', hour));
}

function refuse(said: string | undefined): void {
	if (said === 'paused') throw new Refusal('hours_paused', 'text');
	if (said !== 'said') throw new Refusal('hours_away', 'text');
}

/** Clears hours whose time is over. To be called as the house. @returns how many */
export async function sweepHours(tx: Tx): Promise<number> {
	const { rows } = await sql<{ swept: number }>`select app.sweep_hours() as swept`.execute(tx.db);
	return rows[0]?.swept ?? 0;
}
