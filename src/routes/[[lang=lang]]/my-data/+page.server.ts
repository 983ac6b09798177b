import { readKept } from '#lib/my-data/my-data.server.ts';
import type { PageServerLoad } from './$types.ts';

export const load: PageServerLoad = async ({ locals }) => ({ kept: await locals.asActor(readKept) });
