import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { letterParts } from '#lib/threads/letter-parts.server.ts';
import * as threads from '#lib/threads/threads.server.ts';
import { gather, type Cast, type Someone } from '../../../tests/cast.ts';
import { listenedTo, write } from '../../../tests/threads.ts';

let cast: Cast;
beforeAll(async () => {
	cast = await gather();
	const thread = await listenedTo(cast, cast.aki, cast.ren);
	await write(cast, cast.ren, thread, 'hello, I am Ren', { signed: true });
	await write(cast, cast.aki, thread, 'hello');
	await write(cast, cast.aki, thread, 'not this');
	const letters = await cast.aki.as((tx) => threads.readLetters(tx, cast.masterKey, thread));
	await cast.aki.as((tx) => threads.takeLetterBack(tx, letters[2]?.id ?? ''));
});
afterAll(() => cast.db.drop());

async function filesOf(who: Someone): Promise<Record<string, string>> {
	const parts = await letterParts({ asActor: who.as, masterKey: cast.masterKey });
	return Object.fromEntries(await Promise.all(parts.map(async (part) => [part.path, await text(part.read())])));
}

it('Aki takes her letters with her, both sides of them, and not what was taken back', async () => {
	const files = await filesOf(cast.aki);
	const [thread] = JSON.parse(files['letters.json'] ?? '');
	expect(thread.wishes).toBe('somebody who likes cats');
	expect(thread.letters.map((one: { from: unknown; text: unknown }) => [one.from, one.text])).toEqual([
		['ren', 'hello, I am Ren'],
		[null, 'hello'],
		[null, null]
	]);
	expect(files['letters.txt']).toContain('hello, I am Ren');
	expect(JSON.stringify(files)).not.toContain('not this');
});

it('Ren, and whoever never asked, take none with them', async () => {
	for (const who of [cast.ren, cast.hana, cast.kenji, cast.mie]) expect(await filesOf(who), who.name).toEqual({});
});
