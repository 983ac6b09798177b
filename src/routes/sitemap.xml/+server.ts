import { readPublicPages } from '../../public-pages.ts';
import { writeSitemap } from '../../sitemap.ts';
import type { RequestHandler } from './$types.ts';

export const GET: RequestHandler = ({ locals, url }) =>
	new Response(writeSitemap(readPublicPages(locals.house.root).values(), url.origin), {
		headers: { 'content-type': 'application/xml; charset=utf-8', 'cache-control': 'public, max-age=3600' }
	});
