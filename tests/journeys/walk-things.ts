import { randomBytes } from 'node:crypto';
import { newId } from '#lib/base/ids.ts';
import { newDataKey, seal, sealBytes } from '#lib/database/sealed.ts';
import type { TestDatabase } from '../database.ts';
import { openHour, planHour, sitDown } from '../hours.ts';
import { answerLetter, openLetterbox, writeLetter, writePiece } from '../letters.ts';
import { writeLocalPath } from '../local-paths.ts';
import { writeMurmur, writeWrong } from '../murmurs.ts';
import { answerSheet, loadPack, offerSheet } from '../sheets.ts';
import { writeSlip } from '../slips.ts';
import { writeContact, writeTwoOpening } from '../two.ts';

export type Db = Pick<TestDatabase, 'owner'>;

/** Everything of Aki's that has an id of its own: the id, by the table it is in. */
export type Things = Record<string, string>;

/** By Aki, in an hour of Ren's: for those who sit in it. */
export const saidInTheHour = 'moss on the north side';

export interface Account {
	id: string;
	token: string;
	key: Buffer;
	session: string;
}

/** Somebody has another among their people, and calls them something. Returns the tie. */
export async function tie(db: Db, owner: string, other: string, called = 'x'): Promise<string> {
	const id = newId();
	await db.owner('insert into ties (id, owner, other, called) values ($1, $2, $3, $4)', [id, owner, other, called]);
	return id;
}

/** What Aki keeps, and nobody was shown. */
export async function keptAlone(db: Db, { id: owner, key, session }: Account): Promise<Things> {
	const [check_ins, imports, uploads, tie_codes, sleeps] = [newId(), newId(), newId(), newId(), newId()];
	await db.owner(`insert into imports (id, owner, day, kept) values ($1, $2, '2026-03-01', 1)`, [imports, owner]);
	await db.owner(
		`insert into check_ins (id, owner, day, at, zone, emotional) values ($1, $2, '2026-03-02', '2026-03-02T12:00:00Z', 'UTC', 30)`,
		[check_ins, owner]
	);
	const note = seal(key, { table: 'check_in_notes', column: 'note', id: check_ins }, 'the cat came back');
	await db.owner(`insert into check_in_notes (id, owner, day, note) values ($1, $2, '2026-03-02', $3)`, [
		check_ins,
		owner,
		note
	]);
	await db.owner(
		`insert into sleeps (id, owner, day, started_at, ended_at, zone, check_in_id)
		values ($1, $2, '2026-03-02', '2026-03-02T03:00Z', '2026-03-02T11:00Z', 'UTC', $3)`,
		[sleeps, owner, check_ins]
	);
	await db.owner(
		`insert into uploads (id, owner, ends_at, bytes, name) values ($1, $2, now() + interval '1 hour', 9, $3)`,
		[uploads, owner, seal(key, { table: 'uploads', column: 'name', id: uploads }, 'diary.csv')]
	);
	await db.owner(`insert into tie_codes (id, owner, lookup, ends_at) values ($1, $2, $3, now() + interval '9 days')`, [
		tie_codes,
		owner,
		randomBytes(32)
	]);
	const passkeys = newId();
	const called = seal(key, { table: 'passkeys', column: 'called', id: passkeys }, 'my phone');
	await db.owner(
		`insert into passkeys (id, owner, called, credential, public_key, handle) select $1, $2, $3, b, b, b from (values ($4::bytea)) v (b)`,
		[passkeys, owner, called, randomBytes(32)]
	);
	const told_by_push = newId();
	const browser = newDataKey(key, told_by_push, 'told_by_push').wrapped;
	await db.owner(
		'insert into told_by_push (id, owner, session_id, print, subscription, wrapped) values ($1, $2, $3, $4, $5, $6)',
		[told_by_push, owner, session, randomBytes(32), randomBytes(40), browser]
	);
	const [attempts, own_steps] = [newId(), newId()];
	const took = { step: own_steps, words: 'Water the fern', own: true, place: 'window', cue: '', act: '', expects: '' };
	const said = { outcome: null, felt: null, happened: '', surprised: '' };
	await db.owner(`insert into attempts (id, owner, day, attempt) values ($1, $2, '2026-03-02', $3)`, [
		attempts,
		owner,
		seal(key, { table: 'attempts', column: 'attempt', id: attempts }, JSON.stringify({ ...took, ...said }))
	]);
	await db.owner('insert into own_steps (id, owner, step) values ($1, $2, $3)', [
		own_steps,
		owner,
		seal(
			key,
			{ table: 'own_steps', column: 'step', id: own_steps },
			'{"words":"Water the fern","smaller":"","place":""}'
		)
	]);
	const [folio_items, folio_pictures] = [newId(), newId()];
	const boat = seal(key, { table: 'folio_items', column: 'title', id: folio_items }, 'the paper boat');
	await db.owner('insert into folio_items (id, owner, title) values ($1, $2, $3)', [folio_items, owner, boat]);
	await db.owner('insert into folio_pictures (id, item_id, owner, picture) values ($1, $2, $3, $4)', [
		...[folio_pictures, folio_items, owner],
		sealBytes(key, { table: 'folio_pictures', column: 'picture', id: folio_pictures }, randomBytes(99))
	]);
	const family_notes = newId();
	const soup = seal(key, { table: 'family_notes', column: 'said', id: family_notes }, 'the soup is on the stairs');
	await db.owner(`insert into family_notes (id, owner, day, said) values ($1, $2, '2026-03-02', $3)`, [
		family_notes,
		owner,
		soup
	]);
	const comparisons = newId();
	const asked = '{"flag":{"kind":"place","value":"park"},"rating":"social"}';
	await db.owner('insert into comparisons (id, owner, position, comparison) values ($1, $2, 1, $3)', [
		...[comparisons, owner],
		seal(key, { table: 'comparisons', column: 'comparison', id: comparisons }, asked)
	]);
	return {
		...{ passkeys, told_by_push, accounts: owner, sessions: session, check_ins, imports, uploads, tie_codes, sleeps },
		...{ folio_items, folio_pictures, attempts, own_steps, family_notes, comparisons }
	};
}

/** What Aki lets one named human see, and a card for them. */
export async function letSeen(db: Db, masterKey: Buffer, aki: Account, ren: Account): Promise<Things> {
	const [ties, shares, cards] = [await tie(db, aki.id, ren.id), newId(), newId()];
	await tie(db, ren.id, aki.id);
	await db.owner(
		`insert into shares (id, owner, recipient, kind, purpose, ends_at) values ($1, $2, $3, 'check_ins', 'talk', now() + interval '9 days')`,
		[shares, aki.id, ren.id]
	);
	await db.owner('insert into cards (id, owner, receiver, words) values ($1, $2, $3, $4)', [
		cards,
		aki.id,
		ren.id,
		seal(aki.key, { table: 'cards', column: 'words', id: cards }, 'not now')
	]);
	const { key, wrapped } = newDataKey(masterKey, cards, 'card_keys');
	await db.owner('insert into handed_cards (card_id, writer, receiver, words) values ($1, $2, $3, $4)', [
		cards,
		aki.id,
		ren.id,
		seal(key, { table: 'handed_cards', column: 'words', id: cards }, 'not now')
	]);
	await db.owner('insert into card_keys (card_id, wrapped) values ($1, $2)', [cards, wrapped]);
	return { ties, shares, cards };
}

/** What Aki said to the association: to Ren in letters, quietly, in its letterbox, on a slip, and in an hour of Ren's. */
export async function saidTo(
	db: Db,
	masterKey: Buffer,
	{ aki, ren, association }: { aki: Account; ren: Account; association: string }
): Promise<Things> {
	const scene = { db, masterKey, association };
	const author = { account: aki.id };
	const murmurs = await writeMurmur(scene, author);
	const wrongs = await writeWrong(scene, author);
	const contacts = await writeContact(scene, author);
	const two_openings = await writeTwoOpening(scene, author);
	// It still waits for a second one.
	await db.owner('update two_openings set proposed_at = now(), agreed_as = null, agreed_at = null');
	const hours = await planHour(db, { association, host: ren.id });
	const key = await openHour(db, masterKey, hours);
	const hour_seats = await sitDown(db, hours, aki.id);
	const thread = await writeThread(db, masterKey, aki.id, ren.id, association);
	const [hour_lines, thread_notes, duties, concerns] = [newId(), newId(), newId(), newId()];
	const said = (column: string) => seal(key, { table: 'hour_lines', column, id: hour_lines }, saidInTheHour);
	await db.owner(
		`insert into hour_lines (id, hour_id, seat_id, name, body, number, changed) values ($1, $2, $3, $4, $5, 1, 1)`,
		[hour_lines, hours, hour_seats, said('name'), said('body')]
	);
	await db.owner('insert into thread_notes (id, owner, thread_id, note) values ($1, $2, $3, $4)', [
		thread_notes,
		ren.id,
		thread.threads,
		seal(ren.key, { table: 'thread_notes', column: 'note', id: thread_notes }, 'cats')
	]);
	await db.owner(`insert into duties (id, owner, ends_at) values ($1, $2, now() + interval '1 hour')`, [
		duties,
		ren.id
	]);
	await db.owner(
		`insert into concerns (id, association_id, place, item, why) values ($1, $2, 'murmurs', $3, 'words')`,
		[concerns, association, murmurs]
	);
	const letters = await writeLetter(db, masterKey, await openLetterbox(db, { association }));
	await answerLetter(db, masterKey, letters, 'with tea');
	await writePiece(db, masterKey, letters);
	const slips = await writeSlip(db, masterKey, association);
	const local_paths = await writeLocalPath(db, association);
	const packs = await loadPack(db, association);
	const sheet_offers = await offerSheet(db, { pack: packs, owner: aki.id, companion: ren.id });
	const sheets = sheet_offers;
	await answerSheet(db, { offer: sheets, pack: packs, owner: aki.id, key: aki.key });
	return {
		...thread,
		companions: ren.id,
		murmurs,
		wrongs,
		two_openings,
		contacts,
		hours,
		hour_seats,
		hour_lines,
		thread_notes,
		duties,
		concerns,
		letters,
		slips,
		...{ local_paths, packs, sheet_offers, sheets }
	};
}

/** A thread with one letter in it. */
export async function writeThread(
	db: Db,
	masterKey: Buffer,
	person: string,
	listener: string,
	association: string
): Promise<{ threads: string; thread_letters: string }> {
	const [threads, thread_letters] = [newId(), newId()];
	const { key, wrapped } = newDataKey(masterKey, threads, 'thread_keys');
	await db.owner(
		`insert into threads (id, person, association_id, about, listener, listener_since) values ($1, $2, $3, 'heavy', $4, now())`,
		[threads, person, association, listener]
	);
	await db.owner('insert into thread_keys (thread_id, wrapped) values ($1, $2)', [threads, wrapped]);
	await db.owner('insert into thread_letters (id, thread_id, writer, by_person, text) values ($1, $2, $3, true, $4)', [
		thread_letters,
		threads,
		person,
		seal(key, { table: 'thread_letters', column: 'text', id: thread_letters }, 'it rains')
	]);
	return { threads, thread_letters };
}
