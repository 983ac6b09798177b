import { sql } from 'kysely';
import type { Locale } from '#lib/base/locale.ts';
import { Absent, Refusal } from '#lib/base/refusal.ts';
import { listColleagues, meAsCompanion } from '#lib/companions/companions.server.ts';
import type { Tx } from '#lib/database/as-actor.ts';
import type { RowKey } from '#lib/database/sealed.ts';
import type { LetterToAnswer, Opening, WaitingLetter } from '#lib/letterbox/answering.ts';
import type { Entrance } from '#lib/letterbox/letterbox.ts';

/** Opens a letterbox of the actor's association. @throws {Absent} if the reader is not of it @throws {Refusal} letterbox_open_already */
export async function openBox(tx: Tx, opening: Opening, locale: Locale): Promise<void> {
	const me = await meAsCompanion(tx);
	const reader = (await listColleagues(tx)).find(
		(one) => one.id === opening.reader && one.roles.some((role) => role !== 'administrator')
	);
	if (!reader) throw new Absent();
	const opened = await tx.db
		.insertInto('letterboxes')
		.values({
			association_id: me.association,
			reader: reader.firstName,
			role: opening.role,
			locale,
			answer_days: opening.answerDays,
			minimum_age: opening.minimumAge,
			second_eyes: opening.secondEyes,
			languages: opening.languages
		})
		.onConflict((conflict) => conflict.doNothing())
		.executeTakeFirst();
	if (opened.numInsertedOrUpdatedRows === 0n) throw new Refusal('letterbox_open_already', 'form');
	await note(tx, 'letterbox_opened', reader.firstName);
}

/** Closes the letterbox of the actor's association; what is in it is still answered. @throws {Absent} if none is open */
export async function closeBox(tx: Tx): Promise<void> {
	const me = await meAsCompanion(tx);
	const closed = await tx.db
		.updateTable('letterboxes')
		.set({ closed_at: sql<Date>`now()` })
		.where('association_id', '=', me.association)
		.where('closed_at', 'is', null)
		.executeTakeFirst();
	if (closed.numUpdatedRows === 0n) throw new Absent();
	await note(tx, 'letterbox_closed');
}

/** The letters that the actor answers, in no order. Nobody's for anybody else. */
export async function listWaiting(tx: Tx): Promise<WaitingLetter[]> {
	const { rows } =
		await sql<WaitingLetter>`select id, locale, sent_day::text as "sentDay", answer_by_day::text as "answerByDay",
		sooner, drafted, seen, answered, entrance from app.letters_to_answer()`.execute(tx.db);
	return rows;
}

/** One letter. @throws {Absent} for whoever does not answer it */
export async function openLetter(tx: Tx, id: string): Promise<LetterToAnswer> {
	const row = await rowOf(tx, id);
	const key = keyOf(row);
	return {
		id,
		locale: row.locale as Locale,
		sentDay: row.sent_day,
		answerByDay: row.answer_by_day,
		question: tx.open({ table: 'letters', column: 'question', id }, row.question, key),
		answer:
			row.answer && row.answered_day
				? { text: tx.open({ table: 'letters', column: 'answer', id }, row.answer, key), day: row.answered_day }
				: null,
		draft: row.draft && {
			text: tx.open(draftPlace(id), row.draft, key),
			by: row.draft_by,
			mine: row.draft_mine,
			seen: row.seen
		},
		version: row.version,
		secondEyes: row.second_eyes,
		entrance: row.entrance
	};
}

/** The key of a letter. @throws {Absent} for whoever does not answer it */
export async function openLetterKey(tx: Tx, id: string): Promise<RowKey> {
	return keyOf(await rowOf(tx, id));
}

/** A draft as its form brings it: for which letter, and over which draft it was written. */
export interface Drafting {
	id: string;
	version: string;
	text: string;
}

/**
 * Keeps a draft without sending it.
 * @throws {Refusal} letterbox_draft_changed where somebody wrote another meanwhile, letterbox_answered_meanwhile where one was sent
 */
export async function keepDraft(tx: Tx, { id, version, text }: Drafting): Promise<void> {
	const key = keyOf(await rowOf(tx, id));
	const { rows } = await sql<{ kept: boolean }>`
		select app.keep_draft(${id}::uuid, ${version}, ${tx.seal(draftPlace(id), text, key)}) as kept`.execute(tx.db);
	if (rows[0]?.kept) return;
	const answered = (await rowOf(tx, id)).answer !== null;
	throw new Refusal(answered ? 'letterbox_answered_meanwhile' : 'letterbox_draft_changed', 'text');
}

/**
 * Says that the actor has seen somebody else's draft as it is.
 * @throws {Absent} if it is their own
 * @throws {Refusal} letterbox_draft_changed_unsent, letterbox_answered_meanwhile where it is another one now
 */
export async function seeDraft(tx: Tx, id: string, version: string): Promise<void> {
	mustBeAsRead(await rowOf(tx, id), version);
	const { rows } = await sql<{ seen: boolean }>`select app.see_draft(${id}::uuid, ${version}) as seen`.execute(tx.db);
	if (rows[0]?.seen) return;
	mustBeAsRead(await rowOf(tx, id), version);
	throw new Absent();
}

/**
 * Sends the draft that was read as the answer.
 * @throws {Absent} if it may not be sent yet
 * @throws {Refusal} letterbox_draft_changed_unsent, letterbox_answered_meanwhile where it is another one now
 */
export async function send(tx: Tx, id: string, version: string): Promise<void> {
	const row = await rowOf(tx, id);
	const draft = mustBeAsRead(row, version);
	const key = keyOf(row);
	const text = tx.open(draftPlace(id), draft, key);
	const sealed = tx.seal({ table: 'letters', column: 'answer', id }, text, key);
	const { rows } = await sql<{
		sent: boolean;
	}>`select app.send_answer(${id}::uuid, ${version}, ${sealed}) as sent`.execute(tx.db);
	if (rows[0]?.sent) return;
	// Two who send at once: the second one finds out only here.
	mustBeAsRead(await rowOf(tx, id), version);
	throw new Absent();
}

/** The draft that was read, where it still is that one: what somebody else wrote meanwhile is neither seen nor sent unread. */
function mustBeAsRead(row: LetterRow, version: string): Buffer {
	if (row.answer) throw new Refusal('letterbox_answered_meanwhile', 'text');
	if (!row.draft) throw new Absent();
	if (row.version !== version) throw new Refusal('letterbox_draft_changed_unsent', 'text');
	return row.draft;
}

async function rowOf(tx: Tx, id: string): Promise<LetterRow> {
	const { rows } =
		await sql<LetterRow>`select id, wrapped, locale, sent_day::text, answer_by_day::text, question, answer,
		answered_day::text, draft, version, draft_by, draft_mine, seen, second_eyes, entrance from app.letter_to_answer(${id}::uuid)`.execute(
			tx.db
		);
	if (!rows[0]) throw new Absent();
	return rows[0];
}

function keyOf({ id, wrapped }: LetterRow): RowKey {
	return { table: 'letter_keys', id, wrapped };
}

function draftPlace(id: string) {
	return { table: 'letter_drafts', column: 'draft', id };
}

async function note(tx: Tx, act: string, detail = ''): Promise<void> {
	const me = await meAsCompanion(tx);
	await tx.db
		.insertInto('companion_marks')
		.values({ association_id: me.association, by: me.id, act, detail })
		.execute();
}

interface LetterRow {
	id: string;
	wrapped: Buffer;
	locale: string;
	sent_day: string;
	answer_by_day: string;
	question: Buffer;
	answer: Buffer | null;
	answered_day: string | null;
	draft: Buffer | null;
	version: string;
	draft_by: string | null;
	draft_mine: boolean;
	seen: boolean;
	second_eyes: boolean;
	entrance: Entrance;
}
