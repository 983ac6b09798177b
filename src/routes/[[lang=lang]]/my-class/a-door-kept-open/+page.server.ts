import { momentsIn } from '#lib/classes/door.server.ts';
import type { PageServerLoad } from './$types.ts';

export const load: PageServerLoad = ({ locals }) => {
	locals.alike = true;
	return { moments: momentsIn(locals.house.root, locals.locale) };
};
