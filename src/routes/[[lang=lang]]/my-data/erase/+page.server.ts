import { redirect } from '@sveltejs/kit';
import { meOf } from '#lib/database/as-actor.ts';
import { eraseMe } from '#lib/my-data/my-data.server.ts';
import { dropSessionCookie } from '../../../../cookies.ts';
import { noteErasure } from '../../../../erasures-log.ts';
import type { Actions, PageServerLoad } from './$types.ts';

export const load: PageServerLoad = async ({ locals }) => {
	await locals.asActor(async (tx) => meOf(tx));
	return { backupDays: locals.house.settings.backupDays };
};

export const actions: Actions = {
	erase: async ({ locals, cookies, url, setHeaders }) => {
		await locals.asActor(eraseMe);
		await noteErasure(locals.house);
		dropSessionCookie(cookies, url);
		setHeaders({ 'clear-site-data': '"cache", "cookies", "storage"', 'cache-control': 'no-store' });
		redirect(303, `${locals.prefix}/erased`);
	}
};
