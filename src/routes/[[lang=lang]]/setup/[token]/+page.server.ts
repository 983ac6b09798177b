import { error } from '@sveltejs/kit';
import { isSetupLink, useSetupLink } from '#lib/accounts/setup-links.server.ts';
import { asWorker } from '#lib/database/as-actor.ts';
import type { Actions, PageServerLoad } from './$types.ts';

/** Looking at a link does not use it up: programs that preview links look at them too. */
export const load: PageServerLoad = async ({ locals, params, request }) => {
	// After the form the link no longer opens; the action below has answered.
	if (request.method === 'POST') return;
	if (!(await asWorker(locals.house.database)((tx) => isSetupLink(tx, params.token)))) error(404);
};

export const actions: Actions = {
	default: async ({ locals, params }) => {
		if (!(await asWorker(locals.house.database)((tx) => useSetupLink(tx, params.token)))) error(404);
		return { used: true };
	}
};
