import { helpAround } from '../../../help-around.ts';
import type { PageServerLoad } from './$types.ts';

/** Help now: from files alone, so that it stands when nothing else does. */
export const load: PageServerLoad = ({ locals, url, request }) =>
	helpAround(locals, request, url.searchParams.get('country'));
