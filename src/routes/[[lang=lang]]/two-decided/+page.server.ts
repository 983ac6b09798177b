import { listPlaces } from '#lib/concerns/contacts.server.ts';
import * as two from '#lib/concerns/two.server.ts';
import { now } from '#lib/base/clock.ts';
import { meOf } from '#lib/database/as-actor.ts';
import type { PageServerLoad } from './$types.ts';

/** What two of the association decided about whoever asks, as far as they are told. */
export const load: PageServerLoad = ({ locals }) =>
	locals.asActor(async (tx) => {
		const { zone } = meOf(tx);
		const at = now().epochMilliseconds;
		const told = await two.listMine(tx);
		return {
			zone,
			told: told.map((one) => ({ ...one, over: one.until.getTime() <= at })),
			contact: (await listPlaces(tx)).length > 0
		};
	});
