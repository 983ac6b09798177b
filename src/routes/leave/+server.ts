import { setTimeout as wait } from 'node:timers/promises';
import { leaveUrlFor } from '#lib/associations/associations.server.ts';
import * as sessions from '#lib/accounts/sessions.server.ts';
import { dropSessionCookie, forgetHome, putBookmark, readSharedDevice } from '../../cookies.ts';
import type { RequestHandler } from './$types.ts';

/**
 * Leave quickly: to a neutral address. What the browser's own list of addresses keeps, it keeps; the pages say so. On a
 * device that others use too, the session ends as well.
 */
export const GET: RequestHandler = async ({ locals, cookies, url, setHeaders }) => {
	// Whoever comes to this browser next learns nothing of what was said of a home, nor where a bookmark lay.
	forgetHome(cookies);
	putBookmark(cookies, url, null);
	const usual = locals.house.settings.leaveUrl.href;
	const theirs = locals.asActor(leaveUrlFor).catch(() => null);
	const location = (await Promise.race([theirs, wait(300, null)])) ?? usual;
	if (locals.session !== null && readSharedDevice(cookies, url)) {
		const ending = locals.asActor(async (tx) => {
			if (tx.me) await sessions.end(tx, tx.me.session);
		});
		// Leaving comes first: without a database the cookie goes all the same, and the session ends by its hours.
		await Promise.race([
			ending.catch((fault: Error) => locals.house.log.error({ fault: fault.name }, 'leaving')),
			wait(500)
		]);
		dropSessionCookie(cookies, url);
		setHeaders({ 'clear-site-data': '"cache", "storage"' });
	}
	return new Response(null, {
		status: 303,
		headers: { location, 'cache-control': 'no-store' }
	});
};
