import { sql } from 'kysely';
import { countGuess } from '#lib/accounts/guesses.server.ts';
import { ownId } from '#lib/base/ids.ts';
import { Absent, Refusal } from '#lib/base/refusal.ts';
import type { FirstReaders, Reading } from '#lib/cards/card-reading.ts';
import { findFirstReaders, listMine as listReadings } from '#lib/cards/card-readings.server.ts';
import { meOf, type Tx } from '#lib/database/as-actor.ts';
import { fingerprint, newDataKey, open, openDataKey, seal } from '#lib/database/sealed.ts';

/** To whom a card could go: somebody among one's people, as they are called there. */
export interface CardPerson {
	/** The tie by which the actor has them there: it stays where they are no more. */
	id: string;
	name: string;
}

/** To whom the actor may give a card, whether by a private link, and who reads it first. @throws {SignedOut} for a visitor */
export async function whereTo(tx: Tx): Promise<{ people: CardPerson[]; byLink: boolean; first: FirstReaders | null }> {
	const people = await tx.db
		.selectFrom('ties')
		.select(['id', 'called as name'])
		.where('owner', '=', meOf(tx).account)
		.where('removed_at', 'is', null)
		.where(sql<boolean>`id = any (array(select app.card_ties()))`)
		.orderBy('called')
		.execute();
	const { rows } = await sql<{ may: boolean }>`select app.links_cards() as may`.execute(tx.db);
	return { people, byLink: rows[0]?.may === true, first: await findFirstReaders(tx) };
}

/** A card on its way. */
export interface Giving {
	masterKey: Buffer;
	/** The one-time id of the form that was sent. */
	formId: string;
	text: string;
	/** The tie of somebody among the actor's people, or the days that a private link leads to it. */
	to: { tie: string } | { days: number };
	/** The association of which the actor was told that it reads the card first; null or missing for none. */
	first?: string | null;
}

/** What leads to a card that was not given to an account. The digits are said apart. */
export interface CardLink {
	token: string;
	/** Six digits. */
	code: string;
	endsAt: Date;
}

/**
 * Gives a card, sealed once for whoever gives it and once under a key of its own for the other side. The same card from
 * the same form is one, and its link the same.
 * @returns the link, where it was asked for
 * @throws {Refusal} cards_too_many; cards_to_gone where a card can go to them no more; cards_first_changed where another than
 * they were told reads it first by now, or nobody does
 */
export async function give(tx: Tx, { masterKey, formId, text, to, first = null }: Giving): Promise<CardLink | null> {
	const { account } = meOf(tx);
	if (!(await countGuess(tx, masterKey, `cards of ${account}`, 30))) throw new Refusal('cards_too_many', 'text');
	const id = ownId(account, JSON.stringify([formId, text, to]));
	const tie = 'tie' in to ? to.tie : null;
	if (tie !== null && !(await canGoThrough(tx, tie))) throw new Refusal('cards_to_gone', 'to');
	if (tie !== null && ((await findFirstReaders(tx))?.id ?? null) !== first)
		throw new Refusal('cards_first_changed', 'form');
	const link = 'days' in to ? { days: to.days, ...linkOf(masterKey, id) } : null;
	const { key, wrapped } = newDataKey(masterKey, id, 'card_keys');
	const { rows } = await sql<{ ends_at: Date | null }>`select app.give_card(
		${id}::uuid, ${tie}::uuid, ${tx.seal({ table: 'cards', column: 'words', id }, text)}, ${seal(key, placeOf(id), text)},
		${wrapped}, ${link && tokenMark(masterKey, link.token)}, ${link && codeMark(masterKey, link.token, link.code)},
		${link?.days ?? null}::integer, ${first}::uuid
	) as ends_at`.execute(tx.db);
	const endsAt = rows[0]?.ends_at;
	return link && endsAt ? { token: link.token, code: link.code, endsAt } : null;
}

/** Whether a card can be given through a tie: who is removed, or may be given none, is as somebody who never was. */
async function canGoThrough(tx: Tx, tie: string): Promise<boolean> {
	const { rows } = await sql<{ can: boolean }>`select ${tie}::uuid in (select app.card_ties()) as can`.execute(tx.db);
	return rows[0]?.can === true;
}

/** A card as whoever gave it sees it. Whether it was looked at is nowhere. */
export interface GivenCard {
	id: string;
	words: string;
	/** What the receiver is called; null for a link, or for somebody who is among one's people no more. */
	to: string | null;
	/** Until when its link leads to it; null where it was given to somebody. */
	endsAt: Date | null;
	putAway: boolean;
	/** Where somebody reads it first: that it waits, or came back; null where it lies with whom it is meant for. */
	reading: Reading | null;
}

/** What the actor gave, the latest first. */
export async function listGiven(tx: Tx): Promise<GivenCard[]> {
	const rows = await tx.db
		.selectFrom('cards as c')
		.leftJoin('ties as t', (join) => join.onRef('t.id', '=', 'c.tie').on('t.removed_at', 'is', null))
		.select(['c.id', 'c.words', 't.called', 'c.ends_at', 'c.put_away_at'])
		.where('c.owner', '=', meOf(tx).account)
		.where((when) => when.or([when('c.ends_at', 'is', null), when('c.ends_at', '>', sql<Date>`now()`)]))
		.orderBy('c.made_at', 'desc')
		.orderBy('c.id')
		.execute();
	const readings = await listReadings(tx);
	return rows.map((row) => ({
		id: row.id,
		reading: readings.get(row.id) ?? null,
		words: tx.open({ table: 'cards', column: 'words', id: row.id }, row.words),
		to: row.called,
		endsAt: row.ends_at,
		putAway: row.put_away_at !== null
	}));
}

/** A card that somebody gave to the actor; `words` is null once it was put away. */
export interface ReceivedCard {
	id: string;
	from: string;
	words: string | null;
	/** Whether the actor has it out of their sight. */
	aside: boolean;
}

/** What lies with the actor, the latest first. Reading leaves no trace. */
export async function listReceived(tx: Tx, masterKey: Buffer): Promise<ReceivedCard[]> {
	const { account } = meOf(tx);
	// Of who has erased themselves it lies there as one that was put away.
	const gone = tx.db
		.selectFrom('put_away_cards as p')
		.innerJoin('ties as t', (join) => join.onRef('t.id', '=', 'p.tie').on('t.removed_at', 'is', null))
		.select(['p.id', 't.called as from', 'p.made_at', 'p.laid_aside_at'])
		.select([sql<Buffer | null>`null::bytea`.as('words'), sql<Buffer | null>`null::bytea`.as('wrapped')])
		.where('p.receiver', '=', account);
	const rows = await tx.db
		.selectFrom('handed_cards as h')
		.innerJoin('ties as t', (join) => join.onRef('t.other', '=', 'h.writer').on('t.removed_at', 'is', null))
		.leftJoin('card_keys as k', 'k.card_id', 'h.card_id')
		.select(['h.card_id as id', 't.called as from', 'h.made_at', 'h.laid_aside_at'])
		.select([sql<Buffer | null>`h.words::bytea`.as('words'), 'k.wrapped'])
		.where('h.receiver', '=', account)
		.where('t.owner', '=', account)
		.unionAll(gone)
		.orderBy('made_at', 'desc')
		.orderBy('id')
		.execute();
	return rows.map(({ id, from, words, wrapped, laid_aside_at }) => ({
		id,
		from,
		words: wordsOf(masterKey, { id, words, wrapped }),
		aside: laid_aside_at !== null
	}));
}

/** Lays a card out of the actor's sight, or takes it back. Its writer learns nothing. @throws {Absent} for one that does not lie with them */
export async function layAside(tx: Tx, id: string, aside: boolean): Promise<void> {
	const { rows } = await sql<{ done: boolean }>`select app.lay_card_aside(${id}::uuid, ${aside}) as done`.execute(
		tx.db
	);
	if (!rows[0]?.done) throw new Absent();
}

/** Puts a card away: what it says is gone at once from the other side. @throws {Absent} for one that is not the actor's */
export async function putAway(tx: Tx, id: string): Promise<void> {
	const { rows } = await sql<{ done: boolean }>`select app.put_card_away(${id}::uuid) as done`.execute(tx.db);
	if (!rows[0]?.done) throw new Absent();
}

/**
 * The card that a link and its digits lead to. To be called as a visitor; tries are counted by caller and by link.
 * @returns null where they lead to none; `words` is null once the card was put away
 * @throws {Refusal} cards_open_too_many
 */
export async function openByLink(
	tx: Tx,
	{ masterKey, token, code, caller }: { masterKey: Buffer; token: string; code: string; caller: string }
): Promise<{ words: string | null } | null> {
	const mark = tokenMark(masterKey, token);
	const counted = [
		await countGuess(tx, masterKey, `card ${caller}`, 20),
		await countGuess(tx, masterKey, `card link ${mark.toString('hex')}`, 20)
	].filter((one) => one !== null);
	if (counted.length < 2) throw new Refusal('cards_open_too_many', 'code');
	const { rows } = await sql<{ id: string; wrapped: Buffer | null; words: Buffer | null }>`
		select id, wrapped, words from app.open_card(${mark}, ${codeMark(masterKey, token, code)}, ${counted}::bytea[])`.execute(
		tx.db
	);
	// Null, not a refusal: that would roll the count of tries back.
	return rows[0] ? { words: wordsOf(masterKey, rows[0]) } : null;
}

/**
 * Takes away what has ended, what was put away a month ago, and days until which no card could be given that have passed. To be
 * called as the house.
 * @returns how many cards
 */
export async function sweep(tx: Tx): Promise<number> {
	const swept = await tx.db
		.deleteFrom('cards')
		.where((when) =>
			when.or([when('ends_at', '<', sql<Date>`now()`), when('put_away_at', '<', sql<Date>`now() - interval '31 days'`)])
		)
		.executeTakeFirst();
	await tx.db
		.deleteFrom('put_away_cards')
		.where('put_away_at', '<', sql<Date>`now() - interval '31 days'`)
		.execute();
	await sql`select app.forget_days_of_age()`.execute(tx.db);
	return Number(swept.numDeletedRows);
}

const placeOf = (id: string) => ({ table: 'handed_cards', column: 'words', id });

function wordsOf(
	masterKey: Buffer,
	{ id, words, wrapped }: { id: string; words: Buffer | null; wrapped: Buffer | null }
): string | null {
	return words && wrapped && open(openDataKey(masterKey, id, wrapped, 'card_keys'), placeOf(id), words);
}

/** Made from the card and the master key, so that a form that is sent twice shows the same link. Neither is stored. */
function linkOf(masterKey: Buffer, id: string): { token: string; code: string } {
	const digits = fingerprint(masterKey, 'card code', id).readUInt32BE(0) % 1_000_000;
	return {
		token: fingerprint(masterKey, 'card link', id).toString('base64url'),
		code: String(digits).padStart(6, '0')
	};
}

const tokenMark = (masterKey: Buffer, token: string) => fingerprint(masterKey, 'card token', token);

/** Of the digits only, in whatever width and with whatever spaces they are typed. */
function codeMark(masterKey: Buffer, token: string, typed: string): Buffer {
	return fingerprint(masterKey, 'card digits', `${token} ${typed.normalize('NFKC').replace(/\D/g, '')}`);
}
