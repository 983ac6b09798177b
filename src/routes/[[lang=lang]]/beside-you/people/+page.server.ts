import * as companions from '#lib/companions/companions.server.ts';
import { meOf } from '#lib/database/as-actor.ts';
import * as ties from '#lib/people/ties.server.ts';
import * as shares from '#lib/sharing/shares.server.ts';
import type { PageServerLoad } from './$types.ts';

/** Names only: nothing is opened here. */
export const load: PageServerLoad = ({ locals }) =>
	locals.asActor(async (tx) => {
		await companions.meAsCompanion(tx);
		const names = new Map((await ties.listPeople(tx)).map(({ other, called }) => [other, called]));
		const shown = await shares.listShown(tx);
		return { zone: meOf(tx).zone, shown: shown.map((act) => ({ ...act, name: names.get(act.other) ?? '' })) };
	});
