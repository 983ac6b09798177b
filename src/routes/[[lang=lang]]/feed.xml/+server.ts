import { m } from '#lib/content/words.ts';
import { readLibrary } from '#lib/library/pieces.server.ts';
import { writeFeed } from '../../../feed.ts';
import type { RequestHandler } from './$types.ts';

/** What is new to read, for whoever has a program that looks. */
export const GET: RequestHandler = ({ locals, url }) => {
	const said = { title: m.front_title(), subtitle: m.library_title() };
	const feed = writeFeed(readLibrary(locals.house.root).byId.values(), {
		origin: url.origin,
		locale: locals.locale,
		...said
	});
	return new Response(feed, {
		headers: {
			'content-type': 'application/atom+xml; charset=utf-8',
			'cache-control': 'public, max-age=3600',
			vary: 'Accept-Language'
		}
	});
};
