import { redirect } from '@sveltejs/kit';
import type { RequestHandler } from './$types.ts';

/** Day or dusk, by hand. */
export const POST: RequestHandler = async ({ request, cookies, url }) => {
	const form = await request.formData();
	const light = form.get('light') === 'dusk' ? 'dusk' : 'day';
	cookies.set('light', light, {
		path: '/',
		maxAge: 60 * 60 * 24 * 365,
		httpOnly: true,
		secure: url.protocol === 'https:',
		sameSite: 'lax'
	});
	// Only a path of this house, never another address: read as a browser would read it.
	const back = URL.parse(String(form.get('back') ?? '/'), url.origin);
	redirect(303, back?.origin === url.origin && !back.pathname.startsWith('//') ? back.pathname + back.search : '/');
};
