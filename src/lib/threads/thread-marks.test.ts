import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import * as administration from '#lib/companions/administration.server.ts';
import { changeReader, type Watching } from '#lib/live/changes.server.ts';
import type { Read } from '#lib/live/live.ts';
import { topicOf } from '#lib/live/topic.ts';
import * as listening from '#lib/threads/listening.server.ts';
import { markBeside, markMine } from '#lib/threads/thread-marks.server.ts';
import * as threads from '#lib/threads/threads.server.ts';
import { gather, type Cast, type Someone } from '../../../tests/cast.ts';
import { hearing, type Heard } from '../../../tests/hearing.ts';
import { listenedTo, write } from '../../../tests/threads.ts';

let cast: Cast;
let heard: Heard;
let thread: string;
let read: Read;
beforeAll(async () => {
	cast = await gather();
	heard = await hearing(cast);
	read = changeReader(cast.db.database, cast.masterKey);
});
beforeEach(async () => {
	await cast.db.owner('delete from threads');
	await cast.db.owner(`update companions set left_at = null, roles = '{listener}' where id = $1`, [cast.ren.account]);
	await cast.db.owner('update sessions set revoked_at = null');
	thread = await listenedTo(cast, cast.aki, cast.ren);
	await write(cast, cast.ren, thread, 'I saw a heron', { signed: true });
});
afterAll(async () => {
	await heard.close();
	await cast.db.drop();
});

const watching = (who: Someone, markNow: Watching['markNow']): Watching => ({
	topic: topicOf('threads', thread),
	session: who.session,
	since: 0,
	id: thread,
	mark: '',
	markNow
});
const aki = () => watching(cast.aki, markMine);
const ren = () => watching(cast.ren, markBeside);
/** Draws a page: from then on it knows how things stand. */
async function drawn<T extends Watching>(...pages: T[]): Promise<T[]> {
	await read(pages);
	return pages;
}
/** How many changes each page is told of; null where it may read no longer. */
async function toldTo(...pages: Watching[]): Promise<(number | null)[]> {
	const told = await read(pages);
	return pages.map((page) => told.get(page)?.length ?? null);
}
const lastLetter = async (by: Someone) =>
	(await by.as((tx) => threads.readLetters(tx, cast.masterKey, thread))).at(-1)?.id ?? '';

describe('open pages of a thread', () => {
	it('are told once of a letter, of an answer without words, and of a letter taken back', async () => {
		const pages = await drawn(aki(), ren());
		expect(await toldTo(...pages)).toEqual([0, 0]);
		const acts = [
			() => write(cast, cast.aki, thread, 'the cat came back'),
			async () => {
				const sign = { thread, masterKey: cast.masterKey, formId: thread, content: { sign: 'thanks' as const } };
				await cast.aki.as((tx) => threads.send(tx, { ...sign, signed: null, soundsLikeDanger: false }));
			},
			async () => {
				const letter = await lastLetter(cast.aki);
				await cast.aki.as((tx) => threads.takeLetterBack(tx, letter));
			}
		];
		for (const act of acts) {
			await heard.while(topicOf('threads', thread), act);
			expect(await toldTo(...pages)).toEqual([1, 1]);
			expect(await toldTo(...pages)).toEqual([0, 0]);
		}
	});

	it('hear nothing of what is said: only that something has changed', async () => {
		const [page] = await drawn(aki());
		await write(cast, cast.ren, thread, 'a very particular sentence', { signed: true });
		const events = (await read([page as Watching])).get(page as Watching);
		expect(events).toEqual([{ number: null, name: 'changed', data: expect.stringMatching(/^[\w-]{22}$/) }]);
	});

	it('are told nothing of what the other does there: reading, or noting something for oneself', async () => {
		const [page] = await drawn(aki());
		await cast.ren.as((tx) => threads.readLetters(tx, cast.masterKey, thread));
		await cast.ren.as((tx) => listening.keepNote(tx, thread, 'likes cats'));
		expect(await toldTo(page as Watching)).toEqual([0]);
	});

	it('are told of a change of listener, who before and after that reads as the law says', async () => {
		const ito = watching(cast.drIto, markBeside);
		const [mine, his] = await drawn(aki(), ren(), ito);
		await heard.while(topicOf('threads', thread), () =>
			cast.ren.as((tx) => listening.propose(tx, thread, cast.drIto.account))
		);
		expect(await toldTo(mine as Watching, ito)).toEqual([1, null]);
		await heard.while(topicOf('threads', thread), () =>
			cast.aki.as((tx) => threads.answerProposal(tx, thread, cast.drIto.account, true))
		);
		expect(await toldTo(mine as Watching, his as Watching, ito)).toEqual([1, null, 1]);
	});

	it.each([
		['leaves', (c: Cast) => c.ren.as((tx) => administration.leave(tx))],
		[
			'is a listener no more',
			(c: Cast) => c.administrator.as((tx) => administration.giveRoles(tx, c.ren.account, ['administrator']))
		],
		['is taken out', (c: Cast) => c.administrator.as((tx) => administration.endCompanion(tx, c.ren.account))]
	])('of a listener who %s end at once, and the person is told', async (_what, act) => {
		const [mine, his] = await drawn(aki(), ren());
		await heard.while(topicOf('threads', thread), () => act(cast));
		expect(await toldTo(mine as Watching, his as Watching)).toEqual([1, null]);
		await write(cast, cast.aki, thread, 'are you there?');
		expect(await toldTo(his as Watching)).toEqual([null]);
	});

	it('are for whoever may read it alone', async () => {
		const others = [cast.mie, cast.sato, cast.stranger, cast.tomo].map((who) => watching(who, markMine));
		const beside = [cast.drIto, cast.hana].map((who) => watching(who, markBeside));
		expect(await toldTo(...others, ...beside)).toEqual([null, null, null, null, null, null]);
	});
});
