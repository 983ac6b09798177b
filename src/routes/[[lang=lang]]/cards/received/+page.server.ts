import { listReceived } from '#lib/cards/cards.server.ts';
import type { PageServerLoad } from './$types.ts';

/** What lies here. That it was looked at is kept nowhere. */
export const load: PageServerLoad = async ({ locals }) => ({
	cards: await locals.asActor((tx) => listReceived(tx, locals.house.masterKey))
});
