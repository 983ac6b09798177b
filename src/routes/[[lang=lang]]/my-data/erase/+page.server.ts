import { redirect } from '@sveltejs/kit';
import { meOf } from '#lib/database/as-actor.ts';
import { eraseMe } from '#lib/my-data/my-data.server.ts';
import { dropSessionCookie } from '../../../../cookies.ts';
import { keepErasuresLog } from '../../../../erasures-log.ts';
import type { Actions, PageServerLoad } from './$types.ts';

export const load: PageServerLoad = async ({ locals }) => {
	await locals.asActor(async (tx) => meOf(tx));
	return { backupDays: locals.house.settings.backupDays };
};

export const actions: Actions = {
	erase: async ({ locals, cookies, url, setHeaders }) => {
		await locals.asActor(eraseMe);
		await keepErasuresLog(locals.house).catch((error: unknown) => {
			// It is done all the same: the table remembers, and the next start writes the log.
			locals.house.log.error({ code: (error as NodeJS.ErrnoException).code }, 'erasures.log could not be written');
		});
		dropSessionCookie(cookies, url);
		setHeaders({ 'clear-site-data': '"cache", "cookies", "storage"', 'cache-control': 'no-store' });
		redirect(303, `${locals.prefix}/erased`);
	}
};
