import { render } from 'svelte/server';
import Sitting from '#lib/veranda/Sitting.svelte';
import { sit } from '../sit.server.ts';
import type { RequestHandler } from './$types.ts';

/** The garden alone, for a page that stays open while the hours change. Nothing of who asks is kept or noted. */
export const GET: RequestHandler = ({ locals, url }) => {
	const { garden, words, line } = sit({ root: locals.house.root, locale: locals.locale, asked: url.searchParams });
	const { body } = render(Sitting, { props: { garden, words, line } });
	return new Response(body, { headers: { 'content-type': 'text/html; charset=utf-8' } });
};
