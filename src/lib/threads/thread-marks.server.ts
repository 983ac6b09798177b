import type { Tx } from '#lib/database/as-actor.ts';
import { markOf } from '#lib/live/changes.server.ts';
import { findBeside } from '#lib/threads/listening.server.ts';
import { findMine } from '#lib/threads/threads.server.ts';

/** How one of the actor's own threads stands, with its letters, as they see it. @throws {Absent} */
export async function markMine(tx: Tx, id: string): Promise<string> {
	return markOf([await findMine(tx, id), await letters(tx, id)]);
}

/** How a thread that the actor accompanies stands, as they see it. @throws {Absent} */
export async function markBeside(tx: Tx, id: string): Promise<string> {
	return markOf([await findBeside(tx, id), await letters(tx, id)]);
}

function letters(tx: Tx, thread: string) {
	return tx.db
		.selectFrom('thread_letters')
		.select(['id', 'taken_back_at'])
		.where('thread_id', '=', thread)
		.orderBy('sent_at')
		.orderBy('id')
		.execute();
}
