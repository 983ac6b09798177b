import { redirect } from '@sveltejs/kit';
import * as sessions from '#lib/accounts/sessions.server.ts';
import { dropSessionCookie } from '../../../cookies.ts';
import type { RequestHandler } from './$types.ts';

/** Ends this session and takes what this browser may still hold of it. */
export const POST: RequestHandler = async ({ locals, cookies, url, setHeaders }) => {
	await locals.asActor(async (tx) => {
		if (tx.me) await sessions.end(tx, tx.me.session);
	});
	dropSessionCookie(cookies, url);
	setHeaders({ 'clear-site-data': '"cache", "storage"' });
	redirect(303, locals.prefix || '/');
};
