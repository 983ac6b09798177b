import { hasWayBack } from '#lib/letterbox/letterboxes.server.ts';
import type { PageServerLoad } from './$types.ts';

export const load: PageServerLoad = async ({ locals }) => {
	const { operator, backupDays } = locals.house.settings;
	return { operator, backupDays, letterbox: await locals.asVisitor(hasWayBack) };
};
