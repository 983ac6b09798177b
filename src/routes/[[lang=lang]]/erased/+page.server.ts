import type { PageServerLoad } from './$types.ts';

export const load: PageServerLoad = ({ locals }) => ({ backupDays: locals.house.settings.backupDays });
