import { sql } from 'kysely';
import { ownId } from '#lib/base/ids.ts';
import { Absent } from '#lib/base/refusal.ts';
import { meOf, type Tx } from '#lib/database/as-actor.ts';
import { openDataKey, seal } from '#lib/database/sealed.ts';
import * as murmurs from '#lib/murmurs/murmurs.server.ts';
import { ask, change } from '#lib/threads/threads.server.ts';

/** What somebody said quietly, on its way to become a letter. */
export interface Moving {
	masterKey: Buffer;
	murmur: string;
	/** Whether words sound like danger. */
	sounds: (words: string) => boolean;
}

/**
 * Makes a letter of what the actor said quietly: in their open thread with the association they said it to, or as the first
 * words of one that is asked for with it. It is a murmur no more.
 * @returns the thread, and whether the words sounded like danger
 * @throws {Absent} where it is not the actor's, was answered, or is a letter already: see {@link findLetterOf}
 */
export async function makeLetter(tx: Tx, moving: Moving): Promise<{ thread: string; danger: boolean }> {
	const { masterKey, murmur } = moving;
	const said = await murmurs.findMine(tx, murmur);
	const thread = await ask(tx, {
		masterKey,
		association: said.association,
		about: 'unknown',
		wishes: '',
		formId: murmur
	});
	const { wrapped } = await tx.db
		.selectFrom('thread_keys')
		.select('wrapped')
		.where('thread_id', '=', thread)
		.executeTakeFirstOrThrow();
	const letter = letterOf(tx, murmur);
	const place = { table: 'thread_letters', column: 'text', id: letter };
	const text = seal(openDataKey(masterKey, thread, wrapped, 'thread_keys'), place, said.words);
	const danger = moving.sounds(said.words);
	await change(
		tx,
		thread,
		sql`app.make_murmur_a_letter(${murmur}::uuid, ${thread}::uuid, ${letter}::uuid, ${text}, ${danger})`
	);
	return { thread, danger };
}

/** In which thread the letter stands that was made of a murmur of the actor's. @throws {Absent} where none was */
export async function findLetterOf(tx: Tx, murmur: string): Promise<string> {
	const letter = await tx.db
		.selectFrom('thread_letters')
		.select('thread_id')
		.where('id', '=', letterOf(tx, murmur))
		.executeTakeFirst();
	if (!letter) throw new Absent();
	return letter.thread_id;
}

const letterOf = (tx: Tx, murmur: string) => ownId(meOf(tx).account, `letter of ${murmur}`);
