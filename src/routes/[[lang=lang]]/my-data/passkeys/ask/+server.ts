import { error, json } from '@sveltejs/kit';
import { relyingAt } from '#lib/accounts/passkey.ts';
import { askToAdd } from '#lib/accounts/passkeys.server.ts';
import type { RequestHandler } from './$types.ts';

/** What this browser's device is asked to make. */
export const POST: RequestHandler = async ({ locals, url }) => {
	const relying = relyingAt(url);
	if (!relying) error(404);
	return json(await locals.asActor((tx) => askToAdd(tx, relying)));
};
