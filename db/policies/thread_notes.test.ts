import { sql } from 'kysely';
import { afterAll, beforeAll, expect, it } from 'vitest';
import * as listening from '#lib/threads/listening.server.ts';
import { gather, type Cast } from '../../tests/cast.ts';
import { attempt, isNothing } from '../../tests/trial.ts';
import { listenedTo } from '../../tests/threads.ts';

let cast: Cast;
beforeAll(async () => void (cast = await gather()));
afterAll(() => cast.db.drop());

it('what Ren notes for himself nobody else reads, and only in a thread in which he listens', async () => {
	const thread = await listenedTo(cast, cast.aki, cast.ren);
	await cast.ren.as((tx) => listening.keepNote(tx, thread, 'cats; no questions about school'));
	expect((await cast.ren.as((tx) => listening.listNotes(tx, thread))).map(({ note }) => note)).toEqual([
		'cats; no questions about school'
	]);
	await cast.ren.as((tx) => listening.askAdvice(tx, thread)); // also where a coordinator reads along
	for (const [name, as] of cast.othersThan('ren')) {
		expect(isNothing(await attempt(as, sql`select from thread_notes`)), name).toBe(true);
		expect(isNothing(await attempt(as, sql`delete from thread_notes`)), name).toBe(true);
	}
	for (const by of [cast.aki, cast.drIto, cast.hana])
		await expect(
			by.as((tx) => listening.keepNote(tx, thread, 'x')),
			by.name
		).rejects.toMatchObject({ code: '42501' });
	const [note] = await cast.ren.as((tx) => listening.listNotes(tx, thread));
	await cast.ren.as((tx) => listening.removeNote(tx, note?.id ?? ''));
	expect(await cast.ren.as((tx) => listening.listNotes(tx, thread))).toEqual([]);
});
