import type { RequestHandler } from './$types.ts';

/** Leave quickly: to a neutral address. What the browser's own list of addresses keeps, it keeps; the pages say so. */
export const GET: RequestHandler = ({ locals }) =>
	new Response(null, {
		status: 303,
		headers: { location: locals.house.settings.leaveUrl.href, 'cache-control': 'no-store' }
	});
