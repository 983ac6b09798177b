import { Readable } from 'node:stream';
import type { Part } from '#lib/base/zip.ts';
import type { AsActor } from '#lib/database/as-actor.ts';
import * as threads from '#lib/threads/threads.server.ts';
import type { About, ThreadLetter } from '#lib/threads/thread.ts';

/** One of one's own threads, whole. */
interface Written {
	about: About;
	asked_at: string;
	wishes: string;
	ended_at: string | null;
	letters: { from: string | null; sent_at: string; text: string | null; sign: string | null; taken_back: boolean }[];
}

/**
 * A person's letters, both sides of them, as files of their export: `letters.json`, and `letters.txt` to read. A letter
 * from a companion carries their first name, one of the person's own none. Nothing where they never asked for a listener.
 */
export async function letterParts(wish: { asActor: AsActor; masterKey: Buffer }): Promise<Part[]> {
	const ids = await wish.asActor(async (tx) => (await threads.listMine(tx)).map(({ id }) => id));
	if (ids.length === 0) return [];
	return [
		{ path: 'letters.json', read: () => Readable.from(jsonOf(wish, ids), { objectMode: false }) },
		{ path: 'letters.txt', read: () => Readable.from(textOf(wish, ids), { objectMode: false }) }
	];
}

async function* jsonOf(wish: { asActor: AsActor; masterKey: Buffer }, ids: string[]): AsyncGenerator<string> {
	let between = '[\n';
	for (const id of ids) {
		yield between + JSON.stringify(await readWhole(wish, id), null, '\t');
		between = ',\n';
	}
	yield '\n]\n';
}

async function* textOf(wish: { asActor: AsActor; masterKey: Buffer }, ids: string[]): AsyncGenerator<string> {
	for (const id of ids) {
		const { asked_at, letters } = await readWhole(wish, id);
		yield `— ${asked_at.slice(0, 10)} —\n\n`;
		for (const { from, sent_at, text, sign } of letters)
			yield `${sent_at.slice(0, 16).replace('T', ' ')} UTC${from === null ? '' : ` · ${from}`}\n${text ?? sign ?? '×'}\n\n`;
	}
}

async function readWhole(
	{ asActor, masterKey }: { asActor: AsActor; masterKey: Buffer },
	id: string
): Promise<Written> {
	return asActor(async (tx) => {
		const thread = await threads.findMine(tx, id);
		return {
			about: thread.about,
			asked_at: thread.askedAt.toISOString(),
			wishes: await threads.readWishes(tx, masterKey, id),
			ended_at: thread.endedAt?.toISOString() ?? null,
			letters: (await threads.readLetters(tx, masterKey, id)).map(lineOf)
		};
	});
}

function lineOf({ signed, sentAt, text, sign, takenBack }: ThreadLetter): Written['letters'][number] {
	return { from: signed, sent_at: sentAt.toISOString(), text, sign, taken_back: takenBack };
}
