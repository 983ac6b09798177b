import * as companions from '#lib/companions/companions.server.ts';
import { meOf } from '#lib/database/as-actor.ts';
import * as listening from '#lib/threads/listening.server.ts';
import { comeByMyself } from '#lib/told/told.server.ts';
import type { PageServerLoad } from './$types.ts';

export const load: PageServerLoad = ({ locals, request }) =>
	locals.asActor(async (tx) => {
		await companions.meAsCompanion(tx);
		await comeByMyself(tx, request.headers);
		return {
			zone: meOf(tx).zone,
			threads: await listening.listBeside(tx),
			heard: await listening.readHeard(tx)
		};
	});
