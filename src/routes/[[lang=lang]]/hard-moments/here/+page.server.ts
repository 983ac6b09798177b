import { Absent } from '#lib/base/refusal.ts';
import { meOf } from '#lib/database/as-actor.ts';
import * as plans from '#lib/plans/plans.server.ts';
import { planAround, planToRead } from '../../../../plan-around.ts';
import type { PageServerLoad } from './$types.ts';

/** What may stay on the device of whoever asked for it: the plan to read, and nothing else of theirs. */
export const load: PageServerLoad = async ({ locals, request }) => {
	const mine = await locals.asActor(async (tx) => {
		const found = meOf(tx).sharedDevice ? null : await plans.findMine(tx);
		if (!found) throw new Absent();
		return found;
	});
	return { view: planToRead(mine.plan, planAround(locals, request)) };
};
