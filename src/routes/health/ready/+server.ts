import { answers } from '#lib/database/open.ts';
import type { RequestHandler } from './$types.ts';

/** The database answers too. */
export const GET: RequestHandler = async ({ locals }) => {
	const ready = await answers(locals.house.database);
	return new Response(ready ? 'ready\n' : 'not ready\n', {
		status: ready ? 200 : 503,
		headers: { 'cache-control': 'no-store' }
	});
};
