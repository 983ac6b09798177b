import { error } from '@sveltejs/kit';
import { isId } from '#lib/base/ids.ts';
import { lookInside } from '#lib/hours/hour-stream.server.ts';
import { hourReader, type HourListening } from '#lib/hours/hour-stream.server.ts';
import { sinceOf, type Read } from '#lib/live/live.ts';
import { topicOf } from '#lib/live/topic.ts';
import { answerLive } from '../../../../live-answer.ts';
import type { RequestHandler } from './$types.ts';

let reader: Read | undefined;

/** What is new in an hour, as it happens. For whoever may not sit in it there is no such thing. */
export const GET: RequestHandler = async ({ locals, params, request, url }) => {
	const { house, session } = locals;
	const inside = isId(params.id) && (await locals.asActor((tx) => lookInside(tx, house.masterKey, params.id)));
	if (!inside || !session) error(404);
	const asked: HourListening = {
		topic: topicOf('hours', params.id),
		session,
		since: sinceOf(request.headers.get('last-event-id'), url.searchParams.get('after')),
		hosting: url.searchParams.has('host')
	};
	reader ??= hourReader(house.database, house.masterKey);
	return answerLive(house.live, asked, reader);
};
