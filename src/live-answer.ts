import { error } from '@sveltejs/kit';
import { isId } from '#lib/base/ids.ts';
import { changeReader, type Watching } from '#lib/live/changes.server.ts';
import type { Listening, Live, Read } from '#lib/live/live.ts';
import type { Topic } from '#lib/live/topic.ts';

let reader: Read | undefined;

/** A stream as it is answered; where there is no room for another, the browser asks again later. */
export function answerLive(live: Live, asked: Listening, read: Read): Response {
	const body = live.open(asked, read);
	if (!body) return new Response(null, { status: 503, headers: { 'retry-after': '10' } });
	return new Response(body, {
		// Packed, it would be held back until there is enough to pack; and so would a proxy hold it back.
		headers: {
			'content-type': 'text/event-stream; charset=utf-8',
			'cache-control': 'no-store, no-transform',
			'x-accel-buffering': 'no'
		}
	});
}

/**
 * Tells one page when what it shows has changed. For whoever may not see it there is no such thing.
 * @param topicFor what it listens to, for the account that asks
 * @param markNow how it stands now. @throws {Absent}
 */
export function changesOf(topicFor: (id: string, account: string) => Topic, markNow: Watching['markNow']) {
	return async ({ locals, params, url }: { locals: App.Locals; params: { id: string }; url: URL }) => {
		const { house, session } = locals;
		const { id } = params;
		const account = await locals.asActor(async (tx) => {
			if (!isId(id) || !tx.me) return null;
			await markNow(tx, id);
			return tx.me.account;
		});
		if (account === null || !session) error(404);
		const mark = url.searchParams.get('mark') ?? '';
		const asked: Watching = { topic: topicFor(id, account), session, since: 0, id, mark, markNow };
		reader ??= changeReader(house.database, house.masterKey);
		return answerLive(house.live, asked, reader);
	};
}
