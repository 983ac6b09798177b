import { Absent } from '#lib/base/refusal.ts';
import * as companions from '#lib/companions/companions.server.ts';
import { readHarm } from '#lib/courses/harm-counts.server.ts';
import type { PageServerLoad } from './$types.ts';

export const load: PageServerLoad = ({ locals }) =>
	locals.asActor(async (tx) => {
		const { roles } = await companions.meAsCompanion(tx);
		// The law gives nobody else a count; that the page is not there for them either spares them an empty one.
		if (!roles.some((role) => role === 'coordinator' || role === 'administrator')) throw new Absent();
		return { counts: await readHarm(tx) };
	});
