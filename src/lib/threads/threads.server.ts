import { sql, type RawBuilder } from 'kysely';
import { ownId } from '#lib/base/ids.ts';
import { Absent } from '#lib/base/refusal.ts';
import { meOf, type Tx } from '#lib/database/as-actor.ts';
import { newDataKey, open, openDataKey, seal } from '#lib/database/sealed.ts';
import { topicOf } from '#lib/live/topic.ts';
import { notify } from '#lib/live/topics.server.ts';
import { type About, type HeardAnswer, type Listener, type Sign, type ThreadLetter } from '#lib/threads/thread.ts';

/** A thread, as whoever reads it sees it. */
export interface Thread {
	id: string;
	association: string;
	about: About;
	askedAt: Date;
	declinedAt: Date | null;
	/** The account of whoever listens, or listened last. */
	listener: string | null;
	present: Listener | null;
	proposed: Listener | null;
	endedAt: Date | null;
	/** Whether a companion has written. */
	written: boolean;
	/** Until when coordinators read along, because advice was asked for; null where they do not. */
	advisedUntil: Date | null;
	/** Whether the person may say now whether they felt listened to. */
	mayBeHeard: boolean;
}

/** What somebody asks for a listener with. */
export interface Asking {
	masterKey: Buffer;
	association: string;
	about: About;
	wishes: string;
	/** The one-time id of the form. */
	formId: string;
}

/** Asks an association for a listener. Whoever has an open thread there is led to that one. Returns its id. */
export async function ask(tx: Tx, asking: Asking): Promise<string> {
	const me = meOf(tx);
	const id = ownId(me.account, asking.formId);
	const { key, wrapped } = newDataKey(asking.masterKey, id, 'thread_keys');
	// Two that arrive together are taken one after the other; one thread with an association is open at a time.
	await sql`select pg_advisory_xact_lock(hashtextextended('threads ' || ${me.account}, 0))`.execute(tx.db);
	const there = await tx.db
		.selectFrom('threads')
		.select('id')
		.where('person', '=', me.account)
		.where((or) =>
			or.or([or('id', '=', id), or.and([or('association_id', '=', asking.association), or('ended_at', 'is', null)])])
		)
		.executeTakeFirst();
	if (there) return there.id;
	await tx.together([
		tx.db.insertInto('threads').values({
			id,
			person: me.account,
			association_id: asking.association,
			about: asking.about,
			wishes: asking.wishes === '' ? null : seal(key, placeOf('threads', 'wishes', id), asking.wishes)
		}),
		tx.db.insertInto('thread_keys').values({ thread_id: id, wrapped })
	]);
	await sql`select app.tell_of_asking(${id}::uuid)`.execute(tx.db);
	return id;
}

/** The actor's own threads, the open ones first. */
export async function listMine(tx: Tx): Promise<Thread[]> {
	return readThreads(tx, sql`t.person = ${meOf(tx).account}`);
}

/** One of the actor's own. @throws {Absent} */
export async function findMine(tx: Tx, id: string): Promise<Thread> {
	const [thread] = await readThreads(tx, sql`t.id = ${id} and t.person = ${meOf(tx).account}`);
	if (!thread) throw new Absent();
	return thread;
}

/** Threads by a condition on them, under the law: what one may not read is not among them. */
export async function readThreads(tx: Tx, condition: RawBuilder<unknown>): Promise<Thread[]> {
	const companion = (column: string) => sql`(
		select json_build_object('id', c.id, 'firstName', c.first_name, 'about', c.about, 'reads', c.reads)
		from companions c where c.id = ${sql.ref(`t.${column}`)} and c.left_at is null
			and app.listens(c.id, app.is_minor(t.person))
	)`;
	const { rows } = await sql<{
		id: string;
		association_id: string;
		about: About;
		asked_at: Date;
		declined_at: Date | null;
		listener: string | null;
		present: Listener | null;
		proposed: Listener | null;
		ended_at: Date | null;
		written: boolean;
		answered: boolean;
		advised_until: Date | null;
		said_this_month: boolean;
	}>`select t.id, t.association_id, t.about, t.asked_at, t.declined_at, t.listener, t.ended_at,
		${companion('listener')} as present, ${companion('proposed')} as proposed,
		exists (select from thread_letters l where l.thread_id = t.id and not l.by_person) as written,
		exists (select from thread_letters l where l.thread_id = t.id and l.by_person) as answered,
		(select max(a.ends_at) from thread_advices a where a.thread_id = t.id and a.ends_at > now()) as advised_until,
		t.heard_month is not distinct from date_trunc('month', now() at time zone 'UTC')::date as said_this_month
		from threads t where ${condition}
		order by t.ended_at is not null, coalesce(t.listener_since, t.asked_at) desc`.execute(tx.db);
	return rows.map((row) => ({
		id: row.id,
		association: row.association_id,
		about: row.about,
		askedAt: row.asked_at,
		declinedAt: row.declined_at,
		listener: row.listener,
		present: row.present,
		proposed: row.proposed,
		endedAt: row.ended_at,
		written: row.written,
		advisedUntil: row.advised_until,
		mayBeHeard: row.written && row.answered && !row.said_this_month
	}));
}

/** The letters of a thread, the earliest first. */
export async function readLetters(tx: Tx, masterKey: Buffer, thread: string): Promise<ThreadLetter[]> {
	const me = meOf(tx).account;
	const key = await keyOf(tx, masterKey, thread);
	const rows = await tx.db
		.selectFrom('thread_letters')
		.select(['id', 'writer', 'by_person', 'signed', 'text', 'sign', 'sent_at', 'taken_back_at', 'asked_with'])
		.where('thread_id', '=', thread)
		.orderBy('sent_at')
		.orderBy('id')
		.execute();
	return rows.map((row) => ({
		id: row.id,
		mine: row.writer === me,
		byPerson: row.by_person,
		signed: row.signed,
		text: row.text && open(key, placeOf('thread_letters', 'text', row.id), row.text),
		sign: row.sign as Sign | null,
		sentAt: row.sent_at,
		takenBack: row.taken_back_at !== null,
		askedWith: row.asked_with
	}));
}

/** A letter on its way, or an answer without words. */
export interface Sending {
	masterKey: Buffer;
	thread: string;
	/** The one-time id of the form. */
	formId: string;
	content: { text: string } | { sign: Sign };
	/** The first name of a companion who writes; null for the person. */
	signed: string | null;
	soundsLikeDanger: boolean;
}

/** Sends a letter. The same form sent twice sends it once. @throws {Absent} where there is no such thread for the actor */
export async function send(tx: Tx, sending: Sending): Promise<void> {
	const me = meOf(tx).account;
	// Of its content too: the same form with other words, after going back to change them, is another letter.
	const id = ownId(me, JSON.stringify([sending.formId, sending.content]));
	const key = await keyOf(tx, sending.masterKey, sending.thread);
	const { content } = sending;
	await tx.db
		.insertInto('thread_letters')
		.values({
			id,
			thread_id: sending.thread,
			writer: me,
			by_person: sending.signed === null,
			signed: sending.signed,
			text: 'text' in content ? seal(key, placeOf('thread_letters', 'text', id), content.text) : null,
			sign: 'sign' in content ? content.sign : null,
			sooner_at: sending.soundsLikeDanger ? sql<string>`now()` : null
		})
		.onConflict((conflict) => conflict.column('id').doNothing())
		.execute();
	await sql`select app.tell_of_letter(${id}::uuid)`.execute(tx.db);
	if (sending.soundsLikeDanger) await sql`select app.raise_for_letter(${id}::uuid)`.execute(tx.db);
	await notify(tx, topicOf('threads', sending.thread));
}

/** Takes a letter back; it may have been read already. @throws {Absent} where it is not the actor's, or was taken back */
export async function takeLetterBack(tx: Tx, letter: string): Promise<void> {
	await asked(tx, sql`app.take_letter_back(${letter}::uuid)`);
	const { thread_id } = await tx.db
		.selectFrom('thread_letters')
		.select('thread_id')
		.where('id', '=', letter)
		.executeTakeFirstOrThrow();
	await notify(tx, topicOf('threads', thread_id));
}

/** Accepts whoever is proposed, or declines. @throws {Absent} where somebody else is proposed by now, or nobody */
export function answerProposal(tx: Tx, thread: string, companion: string, accepts: boolean): Promise<void> {
	return change(tx, thread, sql`app.answer_proposal(${thread}::uuid, ${companion}::uuid, ${accepts})`);
}

/** Ends a thread, from either side. @throws {Absent} */
export function end(tx: Tx, thread: string): Promise<void> {
	return change(tx, thread, sql`app.end_thread(${thread}::uuid)`);
}

/** Opens one's own thread again. @throws {Absent} where there is another open one with that association */
export function reopen(tx: Tx, thread: string): Promise<void> {
	return change(tx, thread, sql`app.reopen_thread(${thread}::uuid)`);
}

/** Says whether one felt listened to, once a month; only counts are kept. @throws {Absent} */
export function sayHeard(tx: Tx, thread: string, answer: HeardAnswer): Promise<void> {
	return asked(tx, sql`app.say_heard(${thread}::uuid, ${answer})`);
}

/** Changes a thread as the law lets, and says so to its open pages. @throws {Absent} */
export async function change(tx: Tx, thread: string, question: RawBuilder<unknown>): Promise<void> {
	await asked(tx, question);
	await notify(tx, topicOf('threads', thread));
}

/** Something that the law does or does not do. What it does not do does not exist for whoever asks. */
async function asked(tx: Tx, question: RawBuilder<unknown>): Promise<void> {
	const { rows } = await sql<{ done: boolean }>`select ${question} as done`.execute(tx.db);
	if (!rows[0]?.done) throw new Absent();
}

/** @throws {Absent} where the actor does not read this thread */
async function keyOf(tx: Tx, masterKey: Buffer, thread: string): Promise<Buffer> {
	const row = await tx.db
		.selectFrom('thread_keys')
		.select('wrapped')
		.where('thread_id', '=', thread)
		.executeTakeFirst();
	if (!row) throw new Absent();
	return openDataKey(masterKey, thread, row.wrapped, 'thread_keys');
}

/** Whom somebody would like, in their own words; empty for nothing. */
export async function readWishes(tx: Tx, masterKey: Buffer, thread: string): Promise<string> {
	const row = await tx.db.selectFrom('threads').select('wishes').where('id', '=', thread).executeTakeFirst();
	if (!row?.wishes) return '';
	return open(await keyOf(tx, masterKey, thread), placeOf('threads', 'wishes', thread), row.wishes);
}

const placeOf = (table: string, column: string, id: string) => ({ table, column, id });
