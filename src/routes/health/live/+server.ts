import type { RequestHandler } from './$types.ts';

/** The process answers. */
export const GET: RequestHandler = () => new Response('live\n', { headers: { 'cache-control': 'no-store' } });
export const HEAD = GET;
