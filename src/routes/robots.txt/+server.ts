import { writeRobots } from '../../sitemap.ts';
import type { RequestHandler } from './$types.ts';

export const GET: RequestHandler = ({ url }) =>
	new Response(writeRobots(url.origin), {
		headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'public, max-age=3600' }
	});
