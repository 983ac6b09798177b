import { familiesHere } from '../../../../families-here.ts';
import { humansHere } from '../../../../humans-here.ts';
import type { PageServerLoad } from './$types.ts';

/** Everything that is for whoever loves somebody, as it is for anyone: the same for every visitor. */
export const load: PageServerLoad = async ({ locals }) => {
	locals.alike = true;
	const { hours, slips } = await familiesHere(locals);
	return { letters: (await humansHere(locals)).letters, others: hours || slips };
};
