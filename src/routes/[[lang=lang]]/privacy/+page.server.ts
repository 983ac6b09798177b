import type { PageServerLoad } from './$types.ts';

export const load: PageServerLoad = ({ locals }) => {
	const { operator, backupDays } = locals.house.settings;
	return { operator, backupDays };
};
