import { readWish } from '#lib/sharing/wish.ts';
import { readLetSee } from './let-see.ts';
import type { PageServerLoad } from './$types.ts';

export const load: PageServerLoad = ({ locals, params, url }) =>
	locals.asActor(async (tx) => readLetSee(tx, params.tie, readWish(url.searchParams)));
