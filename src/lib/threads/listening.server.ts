import { sql } from 'kysely';
import { newId } from '#lib/base/ids.ts';
import { Absent } from '#lib/base/refusal.ts';
import { meOf, type Tx } from '#lib/database/as-actor.ts';
import { topicOf } from '#lib/live/topic.ts';
import { notify } from '#lib/live/topics.server.ts';
import { change, readThreads, type Thread } from '#lib/threads/threads.server.ts';

/** A thread as whoever accompanies sees it. */
export interface ThreadBeside extends Omit<Thread, 'mayBeHeard'> {
	/** What the person calls themselves. */
	nickname: string;
	minor: boolean;
	/** Whether the actor listens here; else they read along. */
	listening: boolean;
	/** Whether a letter should be read sooner. */
	sooner: boolean;
}

/** The threads in which the actor listens or that they watch over; those to be read sooner first. */
export async function listBeside(tx: Tx): Promise<ThreadBeside[]> {
	const me = meOf(tx).account;
	const { rows: people } = await sql<{ thread_id: string; nickname: string; minor: boolean }>`
		select thread_id, nickname, minor from app.people_of_threads()`.execute(tx.db);
	const personOf = new Map(people.map((row) => [row.thread_id, row]));
	const threads = await readThreads(tx, sql`t.person <> ${me}`);
	const { rows: urgent } = await sql<{ thread_id: string }>`
		select distinct l.thread_id from thread_letters l
		where l.sooner_at is not null and not exists (
			select from thread_letters a where a.thread_id = l.thread_id and not a.by_person and a.sent_at > l.sent_at
		)`.execute(tx.db);
	const sooner = new Set(urgent.map((row) => row.thread_id));
	return threads
		.flatMap(({ mayBeHeard: _theirs, ...thread }): ThreadBeside[] => {
			const person = personOf.get(thread.id);
			if (!person) return [];
			const listening = thread.listener === me && thread.present !== null;
			return [{ ...thread, ...person, listening, sooner: sooner.has(thread.id) }];
		})
		.sort((one, other) => Number(other.sooner) - Number(one.sooner));
}

/** One of them. @throws {Absent} */
export async function findBeside(tx: Tx, id: string): Promise<ThreadBeside> {
	const thread = (await listBeside(tx)).find((one) => one.id === id);
	if (!thread) throw new Absent();
	return thread;
}

/** Whom a thread may be proposed to, by first name. */
export async function listCandidates(tx: Tx, thread: string): Promise<{ id: string; firstName: string }[]> {
	const { rows } = await sql<{ id: string; firstName: string }>`
		select c.id, c.first_name as "firstName" from companions c
		where c.id in (select app.could_listen(${thread}::uuid)) order by c.first_name`.execute(tx.db);
	return rows;
}

/** Proposes somebody to the person of a thread: at first, or to take over. @throws {Absent} */
export function propose(tx: Tx, thread: string, companion: string): Promise<void> {
	return change(tx, thread, sql`app.propose_listener(${thread}::uuid, ${companion}::uuid)`);
}

/** Asks the coordinators of the association for advice: they read along for a week, and the person knows. */
export async function askAdvice(tx: Tx, thread: string): Promise<void> {
	await tx.db
		.insertInto('thread_advices')
		.values({ thread_id: thread, asked_by: meOf(tx).account })
		.execute();
	await notify(tx, topicOf('threads', thread));
}

export interface Note {
	id: string;
	note: string;
	keptAt: Date;
}

/** What the actor noted for themselves beside a thread, the latest first. */
export async function listNotes(tx: Tx, thread: string): Promise<Note[]> {
	const rows = await tx.db
		.selectFrom('thread_notes')
		.select(['id', 'note', 'kept_at'])
		.where('owner', '=', meOf(tx).account)
		.where('thread_id', '=', thread)
		.orderBy('kept_at', 'desc')
		.execute();
	return rows.map((row) => ({
		id: row.id,
		note: tx.open({ table: 'thread_notes', column: 'note', id: row.id }, row.note),
		keptAt: row.kept_at
	}));
}

/** Keeps a note for oneself. */
export async function keepNote(tx: Tx, thread: string, note: string): Promise<void> {
	const id = newId();
	await tx.db
		.insertInto('thread_notes')
		.values({
			id,
			owner: meOf(tx).account,
			thread_id: thread,
			note: tx.seal({ table: 'thread_notes', column: 'note', id }, note)
		})
		.execute();
}

export async function removeNote(tx: Tx, id: string): Promise<void> {
	await tx.db.deleteFrom('thread_notes').where('id', '=', id).where('owner', '=', meOf(tx).account).execute();
}

/** How the people of the association answered whether they felt listened to, of months with five answers or more. */
export async function readHeard(tx: Tx): Promise<{ month: string; answer: string; count: number }[]> {
	const { rows } = await sql<{ month: string; answer: string; count: number }>`
		select month::text, answer, count from app.heard() order by month desc, answer`.execute(tx.db);
	return rows;
}

/** Whether the actor is shown the reminders of listening. */
export async function wantsReminders(tx: Tx): Promise<boolean> {
	const quiet = await tx.db
		.selectFrom('quiet_reminders')
		.select('since')
		.where('owner', '=', meOf(tx).account)
		.executeTakeFirst();
	return quiet === undefined;
}

/** Switches them on or off. */
export async function setReminders(tx: Tx, wanted: boolean): Promise<void> {
	const owner = meOf(tx).account;
	if (wanted) await tx.db.deleteFrom('quiet_reminders').where('owner', '=', owner).execute();
	else
		await tx.db
			.insertInto('quiet_reminders')
			.values({ owner })
			.onConflict((conflict) => conflict.column('owner').doNothing())
			.execute();
}
