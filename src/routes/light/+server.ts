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
	const back = String(form.get('back') ?? '/');
	// Only a path of this house, never another address.
	redirect(303, /^\/(?![/\\])/.test(back) ? back : '/');
};
